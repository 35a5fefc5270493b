"""Which labels would tell something, and in which order."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Context, Kind, Record
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.fleet.label_questions import Missing, label_questions
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.fleet.risk_state import RiskState
from custom_components.camera_lifecycle.inventory.model import FleetCamera, SourceDevice
from custom_components.camera_lifecycle.owner.corrections import Correction

from .test_owner_states import BY_HARDWARE, GENERIC, IPC, NEST, SOURCE, TAPO, releases

TODAY = date(2026, 11, 22)
ENDS_BY_HARDWARE = {
    "end": {
        "vendors": ["tplink"],
        "event": "end_of_support",
        "date": "2025-01-01",
        "basis": "vendor",
        "models": [{"name": "Tapo C200", "hardware": {"match": ["1"], "needed": True}}],
        "sources": [SOURCE],
    }
}
AXIS = {"integration": "axis", "manufacturer": "Axis Communications AB", "model": "AXIS M1065-LW"}
OUI_ALONE = IPC | {"mac": "44:19:b6:12:34:56"}
MODEL_ALONE = {"integration": "onvif", "manufacturer": "IPC", "model": "ZX-99"}
# who sells it is well known, and nothing about any of its models
NO_FACTS = {"integration": "onvif", "manufacturer": "Acme Cams", "model": "IPC"}
DATED = IPC | {"manufacturer": "TP-Link", "model": "Tapo C200", "hw_version": "3"}


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the facts, and firmware of two hardware versions of one model."""
    return replace(load_library(), releases=releases("tplink", *BY_HARDWARE))


def camera(
    record: dict[str, Any], library: Library, name: str = "one", country: str | None = "DE"
) -> AssessedCamera:
    """Return a camera of the fleet that reports this."""
    source = SourceDevice(name, name, (), "onvif", None, Record(name, **record), name)
    found = FleetCamera(name, name, None, None, (source,))
    assessment = assess(found.as_camera, library, Context(TODAY, country))
    return AssessedCamera(found, assessment, RiskState(at_risk=None), "")


@pytest.mark.parametrize(
    ("record", "missing"),
    [
        (GENERIC, Missing.VENDOR_AND_MODEL),
        (IPC, Missing.VENDOR_AND_MODEL),
        (OUI_ALONE, Missing.VENDOR_AND_MODEL),
        (MODEL_ALONE, Missing.VENDOR),
        (NEST, Missing.MODEL),
        (TAPO, Missing.HARDWARE_VERSION),
        (NO_FACTS, None),
        (DATED, None),
        (AXIS, None),
    ],
)
def test_what_is_missing(library: Library, record: dict[str, Any], missing: Missing | None) -> None:
    found = label_questions([camera(record, library)], {}, library)
    assert [each.missing for each in found] == ([] if missing is None else [missing])


def test_an_end_that_depends_on_hardware(library: Library) -> None:
    lifecycles = Lifecycles.from_json(ENDS_BY_HARDWARE)
    ends = replace(library, lifecycles=lifecycles, releases=releases("x", {"models": ["x"]}))
    (found,) = label_questions([camera(TAPO, ends)], {}, ends)
    assert found.missing is Missing.HARDWARE_VERSION
    nothing = replace(ends, lifecycles=Lifecycles.from_json({}))
    assert not label_questions([camera(TAPO, nothing)], {}, nothing)


def test_what_would_tell_most_comes_first(library: Library) -> None:
    records = {"b": TAPO, "c": NEST, "a": MODEL_ALONE, "z": IPC, "Y": GENERIC, "k": AXIS}
    cameras = [camera(record, library, name) for name, record in records.items()]
    found = label_questions(cameras, {}, library)
    assert [each.name for each in found] == ["Y", "z", "a", "c", "b"]


def test_a_disabled_camera_is_not_asked_about(library: Library) -> None:
    asked = camera(IPC, library)
    disabled = replace(asked, camera=replace(asked.camera, monitored=False))
    assert not label_questions([disabled], {}, library)


@pytest.mark.parametrize(
    ("said", "is_asked"),
    [
        ({"kind": Kind.DOORBELL}, True),
        ({"same_as": "two"}, True),
        ({"not_known": True}, False),
        ({"without_name": True}, False),
        ({"vendor": "axis"}, False),
        ({"hardware_version": "1"}, False),
        ({"approval_number": "IC 123-X"}, False),
    ],
)
def test_whoever_has_answered_is_not_asked_again(
    library: Library,
    said: dict[str, Any],
    is_asked: bool,  # noqa: FBT001 - a column
) -> None:
    corrections = {"one": Correction("one", TODAY, **said)}
    assert bool(label_questions([camera(IPC, library)], corrections, library)) is is_asked
