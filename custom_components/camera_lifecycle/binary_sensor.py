"""Whether a camera is at risk."""

from typing import Any, Final, override

from homeassistant.components.binary_sensor import (  # type: ignore[attr-defined]  # 2026.10 exports it silently
    BinarySensorDeviceClass,
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .entity import CameraEntity, async_add_for_cameras
from .fleet import attributes
from .runtime import CameraLifecycleConfigEntry

PARALLEL_UPDATES = 0

AT_RISK: Final = BinarySensorEntityDescription(
    key="at_risk",
    device_class=BinarySensorDeviceClass.PROBLEM,
    entity_category=EntityCategory.DIAGNOSTIC,
)


async def async_setup_entry(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant gives it
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add one for each camera."""
    coordinator = entry.runtime_data.coordinator
    await async_add_for_cameras(
        entry, async_add_entities, lambda camera_id: [AtRisk(coordinator, camera_id, AT_RISK)]
    )


class AtRisk(CameraEntity, BinarySensorEntity):
    """On when support has ended, the maker is phased out or attackers use a hole in it."""

    _unrecorded_attributes = frozenset({"reasons"})

    @property
    @override
    def is_on(self) -> bool | None:
        """Return whether the camera is at risk."""
        return assessed.assessment.at_risk if (assessed := self.assessed) else None

    @property
    @override
    def extra_state_attributes(self) -> dict[str, Any] | None:
        """Return the reasons, each with its sources."""
        return {"reasons": attributes.reasons(assessed)} if (assessed := self.assessed) else None
