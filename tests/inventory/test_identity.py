"""A camera is identified while the inventory is built, and once."""

from dataclasses import replace

from custom_components.camera_lifecycle.engine.model import Identity, Kind, Record
from custom_components.camera_lifecycle.inventory.cameras import make_cameras
from custom_components.camera_lifecycle.inventory.model import ClassifiedSource, SourceDevice

IDENTITY = Identity(Kind.CAMERA)


def classified(name: str) -> ClassifiedSource:
    device = SourceDevice(
        id=name,
        device_id=name,
        entity_ids=(f"camera.{name}",),
        domain="reolink",
        entry_id="entry",
        record=Record(name, "reolink"),
        name=name,
    )
    return ClassifiedSource(device, IDENTITY, rank=10)


def test_a_camera_with_one_record_has_the_identity_of_that_record() -> None:
    (camera,) = make_cameras([(classified("yard"),)], {})
    assert camera.identity is IDENTITY
    assert camera.as_camera.records == (Record("yard", "reolink"),)


def test_several_records_have_to_be_judged_together() -> None:
    (camera,) = make_cameras([(classified("yard"), classified("onvif"))], {})
    assert camera.identity is None


def test_a_channel_keeps_its_identity_when_its_recorder_is_found() -> None:
    recorder, channel = classified("nvr"), classified("one")
    connected = replace(channel.device, parent_device_id="nvr")
    cameras = make_cameras([(recorder,), (replace(channel, device=connected),)], {})
    assert [camera.parent_camera_id for camera in cameras] == [None, "nvr"]
    assert [camera.identity for camera in cameras] == [IDENTITY, IDENTITY]


def test_whoever_changes_the_records_drops_the_identity() -> None:
    (camera,) = make_cameras([(classified("yard"),)], {})
    answer = Record("yard", model="RLC-810A")
    asked = camera.with_look_up_records((answer,))
    assert (asked.look_up_records, asked.identity) == ((answer,), None)
    assert asked.as_camera.records == (camera.sources[0].record, answer)
