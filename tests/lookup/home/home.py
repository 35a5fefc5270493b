"""A home whose cameras can be asked: simulated ones on loopback."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.lookup.schedule import EVERY, FIRST_SECONDS
from development.simulated_cameras.server import Running
from tests.integration.home import Home

CONSENT = {"look_ups": True}


@dataclass
class AskedHome(Home):
    """A home in which cameras are asked."""

    def at(self, camera: Running, domain: str = "hikvision", **data: Any) -> MockConfigEntry:
        """Return a config entry that holds a simulated camera's address and login."""
        own = camera.device
        held = {
            "host": camera.host,
            "port": camera.port,
            "username": own.username,
            "password": own.password,
            "ssl": own.tls,
            **data,
        }
        return self.entry(domain, another=True, data=held)

    def hikvision(self, camera: Running, name: str = "Drive", **data: Any) -> dr.DeviceEntry:
        """Register a camera as core's hikvision does: no model, no firmware."""
        entry = self.at(camera, **data)
        return self.camera("hikvision", name, entry=entry, manufacturer="Hikvision", model="Camera")

    async def consent(self, **options: Any) -> MockConfigEntry:
        """Set our integration up with the owner's consent."""
        self.us = MockConfigEntry(
            domain=DOMAIN,
            title="Camera Lifecycle",
            data={"country": "US", "site": "home"},
            options={**CONSENT, **options},
        )
        self.us.add_to_hass(self.hass)
        await self.hass.config_entries.async_setup(self.us.entry_id)
        await self.hass.async_block_till_done()
        return self.us

    async def wait(self, time: timedelta = timedelta(seconds=FIRST_SECONDS[1] + 1)) -> None:
        """Let time pass and whatever is due then be done."""
        # new consent is acted on at once; mocked time would end what is under way
        await self.hass.async_block_till_done(wait_background_tasks=True)
        async_fire_time_changed(self.hass, dt_util.utcnow() + time)
        await self.hass.async_block_till_done(wait_background_tasks=True)
        # what a round has found is judged after the pause of the refresh
        async_fire_time_changed(self.hass, dt_util.utcnow() + time + timedelta(seconds=15))
        await self.hass.async_block_till_done(wait_background_tasks=True)

    async def days(self, freezer: Any, number: int) -> None:
        """Let days pass hour by hour."""
        for _ in range(24 * number):
            freezer.tick(EVERY)
            async_fire_time_changed(self.hass, dt_util.utcnow())
            await self.hass.async_block_till_done(wait_background_tasks=True)
