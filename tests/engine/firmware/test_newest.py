"""Whether a newer firmware exists, as update entities say: their versions, never their state."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    Firmware,
    FirmwareState,
    Record,
)
from custom_components.camera_lifecycle.engine.releases.facts import Releases

LIBRARY = replace(load_library(), releases=Releases())
"""Without releases: here, nobody but the update entity tells of a newer firmware."""
TODAY = Context(date(2026, 11, 30))
OLDER, NEWER = "v3.0.0.2356_23062000", "v3.1.0.2368_23062508"
NEWER_EXISTS, NONE_OFFERED, UNKNOWN = (
    FirmwareState.NEWER_EXISTS,
    FirmwareState.NONE_OFFERED,
    FirmwareState.UNKNOWN,
)


def firmware(
    installed: str | None = OLDER, integration: str = "reolink", **details: Any
) -> Firmware:
    """Return what is said of the firmware of a Reolink camera."""
    record = Record(
        "c",
        integration=integration,
        manufacturer="Reolink",
        model="RLC-810A",
        hw_version="IPC_523128M8MP",
        sw_version=installed,
        details=details,
    )
    return assess(Camera("c", (record,)), LIBRARY, TODAY).firmware


CASES: dict[str, tuple[dict[str, Any], FirmwareState]] = {
    "a later one": ({"latest_version": NEWER, "update_state": "on"}, NEWER_EXISTS),
    "a later one that was skipped": (
        {"latest_version": NEWER, "update_state": "off"},
        NEWER_EXISTS,
    ),
    "the same": ({"latest_version": OLDER, "update_state": "off"}, NONE_OFFERED),
    "the same, although it reads on": (
        {"latest_version": OLDER, "update_state": "on"},
        NONE_OFFERED,
    ),
    "an earlier one": (
        {"installed": NEWER, "latest_version": OLDER, "update_state": "on"},
        UNKNOWN,
    ),
    "a text and no version": (
        {"latest_version": "New firmware available", "update_state": "on"},
        UNKNOWN,
    ),
    "another maker's form": ({"latest_version": "V5.7.18", "update_state": "on"}, UNKNOWN),
    "unavailable": ({"latest_version": NEWER, "update_state": "unavailable"}, UNKNOWN),
    "unknown": ({"latest_version": NEWER, "update_state": "unknown"}, UNKNOWN),
    "no state": ({"latest_version": NEWER}, UNKNOWN),
    "no version": ({"update_state": "on"}, UNKNOWN),
    "no version installed": (
        {"installed": None, "latest_version": NEWER, "update_state": "on"},
        UNKNOWN,
    ),
    "what the entity calls installed counts": (
        {
            "installed": OLDER,
            "installed_version": NEWER,
            "latest_version": NEWER,
            "update_state": "off",
        },
        NONE_OFFERED,
    ),
    "an integration that nobody vouches for": (
        {"integration": "onvif", "latest_version": NEWER, "update_state": "on"},
        UNKNOWN,
    ),
    "software of others": (
        {"integration": "esphome", "latest_version": NEWER, "update_state": "on"},
        UNKNOWN,
    ),
    "no text": ({"latest_version": 7, "update_state": ["on"]}, UNKNOWN),
}


@pytest.mark.parametrize("case", CASES)
def test_what_an_update_entity_says(case: str) -> None:
    said, state = CASES[case]
    read = firmware(**said)
    assert read.state is state
    assert (read.newest is not None) == (state is not UNKNOWN)


def test_the_newest_version_and_its_date() -> None:
    newest = firmware(latest_version=NEWER, update_state="on").newest
    assert newest is not None
    assert (newest.version, newest.date, newest.source) == (
        "3.1.0.2368",
        date(2023, 6, 25),
        "update_entity",
    )


TEXT = st.one_of(
    st.none(), st.text(), st.integers(), st.lists(st.text()), st.sampled_from((OLDER, NEWER))
)


@given(latest=TEXT, installed=TEXT, state=TEXT)
def test_nothing_makes_it_raise(latest: Any, installed: Any, state: Any) -> None:
    read = firmware(latest_version=latest, installed_version=installed, update_state=state)
    if read.state is NEWER_EXISTS:
        assert latest == NEWER or read.newest


def test_a_date_in_another_vendors_form_is_none() -> None:
    details = {"latest_version": NEWER, "installed_version": OLDER, "update_state": "on"}
    record = Record("c", "reolink", manufacturer="Swann", model="SWNHD-885", details=details)
    newest = assess(Camera("c", (record,)), LIBRARY, TODAY).firmware.newest
    assert newest is not None
    assert newest.date is None
