"""How many cameras there are of each kind, how old the facts are, and how far the look-ups are."""

from collections.abc import Mapping
from datetime import date
from math import inf
from typing import Any, Final, override

from homeassistant.components.sensor import SensorEntity
from homeassistant.core import callback

from ..coordinator import CameraLifecycleCoordinator
from ..entity import FleetEntity
from ..fleet import numbers
from ..fleet.total_book import TotalBook
from ..fleet.totals import Total
from ..runtime import CameraLifecycleRuntime
from ..sensor_descriptions import BEING_ASKED, FleetSensorDescription

WRITE_EVERY: Final = 5
"""Seconds in which the progress is written once at most: a row for each camera tells nothing."""


class FactsAsOf(FleetEntity, SensorEntity):
    """The day on which a fact of the library was last checked."""

    @property
    @override
    def native_value(self) -> date | None:
        """Return that day; it changes with a new library, and so with a reload, at most."""
        return self.coordinator.library.as_of


class FactsAge(FleetEntity, SensorEntity):
    """How many days ago a fact of the library was last checked, for who keeps numbers alone."""

    @property
    @override
    def native_value(self) -> int | None:
        """Return the days, None while the clock is wrong."""
        return numbers.facts_age(self.fleet, self.coordinator.library.as_of)


class CamerasBeingAsked(FleetEntity, SensorEntity):
    """How many cameras are being asked and have not answered yet; 0 while none is asked."""

    _unrecorded_attributes = frozenset({"total"})

    def __init__(self, runtime: CameraLifecycleRuntime) -> None:
        """Show the progress as it is."""
        super().__init__(runtime.coordinator, BEING_ASKED)
        self._progress = runtime.look_ups.progress
        self._wrote = -inf

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the progress, beside the fleet."""
        await super().async_added_to_hass()
        self.async_on_remove(self._progress.async_add_listener(self._handle_coordinator_update))

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write that it has begun and that it has ended, and what is between only now and then."""
        now, left = self.hass.loop.time(), self._progress.left
        if left in (0, self._progress.total) or now - self._wrote >= WRITE_EVERY:
            self._wrote = now
            super()._handle_coordinator_update()

    @property
    @override
    def native_value(self) -> int:
        """Return how many have not answered yet."""
        return self._progress.left

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """Return how many are asked in all, 0 while none is."""
        return {"total": self._progress.total if self._progress.left else 0}


class FleetSensor(FleetEntity, SensorEntity):
    """One fact about all cameras, as their totals have it."""

    _unrecorded_attributes = frozenset({"names"})
    entity_description: FleetSensorDescription
    _total: Total | None = None

    def __init__(
        self,
        coordinator: CameraLifecycleCoordinator,
        book: TotalBook,
        description: FleetSensorDescription,
    ) -> None:
        """Show `description` of the totals in `book`, which is up to date."""
        super().__init__(coordinator, description)
        self._book = book
        self._look()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Show the fleet as it is now, unless it is shown."""
        was_available = self._written is not None and self._written[0]
        if self._look() or self.available is not was_available:
            super()._handle_coordinator_update()

    def _look(self) -> bool:
        """Find the fact and the cameras that it is about; return whether anything is another."""
        value, total = self.entity_description.show(self._book.totals)
        is_as_it_was = total is self._total and value == self._attr_native_value
        if not is_as_it_was:
            self._attr_native_value, self._total = value, total
            self._attr_extra_state_attributes = {"names": [*total.names]}
        return not is_as_it_was
