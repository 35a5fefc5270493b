"""Remembers since when each camera shows its firmware version.

Where no date can be read from a version, this is the least that is known: the camera was
not updated since. A clock that is wrong may not make it more: see `ObservedDay`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Self, override

from homeassistant.core import HomeAssistant, callback

from ..clock.home_day import HomeDay
from ..clock.observed_day import ObservedDay
from ..storage.rows import KeptJson, StoredRows
from ..store import JsonStore, read_mapping

KEY: Final = "first_seen"
_MAX_VERSION: Final = 255
_SAVE_WITHIN: Final = 30  # seconds: whoever loses them sees the version again on the same day


@dataclass(frozen=True, slots=True)
class Sighting:
    """A firmware version, at most 255 characters, and the day on which it was first seen."""

    version: str
    since: ObservedDay

    def as_json(self) -> dict[str, str]:
        """Return it as the store keeps it; dates are ISO."""
        return {"version": self.version, **self.since.as_json("since")}

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            return cls(str(data["version"]), ObservedDay.from_json(data, "since"))
        except KeyError, TypeError, ValueError:
            return None


class FirstSeenStore(JsonStore):
    """The day on which the present version of each camera was first seen, by camera id."""

    key = KEY
    subject = "days of first sighting"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without sightings."""
        super().__init__(hass)
        self._sightings: dict[str, Sighting] = {}
        self._interrupted: set[str] = set()
        self._noted_on: HomeDay | None = None
        self._json = KeptJson()

    @callback
    def wants_all(self, home_day: HomeDay) -> bool:
        """Return whether the next note has to name every camera: on another day than the last."""
        return self._noted_on != home_day

    @callback
    def async_note(
        self, versions: Mapping[str, str], home_day: HomeDay, last: date | None
    ) -> Mapping[str, date]:
        """Return since when each camera (by id) shows the version given for it; keep new ones.

        `versions`: of all cameras where `wants_all` says so, else those of the cameras whose
        version may be another one suffice; `since` tells of the others. `last`: the day before
        this one that was noted, None where that is not known. While the day is not certain
        nothing is kept, and nothing is told of a version that is new.
        """
        self._noted_on = home_day
        now = {camera_id: version[:_MAX_VERSION] for camera_id, version in versions.items()}
        if home_day.is_certain:
            seen = {
                key: self._seen(key, version, home_day.day, last) for key, version in now.items()
            }
            changed = {
                key: each for key, each in seen.items() if each is not self._sightings.get(key)
            }
            self._sightings |= changed
            self._interrupted.difference_update(now)
            if changed:
                self.async_save_within(_SAVE_WITHIN)
        else:
            self._interrupted.update(key for key in now if not self._is_known(key, now[key]))
        found = ((key, self.since(key, version)) for key, version in now.items())
        return {key: since for key, since in found if since is not None}

    @callback
    def since(self, camera_id: str, version: str) -> date | None:
        """Return since when a camera shows a version; None where that is new or was never noted."""
        version = version[:_MAX_VERSION]
        return self._sightings[camera_id].since.day if self._is_known(camera_id, version) else None

    def _is_known(self, camera_id: str, version: str) -> bool:
        """Return whether a camera has shown this version all the time since its sighting."""
        seen = self._sightings.get(camera_id)
        return seen is not None and seen.version == version and camera_id not in self._interrupted

    def _seen(self, camera_id: str, version: str, today: date, last: date | None) -> Sighting:
        """Return what is known of a version that a camera shows today."""
        if not self._is_known(camera_id, version):
            return Sighting(version, ObservedDay(today, today))
        seen = self._sightings[camera_id]
        since = seen.since.on(today, last)
        return seen if since is seen.since else replace(seen, since=since)

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; a damaged row is as if it had never been seen."""
        self._sightings, damaged = read_mapping(content, Sighting.from_json)
        return damaged

    @override
    def held(self) -> StoredRows:
        """Return what the file is to hold."""
        return self._json.mapping(self._sightings)
