"""What the place of an old camera needs: known from its records, or where to look."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Record
from custom_components.camera_lifecycle.engine.needs import (
    MAX_LENGTH,
    MAX_VALUES,
    NO_RECORDER,
    LookAt,
    Need,
    Recorder,
    needs_of,
)

INTEGRATIONS = load_library().integrations


def told(*records: Record, recorder: Recorder = NO_RECORDER) -> dict[str, str]:
    answers = needs_of(Camera("a", records), INTEGRATIONS, recorder)
    assert [answer.need for answer in answers] == [*Need]
    assert all((answer.value is None) != (answer.look_at is None) for answer in answers)
    return {answer.need.value: answer.value or f"-> {answer.look_at}" for answer in answers}


def test_of_a_camera_that_says_nothing_all_is_looked_at() -> None:
    assert told(Record("a", "reolink", model="RLC-410")) == {
        "recorder": "-> recorder_page",
        "recorder_protocol": "-> recorder_page",
        "codec": "-> camera_page",
        "resolution": "-> camera_page",
        "power": "-> switch_port",
        "onvif_profile": "-> label",
    }


def test_what_a_look_up_told_is_known() -> None:
    details: dict[str, Any] = {
        "onvif_scopes": [
            "onvif://www.onvif.org/Profile/Streaming",
            "onvif://www.onvif.org/Profile/T",
            "onvif://www.onvif.org/location/city/Profile/X",
        ],
        "video_codecs": ["H.264", "JPEG", "H.264"],
        "video_resolutions": ["1920x1080", "640x360"],
        "power_supply": "PoE",
    }
    needs = told(Record("a", "onvif"), Record("a", "onvif", details=details))
    assert needs["codec"] == "H.264, JPEG"
    assert needs["resolution"] == "1920x1080, 640x360"
    assert needs["onvif_profile"] == "S, T"
    assert needs["power"] == "PoE"


@pytest.mark.parametrize(
    ("record", "recorder", "protocol"),
    [
        (Record("a", "frigate", model="0.14"), "Frigate", "Frigate"),
        (Record("a", "hikvision", model="NVR channel"), "-> recorder_page", "Hikvision"),
        (
            Record(
                "a",
                "recorder_answer",
                details={"via_recorder_model": "DS-7608NI-K2", "proxyProtocol": "ONVIF"},
            ),
            "DS-7608NI-K2",
            "ONVIF",
        ),
    ],
)
def test_a_record_tells_its_recorder(record: Record, recorder: str, protocol: str) -> None:
    needs = told(record)
    assert (needs["recorder"], needs["recorder_protocol"]) == (recorder, protocol)
    assert needs["codec"] == "-> recorder_page"


def test_a_recorder_that_is_known_beside_the_records_has_its_name() -> None:
    needs = told(Record("a", "frigate"), recorder=Recorder("Attic", "Hikvision"))
    assert (needs["recorder"], needs["recorder_protocol"]) == ("Attic", "Frigate")
    needs = told(Record("a", "reolink"), recorder=Recorder("Attic", "Reolink"))
    assert (needs["recorder"], needs["recorder_protocol"]) == ("Attic", "Reolink")


anything = st.one_of(st.none(), st.integers(), st.text(max_size=200), st.booleans())
DETAILS = ("video_codecs", "video_resolutions", "power_supply", "onvif_scopes", "proxyProtocol")


@settings(max_examples=150, deadline=None)
@given(
    details=st.dictionaries(
        st.sampled_from(DETAILS), st.one_of(anything, st.lists(anything, max_size=40))
    )
)
def test_whatever_a_record_holds_the_answer_is_short(details: dict[str, Any]) -> None:
    for value in told(Record("a", "onvif", details=details)).values():
        assert len(value) <= max((MAX_LENGTH + 2) * MAX_VALUES, 512)


def test_where_to_look_is_complete() -> None:
    used = {answer.look_at for answer in needs_of(Camera("a", (Record("a"),)), INTEGRATIONS)}
    channel = needs_of(Camera("a", (Record("a", "frigate"),)), INTEGRATIONS)
    assert used | {answer.look_at for answer in channel} == {*LookAt, None}
