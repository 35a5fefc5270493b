"""What a channel says that is its recorder's is not the channel's."""

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.firmware.read import read_firmware
from custom_components.camera_lifecycle.engine.identify.channel import own_record
from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import Camera, Kind, Record
from tests.days import SAMPLE_DAY

VERSION = "V4.30.085 build 200916"
RECORDER = {"via_recorder_model": "DS-7216HGHI-K1", "via_recorder_version": VERSION}


@pytest.mark.parametrize(
    ("fields", "model", "version"),
    [
        ({"integration": "hikvision", "model": "NVR channel"}, "NVR channel", None),
        ({"integration": "hikvision", "model": "NVR"}, "NVR", VERSION),
        ({"integration": "hikvision_next", "model": "ds-7216hghi-k1"}, None, None),
        ({"integration": "hikvision_next", "model": "IPC"}, "IPC", None),
        ({"integration": "reolink", "model": "RLC-810A"}, "RLC-810A", None),
    ],
)
def test_what_is_its_own(
    facts: Library, fields: dict[str, Any], model: str | None, version: str | None
) -> None:
    details = {} if fields["integration"] == "hikvision" else RECORDER
    record = Record("x", sw_version=VERSION, details=details, **fields)
    own = own_record(record, facts.integrations.get(record.integration))
    assert (own.model, own.sw_version) == (model, version)


def test_a_version_of_its_own_stays(facts: Library) -> None:
    record = Record("x", "hikvision_next", sw_version="V5.5.82 build 190909", details=RECORDER)
    assert own_record(record, facts.integrations.get("hikvision_next")) == record


def test_an_analogue_channel_inherits_nothing(facts: Library) -> None:
    record = Record(
        "x",
        "hikvision_next",
        manufacturer="Hikvision",
        model="DS-7216HGHI-K1",
        sw_version=VERSION,
        details=RECORDER,
    )
    camera = Camera("x", (record,))
    identity = identify(camera, facts)
    assert (identity.kind, identity.vendor, identity.maker) == (Kind.CAMERA, None, None)
    assert read_firmware(camera, identity, facts, SAMPLE_DAY).version is None
