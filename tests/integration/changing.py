"""A home in which anything can change; each change is a name and two numbers."""

from collections.abc import Callable
from contextlib import suppress
from itertools import count
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import ATTR_RESTORED
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import area_registry as ar, device_registry as dr, entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.camera_lifecycle.engine.model import Kind
from custom_components.camera_lifecycle.inventory.model import OwnersWord, SameCamera

type Change = tuple[str, int, int]
"""What is done, with which of the places of the home, and how."""

PLACES = 9
CHOICES = 12
_HOMES = count(1)
_MACS = ("ec:71:db:01:02:03", "24:0f:9b:01:02:03", "26:0f:9b:01:02:04", None)
_SERIALS = ("DS-2CD2042WD-I20220101AAWRJ00001234", "SN73459812AB", "SN1234567890", None)
_HOSTS = ("192.168.1.64", "192.168.1.65", "camera.local", None)
_MAKERS = (
    ("hikvision", "hikvision", "DS-2CD2346G2-ISU/SL"),
    ("reolink", "Reolink", "RLC-810A"),
    ("onvif", "Reolink", "RLC-810A"),
    ("reolink", "Reolink", "RLN8-410"),
    ("onvif", None, None),
    ("frigate", "Frigate", "0.15"),
    ("unifiprotect", "Ubiquiti", "UniFi Protect NVR"),
    ("hikvision", "hikvision", "NVRchannel"),
    ("unheard_of", "ACME", "X100"),
    ("homekit_controller", "Eve Systems", "Eve Cam 20EBX9901"),
)
_RANDOM = (
    "0f6d3a52-8c1e-4b7a-9f00-1a2b3c4d5e6f",
    "1f6d3a52-8c1e-4b7a-9f00-1a2b3c4d5e6f",
    "2f6d3a52-8c1e-4b7a-9f00-1a2b3c4d5e6f_101",
)


def chosen[T](values: tuple[T, ...], number: int) -> T:
    """Return one of `values`."""
    return values[number % len(values)]


class ChangingHome:
    """What there is, by place; `word` and `given` are what the owner says and what was lost."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin with an empty home."""
        self.hass = hass
        self.devices, self.entities = dr.async_get(hass), er.async_get(hass)
        self.word = OwnersWord()
        self.given: dict[str, str] = {}
        self._name = f"home{next(_HOMES)}"
        self._entries: dict[str, ConfigEntry[Any]] = {}

    def apply(self, change: Change) -> None:
        """Let it happen; where it cannot, nothing does."""
        name, place, choice = change
        with suppress(HomeAssistantError):  # another device has this very address
            CHANGES[name](self, place % PLACES, choice)

    def clear(self) -> None:
        """Leave nothing behind."""
        for entry in self._entries.values():
            self.entities.async_clear_config_entry(entry.entry_id)
            self.devices.async_clear_config_entry(entry.entry_id)
        for state in self.hass.states.async_all():
            self.hass.states.async_remove(state.entity_id)

    def entry(self, domain: str, slot: int, **data: Any) -> ConfigEntry[Any]:
        """Return a config entry; a slot of its own is that of one device."""
        key = f"{domain}{slot}"
        if key not in self._entries:
            entry = MockConfigEntry(domain=domain, data=data)
            entry.add_to_hass(self.hass)
            self._entries[key] = entry
        return self._entries[key]

    @property
    def ids(self) -> list[str]:
        """Return the ids of all devices, in their order."""
        return [
            device.id
            for entry in self._entries.values()
            for device in dr.async_entries_for_config_entry(self.devices, entry.entry_id)
        ]

    @property
    def pictures(self) -> list[er.RegistryEntry]:
        """Return all camera entities, in their order."""
        return [
            entity
            for entry in self._entries.values()
            for entity in er.async_entries_for_config_entry(self.entities, entry.entry_id)
            if entity.domain == "camera"
        ]

    def device(self, place: int) -> dr.DeviceEntry | None:
        """Return the device at a place."""
        ids = self.ids
        device = self.devices.async_get(ids[place % len(ids)]) if ids else None
        return device if isinstance(device, dr.DeviceEntry) else None

    def picture(self, place: int) -> er.RegistryEntry | None:
        """Return the camera entity at a place."""
        pictures = self.pictures
        return pictures[place % len(pictures)] if pictures else None

    def add(self, place: int, choice: int) -> None:
        """Register a device, and a camera entity of it at most places."""
        domain, maker, model = chosen(_MAKERS, choice)
        is_single = place % 3 == 0
        host = chosen(_HOSTS, choice)
        data = {"host": host} if is_single and host else {}
        entry = self.entry(domain, place // 2 if is_single else 100, **data)
        name = chosen(_RANDOM, place) if place % 4 == 1 else f"{self._name}-{place}"
        mac, url = chosen(_MACS, choice + place), chosen(_HOSTS, place + choice // 2)
        device = self.devices.async_get_or_create(
            config_entry_id=entry.entry_id,
            identifiers={(domain, name)},
            connections={(dr.CONNECTION_NETWORK_MAC, mac)} if mac and place % 2 else set(),
            serial_number=chosen(_SERIALS, place + choice // 3),
            configuration_url=f"http://{url}/" if url and choice % 2 else None,
            manufacturer=maker,
            model=model,
            sw_version=f"1.{place}",
            name=f"Camera {place}",
        )
        if place % 5:
            self._add_picture(device.id, entry, choice)

    def add_child(self, place: int, choice: int) -> None:
        """Register a part of a device, and a camera entity of it."""
        parent = self.device(place)
        if parent is None:
            return
        entry = self.hass.config_entries.async_get_entry(parent.config_entry_id)
        assert entry
        child = self.devices.async_get_or_create_child(
            config_entry_id=entry.entry_id,
            identifiers={(entry.domain, f"{self._name}-{place}-part{choice % 2}")},
            name=f"Lens {choice}",
            parent_device_id=parent.id,
        )
        self._add_picture(child.id, entry, choice)

    def _add_picture(self, device_id: str | None, entry: ConfigEntry[Any], choice: int) -> None:
        entity = self.entities.async_get_or_create(
            "camera",
            entry.domain,
            f"{self._name}-{device_id}-{choice % 2}",
            config_entry=entry,
            device_id=device_id,
            supported_features=2 * (choice % 2),
        )
        if choice % 3:
            self._provide(entity.entity_id, choice)

    def _provide(self, entity_id: str, choice: int) -> None:
        told: dict[str, Any] = {ATTR_RESTORED: True} if choice % 4 == 1 else {}
        told |= {"brand": "Reolink"} if choice % 2 else {}
        self.hass.states.async_set(entity_id, "idle", told)

    def add_picture(self, place: int, choice: int) -> None:
        """Register a camera entity, of a device or of none."""
        device = self.device(place)
        if device is not None and choice % 4:
            entry = self.hass.config_entries.async_get_entry(device.config_entry_id)
            assert entry
            self._add_picture(device.id, entry, choice)
        else:
            host = chosen(_HOSTS, place)
            entry = self.entry("generic", place)
            if host and not entry.options:
                options = {"stream_source": f"rtsp://{host}/Streaming/Channels/101"}
                self.hass.config_entries.async_update_entry(entry, options=options)
            self._add_picture(None, entry, choice)

    def change_device(self, place: int, choice: int) -> None:
        """Give a device another value in one field."""
        if (device := self.device(place)) is None:
            return
        area = ar.async_get(self.hass).async_get_or_create("Garden").id
        mac, others = chosen(_MACS, place + choice), [*self.ids, None]
        _, maker, model = chosen(_MAKERS, place + choice)
        fields: tuple[dict[str, Any], ...] = (
            {"sw_version": f"2.{place}"},
            {"name_by_user": f"Roof {place}"},
            {"area_id": area if device.area_id is None else None},
            {"disabled_by": None if device.disabled else dr.DeviceEntryDisabler.USER},
            {"new_connections": {(dr.CONNECTION_NETWORK_MAC, mac)} if mac else set()},
            {"via_device_id": others[(place * 5 + choice) % len(others)]},
            {"serial_number": chosen(_SERIALS, place)},
            {"configuration_url": f"http://{chosen(_HOSTS, place) or 'nvr.local'}/"},
            {"manufacturer": maker, "model": model},
        )
        change = chosen(fields, choice)
        via = change.get("via_device_id")
        if via == device.id or (via and self.devices.async_get(via) is None):
            return
        self.devices.async_update_device(device.id, **change)

    def link(self, place: int, choice: int) -> None:
        """Connect a device through another one."""
        device, other = self.device(place), self.device(choice)
        if device is not None and other is not None and device.id != other.id:
            self.devices.async_update_device(device.id, via_device_id=other.id)

    def remove(self, place: int, _: int) -> None:
        """Remove a device."""
        if self.ids:
            self.devices.async_remove_device(self.ids[place % len(self.ids)])

    def change_picture(self, place: int, choice: int) -> None:
        """Let a camera entity go, be disabled, renamed, moved, provided or not."""
        if (entity := self.picture(place)) is None:
            return
        update, name = self.entities.async_update_entity, entity.entity_id
        disabled = None if entity.disabled else er.RegistryEntryDisabler.USER
        match choice % 7:
            case 0:
                self.entities.async_remove(name)
            case 1:
                update(name, disabled_by=disabled)
            case 2:
                free = name.rstrip("x") if name.endswith("x") else f"{name}x"
                if self.hass.states.get(free) is None and self.entities.async_get(free) is None:
                    self.hass.states.async_remove(name)
                    update(name, new_entity_id=free)
            case 3:
                device = self.device(place + choice)
                if device and device.config_entry_id == entity.config_entry_id:
                    update(name, device_id=device.id)
            case 4:
                update(name, device_id=None)
            case 5:
                self.hass.states.async_remove(name)
            case _:
                self._provide(name, choice + place)

    def change_entry(self, place: int, choice: int) -> None:
        """Give a config entry another address."""
        entries = [*self._entries.values()]
        if entries:
            entry, host = entries[place % len(entries)], chosen(_HOSTS, choice)
            changes: dict[str, Any] = {"data": {"host": host} if host else {}}
            if entry.domain == "generic":
                changes = {"options": {"stream_source": f"rtsp://{host}/h264?password=x"}}
            self.hass.config_entries.async_update_entry(entry, **changes)

    def tell_state(self, place: int, choice: int) -> None:
        """Let a camera that is in no registry come, change or go."""
        entity_id = f"camera.bare_{place % 2}"
        if self.entities.async_is_registered(entity_id):
            return
        if choice % 4:
            self.hass.states.async_set(entity_id, "idle", {"brand": chosen(_MAKERS, choice)[1]})
        else:
            self.hass.states.async_remove(entity_id)

    def offer(self, place: int, choice: int) -> None:
        """Let the update entity of a device offer a version."""
        if (device := self.device(place)) is None:
            return
        entry = self.hass.config_entries.async_get_entry(device.config_entry_id)
        assert entry
        entity = self.entities.async_get_or_create(
            "update",
            entry.domain,
            f"{self._name}-{device.id}",
            config_entry=entry,
            device_id=device.id,
            original_device_class="firmware",
        )
        versions = {"installed_version": "1.0", "latest_version": f"1.{choice}"}
        self.hass.states.async_set(entity.entity_id, "on", versions)

    def say(self, place: int, choice: int) -> None:
        """Let the owner say what a device is, or that two cameras are one."""
        ids = [*self.ids, *(entity.id for entity in self.pictures), "gone"]
        one, other = ids[place % len(ids)], ids[(place + choice) % len(ids)]
        kinds, same = dict(self.word.kinds), self.word.same
        if choice % 3 == 0:
            kinds[one] = Kind.RECORDER if choice % 2 else Kind.CAMERA
        elif choice % 3 == 1:
            same = (*same, SameCamera(one, (one,), other, (other,)))
        else:
            kinds, same = {}, same[1:]
        self.word = OwnersWord(kinds, same)

    def give(self, place: int, choice: int) -> None:
        """Give the id of another camera to a device, or take it back."""
        ids = [*self.ids, "lost"]
        self.given.pop(ids[place % len(ids)], None)
        if choice % 2:
            self.given[ids[place % len(ids)]] = ids[choice % len(ids)]


CHANGES: dict[str, Callable[[ChangingHome, int, int], None]] = {
    "add": ChangingHome.add,
    "add_child": ChangingHome.add_child,
    "add_picture": ChangingHome.add_picture,
    "change_device": ChangingHome.change_device,
    "link": ChangingHome.link,
    "remove": ChangingHome.remove,
    "change_picture": ChangingHome.change_picture,
    "change_entry": ChangingHome.change_entry,
    "tell_state": ChangingHome.tell_state,
    "offer": ChangingHome.offer,
    "say": ChangingHome.say,
    "give": ChangingHome.give,
}
