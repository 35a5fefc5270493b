"""A home of 1,000 cameras in a Home Assistant: set-up, and a change of one camera."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle, islice
from pathlib import Path
import tempfile
import time
from typing import TYPE_CHECKING

from homeassistant.helpers import device_registry as dr, entity_registry as er
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_test_home_assistant,
)

from custom_components.camera_lifecycle.const import DOMAIN
from development.simulated_cameras.slices import measured

from .engine import cameras

if TYPE_CHECKING:
    from homeassistant.core import HomeAssistant

OURS = Path(__file__).parent.parent.parent / "custom_components"
SETTLE = 8
"""Seconds after which a change has been followed: changes are gathered for a moment."""


def measure(count: int) -> dict[str, float]:
    """Return seconds: the set-up of `count` cameras, following one change, the longest slices."""
    return asyncio.run(_measure(count))


async def _measure(count: int) -> dict[str, float]:
    found: dict[str, float] = {}
    async with _home() as hass:
        device_ids = _fill(hass, count)
        entry = MockConfigEntry(domain=DOMAIN, title="Camera Lifecycle", data={"country": "US"})
        entry.add_to_hass(hass)
        with measured() as slices:
            began = time.perf_counter()
            if not await hass.config_entries.async_setup(entry.entry_id):
                raise SystemExit("the integration could not be set up")
            await hass.async_block_till_done()
            found["set_up"] = time.perf_counter() - began
        found["set_up_longest_slice"] = slices.work
        with measured() as slices:
            dr.async_get(hass).async_update_device(device_ids[0], sw_version="V5.7.99 build 250101")
            await asyncio.sleep(SETTLE)
            await hass.async_block_till_done()
        found["change_longest_slice"] = slices.work
        await hass.config_entries.async_unload(entry.entry_id)
    return found


@asynccontextmanager
async def _home() -> AsyncIterator[HomeAssistant]:
    """Give an empty Home Assistant that finds this integration."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "custom_components").symlink_to(OURS)
        async with async_test_home_assistant(config_dir=folder) as hass:
            hass.data.pop("custom_components", None)
            yield hass
            await hass.async_stop(force=True)


def _fill(hass: HomeAssistant, count: int) -> list[str]:
    """Register `count` cameras with strings of the corpus, each with one camera entity."""
    records = [camera.primary for camera in cameras() if camera.primary.model]
    devices, entities = dr.async_get(hass), er.async_get(hass)
    entries: dict[str, MockConfigEntry] = {}
    device_ids = []
    for number, record in enumerate(islice(cycle(records), count)):
        domain = record.integration or "onvif"
        if domain not in entries:
            entries[domain] = MockConfigEntry(domain=domain)
            entries[domain].add_to_hass(hass)
        device = devices.async_get_or_create(
            config_entry_id=entries[domain].entry_id,
            identifiers={(domain, f"bench-{number}")},
            name=f"Camera {number}",
            manufacturer=record.manufacturer,
            model=record.model,
            sw_version=record.sw_version,
        )
        entities.async_get_or_create(
            "camera", domain, f"bench-{number}", config_entry=entries[domain], device_id=device.id
        )
        device_ids.append(device.id)
    return device_ids
