"""A home of 1,000 cameras in a Home Assistant, and what holds its event loop for how long."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
import gc
from itertools import cycle, islice
from pathlib import Path
import tempfile
import time
from unittest.mock import AsyncMock, Mock, patch

from aiohttp import ThreadedResolver
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_test_home_assistant,
)

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.listeners import COOLDOWN
from development.simulated_cameras.slices import Slices, measured

from .cards import Cards
from .engine import cameras

type Step = Callable[[House], Awaitable[None]]

OURS = Path(__file__).parent.parent.parent / "custom_components"
RESOLVER = "homeassistant.helpers.aiohttp_client._async_make_resolver"
TODAY = "custom_components.camera_lifecycle.fleet.home_clock.dt_util.now"
SETTLE = COOLDOWN + 1
"""Seconds after which a change has been followed: changes are gathered for a moment."""
BETWEEN_WALKS = 0.25


class House:
    """A Home Assistant with cameras of other integrations, and our config entry."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without cameras."""
        self.hass = hass
        self.cards = Cards(hass)
        self.us = MockConfigEntry(domain=DOMAIN, title="Camera Lifecycle", data={"country": "US"})
        self.us.add_to_hass(hass)
        self.device_ids: list[str] = []
        self._entries: dict[str, MockConfigEntry] = {}

    def add(self, record: Record) -> None:
        """Register a device with the strings of `record` and a camera entity."""
        domain, number = record.integration or "onvif", len(self.device_ids)
        if domain not in self._entries:
            self._entries[domain] = MockConfigEntry(domain=domain)
            self._entries[domain].add_to_hass(self.hass)
        entry = self._entries[domain]
        device = dr.async_get(self.hass).async_get_or_create(
            config_entry_id=entry.entry_id,
            identifiers={(domain, f"bench-{number}")},
            name=f"Camera {number}",
            manufacturer=record.manufacturer,
            model=record.model,
            sw_version=record.sw_version,
        )
        er.async_get(self.hass).async_get_or_create(
            "camera", domain, f"bench-{number}", config_entry=entry, device_id=device.id
        )
        self.device_ids.append(device.id)


def measure(count: int) -> tuple[dict[str, float], dict[str, Slices]]:
    """Return for each step of `STEPS` the seconds it takes, and its longest slice."""
    return asyncio.run(_measure(count))


async def _measure(count: int) -> tuple[dict[str, float], dict[str, Slices]]:
    seconds: dict[str, float] = {}
    slices: dict[str, Slices] = {}
    records = [camera.primary for camera in cameras() if camera.primary.model]
    async with _home() as hass:
        house = House(hass)
        for record in islice(cycle(records), count):
            house.add(record)
        await hass.async_block_till_done()
        for name, step in STEPS.items():
            began = time.perf_counter()
            with measured() as found:
                await step(house)
                await hass.async_block_till_done(wait_background_tasks=True)
            seconds[name], slices[name] = time.perf_counter() - began, found
    return seconds, slices


@asynccontextmanager
async def _home() -> AsyncIterator[HomeAssistant]:
    """Give an empty Home Assistant that finds this integration."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "custom_components").symlink_to(OURS)
        resolver = Mock(ThreadedResolver(), real_close=AsyncMock())
        async with async_test_home_assistant(config_dir=folder) as hass:
            hass.data.pop("custom_components", None)
            with patch(RESOLVER, return_value=resolver):
                yield hass
            await hass.async_stop(force=True)


async def _set_up(house: House) -> None:
    if not await house.hass.config_entries.async_setup(house.us.entry_id):
        raise SystemExit("the integration could not be set up")


async def _settle() -> None:
    """Wait until a change has been followed, and keep the memory in use meanwhile.

    A virtual machine may take memory back that lies idle for a second. Walking 9,000 entities then
    takes 130 ms instead of 0.4, which says nothing about the walk.
    """
    for _ in range(int(SETTLE / BETWEEN_WALKS)):
        await asyncio.sleep(BETWEEN_WALKS)
        gc.collect()  # walks all objects; counted apart


async def _one_changes(house: House) -> None:
    devices = dr.async_get(house.hass)
    devices.async_update_device(house.device_ids[0], sw_version="V5.7.99 build 250101")
    await _settle()


async def _one_comes(house: House) -> None:
    house.add(Record("new", integration="reolink", manufacturer="Reolink", model="RLC-810A"))
    await _settle()


async def _one_goes(house: House) -> None:
    dr.async_get(house.hass).async_remove_device(house.device_ids[1])
    await _settle()


async def _a_new_day(house: House, days: int = 1) -> None:
    tomorrow = dt_util.now() + timedelta(days=days)
    with patch(TODAY, return_value=tomorrow):
        await house.us.runtime_data.coordinator.async_refresh()


async def _ten_cards(house: House) -> None:
    house.cards.open()
    await house.hass.async_block_till_done(wait_background_tasks=True)
    house.cards.check("all")


async def _one_for_ten_cards(house: House) -> None:
    devices = dr.async_get(house.hass)
    devices.async_update_device(house.device_ids[2], name_by_user="Roof")
    await _settle()
    await house.hass.async_block_till_done(wait_background_tasks=True)
    house.cards.check("changed")


async def _a_new_day_for_ten_cards(house: House) -> None:
    await _a_new_day(house, days=400)  # by then each sentence is another one
    await house.hass.async_block_till_done(wait_background_tasks=True)
    house.cards.check("changed")
    house.cards.close()


async def _unload(house: House) -> None:
    await house.hass.config_entries.async_unload(house.us.entry_id)


# the steps with `one` hold the wait of SETTLE seconds: there the longest slice counts
STEPS: dict[str, Step] = {
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
