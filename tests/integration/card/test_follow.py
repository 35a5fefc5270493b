"""A card is sent all, then a message a pass with what has changed, and nothing else."""

import asyncio
from collections.abc import Awaitable, Callable
import logging
from typing import Any

from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest

from custom_components.camera_lifecycle.api import subscription
from tests.integration.home import REOLINK, Home

from .screen import Card, Screen

type Change = Callable[[Home], Awaitable[None]]


def device_of(home: Home, name: str) -> str:
    device_id = home.cameras[name].camera.primary_device_id
    assert device_id
    return device_id


def area(home: Home, name: str) -> ar.AreaEntry:
    found = ar.async_get(home.hass).async_get_area_by_name(name)
    assert found
    return found


async def test_the_answer_comes_first_and_then_everything(screen: Screen) -> None:
    card = await screen.card()
    assert screen.order[:2] == [("result", card.id), ("event", card.id)]
    (first,) = card.messages
    assert first["type"] == "all"
    assert first["is_admin"] is True
    assert card.names == {"Gate", "Door", "Mystery"}
    assert {row["area"] for row in card.rows.values()} == {"Yard", "Hall"}


async def firmware(home: Home) -> None:
    device = device_of(home, "Door")
    dr.async_get(home.hass).async_update_device(device, sw_version="v3.1.0.4000_24092000")
    await home.settle()


async def rename(home: Home) -> None:
    dr.async_get(home.hass).async_update_device(device_of(home, "Door"), name_by_user="Porch")
    await home.settle()


async def rename_area(home: Home) -> None:
    ar.async_get(home.hass).async_update(area(home, "Yard").id, name="Garden")
    await home.settle()


async def remove_area(home: Home) -> None:
    ar.async_get(home.hass).async_delete(area(home, "Yard").id)
    await home.settle()


async def move(home: Home) -> None:
    yard = area(home, "Yard").id
    dr.async_get(home.hass).async_update_device(device_of(home, "Door"), area_id=yard)
    await home.settle()


async def come(home: Home) -> None:
    home.camera("reolink", "Roof", **REOLINK)
    await home.settle()


async def go(home: Home) -> None:
    dr.async_get(home.hass).async_remove_device(device_of(home, "Mystery"))
    await home.settle()


@pytest.mark.parametrize(
    ("change", "changed", "gone"),
    [
        (firmware, {"Door"}, 0),
        (rename, {"Porch"}, 0),
        (rename_area, {"Gate"}, 0),
        (remove_area, {"Gate"}, 0),
        (move, {"Door"}, 0),
        (come, {"Roof"}, 0),
        (go, set(), 1),
    ],
)
async def test_what_has_changed_is_sent_once(
    house: Home, screen: Screen, change: Change, changed: set[str], gone: int
) -> None:
    card = await screen.card()
    await card.news()
    await change(house)
    news = await card.news()
    assert {each["type"] for each in news} == {"changed"}
    assert {row["name"] for each in news for row in each["cameras"]} == changed
    assert sum(len(each["gone"]) for each in news) == gone
    if change is not remove_area:  # Home Assistant takes the area away, and then the devices out
        assert len(news) == 1
    again = await screen.card()
    assert card.rows == again.rows
    assert again.last["overview"]["counts"] == news[-1]["overview"]["counts"]


async def test_a_change_that_changes_no_row_is_not_sent(
    hass: HomeAssistant, house: Home, screen: Screen
) -> None:
    card = await screen.card()
    await card.news()
    await house.us.runtime_data.coordinator.async_refresh()
    ar.async_get(hass).async_create("Attic")
    await house.settle()
    user = await hass.auth.async_create_user("Somebody else")
    await hass.auth.async_update_user(user, name="Somebody")
    assert await card.news() == []


async def reload(home: Home) -> None:
    await home.hass.config_entries.async_reload(home.us.entry_id)


async def switch_off_and_on(home: Home) -> None:
    entries, entry_id = home.hass.config_entries, home.us.entry_id
    await entries.async_set_disabled_by(entry_id, ConfigEntryDisabler.USER)
    await home.hass.async_block_till_done(wait_background_tasks=True)
    assert home.us.state is ConfigEntryState.NOT_LOADED
    await entries.async_set_disabled_by(entry_id, None)


async def set_up_anew(home: Home) -> None:
    await home.hass.config_entries.async_remove(home.us.entry_id)
    await home.hass.async_block_till_done(wait_background_tasks=True)
    await home.set_up(country="CA")


@pytest.mark.fault(
    "process",
    "the integration is reloaded, disabled, or set up anew while cards are open",
    "each card says that it waits, and then shows everything again",
)
@pytest.mark.parametrize("change", [reload, switch_off_and_on, set_up_anew])
async def test_it_outlives_the_config_entry(house: Home, screen: Screen, change: Change) -> None:
    card = await screen.card()
    before = dict(card.rows)
    await card.news()
    await change(house)
    assert [each["type"] for each in await card.news()] == ["not_ready", "all"]
    assert card.names == {row["name"] for row in before.values()}
    await rename(house)
    assert [each["type"] for each in await card.news()] == ["changed"], "it follows on"


async def test_before_there_is_a_config_entry_it_waits(
    house: Home, look: Any, administrator: Any, hass: HomeAssistant
) -> None:
    await house.set_up(country="CA")
    await hass.config_entries.async_remove(house.us.entry_id)
    card = await (await look(administrator)).card()
    assert card.messages == [{"type": "not_ready"}]
    await house.set_up(country="CA")
    assert [each["type"] for each in await card.news()] == ["not_ready", "all"]


class Held:
    """Holds the making of a view until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Hold from now on."""
        self.begun, self.go = asyncio.Event(), asyncio.Event()
        self.made = 0
        make = subscription.async_card_view

        async def held(*args: Any, **fields: Any) -> Any:
            view = await make(*args, **fields)
            self.made += 1
            self.begun.set()
            await self.go.wait()
            return view

        monkeypatch.setattr(subscription, "async_card_view", held)


async def begin(screen: Screen, held: Held, card: Card, change: Awaitable[None]) -> None:
    """Let something change, and go on while the card is being told of it."""
    await card.news()
    await change
    await asyncio.wait_for(held.begun.wait(), 5)


@pytest.mark.fault(
    "process", "cameras change while a card is being told of a change", "that change is sent, too"
)
async def test_a_pass_while_one_is_sent_is_not_lost(
    house: Home, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = await screen.card()
    held = Held(monkeypatch)
    await begin(screen, held, card, rename(house))
    await firmware_of(house, "Porch")
    await firmware_of(house, "Gate")
    held.go.set()
    news = await card.news()
    assert len(news) == 2, "those that come meanwhile are one"
    assert held.made == 2
    again = await screen.card()
    assert card.rows == again.rows


async def firmware_of(home: Home, name: str) -> None:
    device = device_of(home, name)
    dr.async_get(home.hass).async_update_device(device, sw_version="V5.7.99 build 250101")
    await home.settle()


async def test_what_is_unsubscribed_while_it_is_told_hears_nothing(
    house: Home, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = await screen.card()
    held = Held(monkeypatch)
    await begin(screen, held, card, rename(house))
    await screen.ask_only("unsubscribe_events", subscription=card.id)
    held.go.set()
    await firmware_of(house, "Porch")
    assert await card.news() == []
    assert held.made == 1


@pytest.mark.fault(
    "network",
    "a browser's connection ends while its card is being told of a change",
    "nothing of it stays in memory, and nothing is logged",
)
async def test_a_closed_connection_leaves_nothing_behind(
    house: Home,
    screen: Screen,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    card, held = await screen.card(), Held(monkeypatch)
    await begin(screen, held, card, rename(house))
    await screen.socket.close()
    held.go.set()
    await house.hass.async_block_till_done(wait_background_tasks=True)
    runtime = house.us.runtime_data
    assert not runtime.overview_watch._listeners
    assert not runtime.overview_watch._unsubscribe
    assert not dict(runtime.overviews._written), "nobody looks any more"
    warnings = [each for each in caplog.records if each.levelno >= logging.WARNING]
    assert not [each for each in warnings if each.name.startswith("custom_components")]


@pytest.mark.fault(
    "process",
    "writing a card's message fails",
    "the card takes back what it showed, and gets everything with the next message",
)
@pytest.mark.logs("A card could not be told of the cameras")
async def test_what_fails_is_not_shown_as_if_it_were_new(
    house: Home, screen: Screen, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    card = await screen.card()
    await card.news()
    with monkeypatch.context() as broken:
        broken.setattr(subscription, "async_card_view", fail)
        await rename(house)
        assert await card.news() == [{"type": "not_ready"}]
    assert "A card could not be told of the cameras" in caplog.text
    caplog.clear()
    await firmware_of(house, "Porch")
    assert [each["type"] for each in await card.news()] == ["all"]


async def fail(*_: Any, **__: Any) -> Any:
    raise ValueError


@pytest.mark.fault(
    "process", "the cameras can't be assessed", "cards don't show old results as new"
)
@pytest.mark.logs("Error requesting")
async def test_a_fleet_that_cannot_be_refreshed_is_not_shown(house: Home, screen: Screen) -> None:
    card = await screen.card()
    await card.news()
    coordinator = house.us.runtime_data.coordinator
    coordinator.async_set_update_error(ValueError())
    assert await card.news() == [{"type": "not_ready"}]
    await coordinator.async_refresh()
    assert [each["type"] for each in await card.news()] == ["all"]
