"""Whatever a device says, and whatever stands in a record, a status comes out."""

from __future__ import annotations

from datetime import date
import json
from time import perf_counter, process_time
from types import SimpleNamespace
from typing import Any, cast

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.assessment import Support
from custom_components.camera_lifecycle.engine.assessment_json import reason_as_json
from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    Firmware,
    Record,
    Site,
    Strength,
)
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.support.measures import Measures
from custom_components.camera_lifecycle.engine.support.seen import Seen
from custom_components.camera_lifecycle.engine.support.status import judge_support
from tests.days import SAMPLE_DAY

from .cases import at, model, sold

NASTY = [
    None,
    "",
    " ",
    "\0",
    "\ud800",
    "*",
    "[",
    "[!",
    "📷" * 200,
    "-v" * 5_000,
    "(eu)" * 2_500,
    "-network" * 1_250,
    "a" * 10_000,
    "<script>",
    "[x](http://evil)",
]
strings = st.one_of(st.none(), st.text(max_size=80), st.sampled_from(NASTY))


@pytest.fixture(scope="module")
def library(measures: Measures, lifecycles: Lifecycles) -> Library:
    """Return a library that holds the two sections alone."""
    sections = {"measures": measures, "lifecycles": lifecycles, "as_of": SAMPLE_DAY}
    return cast("Library", SimpleNamespace(**sections))


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_any_record_at_any_place_on_any_day(library: Library, data: Any) -> None:
    vendor = data.draw(
        st.sampled_from(["axis", "reolink", "zavio", "dlink", "hikvision", "hilook"])
    )
    identity = sold(
        vendor,
        data.draw(st.sampled_from([None, "hikvision", "dahua"])),
        data.draw(st.sampled_from(["own", "own_brand", "relabelled"])),
        data.draw(st.sampled_from(list(Strength))),
    )
    record = Record(
        "one",
        manufacturer=data.draw(strings),
        model=data.draw(strings),
        model_id=data.draw(strings),
        hw_version=data.draw(strings),
    )
    context = Context(
        data.draw(st.dates(date.min, date.max)),
        data.draw(strings),
        data.draw(strings),
        data.draw(st.sampled_from(list(Site))),
        data.draw(st.integers(0, 1_200)),
    )
    firmware = Firmware(version=data.draw(strings))
    seen = Seen(Camera("one", (record,)), identity, firmware)
    support, reasons = judge_support(seen, library, context)
    assert isinstance(support, Support)
    assert len({*reasons}) <= len(reasons), "a reason can be a key"
    assert json.dumps([reason_as_json(reason) for reason in reasons])


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_string_costs_no_time(library: Library, text: str | None) -> None:
    start = perf_counter()
    judge_support(
        Seen(model(text, text), sold("axis"), Firmware(version=text)), library, at(text, text)
    )
    assert perf_counter() - start < 0.1


@pytest.mark.performance
def test_a_camera_is_judged_in_a_tenth_of_a_millisecond(library: Library) -> None:
    cases = [
        (model("DS-2CD2032-I", "0x0"), sold("hikvision"), Firmware(version="5.4.5")),
        (model("RLC-410", "IPC_51316M"), sold("reolink"), Firmware(version="3.0.0.136")),
        (model("AXIS M1065-LW Network Camera"), sold("axis"), Firmware(version="9.80.3")),
        (model("FD9387-HTV"), sold("vivotek"), Firmware()),
    ]
    context = at("US", "US-TX")
    rounds = 10
    best = float("inf")
    for _ in range(100):
        start = process_time()
        for _ in range(rounds):
            for camera, identity, firmware in cases:
                judge_support(Seen(camera, identity, firmware), library, context)
        best = min(best, (process_time() - start) / rounds / len(cases))
    assert best < 0.000_15  # a tenth, and room for a busy machine
