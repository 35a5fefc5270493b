"""Hardware shows that a new camera is one that was lost: then it is, with all that was said."""

from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.flows.label_questions import async_label_questions
from custom_components.camera_lifecycle.owner.corrections import Correction

from .street import Street

MAC = "44:19:b6:12:34:56"
OTHER_MAC = "44:19:b6:65:43:21"
CONTAINER = "02:42:ac:11:00:02"
SERIAL = "DS-2CD2346G2-ISU/SL20220101AAWRJ00001234"
HIKVISION = {"manufacturer": "Hikvision", "model": "DS-2CD2346G2-ISU/SL", "sw_version": "V5.7.18"}
DAHUA = {"manufacturer": "Dahua", "model": "IPC-HDW5231R-ZE", "sw_version": "2.622.0000000.7.R"}

type Side = tuple[str, dict[str, Any]]

REPLACED: list[tuple[Side, Side]] = [
    (("onvif", {**HIKVISION, "mac": MAC}), ("hikvision_next", {**HIKVISION, "mac": MAC})),
    (("hikvision_next", {**HIKVISION, "mac": MAC}), ("onvif", {**HIKVISION, "mac": MAC})),
    (
        ("onvif", {**DAHUA, "serial_number": "4F02B8APAG12345"}),
        ("dahua", {**DAHUA, "serial_number": "4F02B8APAG12345"}),
    ),
    (
        ("reolink", {"manufacturer": "Reolink", "model": "RLC-810A", "mac": MAC}),
        ("onvif", {"manufacturer": "Reolink", "model": "RLC-810A", "mac": MAC}),
    ),
    (  # of two addresses that a camera has, one is enough
        ("onvif", {**HIKVISION, "mac": MAC, "serial_number": SERIAL}),
        ("hikvision_next", {**HIKVISION, "serial_number": SERIAL, "mac": MAC}),
    ),
]


@pytest.mark.parametrize(("old", "new"), REPLACED)
async def test_all_that_was_said_is_said_of_the_camera_that_came_back(
    hass: HomeAssistant, street: Street, freezer: FrozenDateTimeFactory, old: Side, new: Side
) -> None:
    before = street.home.camera(old[0], "Yard", **old[1])
    await street.home.set_up()
    await street.says(before.id)
    (known,) = street.home.cameras.values()
    assert street.is_known(known)
    entity_id, since = (
        street.home.ours(before.id, "support_status").entity_id,
        known.unchanged_since,
    )

    freezer.tick(3 * 24 * 3600)
    await street.remove(before)
    assert not street.home.cameras
    freezer.tick(3 * 24 * 3600)
    after = await street.add(new[0], "Backyard", **new[1])

    (known,) = street.home.cameras.values()
    assert known.camera.id == before.id
    assert known.camera.primary_device_id == after.id
    assert street.is_known(known)
    assert known.unchanged_since == since
    ours = street.home.ours(before.id, "support_status")
    assert (ours.entity_id, ours.device_id) == (entity_id, after.id)
    assert street.home.ours(after.id, "support_status") is None
    assert not ir.async_get(hass).async_get_issue(DOMAIN, "same_camera")


@pytest.mark.parametrize("claim", ["without_name", "not_known"])
async def test_what_was_asked_of_its_label_is_not_asked_again(street: Street, claim: str) -> None:
    unknown = {"manufacturer": "IPC", "model": "IPC", "mac": MAC}
    before = street.home.camera("onvif", "Yard", **unknown)
    await street.home.set_up()
    correction = Correction(before.id, street.home.fleet.day, **{claim: True})
    await street.runtime.async_correct((), [correction])
    await street.remove(before)
    await street.add("onvif", "Backyard", **unknown)
    (known,) = street.home.cameras.values()
    assert known.camera.id == before.id
    assert getattr(street.runtime.stores.answers.corrections[before.id], claim)
    assert known.assessment.identity.without_name is (claim == "without_name")
    assert not await async_label_questions(street.home.hass)


async def test_that_nothing_is_known_is_nothing_that_is_lost(street: Street) -> None:
    before = street.home.camera("onvif", "Yard", manufacturer="IPC", model="IPC", mac=OTHER_MAC)
    await street.home.set_up()
    correction = Correction(before.id, street.home.fleet.day, not_known=True)
    await street.runtime.async_correct((), [correction])
    await street.remove(before)
    assert not street.runtime.coordinator.lost_cameras()


async def test_it_stays_the_same_over_a_reload_and_a_third_integration(
    hass: HomeAssistant, street: Street
) -> None:
    first = street.home.camera("onvif", **HIKVISION, mac=MAC)
    await street.home.set_up()
    await street.says(first.id)
    await street.remove(first)
    second = await street.add("hikvision_next", **HIKVISION, mac=MAC)
    await hass.config_entries.async_reload(street.home.us.entry_id)
    await hass.async_block_till_done()
    (known,) = street.home.cameras.values()
    assert known.camera.id == first.id
    await street.remove(second)
    await street.add("onvif", **HIKVISION, mac=MAC)
    (known,) = street.home.cameras.values()
    assert known.camera.id == first.id
    assert street.is_known(known)


async def test_what_a_look_up_told_of_the_camera_is_proof(street: Street) -> None:
    old = street.home.camera("generic", "Yard")
    await street.home.set_up()
    await street.answers(old, mac=MAC, **HIKVISION)
    await street.says(old.id)
    await street.remove(old)
    await street.add("onvif", **HIKVISION, mac=MAC)
    (known,) = street.home.cameras.values()
    assert known.camera.id == old.id
    assert street.is_known(known)


async def test_a_look_up_that_comes_later_is_proof(street: Street) -> None:
    old = street.home.camera("onvif", "Yard", **HIKVISION, mac=MAC)
    await street.home.set_up()
    await street.says(old.id)
    await street.remove(old)
    new = await street.add("generic", "Picture")
    assert {*street.home.fleet.cameras} == {new.id}
    await street.answers(new, mac=MAC, **HIKVISION)
    (known,) = street.home.cameras.values()
    assert known.camera.id == old.id
    assert street.is_known(known)
    assert street.home.ours(new.id, "support_status") is None


NOT_PROVEN: list[tuple[str, Side, list[Side]]] = [
    (
        "swapped under warranty",
        ("reolink", {"manufacturer": "Reolink", "model": "RLC-810A", "mac": MAC}),
        [("reolink", {"manufacturer": "Reolink", "model": "RLC-810A", "mac": OTHER_MAC})],
    ),
    (
        "swapped, and the serial number is what clones share",
        ("onvif", {**HIKVISION, "mac": MAC, "serial_number": SERIAL}),
        [("hikvision_next", {**HIKVISION, "mac": OTHER_MAC, "serial_number": SERIAL})],
    ),
    (
        "the address of a container",
        ("onvif", {**HIKVISION, "mac": CONTAINER}),
        [("hikvision_next", {**HIKVISION, "mac": CONTAINER})],
    ),
    (
        "a serial number of another model",
        ("onvif", {**HIKVISION, "serial_number": "A1B2C3D4E5F6"}),
        [
            (
                "amcrest",
                {"manufacturer": "Amcrest", "model": "IP8M-2496", "serial_number": "A1B2C3D4E5F6"},
            )
        ],
    ),
    (
        "a serial number that two new cameras have",
        ("onvif", {**HIKVISION, "serial_number": SERIAL}),
        [
            ("hikvision_next", {**HIKVISION, "serial_number": SERIAL}),
            ("hikvision_next", {**HIKVISION, "serial_number": SERIAL}),
        ],
    ),
    (
        "an address that two new cameras have",
        ("onvif", {**HIKVISION, "mac": MAC}),
        [
            ("hikvision_next", {**HIKVISION, "mac": MAC, "identifier": "one"}),
            ("hikvision_next", {**HIKVISION, "mac": MAC, "identifier": "two"}),
        ],
    ),
    (
        "a made-up serial number",
        ("onvif", {**HIKVISION, "serial_number": "FAKE0001"}),
        [("hikvision_next", {**HIKVISION, "serial_number": "FAKE0001"})],
    ),
]


@pytest.mark.parametrize(
    ("old", "new"), [row[1:] for row in NOT_PROVEN], ids=[row[0] for row in NOT_PROVEN]
)
async def test_without_proof_it_is_another_camera(
    street: Street, old: Side, new: list[Side]
) -> None:
    before = street.home.camera(old[0], "Yard", **old[1])
    await street.home.set_up()
    await street.says(before.id)
    await street.remove(before)
    after = [
        street.home.camera(
            domain, f"New {at}", **fields, entry=street.home.entry(domain, another=True)
        )
        for at, (domain, fields) in enumerate(new)
    ]
    await street.home.settle()
    assert before.id not in street.home.fleet.cameras
    assert {*street.home.fleet.cameras} == {device.id for device in after}
    assert not any(map(street.is_known, street.home.cameras.values()))


async def test_two_lost_cameras_with_one_address_are_no_proof(street: Street) -> None:
    home = street.home
    old = [
        home.camera("onvif", name, **HIKVISION, mac=MAC, entry=home.entry("onvif", another=True))
        for name in ("One", "Two")
    ]
    await home.set_up()
    assert len(home.cameras) == 2
    await street.remove(*old)
    new = await street.add("hikvision_next", **HIKVISION, mac=MAC)
    assert {*home.fleet.cameras} == {new.id}


async def test_a_recorder_does_not_vouch_for_the_cameras_behind_it(street: Street) -> None:
    home = street.home
    recorder = home.device(
        "hikvision_next", name="NVR", manufacturer="Hikvision", model="DS-7608NI-K2"
    )
    channel = home.camera("hikvision_next", "Yard", **HIKVISION, mac=MAC, via=recorder)
    await home.set_up()
    await street.says(channel.id)
    await street.remove(channel)
    new = await street.add("onvif", "Another", **HIKVISION, mac=MAC)
    assert new.id in home.fleet.cameras
    assert channel.id not in home.fleet.cameras


async def test_a_camera_that_was_there_already_is_another_one(street: Street) -> None:
    """Whoever shares an address with a camera beside it, and was not merged, is another one."""
    home = street.home
    old = home.camera("onvif", "Yard", **HIKVISION, serial_number=SERIAL, identifier="one")
    other = home.camera("onvif", "Gate", **HIKVISION, serial_number=SERIAL, identifier="two")
    await home.set_up()
    await street.says(old.id)
    await street.remove(old)
    assert {*home.fleet.cameras} == {other.id}


async def test_a_device_that_comes_back_as_it_was_keeps_its_id(street: Street) -> None:
    old = street.home.camera("onvif", **HIKVISION, mac=MAC, identifier="one")
    await street.home.set_up()
    await street.says(old.id)
    await street.remove(old)
    new = await street.add("onvif", **HIKVISION, mac=MAC, identifier="one")
    assert new.id == old.id
    (known,) = street.home.cameras.values()
    assert street.is_known(known)


@pytest.mark.attack(
    "backup",
    "what recognizes a camera that comes back is read on the disk",
    "no address and no serial number",
)
async def test_the_file_holds_no_address_and_no_serial_number(
    street: Street, hass_storage: dict[str, Any]
) -> None:
    street.home.camera("onvif", **HIKVISION, mac=MAC, serial_number=SERIAL)
    await street.home.set_up()
    await street.runtime.stores.known_cameras.async_save()
    text = str(hass_storage["camera_lifecycle.known_cameras"]).casefold()
    assert "hik" in text
    for private in (MAC, MAC.replace(":", ""), SERIAL):
        assert private.casefold() not in text
