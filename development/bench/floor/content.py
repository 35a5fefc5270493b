"""What our entities show, recorded so that others can show the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from homeassistant.const import Platform
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.util.hass_dict import HassKey

FLOOR: Final = "camera_floor"
"""The domain of the floor."""
PLATFORMS: Final = frozenset({"binary_sensor", "button", "calendar", "event", "sensor", "todo"})
"""The platforms that it has."""


@dataclass(frozen=True, slots=True)
class EntityContent:
    """One entity: where it is and what it shows.

    It is on the device `device_id` of another integration, or else on one of its own,
    `device_info`. `shown`: values by the name of a property of Home Assistant's entities.
    """

    unique_id: str
    device_id: str | None
    device_info: DeviceInfo | None
    shown: dict[str, Any]
    unrecorded: frozenset[str] = frozenset()


type Content = dict[Platform, list[EntityContent]]
"""All entities of each platform, in the order in which they came."""

CONTENT: Final[HassKey[Content]] = HassKey(FLOOR)
