"""The rows of a fleet in one language, and of what they were written."""

from collections.abc import Mapping, Set as AbstractSet
from dataclasses import dataclass, field, replace
from weakref import WeakKeyDictionary

from homeassistant.helpers.json import json_bytes

from ..fleet.differing import differing
from ..fleet.model import AssessedCamera, Fleet
from ..settings import Settings
from ..text.translations import Translations
from .model import CameraRow
from .overview import OverviewWriter
from .standing import Standing, Standings


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


@dataclass(frozen=True, slots=True)
class WrittenOverview:
    """What was said of some cameras together, by whom, and their standings."""

    json: bytes
    writer: OverviewWriter
    standings: Standings


@dataclass(frozen=True, slots=True)
class Earlier:
    """What of the fleet before is of use: what was said of which cameras together, and of what."""

    overviews: dict[frozenset[str], WrittenOverview]
    standings: Mapping[str, Standing]


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class WrittenFleet:
    """The cameras that their owner has not disabled, each with its row, by id.

    `json`: the rows as they are sent; one that is as it was is the same object. `ids`: of all.
    `overviews`: what was said of which cameras together. `touched`: the ids of the cameras that
    were looked at since `earlier`.
    """

    home: OverviewInput
    cameras: Mapping[str, AssessedCamera]
    rows: Mapping[str, CameraRow]
    json: Mapping[str, RowJson]
    standings: Mapping[str, Standing]
    ids: frozenset[str]
    translations: Translations
    writer: OverviewWriter
    touched: AbstractSet[str]
    earlier: Earlier
    overviews: dict[frozenset[str], WrittenOverview] = field(default_factory=dict)
    _changed: WeakKeyDictionary[WrittenFleet, frozenset[str]] = field(
        default_factory=WeakKeyDictionary
    )

    def is_of(self, home: OverviewInput) -> bool:
        """Return whether it was written of just this."""
        mine = self.home
        return (
            mine.fleet is home.fleet
            and mine.settings is home.settings
            and mine.areas is home.areas
            and mine.devices is home.devices
        )

    def to_write(self, home: OverviewInput) -> set[str]:
        """Return the ids of the cameras that may have another row, or none, in `home`."""
        mine = self.home
        if (
            mine.fleet.day != home.fleet.day
            or mine.fleet.has_duties != home.fleet.has_duties
            or mine.settings is not home.settings
        ):
            return {*mine.fleet.cameras, *home.fleet.cameras}
        found = differing(mine.fleet.cameras, home.fleet.cameras)
        found |= differing(mine.devices, home.devices)
        if areas := differing(mine.areas, home.areas):
            cameras = home.fleet.cameras.items()
            found |= {key for key, assessed in cameras if assessed.camera.area_id in areas}
        return found

    def changed_since(self, before: WrittenFleet) -> frozenset[str]:
        """Return the ids of the cameras of which something else is sent; found once for all."""
        if before not in self._changed:
            self._changed[before] = frozenset(differing(before.json, self.json))
        return self._changed[before]
