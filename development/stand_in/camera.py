"""The cameras of a stand-in: real camera entities with a drawn picture."""

from typing import Final, override

from homeassistant.components.camera import PLATFORM_SCHEMA, Camera
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity_platform import (
    AddConfigEntryEntitiesCallback,
    AddEntitiesCallback,
)
from homeassistant.helpers.typing import ConfigType, DiscoveryInfoType
from homeassistant.util import dt as dt_util
import probatio

from .fleet import DOMAIN, PlayedDevice, async_read_devices
from .picture import draw

TITLE: Final = "title"
PLATFORM_SCHEMA = PLATFORM_SCHEMA.extend({probatio.Required(TITLE): cv.string})


async def async_setup_platform(
    hass: HomeAssistant,
    config: ConfigType,
    async_add_entities: AddEntitiesCallback,
    discovery_info: DiscoveryInfoType | None = None,  # noqa: ARG001 - Home Assistant passes it
) -> None:
    """Add the cameras that configuration.yaml names: states without registry entry."""
    async_add_entities(
        StandInCamera(device, 0) for device in await async_read_devices(hass, config[TITLE])
    )


async def async_setup_entry(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant passes it
    entry: ConfigEntry[tuple[PlayedDevice, ...]],
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the cameras of one entry."""
    async_add_entities(
        StandInCamera(device, number)
        for device in entry.runtime_data
        for number in range(device.pictures)
    )


class StandInCamera(Camera):
    """Shows a drawn picture of what it might see."""

    _attr_has_entity_name = True

    def __init__(self, device: PlayedDevice, number: int) -> None:
        """Take the device and the number of the picture, counted from 0."""
        super().__init__()
        self._scene = device.name if device.pictures == 1 else f"{device.name} {number + 1}"
        self._attr_name = None if device.pictures == 1 else f"Channel {number + 1}"
        if device.entities == "state":
            self._attr_name = device.name
            self._attr_brand = device.strings.get("manufacturer")
            self._attr_model = device.strings.get("model")
            return
        self._attr_unique_id = device.key if not number else f"{device.key}_{number}"
        if device.entities == "device":
            self._attr_device_info = DeviceInfo(identifiers={(DOMAIN, device.key)})
        else:
            self._attr_name = device.name

    @override
    async def async_camera_image(
        self, width: int | None = None, height: int | None = None
    ) -> bytes | None:
        """Return a JPEG of the size asked for, 960 pixels wide by default."""
        return await self.hass.async_add_executor_job(draw, self._scene, dt_util.now(), width)
