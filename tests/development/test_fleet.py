"""The demo homes stand on records, and the first holds one of each kind that it must show."""

import pytest

from development.demo.fleet import DemoHome, home_names, read_home


@pytest.fixture(scope="module")
def home() -> DemoHome:
    return read_home()


@pytest.fixture(scope="module", params=home_names())
def any_home(request: pytest.FixtureRequest) -> DemoHome:
    return read_home(str(request.param))


def test_there_is_one_of_everything(home: DemoHome) -> None:
    assert len([*home.devices]) >= 14


def test_each_device_has_a_key_of_its_own(any_home: DemoHome) -> None:
    keys = [device.key for device in any_home.devices]
    assert len(keys) == len(set(keys))


def test_each_other_device_that_one_names_is_there(any_home: DemoHome) -> None:
    keys = {device.key for device in any_home.devices}
    named = {key for device in any_home.devices for key in (device.behind, device.same_as) if key}
    assert named <= keys


def test_each_integration_has_a_name(any_home: DemoHome) -> None:
    assert {entry.integration for entry in any_home.entries} == set(any_home.integrations)


def test_entries_of_one_integration_have_different_titles(any_home: DemoHome) -> None:
    titles = [(entry.integration, entry.title) for entry in any_home.entries]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize(
    "seller",
    [
        "Hikvision", "HiLook", "Annke", "EZVIZ", "Dahua", "Amcrest", "Lorex", "Reolink", "Axis",
        "TP-Link", "Ubiquiti", None,
    ],
)  # fmt: skip
def test_the_sellers_that_matter_are_there(home: DemoHome, seller: str | None) -> None:
    cameras = [device.expected for device in home.devices if device.expected.is_camera]
    assert seller in {expected.vendor for expected in cameras}


def test_the_hard_cases_are_there(home: DemoHome) -> None:
    devices = [*home.devices]
    assert any(device.same_as for device in devices), "one camera in two integrations"
    assert any(device.behind for device in devices), "a recorder with channels"
    assert any(not device.expected.is_camera for device in devices), "what is no camera"
    assert {device.entities for device in devices} == {"device", "entity", "state"}


def test_a_date_that_the_registry_does_not_hold_is_not_expected(home: DemoHome) -> None:
    roof = next(device for device in home.devices if device.key == "roof")
    assert roof.expected.built is None
