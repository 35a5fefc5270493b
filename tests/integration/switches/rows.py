"""Switches as router integrations register them: one in one line."""

from dataclasses import dataclass, field
from typing import Any

from homeassistant.helpers import device_registry as dr, entity_registry as er

from tests.integration.home import Home


@dataclass(frozen=True)
class Switch:
    """A switch on a device with a network address; `state` None: there is none."""

    platform: str
    unique_id: str
    mac: str | None
    domain: str = "switch"
    state: str | None = "on"
    attributes: dict[str, Any] = field(default_factory=dict)
    disabled_by: er.RegistryEntryDisabler | None = None


def register(home: Home, switch: Switch) -> str:
    """Register a switch and its device; return its entity id."""
    entry = home.entry(switch.platform)
    device = dr.async_get(home.hass).async_get_or_create(
        config_entry_id=entry.entry_id,
        connections={(dr.CONNECTION_NETWORK_MAC, switch.mac)} if switch.mac else set(),
        identifiers=set() if switch.mac else {(switch.platform, switch.unique_id)},
    )
    entity = er.async_get(home.hass).async_get_or_create(
        switch.domain,
        switch.platform,
        switch.unique_id,
        config_entry=entry,
        device_id=device.id,
        disabled_by=switch.disabled_by,
    )
    if switch.state is not None:
        home.hass.states.async_set(entity.entity_id, switch.state, switch.attributes)
    return entity.entity_id
