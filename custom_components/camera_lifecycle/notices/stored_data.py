"""The two issues about our own files: what could not be read, and what is not saved.

They are about no camera and have no menu. The first lasts as long as what was put aside lies
there, the second until everything is written. Home Assistant's own Ignore quiets either; what is
put aside later is told anew.
"""

import asyncio
from collections.abc import Iterable
import errno
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..coordinator import CameraLifecycleCoordinator
from ..storage.opening import LeftAlone
from ..storage.put_aside import AsideCause
from ..store import JsonStore, storage_key
from ..text.load import async_load_translations
from ..text.translations import Translations
from .issue import async_show_issue

DAMAGED: Final = "stored_data_damaged"
NOT_SAVED: Final = "stored_data_not_saved"
REASONS: Final = {
    errno.ENOSPC: "not_saved_no_space",
    errno.EDQUOT: "not_saved_no_space",
    errno.EROFS: "not_saved_read_only",
}
OTHER_REASON: Final = "not_saved_other"
COPY_OF_NEWER: Final = "stored_row_newer_copy"
PUT_ASIDE: Final = "stored_row_damaged"
LEFT_ALONE: Final = {
    LeftAlone.NEWER: "stored_row_newer",
    LeftAlone.IMMOVABLE: "stored_row_immovable",
}


class StoredDataIssues:
    """Keeps both issues in line with the stores: it listens to them."""

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry[Any], stores: Iterable[JsonStore]
    ) -> None:
        """Listen to the stores; neither issue is touched before `async_start`."""
        self._hass = hass
        self._stores = tuple(stores)
        self._lock = asyncio.Lock()
        self._entry = entry
        self._lists_files = False
        for store in self._stores:
            store.async_listen(self._changed)

    async def async_start(self, coordinator: CameraLifecycleCoordinator) -> None:
        """Show both, and look with each refresh, every night at least, whether files are gone."""
        self._entry.async_on_unload(coordinator.async_add_refresh_listener(self._refreshed))
        await self.async_publish()

    async def async_publish(self) -> None:
        """Bring both issues in line with what the stores say now."""
        async with self._lock:
            translations = await async_load_translations(self._hass)
            rows = await self._rows(translations)
            if self._has_stopped:
                return  # nobody reads an issue any more
            if any(store.has_given_up for store in self._stores):
                return  # the ones that came after a reload know better
            self._lists_files = bool(rows)
            self._show(DAMAGED, ir.IssueSeverity.WARNING, "files", rows)
            if rows and any(store.has_put_aside for store in self._stores):
                # it was not there when an earlier one was ignored
                ir.async_ignore_issue(self._hass, DOMAIN, DAMAGED, ignore=False)
            for store in self._stores:
                store.has_put_aside = False
            unsaved = [store for store in self._stores if store.error is not None]
            parts = [*dict.fromkeys(translations.text(f"stored_{store.key}") for store in unsaved)]
            reason_key = _reason_key(unsaved[0].error if unsaved else None)
            reason = translations.text(reason_key)
            self._show(NOT_SAVED, ir.IssueSeverity.ERROR, "parts", parts, reason=reason)

    @property
    def _has_stopped(self) -> bool:
        """Return whether Home Assistant stops or has stopped.

        By its own state one that has stopped looks like one that begins, and sets us up.
        """
        if self._hass.is_running:
            return False
        begins = self._entry.state in {ConfigEntryState.SETUP_IN_PROGRESS, ConfigEntryState.LOADED}
        return self._hass.state is not CoreState.not_running or not begins

    async def _rows(self, translations: Translations) -> list[str]:
        """Return a line for each file that was put aside or left alone."""
        rows: list[str] = []
        for store in self._stores:
            subject = translations.text(f"stored_{store.key}")
            file = storage_key(store.key)
            if store.left_alone is not None:
                row_key = LEFT_ALONE[store.left_alone]
                rows.append(translations.text(row_key, file=file, subject=subject))
            for name in await store.async_kept_aside():
                row_key = _row_key(name)
                rows.append(translations.text(row_key, file=name, subject=subject))
        return rows

    @callback
    def _show(
        self,
        issue_id: str,
        severity: ir.IssueSeverity,
        listed: str,
        lines: list[str],
        **placeholders: str,
    ) -> None:
        """Create an issue or bring it up to date; delete it where it has nothing to list."""
        if not lines:
            ir.async_delete_issue(self._hass, DOMAIN, issue_id)
            return
        placeholders[listed] = "\n".join(f"- {line}" for line in lines)
        async_show_issue(
            self._hass, self._entry, issue_id, placeholders, severity=severity, is_fixable=False
        )

    @callback
    def _refreshed(self) -> None:
        if self._lists_files:
            self._changed()

    @callback
    def _changed(self) -> None:
        # not as a task of the config entry: what is not saved is tried again after it is off
        self._hass.async_create_task(
            self.async_publish(), f"{DOMAIN} stored data", eager_start=False
        )


@callback
def async_remove_stored_data_issues(hass: HomeAssistant) -> None:
    """Remove both issues."""
    for issue_id in (DAMAGED, NOT_SAVED):
        ir.async_delete_issue(hass, DOMAIN, issue_id)


def _row_key(name: str) -> str:
    return COPY_OF_NEWER if f".{AsideCause.NEWER}-" in name else PUT_ASIDE


def _reason_key(error: Exception | None) -> str:
    """Return the text that says why something could not be written: full, read-only, or else."""
    while error is not None:
        if isinstance(error, OSError):
            return REASONS.get(error.errno or 0, OTHER_REASON)
        cause = error.__cause__
        error = cause if isinstance(cause, Exception) else None
    return OTHER_REASON
