"""What two devices share without being one: clones' serial numbers, one address, a third device."""

from itertools import permutations

import pytest

from custom_components.camera_lifecycle.engine.model import (
    Company,
    Identity,
    Kind,
    Record,
    Strength,
)
from custom_components.camera_lifecycle.inventory.hardware import contradict, mac_of, serial_of
from custom_components.camera_lifecycle.inventory.model import ClassifiedSource, SourceDevice

from .test_merge import HOST, MAC, OTHER_MAC, SERIAL, cameras, source

LOCAL_MAC = "26:0f:9b:01:02:03"


@pytest.mark.parametrize(
    "serial",
    [
        "FAKE0****",
        "FAKE0001",
        "00000000",
        "SN00000000",
        "1234567890x",
        "SN1234567890",
        "IPC123456",
        "9876543210",
        "0123456789ABCDEF",
        "TEST20240101",
        "DS-2CD2042WD-I0120****",
        "default string 1",
        "xxxxxxxx12",
    ],
)
def test_a_serial_number_that_clones_share(serial: str) -> None:
    assert serial_of(serial) is None


@pytest.mark.parametrize(
    "serial", ["3L08942PAA8AECE", "DS-2CD2346G2-ISU/SL20220101AAWRJ00001234", "ACCC8E123457X1"]
)
def test_a_serial_number_of_one_device(serial: str) -> None:
    assert serial_of(serial) == serial.casefold()


@pytest.mark.parametrize("mac", ["00:11:22:33:44:55", "aa:bb:cc:dd:ee:ff", "12:34:56:78:9a:bc"])
def test_an_address_out_of_an_example(mac: str) -> None:
    assert mac_of(mac) is None


def test_only_addresses_that_makers_bought_contradict() -> None:
    assert contradict(frozenset({MAC}), frozenset({OTHER_MAC}))
    assert not contradict(frozenset({MAC}), frozenset({LOCAL_MAC}))
    assert not contradict(frozenset({MAC}), frozenset({MAC, OTHER_MAC}))
    assert not contradict(frozenset({MAC}), frozenset())


def test_one_serial_number_on_two_network_cards() -> None:
    found = cameras(
        source("a", "hikvision_next", serial=SERIAL, mac=MAC),
        source("b", "onvif", serial=SERIAL, mac=OTHER_MAC),
    )
    assert found == ["a", "b"]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_two_network_cards_that_meet_in_a_third_device(order: tuple[int, ...]) -> None:
    devices = (
        source("a", "hikvision_next", serial=SERIAL, mac=MAC),
        source("b", "onvif", serial=SERIAL, host=HOST),
        source("c", "reolink", host=HOST, mac=OTHER_MAC),
    )
    assert cameras(*(devices[place] for place in order)) == ["a+b", "c"]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_an_address_of_two_network_cards_joins_nobody(order: tuple[int, ...]) -> None:
    devices = (
        source("a", "hikvision_next", host=HOST, mac=MAC),
        source("b", "onvif", host=HOST),
        source("c", "reolink", host=HOST, mac=OTHER_MAC),
    )
    assert cameras(*(devices[place] for place in order)) == ["a", "b", "c"]


def test_a_made_up_address_does_not_keep_a_camera_apart() -> None:
    found = cameras(
        source("a", "hikvision_next", serial=SERIAL, mac=MAC),
        source("b", "onvif", serial=SERIAL, mac=LOCAL_MAC),
    )
    assert found == ["a+b"]


def made_by(name: str, domain: str, vendor: str, model: str) -> ClassifiedSource:
    identity = Identity(Kind.CAMERA, Company(vendor, vendor), vendor_confidence=Strength.STRONG)
    record = Record(name, domain, model=model)
    device = SourceDevice(name, name, (), domain, domain, record, name, serials=frozenset({SERIAL}))
    return ClassifiedSource(device, identity, 50)


def test_one_serial_number_on_three_devices_of_several_makers() -> None:
    found = cameras(
        made_by("a", "onvif", "acme", "A-1"),
        made_by("b", "reolink", "reolink", "RLC-810A"),
        made_by("c", "hikvision_next", "hikvision", "DS-2CD2042WD-I"),
    )
    assert found == ["a", "b", "c"]


def test_one_camera_that_three_integrations_know() -> None:
    found = cameras(
        made_by("a", "onvif", "hikvision", "DS-2CD2042WD-I"),
        made_by("b", "hikvision", "hikvision", "Camera"),
        made_by("c", "hikvision_next", "hikvision", "DS-2CD2042WD"),
    )
    assert found == ["a+b+c"]


def test_a_number_that_is_no_digit_makes_no_serial_number() -> None:
    assert serial_of("abcdef\u00b2") is None
