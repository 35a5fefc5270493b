"""Whether a camera is at risk, and whether any is."""

from datetime import date
from typing import Any, Final, override

from homeassistant.components.binary_sensor import (  # type: ignore[attr-defined]  # 2026.10 exports it silently
    BinarySensorDeviceClass,
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import CameraLifecycleCoordinator
from .engine.support.status import facts_are_too_old
from .entity import CameraEntity, FleetEntity, async_add_for_cameras
from .fleet import attributes
from .fleet.model import AssessedCamera
from .fleet.total_book import TotalBook
from .overview.headline_kind import headline_kind, is_green
from .overview.model import HeadlineKind
from .runtime import CameraLifecycleConfigEntry

PARALLEL_UPDATES = 0

# Home Assistant's Maintenance page lists every sensor of the class problem, unknown ones too, and
# its overview then says "All good" unless one is on. So only the sensor of all cameras is ever of
# that class, and only while one is at risk or sources vouch for each; all have words of their own.
AT_RISK: Final = BinarySensorEntityDescription(
    key="at_risk", entity_category=EntityCategory.DIAGNOSTIC
)
ANY_AT_RISK: Final = BinarySensorEntityDescription(
    key="any_at_risk", entity_category=EntityCategory.DIAGNOSTIC
)


async def async_setup_entry(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant gives it
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the one of the fleet, then one for each camera."""
    coordinator = entry.runtime_data.coordinator
    await coordinator.async_keep_up()
    async_add_entities([AnyAtRisk(coordinator, entry.runtime_data.totals)])
    await async_add_for_cameras(
        entry, async_add_entities, lambda place: [AtRisk(coordinator, place, AT_RISK)]
    )


class AtRisk(CameraEntity, BinarySensorEntity):
    """On when attackers use a hole in the camera, or support has ended; unknown where open."""

    _unrecorded_attributes = frozenset({"risks", "accepted"})

    @override
    def show(self, assessed: AssessedCamera) -> tuple[Any, ...]:
        """Return whether it is at risk, by what, and what the owner has said of that."""
        return assessed.risk, assessed.plan.replace_by

    @property
    @override
    def is_on(self) -> bool | None:
        """Return whether the camera is at risk, None where it cannot be told."""
        return assessed.risk.at_risk if (assessed := self.assessed) else None

    @property
    @override
    def extra_state_attributes(self) -> dict[str, Any] | None:
        """Return which risks there are, and what the owner has said of them."""
        return attributes.risk_attributes(assessed) if (assessed := self.assessed) else None


class AnyAtRisk(FleetEntity, BinarySensorEntity):
    """On while any camera is at risk that its owner has not disabled.

    Off says that none is known to be, as the headline of the card does; unknown that it cannot
    be told of some camera yet, that there is none, or that the facts are too old to tell.
    """

    def __init__(self, coordinator: CameraLifecycleCoordinator, book: TotalBook) -> None:
        """Show the totals in `book`."""
        super().__init__(coordinator, ANY_AT_RISK)
        self._book = book

    @property
    @override
    def is_on(self) -> bool | None:
        """Return whether any camera is at risk, None where that cannot be told."""
        match self._headline:
            case HeadlineKind.ATTENTION:
                return True
            case HeadlineKind.NO_CAMERAS | HeadlineKind.CANNOT_TELL:
                return None
            case _:
                return None if facts_are_too_old(self._as_of, self.fleet.day) else False

    @property
    @override
    def device_class(self) -> BinarySensorDeviceClass | None:
        """Return the class by which Home Assistant counts it among what is wrong or good."""
        kind = self._headline
        if kind is HeadlineKind.ATTENTION or is_green(kind, self._as_of, self.fleet.day):
            return BinarySensorDeviceClass.PROBLEM
        return None

    @override
    def _shown_now(self) -> tuple[Any, ...]:
        return *super()._shown_now(), self.device_class

    @property
    def _headline(self) -> HeadlineKind:
        return headline_kind(self._book.totals)

    @property
    def _as_of(self) -> date | None:
        return self.coordinator.library.as_of
