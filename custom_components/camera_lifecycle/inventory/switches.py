"""Finds the switches by which other integrations can isolate a camera: by its network address.

Only what `switch_facts` knows, and only what the integration itself ties to the address: neither
a name nor a place is proof. What is disabled, or not provided anymore, switches nothing.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

from homeassistant.const import ATTR_RESTORED, Platform
from homeassistant.core import HomeAssistant, State, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

from .hardware import mac_of
from .model import FleetCamera
from .switch_facts import BLOCK, POWER, ClientSwitch

_CLIENT_SWITCHES: Final = {fact.domain: fact for fact in BLOCK}


@dataclass(frozen=True, slots=True)
class Switches:
    """Entity ids of switches that isolate a camera when they are turned off, in their order.

    `block`: from the network or the internet. `power`: from its power.
    """

    block: tuple[str, ...] = ()
    power: tuple[str, ...] = ()

    def as_json(self) -> dict[str, list[str]]:
        """Return them as events and actions tell them."""
        return {"block": [*self.block], "power": [*self.power]}


@dataclass(frozen=True, slots=True)
class SwitchFinder:
    """Finds the switches of many cameras. `ports`: of what gives power, by network address."""

    hass: HomeAssistant
    ports: dict[str, set[str]]

    @classmethod
    @callback
    def of_home(cls, hass: HomeAssistant) -> Self:
        """Return the finder of a home, as its switches stand now."""
        ports: dict[str, set[str]] = defaultdict(set)
        for mac, entity_id in _ports(hass):
            ports[mac].add(entity_id)
        return cls(hass, dict(ports))

    @callback
    def find(self, camera: FleetCamera) -> Switches:
        """Return the switches of a camera; the registries look addresses up in an index."""
        macs = {mac for source in camera.sources for mac in source.macs}
        return Switches(
            block=tuple(sorted(_client_switches(self.hass, macs))),
            power=tuple(sorted({each for mac in macs for each in self.ports.get(mac, ())})),
        )


@callback
def switches_of(hass: HomeAssistant, camera: FleetCamera) -> Switches:
    """Return the switches of one camera; of many, `SwitchFinder` finds them."""
    return SwitchFinder.of_home(hass).find(camera)


def _client_switches(hass: HomeAssistant, macs: set[str]) -> Iterator[str]:
    """Yield the switches of facts on devices with one of these addresses, which they are about."""
    connections = {(dr.CONNECTION_NETWORK_MAC, mac) for mac in macs}
    registry = er.async_get(hass)
    for device in dr.async_get(hass).async_get_devices(connections=connections):
        for entry in er.async_entries_for_device(registry, device.id):
            fact = _CLIENT_SWITCHES.get(entry.platform)
            if fact is not None and _about(entry, fact) in macs and _provided(hass, entry):
                yield entry.entity_id


def _about(entry: er.RegistryEntry, fact: ClientSwitch) -> str | None:
    """Return the address that a switch is about, None where it is no such switch."""
    if entry.domain != Platform.SWITCH:
        return None
    match = fact.unique_id.fullmatch(str(entry.unique_id))
    return mac_of(match[1]) if match else None


def _ports(hass: HomeAssistant) -> Iterator[tuple[str, str]]:
    """Yield address and entity id of each port that says what it powers."""
    registry = er.async_get(hass)
    for fact in POWER:
        for owner in hass.config_entries.async_entries(fact.domain):
            for entry in er.async_entries_for_config_entry(registry, owner.entry_id):
                if entry.domain != Platform.SWITCH or entry.platform != fact.domain:
                    continue
                state = _provided(hass, entry)
                mac = mac_of(state.attributes.get(fact.mac_attribute)) if state else None
                if mac is not None:
                    yield mac, entry.entity_id


def _provided(hass: HomeAssistant, entry: er.RegistryEntry) -> State | None:
    """Return the state of a switch that its integration provides now, None for none."""
    state = hass.states.get(entry.entity_id)
    return None if state is None or state.attributes.get(ATTR_RESTORED) else state
