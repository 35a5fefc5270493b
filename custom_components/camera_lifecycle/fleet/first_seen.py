"""Remembers since when each camera shows its firmware version.

Where no date can be read from a version, this is the least that is known: the camera was
not updated since.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import UnsupportedStorageVersionError
from homeassistant.helpers.storage import Store

from ..const import DOMAIN, LOGGER

_VERSION: Final = 1
_LONGEST: Final = 255

type _Sightings = dict[str, tuple[str, date]]


class FirstSeen:
    """The day on which the present version of each camera was first seen, by camera id."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Keep the days in Home Assistant's storage."""
        self._store: Store[dict[str, dict[str, str]]] = Store(
            hass, _VERSION, f"{DOMAIN}.first_seen", private=True
        )
        self._sightings: _Sightings = {}
        self._may_save = True

    async def async_load(self) -> None:
        """Read what was stored; a row that cannot be read is as if it had never been seen."""
        try:
            stored = await self._store.async_load()
        except UnsupportedStorageVersionError:
            # written by a newer version of this integration: leave it for that one
            LOGGER.debug("The days of first sighting are kept by a newer version")
            self._may_save, stored = False, None
        rows = stored.items() if isinstance(stored, dict) else ()
        self._sightings = {camera_id: row for camera_id, data in rows if (row := _read(data))}

    async def async_note(self, versions: Mapping[str, str], today: date) -> Mapping[str, date]:
        """Return since when each camera (by id) shows the version given for it; keep new ones."""
        changed = False
        for camera_id, version in versions.items():
            before = self._sightings.get(camera_id)
            if before is None or before[0] != version[:_LONGEST]:
                self._sightings[camera_id] = (version[:_LONGEST], today)
                changed = True
        if changed and self._may_save:
            await self._store.async_save(self._as_json())
        return {camera_id: self._sightings[camera_id][1] for camera_id in versions}

    async def async_remove(self) -> None:
        """Forget all days, on the disk too."""
        await self._store.async_remove()

    def _as_json(self) -> dict[str, dict[str, str]]:
        return {
            camera_id: {"version": version, "since": since.isoformat()}
            for camera_id, (version, since) in self._sightings.items()
        }


def _read(data: Any) -> tuple[str, date] | None:
    """Return a stored row, None where it is damaged."""
    try:
        return str(data["version"]), date.fromisoformat(data["since"])
    except KeyError, TypeError, ValueError:
        return None
