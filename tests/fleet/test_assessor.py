"""A camera is assessed anew only when something that its assessment rests on is another."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Context, Record
from custom_components.camera_lifecycle.fleet import assessor
from custom_components.camera_lifecycle.fleet.assessor import Assessor
from custom_components.camera_lifecycle.inventory.model import FleetCamera, SourceDevice
from custom_components.camera_lifecycle.owner.corrections import Correction

TODAY = date(2026, 11, 22)
HERE = Context(TODAY, "US")
AXIS = Correction("one", TODAY, maker="axis")


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the facts."""
    return load_library()


@pytest.fixture
def assessed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the ids of the cameras that the engine assesses, as it does."""
    ids: list[str] = []
    engine = assessor.assess

    def assess(camera: Any, *args: Any) -> Any:
        ids.append(camera.id)
        return engine(camera, *args)

    monkeypatch.setattr(assessor, "assess", assess)
    return ids


def camera(camera_id: str, **fields: Any) -> FleetCamera:
    """Return a camera with one record."""
    record = Record(camera_id, "onvif", "HIKVISION", "DS-2CD2032-I", **fields)
    device = SourceDevice(camera_id, camera_id, (), "onvif", None, record, camera_id)
    return FleetCamera(camera_id, camera_id, None, camera_id, (device,))


def test_only_what_has_changed_is_assessed_again(library: Library, assessed: list[str]) -> None:
    home = Assessor(library)
    first = home.assess([camera("one"), camera("two")], {}, HERE)
    assert assessed == ["one", "two"]
    again = home.assess([camera("one"), camera("two")], {}, HERE)
    assert assessed == ["one", "two"]
    assert again == first
    home.assess([camera("one", sw_version="5.4.5"), camera("two")], {}, HERE)
    assert assessed == ["one", "two", "one"]
    home.assess([camera("two")], {}, replace(HERE, country="CA"))
    assert assessed == ["one", "two", "one", "two"]


def test_a_correction_assesses_its_camera_and_taking_it_back_does_too(
    library: Library, assessed: list[str]
) -> None:
    home, cameras = Assessor(library), [camera("one"), camera("two")]
    before = home.assess(cameras, {}, HERE)
    corrected = home.assess(cameras, {"one": AXIS}, HERE)
    assert assessed == ["one", "two", "one"]
    maker = corrected["one"].identity.maker
    assert maker
    assert maker.id == "axis"
    assert corrected["two"] is before["two"]
    assert home.assess(cameras, {"one": AXIS}, HERE) == corrected
    assert assessed == ["one", "two", "one"]
    assert home.assess(cameras, {}, HERE) == before
