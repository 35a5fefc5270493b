"""Reads what a device of the registry is known by in every integration: each text once."""

from collections.abc import Iterable, Sequence
import re
from typing import Final, NamedTuple

from homeassistant.config_entries import ConfigEntry
from homeassistant.helpers import device_registry as dr

from .hardware import mac_of, serial_of

_NO_SERIAL: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class DeviceMarks(NamedTuple):
    """What a device is known by.

    `mac`: the first address of its network cards, else of its identifiers. `serial_name`: the
    identifier that is a serial number, as its integration writes it. `macs` and `serials`: all
    of them, in the form in which they are compared.
    """

    mac: str | None
    serial_name: str | None
    macs: frozenset[str]
    serials: frozenset[str]


def device_marks(
    device: dr.DeviceEntry, identifiers: Sequence[str], owner: ConfigEntry | None
) -> DeviceMarks:
    """Return the marks of a device; `identifiers`: as its integration calls it."""
    cards = _macs(mac for kind, mac in device.connections if kind == dr.CONNECTION_NETWORK_MAC)
    mac_by_name = {name: mac_of(name) for name in identifiers}
    named = {mac for mac in mac_by_name.values() if mac}
    serial_by_name = {
        name: serial for name, mac in mac_by_name.items() if not mac and (serial := serial_of(name))
    }
    told_mac = mac_of(device.serial_number)
    told_serial = None if told_mac else serial_of(device.serial_number)
    written = cards or {mac for name, mac in mac_by_name.items() if mac and ":" in name}
    return DeviceMarks(
        mac=min(written, default=None),
        serial_name=next((name for name in serial_by_name if _is_serial(name, owner)), None),
        macs=frozenset((*cards, *named, told_mac) if told_mac else (*cards, *named)),
        serials=frozenset((*serial_by_name.values(), told_serial))
        if told_serial
        else frozenset(serial_by_name.values()),
    )


def _macs(texts: Iterable[object]) -> set[str]:
    return {mac for text in texts if (mac := mac_of(text))}


def _is_serial(name: str, owner: ConfigEntry | None) -> bool:
    """Return whether a name is the device's own, neither random nor that of a config entry."""
    return _NO_SERIAL.search(name) is None and (owner is None or owner.entry_id not in name)
