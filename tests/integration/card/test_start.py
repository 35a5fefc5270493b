"""Before the fleet is complete nothing is said of it: not of half of it, nor of none."""

import asyncio
from typing import Any

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle import entry as entry_module
from custom_components.camera_lifecycle.coordinator import CameraLifecycleCoordinator
from tests.integration.home import REOLINK, Home

from .conftest import OpenScreen

NOT_READY = {"type": "not_ready"}


async def test_nothing_is_said_before_all_integrations_had_their_chance(
    hass: HomeAssistant, house: Home, look: OpenScreen, administrator: MockUser
) -> None:
    hass.set_state(CoreState.starting)
    await house.set_up(country="CA")
    assert house.us.state is ConfigEntryState.LOADED
    card = await (await look(administrator)).card()
    assert card.messages == [NOT_READY]
    house.camera("reolink", "Late", **REOLINK)  # an integration that is slow
    await house.settle()
    assert card.messages == [NOT_READY]
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    assert [each["type"] for each in await card.news()] == ["not_ready", "all"]
    assert card.names == {"Gate", "Door", "Mystery", "Late"}


@pytest.mark.parametrize("held", ["the library", "the first refresh", "the platforms"])
async def test_nothing_is_said_while_it_is_being_set_up(
    hass: HomeAssistant,
    house: Home,
    look: OpenScreen,
    administrator: MockUser,
    monkeypatch: pytest.MonkeyPatch,
    held: str,
) -> None:
    await house.set_up(country="CA")
    await hass.config_entries.async_unload(house.us.entry_id)
    owner, name = {
        "the library": (entry_module, "_async_load_library"),
        "the first refresh": (CameraLifecycleCoordinator, "async_config_entry_first_refresh"),
        "the platforms": (CameraLifecycleCoordinator, "async_reconcile_entities"),
    }[held]
    begun, go, do = asyncio.Event(), asyncio.Event(), getattr(owner, name)

    async def hold(*args: Any) -> Any:
        begun.set()
        await go.wait()
        return await do(*args)

    monkeypatch.setattr(owner, name, hold)
    set_up = hass.async_create_background_task(
        hass.config_entries.async_setup(house.us.entry_id), "set up"
    )
    await asyncio.wait_for(begun.wait(), 5)
    assert house.us.state is ConfigEntryState.SETUP_IN_PROGRESS
    screen = await look(administrator)
    card = await screen.card_now()
    assert card.messages == [NOT_READY]
    go.set()
    await set_up
    assert [each["type"] for each in await card.news()] == ["not_ready", "all"]
    assert card.names == {"Gate", "Door", "Mystery"}
