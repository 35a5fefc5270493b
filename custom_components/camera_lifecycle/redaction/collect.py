"""Collects what is private in a home beside its cameras: of devices, integrations, people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
    floor_registry as fr,
)

from ..event_loop.time_slice import TimeSlice
from ..fleet.model import Fleet
from .known import SHORTEST
from .spans import Private

TYPED: Final = True
"""A person wrote it."""


@dataclass(slots=True)
class Collected:
    """What was read: `values` as (kind, text, typed), `urls`, and `data` of config entries."""

    values: list[tuple[Private, Any, bool]] = field(default_factory=list)
    urls: list[Any] = field(default_factory=list)
    data: list[Mapping[str, Any]] = field(default_factory=list)

    def add(self, kind: Private, text: Any, *, typed: bool = False) -> None:
        """Remember a value."""
        if text:
            self.values.append((kind, text, typed))


async def async_collect_private(
    hass: HomeAssistant, entry: ConfigEntry[Any], fleet: Fleet
) -> Collected:
    """Return what the registries hold of the fleet and its home; `entry`: our config entry.

    It only reads: to judge what is private takes its time, and is for a thread.
    """
    reader = _Reader(hass)
    time_slice = TimeSlice()
    reader.read_entry(entry)
    for assessed in fleet.cameras.values():
        for source in assessed.camera.sources:
            reader.read_devices(filter(None, (source.device_id, source.parent_device_id)))
            reader.read_entities(source.entity_ids)
            reader.read_entry_of(source.entry_id)
        await time_slice.async_yield()
    for device in fleet.excluded:
        reader.read_devices(device.device_ids)
        reader.read_entities(device.entity_ids)
        await time_slice.async_yield()
    for name in await _async_names(hass):
        reader.collected.add(Private.NAME, name, typed=TYPED)
    reader.collected.urls += hass.config.internal_url, hass.config.external_url
    return reader.collected


async def _async_names(hass: HomeAssistant) -> Iterable[str]:
    """Return how places and people of the home are called; people also by a part of their name."""
    users = await hass.auth.async_get_users()
    people = [
        *(user.name or "" for user in users if not user.system_generated),
        *(state.name for state in hass.states.async_all("person")),
    ]
    return [
        *people,
        *(part for name in people for part in name.split() if len(part) >= SHORTEST),
        *(area.name for area in ar.async_get(hass).async_list_areas()),
        *(floor.name for floor in fr.async_get(hass).async_list_floors()),
        hass.config.location_name,
    ]


class _Reader:
    """Reads the registries, each device and config entry once."""

    def __init__(self, hass: HomeAssistant) -> None:
        self.collected = Collected()
        self._hass = hass
        self._seen: set[str] = set()

    def read_devices(self, device_ids: Iterable[str]) -> None:
        """Read devices of the registry, and the config entries that brought them."""
        registry, add = dr.async_get(self._hass), self.collected.add
        for device_id in device_ids:
            device = registry.async_get(device_id, include_composite_devices=False)
            if device is None or not self._is_new(device_id):
                continue
            add(Private.NAME, device.name_by_user, typed=TYPED)
            add(Private.NAME, device.name)
            if isinstance(device, dr.DeviceEntry):
                add(Private.SERIAL, device.serial_number)
                for _, connection in sorted(device.connections):
                    add(Private.ID, connection)
                for identifier in device.identifiers:
                    for part in identifier[1:]:
                        add(Private.SERIAL, str(part))
                        add(Private.ID, str(part))
                self.collected.urls.append(device.configuration_url)
            self.read_entry_of(device.config_entry_id)

    def read_entities(self, entity_ids: Iterable[str]) -> None:
        """Read camera entities: their ids are made of names."""
        registry, add = er.async_get(self._hass), self.collected.add
        for entity_id in entity_ids:
            add(Private.NAME, entity_id.partition(".")[2])
            if (entry := registry.async_get(entity_id)) is not None:
                add(Private.NAME, entry.name, typed=TYPED)
                add(Private.ID, entry.unique_id)

    def read_entry(self, entry: ConfigEntry[Any]) -> None:
        """Read a config entry: where it connects to, with which login."""
        self.collected.data += entry.data, entry.options
        for subentry in entry.subentries.values():
            self.collected.data.append(subentry.data)
            self.collected.add(Private.NAME, subentry.title, typed=TYPED)
            self.collected.add(Private.ADDRESS, subentry.unique_id)

    def read_entry_of(self, entry_id: str | None) -> None:
        """Read the config entry of an integration, and how it is called."""
        entry = self._hass.config_entries.async_get_entry(entry_id) if entry_id else None
        if entry is None or not self._is_new(entry.entry_id):
            return
        self.read_entry(entry)
        self.collected.add(Private.NAME, entry.title)
        self.collected.add(Private.ID, entry.unique_id)

    def _is_new(self, identifier: str) -> bool:
        is_new = identifier not in self._seen
        self._seen.add(identifier)
        return is_new
