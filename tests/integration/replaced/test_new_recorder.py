"""A new recorder in place of an earlier one: what was said of a channel, channel by channel."""

from collections.abc import Awaitable, Callable
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.fleet.correctable import Correctable
from custom_components.camera_lifecycle.owner.answers import Isolation, isolation_of
from tests.integration.corrections.dialog import Dialog

from .street import Street

RECORDER = {"manufacturer": "Hikvision", "model": "DS-7608NI-K2/8P", "sw_version": "V4.30.085"}

type Open = Callable[[str, str], Awaitable[Dialog]]


@pytest.fixture
async def open_confirmation(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, street: Street
) -> Open:
    """Return how a person says that a recorder replaces another one, up to the confirmation."""
    assert await async_setup_component(hass, "config", {})

    async def opened(new: str, old: str) -> Dialog:
        dialog = Dialog(await hass_client())
        assert street.home.us
        await dialog.open(street.home.us.entry_id, new)
        await dialog.choose("correct_replaces")
        await dialog.fill(replaces=old)
        return dialog

    return opened


def install(street: Street, name: str, *numbers: int) -> dict[int, dr.DeviceEntry]:
    """Register a recorder and its channels; return their devices, the recorder's as 0."""
    recorder = street.home.device(
        "hikvision", name=name, identifier=name, serial_number=f"{name}01", **RECORDER
    )
    devices = {0: recorder}
    for number in numbers:
        devices[number] = street.home.camera(
            "hikvision", f"{name} {number}", identifier=f"{name}_{number}", via=recorder
        )
    return devices


async def say(street: Street, device: dr.DeviceEntry, **said: Any) -> None:
    """Let the owner correct a camera."""
    camera = Correctable.of_camera(street.home.fleet.cameras[device.id])
    await street.runtime.async_correct((), [camera.correction(street.home.fleet.day, **said)])


async def both(street: Street) -> tuple[dict[int, dr.DeviceEntry], dict[int, dr.DeviceEntry]]:
    """Return two recorders; much was said of the channels of the first."""
    old, new = install(street, "Old", 1, 2, 3, 4), install(street, "New", 1, 2, 3, 5)
    await street.home.set_up(country="CA")
    assert street.home.fleet.cameras[old[1].id].camera.parent_camera_id == old[0].id
    await say(street, old[1], vendor="axis", maker="Acme Works", model="P3265-LV")
    await say(street, old[2], without_name=True)
    await say(street, old[3], model="C200")
    await say(street, old[4], model="C300")
    await say(street, new[3], model="C400")
    today = street.home.fleet.day
    isolated = isolation_of(old[1].id, "Old 1", today, today, Isolation.RECORDER)
    await street.runtime.async_answer([isolated])
    return old, new


def offered(dialog: Dialog) -> dict[str, str]:
    """Return the channels that are offered: what is said, by number."""
    return {each["value"]: each["label"] for each in dialog.choices("channels")}


GONE = {"still there": (), "channels first": (4, 3, 2, 1, 0), "recorder first": (0, 1, 2, 3, 4)}


@pytest.mark.parametrize("case", GONE)
async def test_what_was_said_is_offered_by_channel_and_taken_by_a_tick(
    street: Street, open_confirmation: Open, case: str
) -> None:
    old, new = await both(street)
    is_there = not GONE[case]
    for number in GONE[case]:
        await street.remove(old[number])
    if not is_there:
        await street.home.hass.config_entries.async_reload(street.home.us.entry_id)
        await street.home.settle()
    dialog = await open_confirmation(new[0].id, "Old" if is_there else "Old (removed)")
    assert offered(dialog) == {
        "1": "Channel 1, Old 1: sold by Axis, made by Acme Works and model P3265-LV",
        "2": "Channel 2, Old 2: carries no name",
    }, "not 3, of which something is said already, and not what is no channel of the new one"
    (field,) = (each for each in dialog.shown["data_schema"] if each["name"] == "channels")
    assert field["default"] == []
    assert (await dialog.fill(channels=["2"]))["type"] == "create_entry"
    await street.home.settle()
    corrections = street.runtime.stores.answers.corrections
    assert corrections[new[2].id].without_name
    assert new[1].id not in corrections, "nothing without a tick"
    assert corrections[new[3].id].model == "C400"
    ids = {device.id for device in new.values()}
    assert not street.runtime.stores.answers.isolations(ids), "what was answered stays behind"
    await street.runtime.async_take_replaced_back([old[0].id])
    assert corrections[new[2].id].without_name, "a correction is taken back by itself"


async def test_a_channel_that_has_gone_meanwhile_takes_nothing(
    street: Street, open_confirmation: Open
) -> None:
    old, new = await both(street)
    dialog = await open_confirmation(new[0].id, "Old")
    await street.remove(new[1])
    assert (await dialog.fill(channels=["1", "2"]))["type"] == "create_entry"
    corrections = street.runtime.stores.answers.corrections
    assert new[1].id not in corrections
    assert corrections[new[2].id].without_name
    assert old[1].id in corrections


async def test_a_camera_that_is_no_recorder_has_no_channels(
    street: Street, open_confirmation: Open
) -> None:
    _, new = await both(street)
    dialog = await open_confirmation(new[5].id, "Old 1")
    assert "channels" not in {field["name"] for field in dialog.shown["data_schema"]}
