"""A home with cameras, as Home Assistant's registries know it: one camera in one line."""

from dataclasses import dataclass, field
from datetime import UTC, timedelta
from itertools import count
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.listeners import COOLDOWN

_NUMBERS = count(1)

# real devices, as Home Assistant's registry shows them
HIKVISION = {"manufacturer": "hikvision", "model": "DS-2CD2346G2-ISU/SL", "sw_version": "V5.7.18"}
HIKVISION_SERIAL = "DS-2CD2346G2-ISU/SL20220101AAWRJ00001234"
REOLINK = {
    "manufacturer": "Reolink",
    "model": "RLC-810A",
    "hw_version": "IPC_523128M8MP",
    "sw_version": "v3.1.0.2368_23062508",
}


@dataclass
class Home:
    """Registers devices of other integrations, sets ours up, and reads what we say."""

    hass: HomeAssistant
    us: MockConfigEntry | None = None
    entries: dict[str, MockConfigEntry] = field(default_factory=dict)

    def entry(self, domain: str, *, another: bool = False, **fields: Any) -> MockConfigEntry:
        """Return the config entry of an integration; `another`: a further one."""
        if another or domain not in self.entries:
            self.entries[domain] = MockConfigEntry(domain=domain, title=domain, **fields)
            self.entries[domain].add_to_hass(self.hass)
        return self.entries[domain]

    def device(
        self,
        domain: str = "reolink",
        *,
        mac: str | None = None,
        identifier: str | None = None,
        entry: MockConfigEntry | None = None,
        via: dr.DeviceEntry | None = None,
        url: str | None = None,
        **fields: Any,
    ) -> dr.DeviceEntry:
        """Register a device without a camera entity."""
        owner = entry or self.entry(domain)
        if via is not None:
            fields["via_device_id"] = via.id
        return dr.async_get(self.hass).async_get_or_create(
            config_entry_id=owner.entry_id,
            identifiers={(domain, identifier or f"{domain}-{next(_NUMBERS)}")},
            connections={(dr.CONNECTION_NETWORK_MAC, mac)} if mac else set(),
            configuration_url=url,
            **fields,
        )

    def camera(
        self,
        domain: str = "reolink",
        name: str | None = "Front door",
        *,
        pictures: int = 1,
        **fields: Any,
    ) -> dr.DeviceEntry:
        """Register a device with `pictures` camera entities."""
        device = self.device(domain, name=name, **fields)
        for number in range(pictures):
            self.picture(domain, f"{device.id}-{number}", device_id=device.id, **fields)
        return device

    def picture(
        self,
        domain: str,
        unique_id: str,
        *,
        device_id: str | None = None,
        entry: MockConfigEntry | None = None,
        **fields: Any,
    ) -> er.RegistryEntry:
        """Register a camera entity."""
        return er.async_get(self.hass).async_get_or_create(
            "camera",
            domain,
            unique_id,
            config_entry=entry or self.entries.get(domain),
            device_id=device_id,
            original_name=fields.get("original_name"),
            supported_features=fields.get("supported_features", 0),
        )

    async def set_up(self, **settings: Any) -> MockConfigEntry:
        """Set our integration up; the home is in the United States unless told otherwise."""
        data = {"country": "US", "site": "home", **settings}
        self.us = MockConfigEntry(domain=DOMAIN, title="Camera Lifecycle", data=data)
        self.us.add_to_hass(self.hass)
        await self.hass.config_entries.async_setup(self.us.entry_id)
        await self.hass.async_block_till_done()
        return self.us

    async def settle(self) -> None:
        """Wait until a burst of changes has become a new inventory."""
        await self.hass.async_block_till_done()
        async_fire_time_changed(self.hass, dt_util.utcnow() + timedelta(seconds=COOLDOWN + 1))
        await self.hass.async_block_till_done()

    async def days_later(self, freezer: FrozenDateTimeFactory, days: int) -> None:
        """Let days of the calendar pass: it is as late as now then, summer time or not."""
        then = dt_util.now() + timedelta(days=days)  # the clock on the wall, not so many hours
        freezer.move_to(then.astimezone(UTC))
        async_fire_time_changed(self.hass)
        await self.hass.async_block_till_done()

    @property
    def fleet(self) -> Fleet:
        """Return what the coordinator holds."""
        assert self.us is not None
        fleet: Fleet = self.us.runtime_data.coordinator.data
        return fleet

    @property
    def cameras(self) -> dict[str, AssessedCamera]:
        """Return the cameras by their name."""
        return {known.camera.name: known for known in self.fleet.cameras.values()}

    def ours(self, camera_id: str, key: str) -> er.RegistryEntry | None:
        """Return the registry entry of one of our entities."""
        registry = er.async_get(self.hass)
        domain = "binary_sensor" if key in {"at_risk", "any_at_risk"} else "sensor"
        entity_id = registry.async_get_entity_id(domain, DOMAIN, f"{camera_id}_{key}")
        return registry.async_get(entity_id) if entity_id else None

    def state(self, camera_id: str, key: str) -> State | None:
        """Return the state of one of our entities."""
        entry = self.ours(camera_id, key)
        return self.hass.states.get(entry.entity_id) if entry else None


async def open_options(hass: HomeAssistant, entry: ConfigEntry[Any], step: str = "settings") -> Any:
    """Open the options of our integration and choose an entry of their menu."""
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    assert step in menu["menu_options"]
    return await hass.config_entries.options.async_configure(
        menu["flow_id"], {"next_step_id": step}
    )
