"""The longest that the event loop is held in each step of a home's life, ten cards looking on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from homeassistant.helpers import device_registry as dr

from custom_components.camera_lifecycle.engine.model import Record
from development.simulated_cameras.slices import measured

from .cards import Cards
from .clock import days_later
from .figures import Figure
from .home import Folders, Home, home

GOAL_MS: Final = 10.0
_NEW: Final = Record("new", integration="reolink", manufacturer="Reolink", model="RLC-810A")
_MANY_DAYS: Final = 400
"""By then each sentence is another one."""

type Step = Callable[[Home, Cards], Awaitable[None]]


async def measure(count: int, runs: int) -> list[Figure]:
    """Return the longest slice of each step in a home of `count` cameras."""
    slices: dict[str, list[float]] = {name: [] for name in STEPS}
    with Folders.temporary() as folders:
        fresh = await folders.with_cameras(count)
        for _ in range(runs):
            async with home(folders.copy(fresh)) as opened:
                cards = Cards(opened.hass)
                for name, step in STEPS.items():
                    with measured() as found:
                        await step(opened, cards)
                        await opened.settle()
                    slices[name].append(found.work * 1000)
    return [Figure.of(f"slice_{name}_{count}", "ms", slices[name], GOAL_MS) for name in STEPS]


async def _set_up(home: Home, _: Cards) -> None:
    await home.set_up(home.us)


async def _one_changes(home: Home, _: Cards) -> None:
    devices = dr.async_get(home.hass)
    devices.async_update_device(home.device_ids[0], sw_version="V5.7.99 build 250101")


async def _one_comes(home: Home, _: Cards) -> None:
    home.add(900_000, _NEW)


async def _one_goes(home: Home, _: Cards) -> None:
    dr.async_get(home.hass).async_remove_device(home.device_ids[1])


async def _a_new_day(home: Home, _: Cards) -> None:
    await _assess_later(home, 1)


async def _ten_cards(home: Home, cards: Cards) -> None:
    cards.open()
    await home.settle()
    cards.check("all")


async def _one_for_ten_cards(home: Home, cards: Cards) -> None:
    dr.async_get(home.hass).async_update_device(home.device_ids[2], name_by_user="Roof")
    await home.settle()
    cards.check("changed")


async def _a_new_day_for_ten_cards(home: Home, cards: Cards) -> None:
    await _assess_later(home, _MANY_DAYS)
    await home.settle()
    cards.check("changed")
    cards.close()


async def _unload(home: Home, _: Cards) -> None:
    await home.hass.config_entries.async_unload(home.us.entry_id)


async def _assess_later(home: Home, days: int) -> None:
    with days_later(days):
        await home.us.runtime_data.coordinator.async_refresh()


STEPS: Final[dict[str, Step]] = {
    "set_up": _set_up,
    "one_changes": _one_changes,
    "one_comes": _one_comes,
    "one_goes": _one_goes,
    "a_new_day": _a_new_day,
    "ten_cards": _ten_cards,
    "one_for_cards": _one_for_ten_cards,
    "day_for_cards": _a_new_day_for_ten_cards,
    "unload": _unload,
}
