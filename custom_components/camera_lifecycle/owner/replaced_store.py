"""Keeps which camera has replaced which, for the history of a home."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, override

from homeassistant.core import HomeAssistant

from ..storage.rows import KeptJson
from ..store import JsonStore, read_rows
from .replaced import Replaced

KEY: Final = "replaced_cameras"
MAX_REPLACED: Final = 2000
"""How many are kept; the earliest go first."""
_ROWS: Final = "replaced"


class ReplacedStore(JsonStore):
    """All cameras of this home that were replaced."""

    key = KEY
    subject = "replaced cameras"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without any."""
        super().__init__(hass)
        self._replaced: dict[str, Replaced] = {}
        self._json = KeptJson()

    @property
    def replaced(self) -> Mapping[str, Replaced]:
        """Return them by the id of the camera that was replaced, the earliest first."""
        return self._replaced

    async def async_keep(self, replaced: Replaced) -> None:
        """Keep that a camera was replaced; stored on return."""
        self._replaced[replaced.camera_id] = replaced
        for camera_id in [*self._replaced][:-MAX_REPLACED]:
            del self._replaced[camera_id]
        await self.async_save()

    async def async_forget(self, camera_ids: Iterable[str]) -> None:
        """Forget that cameras were replaced; stored on return."""
        for camera_id in camera_ids:
            self._replaced.pop(camera_id, None)
        await self.async_save()

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; a damaged row costs nothing but itself."""
        if not isinstance(content, dict) or (content and _ROWS not in content):
            return 1
        rows, damaged = read_rows(content.get(_ROWS), Replaced.from_json)
        self._replaced = {row.camera_id: row for row in rows}
        return damaged

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        return {_ROWS: self._json.listed(self._replaced.values())}
