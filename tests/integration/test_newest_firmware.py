"""The update entity that a camera's own integration brings, followed while it changes."""

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest

from .home import REOLINK, Home

INSTALLED, NEWER, LATER = REOLINK["sw_version"], "v3.1.0.4054_2408302053", "v3.1.0.5223_2508072085"


def put(
    home: Home,
    device: dr.DeviceEntry,
    domain: str = "reolink",
    device_class: str | None = "firmware",
    key: str = "update",
) -> str:
    """Put an update entity on a device; return its id."""
    entry = er.async_get(home.hass).async_get_or_create(
        "update",
        domain,
        f"{device.id}-{key}",
        config_entry=home.entries[domain],
        device_id=device.id,
        original_device_class=device_class,
    )
    return entry.entity_id


async def say(home: Home, entity_id: str, state: str = "on", **said: Any) -> None:
    """Let an update entity say something."""
    attributes = {"installed_version": INSTALLED, "latest_version": NEWER, **said}
    home.hass.states.async_set(entity_id, state, attributes)
    await home.settle()


def shown(home: Home, device: dr.DeviceEntry) -> str:
    """Return the state of our sensor."""
    state = home.state(device.id, "firmware_state")
    assert state is not None
    return state.state


async def test_it_is_followed_live(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", **REOLINK)
    update = put(home, device)
    await home.set_up()
    assert shown(home, device) == "unknown"
    await say(home, update)
    assert shown(home, device) == "newer_exists"
    attributes = home.state(device.id, "firmware_state").attributes
    assert attributes["newest_version"] == "3.1.0.4054"
    assert attributes["newest_date"] == "2024-08-30"
    assert attributes["source"] == "update_entity"
    await say(home, update, "off", skipped_version=NEWER)
    assert shown(home, device) == "newer_exists", "skipped is not installed"
    await say(home, update, latest_version=LATER)
    assert home.state(device.id, "firmware_state").attributes["newest_version"] == "3.1.0.5223"
    await say(home, update, "off", latest_version=INSTALLED)
    assert shown(home, device) == "none_offered"
    await say(home, update, "unavailable")
    assert shown(home, device) == "unknown"
    await say(home, update, restored=True)
    assert shown(home, device) == "unknown", "a restored state is an old one"


async def test_progress_alone_asks_for_no_new_inventory(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = home.camera("reolink", **REOLINK)
    update = put(home, device)
    await home.set_up()
    await say(home, update)
    before = home.fleet
    for percentage in range(3):
        await say(home, update, in_progress=True, update_percentage=percentage)
    assert home.fleet is before


@pytest.mark.parametrize("case", ["template", "class", "two", "parent", "disabled"])
async def test_what_is_not_this_devices_firmware_says_nothing(home: Home, case: str) -> None:
    hub = home.device("reolink", name="Hub", manufacturer="Reolink", model="Reolink Home Hub")
    device = home.camera("reolink", via=hub, **REOLINK)
    if case == "template":
        home.entry("template")
    update = put(
        home,
        hub if case == "parent" else device,
        "template" if case == "template" else "reolink",
        None if case == "class" else "firmware",
    )
    if case == "two":
        await say(home, put(home, device, key="sensor"), "off")
    await home.set_up()
    if case == "disabled":
        er.async_get(home.hass).async_update_entity(
            update, disabled_by=er.RegistryEntryDisabler.USER
        )
        home.hass.states.async_remove(update)
        await home.settle()
    else:
        await say(home, update)
    assert shown(home, device) == "unknown"


async def test_an_update_entity_of_something_else_asks_for_nothing(
    hass: HomeAssistant, home: Home
) -> None:
    home.camera("reolink", **REOLINK)
    await home.set_up()
    before = home.fleet
    await say(home, "update.router")
    assert home.fleet is before
