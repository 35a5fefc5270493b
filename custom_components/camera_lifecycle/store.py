"""One file of ours in Home Assistant's storage: the one behaviour that all of them have.

- Absent: it begins empty.
- Damaged in part: the damaged rows are left out, and that is said once in the log.
- Written by a newer version: left as it is; it begins empty, and nothing is written over it.
- Closed, when the config entry is unloaded: what waits to be written is written, and nothing
  after that, so that a reload never races its predecessor.
- Removed, with the integration: the file goes, and nothing is written after that.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import UnsupportedStorageVersionError
from homeassistant.helpers.storage import Store

from .const import DOMAIN, LOGGER

STORE_VERSION: Final = 1


class JsonStore(ABC):
    """What one part of the integration remembers, kept in the file `camera_lifecycle.<key>`.

    A subclass names its `key` and, for the log, its `subject` ("answers to notices"), and says
    how its content is read and written.
    """

    key: str
    subject: str

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin empty; `async_load` reads the file."""
        self._store: Store[dict[str, Any]] = Store(
            hass, STORE_VERSION, storage_key(self.key), private=True, atomic_writes=True
        )
        self._is_writable = True
        self._has_unsaved = False

    @abstractmethod
    def read(self, content: Any) -> int:
        """Take over what the file holds, of any shape; return how many parts are damaged."""

    @abstractmethod
    def content(self) -> dict[str, Any]:
        """Return what the file is to hold: JSON values."""

    async def async_load(self) -> None:
        """Read the file."""
        try:
            content = await self._store.async_load()
        except UnsupportedStorageVersionError, NotImplementedError:
            self._is_writable = False
            LOGGER.error(
                "The %s in %s were written by a newer version and are left as they are; what is "
                "new lasts until the next restart",
                self.subject,
                self._store.path,
            )
            return
        damaged = self.read(content) if content is not None else 0
        if damaged:
            LOGGER.warning(
                "%s of the %s kept in %s are damaged and were left out; all others still hold",
                damaged,
                self.subject,
                self._store.path,
            )

    async def async_save(self) -> None:
        """Write now: on return it is on the disk."""
        if self._is_writable:
            self._has_unsaved = False
            await self._store.async_save(self.content())

    @callback
    def async_save_within(self, seconds: float) -> None:
        """Write within so many seconds, or when Home Assistant stops."""
        if self._is_writable:
            self._has_unsaved = True
            self._store.async_delay_save(self._delayed_content, seconds)

    async def async_close(self) -> None:
        """Write what waits to be written; nothing is written any more after that."""
        if self._has_unsaved:
            await self.async_save()
        self._is_writable = False

    async def async_remove(self) -> None:
        """Remove the file; nothing is written any more after that."""
        self._is_writable = False
        await self._store.async_remove()

    def _delayed_content(self) -> dict[str, Any]:
        self._has_unsaved = False
        return self.content()


def storage_key(key: str) -> str:
    """Return the name of the file in Home Assistant's storage."""
    return f"{DOMAIN}.{key}"


def read_rows[RowT](rows: Any, from_json: Callable[[Any], RowT | None]) -> tuple[list[RowT], int]:
    """Return the rows of a stored list that can be read, and how many parts are damaged.

    `from_json` returns None for what is no such row.
    """
    if rows is None:
        return [], 0
    if not isinstance(rows, list):
        return [], 1
    read = [from_json(row) for row in rows]
    good = [row for row in read if row is not None]
    return good, len(read) - len(good)


def read_mapping[RowT](
    rows: Any, from_json: Callable[[Any], RowT | None]
) -> tuple[dict[str, RowT], int]:
    """Return the rows of a stored mapping that can be read, and how many parts are damaged."""
    if rows is None:
        return {}, 0
    if not isinstance(rows, dict):
        return {}, 1
    read = {key: from_json(row) for key, row in rows.items()}
    good = {key: row for key, row in read.items() if row is not None}
    return good, len(read) - len(good)
