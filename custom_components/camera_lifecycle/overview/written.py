"""The rows of a fleet in one language, and of what they were written."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from homeassistant.helpers.json import json_bytes

from ..fleet.model import AssessedCamera, Fleet
from ..settings import Settings
from ..text.translations import Translations
from .model import CameraRow
from .overview import OverviewWriter


@dataclass(frozen=True, slots=True)
class OverviewInput:
    """What rows are written of. `areas`: names by id; `devices`: that we made, by camera id."""

    fleet: Fleet
    settings: Settings
    areas: Mapping[str, str]
    devices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RowJson:
    """A row as it is sent: to administrators, and to everybody else, who gets words alone."""

    everything: bytes
    words: bytes

    @classmethod
    def of(cls, row: CameraRow) -> RowJson:
        """Write a row. A step is for who may take it."""
        everything = json_bytes(row.as_json())
        if row.step is None:
            return cls(everything, everything)
        return cls(everything, json_bytes(replace(row, step=None).as_json()))


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class WrittenFleet:
    """The cameras that their owner has not disabled, each with its row, by id.

    `json`: the rows as they are sent. `overviews`: what was said of which cameras together.
    """

    home: OverviewInput
    cameras: Mapping[str, AssessedCamera]
    rows: Mapping[str, CameraRow]
    json: Mapping[str, RowJson]
    translations: Translations
    writer: OverviewWriter
    overviews: dict[frozenset[str], bytes] = field(default_factory=dict)

    def is_of(self, home: OverviewInput) -> bool:
        """Return whether it was written of just this."""
        mine = self.home
        return (
            mine.fleet is home.fleet
            and mine.settings is home.settings
            and ((mine.areas, mine.devices) == (home.areas, home.devices))
        )

    def may_keep(self, camera_id: str, home: OverviewInput) -> bool:
        """Return whether the row of a camera would be the same if it were written of `home`."""
        mine, before = self.home, self.cameras.get(camera_id)
        if before is None or before is not home.fleet.cameras[camera_id]:
            return False
        area = before.camera.area_id or ""
        return (
            mine.fleet.day == home.fleet.day
            and mine.fleet.has_duties == home.fleet.has_duties
            and mine.settings is home.settings
            and mine.areas.get(area) == home.areas.get(area)
            and mine.devices.get(camera_id) == home.devices.get(camera_id)
        )
