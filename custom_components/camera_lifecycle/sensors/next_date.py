"""What comes next of all that the calendar holds, in words."""

from typing import override

from homeassistant.components.sensor import SensorEntity
from homeassistant.core import callback

from ..coordinator import CameraLifecycleCoordinator
from ..entity import FleetEntity
from ..fleet.date_writer import DateWriter
from ..fleet.dates import FleetDates
from ..sensor_descriptions import NEXT_DATE
from ..text.translations import Translations


class NextDate(FleetEntity, SensorEntity):
    """What comes next of all that the calendar holds, in words; or that nothing is known.

    A date without a state would leave open whether nothing is known or nothing was looked for.
    """

    def __init__(self, coordinator: CameraLifecycleCoordinator, translations: Translations) -> None:
        """Tell it in the words of `translations`; the dates have been found."""
        super().__init__(coordinator, NEXT_DATE)
        self._translations = translations
        self._shown: FleetDates | None = None
        self._look()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Find the next date, and write it where it is another one."""
        self._look()
        super()._handle_coordinator_update()

    def _look(self) -> None:
        dates = self.coordinator.dates.shown
        if dates is not self._shown:
            self._shown = dates
            writer = DateWriter(self._translations, self.fleet.cameras, self.fleet.has_duties)
            self._attr_native_value = writer.next_one(dates)
