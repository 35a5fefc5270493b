"""Opens a stored file: what cannot be read is put aside first, and nothing is written over it."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, UnsupportedStorageVersionError

from ..const import LOGGER
from .put_aside import AsideCause, copy_aside, move_aside
from .reporting_store import ReportingStore
from .stored_file import FileCondition, StoredFile, look_at


class LeftAlone(Enum):
    """Why a file stays as it is, and nothing is written over it."""

    NEWER = auto()
    IMMOVABLE = auto()


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds, None where nothing can be read; whether something was put aside."""

    data: Any = None
    left_alone: LeftAlone | None = None
    has_put_aside: bool = False


async def async_open(hass: HomeAssistant, store: ReportingStore, subject: str) -> Opened:
    """Return what the file of a store holds. `subject`, for the log: what that is."""
    path = Path(store.path)
    found = await hass.async_add_executor_job(look_at, path, store.version, store.minor_version)
    if found.condition is FileCondition.NEWER:
        return _left_to_the_newer_version(store, subject)
    if found.condition is FileCondition.DAMAGED:
        return await _async_move_aside(hass, path, subject, found.reason)
    kept = Opened()
    if found.condition is FileCondition.NEWER_IN_PART:
        kept = await async_keep_copy(hass, store, AsideCause.NEWER)
    if kept.left_alone:
        return Opened(found.data, kept.left_alone)
    return await _async_load(store, subject, found, has_put_aside=kept.has_put_aside)


async def async_keep_copy(hass: HomeAssistant, store: ReportingStore, cause: AsideCause) -> Opened:
    """Keep the file as it is under another name, before something in it is written anew."""
    try:
        aside = await hass.async_add_executor_job(copy_aside, Path(store.path), cause)
    except OSError as err:
        LOGGER.error("A copy of %s can't be kept (%s); it is left as it is", store.path, err)
        return Opened(left_alone=LeftAlone.IMMOVABLE)
    if aside is not None:
        LOGGER.warning("%s as it was is kept in %s", store.path, aside)
    return Opened(has_put_aside=aside is not None)


async def _async_move_aside(hass: HomeAssistant, path: Path, subject: str, reason: str) -> Opened:
    try:
        aside = await hass.async_add_executor_job(move_aside, path, AsideCause.DAMAGED)
    except OSError as err:
        LOGGER.error(
            "The %s in %s can't be read (%s), and can't be moved (%s); what is new lasts until "
            "the next restart",
            subject,
            path,
            reason,
            err,
        )
        return Opened(left_alone=LeftAlone.IMMOVABLE)
    LOGGER.error(
        "The %s in %s can't be read (%s); the file is kept in %s", subject, path, reason, aside
    )
    return Opened(has_put_aside=True)


async def _async_load(
    store: ReportingStore, subject: str, found: StoredFile, *, has_put_aside: bool
) -> Opened:
    """Let Home Assistant read what was found to be readable, or to be absent."""
    try:
        data = await store.async_load()
    except UnsupportedStorageVersionError, NotImplementedError:
        return _left_to_the_newer_version(store, subject)
    except HomeAssistantError as err:  # it was readable a moment ago
        LOGGER.error("The %s in %s can't be read (%s)", subject, store.path, err)
        return Opened(left_alone=LeftAlone.IMMOVABLE)
    # of a file that came after Home Assistant had started its own Store may not know
    return Opened(found.data if data is None else data, has_put_aside=has_put_aside)


def _left_to_the_newer_version(store: ReportingStore, subject: str) -> Opened:
    LOGGER.error(
        "The %s in %s were written by a newer version and are left as they are; what is "
        "new lasts until the next restart",
        subject,
        store.path,
    )
    return Opened(left_alone=LeftAlone.NEWER)
