"""The update entities of a stand-in: the firmware that runs, and the newest that is offered."""

from typing import override

from homeassistant.components.update import UpdateDeviceClass, UpdateEntity
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .fleet import DOMAIN, PlayedDevice


async def async_setup_entry(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant passes it
    entry: ConfigEntry[tuple[PlayedDevice, ...]],
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add one for each device that is offered firmware."""
    async_add_entities(StandInUpdate(device) for device in entry.runtime_data if device.offers)


class StandInUpdate(UpdateEntity):
    """Shows versions; it installs nothing."""

    _attr_has_entity_name = True
    _attr_device_class = UpdateDeviceClass.FIRMWARE
    _attr_title = "Firmware"

    def __init__(self, device: PlayedDevice) -> None:
        """Take the device."""
        self._attr_unique_id = f"{device.key}_update"
        self._attr_installed_version = device.strings.get("sw_version")
        self._attr_latest_version = device.offers
        self._attr_device_info = DeviceInfo(identifiers={(DOMAIN, device.key)})

    @override
    def version_is_newer(self, latest_version: str, installed_version: str) -> bool:
        """Return whether the two differ: cameras write versions that cannot be compared."""
        return latest_version != installed_version
