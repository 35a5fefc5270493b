"""One file of ours in Home Assistant's storage: the one behaviour that all of them have.

- Absent: it begins empty.
- Damaged: what can be read is kept, and the file as it was is put aside, beside it, before
  anything is written. The log says so once, a repair issue as long as it lies there.
- Written by a newer version, or not to be put aside: left as it is; it begins empty, and nothing
  is written over it.
- Not to be written, for example on a full disk: what is new stays in memory and is tried again
  until it is written, also by the store that follows after a reload.
- Closed, when the config entry is unloaded: what waits to be written is written, and nothing
  after that, so that a reload never races its predecessor.
- Removed, with the integration: the file goes with all that was put aside of it, and nothing is
  written after that, whoever still holds the store.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final
import weakref

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from .const import DOMAIN, LOGGER
from .storage.opening import LeftAlone, async_keep_copy, async_open
from .storage.put_aside import AsideCause, kept_aside, remove_kept_aside
from .storage.reporting_store import ReportingStore
from .storage.retry import Retry
from .storage.rows import StoredRows, whole

STORE_VERSION: Final = 1


class JsonStore(ABC):
    """What one part of the integration remembers, kept in the file `camera_lifecycle.<key>`.

    A subclass names its `key` and, for the log, its `subject` ("answers to notices"), and says
    how its content is read and written. For people the subject is the text `stored_<key>`.
    """

    key: str
    subject: str

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin empty; `async_load` reads the file."""
        self._hass = hass
        self._file = ReportingStore(hass, STORE_VERSION, storage_key(self.key), self._written)
        self._retry = Retry(hass, self._async_write)
        self._is_open = True
        self._has_unsaved = False
        self._listener: CALLBACK_TYPE | None = None
        self.left_alone: LeftAlone | None = None
        """Why nothing is written over the file."""
        self.error: Exception | None = None
        """Why the last write failed; None once it has succeeded."""
        self.has_put_aside = False
        """Whether something was put aside when the file was loaded."""
        _INSTANCES.add(self)

    @abstractmethod
    def read(self, content: Any) -> int:
        """Take over what the file holds, of any shape; return how many parts are damaged."""

    @abstractmethod
    def held(self) -> dict[str, Any] | StoredRows:
        """Return what the file is to hold: JSON values, and rows as `KeptJson` gives them."""

    def content(self) -> dict[str, Any]:
        """Return what the file is to hold as JSON values alone."""
        content: dict[str, Any] = whole(self.held())
        return content

    @property
    def is_saved(self) -> bool:
        """Return whether what was last to be written at once is on the disk."""
        return self._is_writable and self.error is None

    @property
    def has_given_up(self) -> bool:
        """Return whether another store of the same file has taken its place, or it was removed."""
        return self not in _INSTANCES

    @callback
    def async_listen(self, listener: CALLBACK_TYPE | None) -> None:
        """Call `listener` when writing begins to fail, and when it succeeds again."""
        self._listener = listener

    async def async_load(self) -> None:
        """Read the file; what a store before this one could not write goes before it."""
        # one that is open still belongs to somebody
        closed = [other for other in self._others() if not other._is_open]  # noqa: SLF001
        handed_over = [other._give_up() for other in closed]  # noqa: SLF001 - one of its own
        opened = await async_open(self._hass, self._file, self.subject)
        self._take_over(left_alone=opened.left_alone, has_put_aside=opened.has_put_aside)
        if unsaved := [content for content in handed_over if content is not None]:
            self._read(unsaved[-1])
            await self.async_save()
        elif opened.data is not None and (damaged := self._read(opened.data)):
            await self._async_keep_damaged(damaged)

    async def async_save(self) -> None:
        """Write now: on return it is on the disk if `is_saved` says so, else it is tried again."""
        if self._is_writable:
            await self._async_write()

    @callback
    def async_save_within(self, seconds: float) -> None:
        """Write within so many seconds, or when Home Assistant stops."""
        if self._is_writable:
            self._has_unsaved = True
            if self.error is None:  # else the next try writes it too
                self._file.async_delay_save(self._delayed_content, seconds)

    async def async_close(self) -> None:
        """Write what waits to be written; nothing new is written any more after that.

        What cannot be written is tried again all the same.
        """
        while self._is_writable:
            if self._has_unsaved:
                await self._async_write()
            await self._file.async_wait()
            if not self._has_unsaved or self.error is not None:
                break
        self._is_open = False
        if self.error is None and not self._hass.is_stopping:  # else it is written at the very end
            self._file.make_read_only()

    async def async_remove(self) -> None:
        """Remove the file and what was put aside of it; nothing is written any more after that.

        What cannot be removed is said in the log, and hinders nothing else.
        """
        for store in (self, *self._others()):
            store._give_up()  # noqa: SLF001 - one of its own
            await store._file.async_wait()  # noqa: SLF001
        try:
            await self._file.async_remove()
        except OSError as err:
            _log_not_removed(self._file.path, err)
        path = Path(self._file.path)
        for aside, error in await self._hass.async_add_executor_job(_removed_kept_aside, path):
            _log_not_removed(aside, error)

    async def async_kept_aside(self) -> tuple[str, ...]:
        """Return the names of the files that were put aside, the earliest first."""
        with suppress(OSError):
            path = Path(self._file.path)
            found = await self._hass.async_add_executor_job(kept_aside, path)
            return tuple(aside.name for aside in found)
        return ()

    @property
    def _is_writable(self) -> bool:
        return self._is_open and self.left_alone is None

    def _read(self, data: Any) -> int:
        """Read what the file holds; what no reader foresaw counts as damaged."""
        try:
            return self.read(data)
        except Exception:  # noqa: BLE001 - whatever a file holds, all else is set up
            LOGGER.debug("The %s can't be read", self.subject, exc_info=True)
            return 1

    async def _async_keep_damaged(self, damaged: int) -> None:
        """Put the file as it was aside, and write what could be read of it."""
        LOGGER.warning(
            "%s of the %s kept in %s are damaged and were left out; all others still hold",
            damaged,
            self.subject,
            self._file.path,
        )
        kept = await async_keep_copy(self._hass, self._file, AsideCause.DAMAGED)
        self._take_over(left_alone=kept.left_alone, has_put_aside=kept.has_put_aside)
        await self.async_save()

    def _take_over(self, *, left_alone: LeftAlone | None, has_put_aside: bool) -> None:
        self.left_alone = self.left_alone or left_alone
        self.has_put_aside = self.has_put_aside or has_put_aside
        if self.left_alone is not None:
            self._file.make_read_only()

    async def _async_write(self) -> None:
        """Write what there is now; `_written` is called with how it went."""
        self._has_unsaved = False
        await self._file.async_save(self.held())

    def _delayed_content(self) -> dict[str, Any] | StoredRows:
        self._has_unsaved = False
        return self.held()

    @callback
    def _written(self, error: Exception | None) -> None:
        """Try again what could not be written, and tell when that begins and when it ends."""
        if self not in _INSTANCES:  # it has given up meanwhile
            return
        before, self.error = self.error, error
        if error is None:
            self._retry.async_stop()
            if not self._is_open:
                self._file.make_read_only()
        else:
            self._has_unsaved = True
            self._retry.async_failed()
        if (before is None) == (error is None):
            return
        if error is None:
            LOGGER.info("The %s are saved again", self.subject)
        else:
            LOGGER.error("The %s can't be saved and are tried again: %s", self.subject, error)
        if self._listener is not None:
            self._listener()

    def _others(self) -> Iterator[JsonStore]:
        """Yield every other store of the same file."""
        for other in [*_INSTANCES]:
            if other is not self and other.key == self.key and other._hass is self._hass:  # noqa: SLF001
                yield other

    @callback
    def _give_up(self) -> dict[str, Any] | None:
        """Write nothing any more; return what was not written yet, None if all was."""
        unsaved = self.content() if self._has_unsaved else None
        self._is_open = self._has_unsaved = False
        self._listener = self.error = None
        self._retry.async_stop()
        self._file.make_read_only()
        _INSTANCES.discard(self)
        return unsaved


_INSTANCES: Final[weakref.WeakSet[JsonStore]] = weakref.WeakSet()
"""Of one file there can be several while a reload or a removal is under way: the one that comes
takes over from those before it, and a removal ends them all."""


def storage_key(key: str) -> str:
    """Return the name of the file in Home Assistant's storage."""
    return f"{DOMAIN}.{key}"


def _removed_kept_aside(path: Path) -> list[tuple[Path, OSError]]:
    """Remove all that was put aside of a file; return what could not be removed, and why.

    For a thread: it looks through a folder.
    """
    try:
        return [*remove_kept_aside(path)]
    except OSError as err:
        return [(path.parent, err)]


def _log_not_removed(path: str | Path, err: OSError) -> None:
    LOGGER.error("%s can't be removed: %s. Remove it yourself", path, err)


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
