"""Nothing that a device sends makes identity raise, or take its time."""

from __future__ import annotations

import time
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import Camera, Record, Strength

FIELDS = (
    "manufacturer",
    "model",
    "model_id",
    "sw_version",
    "hw_version",
    "serial_number",
    "mac",
    "stream",
    "name",
)
DETAILS = ("http_server", "rtsp_server", "onvif_scopes", "entry_type", "vendor", "proxyProtocol")
DOMAINS = ("onvif", "hikvision_next", "dahua", "generic", "reolink", "mqtt", "unknown", "any", "")

anything = st.one_of(
    st.none(), st.text(max_size=40), st.text(alphabet="DSHI-2CDV.01 build", max_size=40)
)
beyond_text = st.one_of(anything, st.integers(), st.lists(anything, max_size=3), st.booleans())


@settings(max_examples=150, deadline=None)
@given(
    integration=st.sampled_from(DOMAINS),
    fields=st.fixed_dictionaries(dict.fromkeys(FIELDS, anything)),
    details=st.dictionaries(st.sampled_from(DETAILS), beyond_text, max_size=4),
)
def test_it_answers_whatever_it_is_asked(
    facts: Library, integration: str, fields: dict[str, Any], details: dict[str, Any]
) -> None:
    record = Record("one", integration, **fields, details=details)
    identity = identify(Camera("one", (record,)), facts)
    assert identity.confidence in Strength
    if identity.maker is not None:
        assert identity.maker.id in facts.vendors


HOSTILE = (
    "",
    " ",
    "\0",
    "\ud800",
    "🎥" * 3000,
    "DS-2CD" * 2000,
    "V5.5.82 build " * 800,
    "1." * 5000,
    "A" * 10_000,
    "-" * 10_000,
    "[x](http://evil)",
    "<script>alert(1)</script>",
    "(?:a+)+$",
    "AAWR" + "0" * 9_000,
    "IPC-" + "A1" * 5000,
    "M1234" + "-L" * 100 + "!",
    "Live view" + " " * 10_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:24])
def test_hostile_strings_in_every_field(facts: Library, text: str) -> None:
    record = Record(
        "one",
        text,
        **dict.fromkeys(FIELDS, text),
        details={**dict.fromkeys(DETAILS, text), text: text},
    )
    started = time.process_time()
    identity = identify(Camera("one", (record,)), facts)
    assert time.process_time() - started < 0.5
    for piece in identity.evidence:
        assert len(piece.value) <= 120


def test_what_is_no_text_says_nothing(facts: Library) -> None:
    record = Record("one", 7, 1.5, ["DS-2CD"], details={"http_server": {"a": 1}})  # type: ignore[arg-type]
    assert identify(Camera("one", (record,)), facts).maker is None
