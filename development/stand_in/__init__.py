"""Plays a camera integration in the demo home: same domain, same registry strings, no camera.

The demo copies this folder once per integration into the configuration of its Home Assistant,
under the domain that it plays. What a stand-in registers comes from `demo_fleet.json` in that
configuration.
"""

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr

from .fleet import DOMAIN, PlayedDevice, async_read_devices

PLATFORMS = (Platform.CAMERA, Platform.UPDATE)


async def async_setup_entry(
    hass: HomeAssistant, entry: ConfigEntry[tuple[PlayedDevice, ...]]
) -> bool:
    """Register the devices of one entry, recorders before their channels, then their entities."""
    entry.runtime_data = await async_read_devices(hass, entry.title)
    for device in entry.runtime_data:
        if device.entities == "device":
            register(hass, entry.entry_id, device)
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    return True


async def async_unload_entry(
    hass: HomeAssistant, entry: ConfigEntry[tuple[PlayedDevice, ...]]
) -> bool:
    """Take the cameras away; the devices stay registered."""
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


def register(hass: HomeAssistant, entry_id: str, device: PlayedDevice) -> None:
    """Put one device into the registry, with the strings of its record."""
    registry = dr.async_get(hass)
    recorder = device.behind and registry.async_get_device_by_identifier(
        (DOMAIN, device.behind), entry_id
    )
    registry.async_get_or_create(
        config_entry_id=entry_id,
        identifiers={(DOMAIN, device.key)},
        connections={(dr.CONNECTION_NETWORK_MAC, device.mac)} if device.mac else set(),
        configuration_url=f"http://{device.host}",
        name=device.name,
        suggested_area=device.area,
        via_device_id=recorder.id if recorder else None,
        manufacturer=device.strings.get("manufacturer"),
        model=device.strings.get("model"),
        model_id=device.strings.get("model_id"),
        sw_version=device.strings.get("sw_version"),
        hw_version=device.strings.get("hw_version"),
        serial_number=device.strings.get("serial_number"),
    )
