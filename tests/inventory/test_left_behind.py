"""Which device an integration has left behind when it registered its camera anew."""

from dataclasses import replace

from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.inventory.cameras import make_cameras
from custom_components.camera_lifecycle.inventory.left_behind import mark_left_behind
from custom_components.camera_lifecycle.inventory.merge import merge
from custom_components.camera_lifecycle.inventory.model import ClassifiedSource

from .test_merge import MAC, OTHER_MAC, SERIAL, source


def onvif(
    name: str, *, restored: bool = False, model: str = "IPC-1", own: bool = True, **also: str
) -> ClassifiedSource:
    found = source(name, "onvif", **also)
    record = Record(name, "onvif", model=model)
    device = replace(found.device, record=record, is_restored=restored, has_own_entry=own)
    return replace(found, device=device)


def found(*sources: ClassifiedSource, known: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return the sources of each camera, the primary one first."""
    ids = {source_id: source_id for source_id in known}
    cameras = make_cameras(merge(mark_left_behind(sources, ids)), ids)
    return [tuple(source.id for source in camera.sources) for camera in cameras]


def test_the_device_in_use_and_the_one_left_behind_are_one_camera() -> None:
    old, new = onvif("old", restored=True, serial=SERIAL), onvif("new", mac=MAC)
    assert found(old, new) == [("new", "old")]


def test_it_stays_one_while_the_integration_has_not_started() -> None:
    old, new = onvif("old", restored=True, serial=SERIAL), onvif("new", restored=True, mac=MAC)
    assert found(old, new, known=("new",))[0] in {("new", "old"), ("old", "new")}
    assert found(old, new) == [("old",), ("new",)]


def test_two_devices_in_use_are_two_cameras() -> None:
    assert found(onvif("one"), onvif("two")) == [("one",), ("two",)]


def test_another_model_is_another_camera() -> None:
    old, new = onvif("old", restored=True, model="IPC-2"), onvif("new")
    assert found(old, new) == [("old",), ("new",)]


def test_another_network_card_is_another_camera() -> None:
    old, new = onvif("old", restored=True, mac=OTHER_MAC), onvif("new", mac=MAC)
    assert found(old, new) == [("old",), ("new",)]


def test_another_serial_number_is_another_camera() -> None:
    old, new = onvif("old", restored=True, serial=SERIAL), onvif("new", serial=SERIAL + "9")
    assert found(old, new) == [("old",), ("new",)]


def test_an_account_in_the_cloud_has_many_cameras_of_one_model() -> None:
    old, new = onvif("old", restored=True, own=False), onvif("new", own=False)
    assert found(old, new) == [("old",), ("new",)]


def test_a_channel_of_a_recorder_is_none() -> None:
    old, new = onvif("old", restored=True, parent="nvr"), onvif("new", parent="nvr")
    assert found(old, new) == [("old",), ("new",)]


def test_several_devices_left_behind() -> None:
    older, old = onvif("older", restored=True), onvif("old", restored=True)
    assert len(found(older, old, onvif("new"))) == 1
