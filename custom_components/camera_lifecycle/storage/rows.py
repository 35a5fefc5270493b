"""The rows of a stored file: their JSON is made once for each, however often the file is written.

A file holds a row for each camera, and one camera changes at a time. So the JSON of a row is
kept beside it, and a write puts together what there is: of a thousand rows in less than a
millisecond. A row is never changed, another one takes its place.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final, Protocol

from homeassistant.helpers.json import json_bytes, json_fragment

from ..event_loop.time_slice import TimeSlice


class StoredRow(Protocol):
    """Something frozen that a file holds."""

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values."""


class StoredRows:
    """What there was of one kind of rows when a write was asked for; for a thread.

    `is_list`: the file holds them without their keys.
    """

    def __init__(self, kept: KeptJson, rows: Mapping[Any, StoredRow], *, is_list: bool) -> None:
        """Take over `rows`, which nobody changes any more."""
        self._kept: Final = kept
        self._rows: Final = rows
        self._is_list: Final = is_list

    @cached_property
    def json_fragment(self) -> json_fragment:
        """Return them as Home Assistant's encoder takes them; raises TypeError for no JSON."""
        made = b",".join(self._kept.of(self._rows, with_keys=not self._is_list))
        return json_fragment(b"[%b]" % made if self._is_list else b"{%b}" % made)

    def whole(self) -> Any:
        """Return them as JSON values."""
        if self._is_list:
            return [row.as_json() for row in self._rows.values()]
        return {key: row.as_json() for key, row in self._rows.items()}


class KeptJson:
    """Keeps the JSON of the rows of one kind."""

    def __init__(self) -> None:
        """Begin without any."""
        self._rows: Mapping[Any, StoredRow] = {}
        self._made: dict[Any, bytes] = {}

    def mapping(self, rows: Mapping[str, StoredRow]) -> StoredRows:
        """Return `rows` as they are now, by their key."""
        return StoredRows(self, dict(rows), is_list=False)

    def listed(self, rows: Iterable[StoredRow]) -> StoredRows:
        """Return `rows` as they are now, without a key; each is another object."""
        rows = [*rows]
        return StoredRows(self, dict(zip(map(id, rows), rows, strict=True)), is_list=True)

    def of(self, rows: Mapping[Any, StoredRow], *, with_keys: bool) -> Iterable[bytes]:
        """Return the JSON of each of `rows`, in their order; made anew only where one is another.

        Raises TypeError for what is no JSON.
        """
        before = self._rows
        changed = [key for key, row in rows.items() if before.get(key) is not row]
        if not changed and len(rows) == len(before):
            return map(self._made.__getitem__, rows)
        made, time_slice = dict(self._made), TimeSlice()
        for key in changed:
            row = json_bytes(rows[key].as_json())
            # joined, since what the encoder returns holds on to more memory than it fills
            made[key] = b"".join((json_bytes(key), b":", row) if with_keys else (row, b""))
            time_slice.thread_yield()
        for key in made.keys() - rows.keys():
            del made[key]
        self._rows, self._made = rows, made
        return map(made.__getitem__, rows)


def whole(held: Any) -> Any:
    """Return what a file is to hold as JSON values alone."""
    if isinstance(held, StoredRows):
        return held.whole()
    return {key: whole(part) for key, part in held.items()} if isinstance(held, dict) else held
