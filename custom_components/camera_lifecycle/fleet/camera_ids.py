"""Tells the inventory which camera a device is already."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from homeassistant.core import HomeAssistant

from .known_cameras import KnownCameraStore
from .linking import async_camera_ids_by_device


@dataclass(frozen=True, slots=True)
class CameraIdsInUse:
    """As our entities say, but for what was given to a camera that was lost.

    A camera without entities of ours is the one that it is remembered as.
    """

    hass: HomeAssistant
    entry_id: str
    known: KnownCameraStore

    async def async_all(self) -> Mapping[str, str]:
        """Return that of all source devices."""
        in_use = await async_camera_ids_by_device(self.hass, self.entry_id)
        return self.known.camera_ids({**self.known.themselves(), **in_use})

    def of(self, source_ids: Collection[str], in_use: Mapping[str, str]) -> Mapping[str, str]:
        """Return that of some source devices; `in_use`: as their cameras stand now."""
        return self.known.cameras_of(source_ids, in_use)
