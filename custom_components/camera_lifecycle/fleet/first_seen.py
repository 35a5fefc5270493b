"""Remembers since when each camera shows its firmware version.

Where no date can be read from a version, this is the least that is known: the camera was
not updated since.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Self, override

from homeassistant.core import HomeAssistant

from ..store import JsonStore, read_mapping

KEY: Final = "first_seen"
_MAX_VERSION: Final = 255


@dataclass(frozen=True, slots=True)
class Sighting:
    """A firmware version, at most 255 characters, and the day on which it was first seen."""

    version: str
    since: date

    def as_json(self) -> dict[str, str]:
        """Return it as the store keeps it; the date is ISO."""
        return {"version": self.version, "since": self.since.isoformat()}

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            return cls(str(data["version"]), date.fromisoformat(data["since"]))
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

    async def async_note(self, versions: Mapping[str, str], today: date) -> Mapping[str, date]:
        """Return since when each camera (by id) shows the version given for it; keep new ones."""
        has_changed = False
        for camera_id, version in versions.items():
            before = self._sightings.get(camera_id)
            if before is None or before.version != version[:_MAX_VERSION]:
                self._sightings[camera_id] = Sighting(version[:_MAX_VERSION], today)
                has_changed = True
        if has_changed:
            await self.async_save()
        return {camera_id: self._sightings[camera_id].since for camera_id in versions}

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; a damaged row is as if it had never been seen."""
        self._sightings, damaged = read_mapping(content, Sighting.from_json)
        return damaged

    @override
    def content(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        return {camera_id: seen.as_json() for camera_id, seen in self._sightings.items()}
