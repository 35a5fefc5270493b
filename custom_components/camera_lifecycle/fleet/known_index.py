"""Which of the known cameras are lost, shown by a recorder, or given back: without a walk."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Final

from .known_camera import KnownCamera


class KnownIndex:
    """Follows the rows of known cameras, each as it is put in the place of an earlier one.

    `lost`: since when in UTC, by id. `apart`: which source devices are not which cameras (ids).
    """

    def __init__(self, rows: Mapping[str, KnownCamera]) -> None:
        """Follow `rows`, by id."""
        self.lost: Final[dict[str, datetime]] = {}
        self.given: Final[dict[str, str]] = {}
        self.apart: Final[set[tuple[str, str]]] = set()
        self._by_recorder: Final[dict[str, dict[str, None]]] = {}
        for key, row in rows.items():
            self.put(key, None, row)

    def put(self, key: str, before: KnownCamera | None, now: KnownCamera | None) -> None:
        """Follow that the row of a camera is another one; None where there is none."""
        if now is not None and now.lost is not None:
            self.lost[key] = now.lost
        else:
            self.lost.pop(key, None)
        self._put_recorder(key, before.recorder if before else None, now.recorder if now else None)
        if before is not None and (before.given or before.apart):
            for source in before.given:
                if self.given.get(source) == key:
                    del self.given[source]
            self.apart.difference_update((source, key) for source in before.apart)
        if now is not None and (now.given or now.apart):
            self.given.update(dict.fromkeys(now.given, key))
            self.apart.update((source, key) for source in now.apart)

    def shown_by(self, recorder_id: str) -> Collection[str]:
        """Return the cameras (ids) that a recorder shows, or showed when it was last there."""
        return self._by_recorder.get(recorder_id, ())

    def cameras_of(self, sources: Iterable[str], in_use: Mapping[str, str]) -> Mapping[str, str]:
        """Return which camera each of some source devices is, by ids; none for a new one.

        `in_use`: as our entities say.
        """
        found = {source: self.given.get(source) or in_use.get(source) for source in sources}
        return {
            source: key
            for source, key in found.items()
            if key is not None and (source, key) not in self.apart
        }

    def _put_recorder(self, key: str, before: str | None, now: str | None) -> None:
        if before == now:
            return
        if before is not None and (shown := self._by_recorder.get(before)) is not None:
            shown.pop(key, None)
            if not shown:
                del self._by_recorder[before]
        if now is not None:
            self._by_recorder.setdefault(now, {})[key] = None
