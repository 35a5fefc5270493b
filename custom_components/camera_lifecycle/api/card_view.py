"""What one card shows, and what of it has changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers.json import json_fragment

from ..automation.rights import Reader, async_readable_cameras
from ..overview.written import WrittenFleet
from ..runtime import CameraLifecycleRuntime


@dataclass(frozen=True, slots=True)
class CardView:
    """The cameras of a card as JSON, by id, in the order of the fleet.

    `written`: what they are taken from; the card holds it, so that it need not be written anew.
    """

    written: WrittenFleet
    is_admin: bool
    overview: bytes
    cameras: Mapping[str, bytes]

    def message(self, before: CardView | None) -> dict[str, Any] | None:
        """Return what a card that shows `before` has to be told; None where that is nothing."""
        if before is None or before.is_admin != self.is_admin:
            return {
                "type": "all",
                "is_admin": self.is_admin,
                "overview": json_fragment(self.overview),
                "cameras": [json_fragment(row) for row in self.cameras.values()],
            }
        if (before.overview, before.cameras) == (self.overview, self.cameras):
            return None
        return {
            "type": "changed",
            "overview": json_fragment(self.overview),
            "cameras": [
                json_fragment(row)
                for camera_id, row in self.cameras.items()
                if before.cameras.get(camera_id) != row
            ],
            "gone": [camera_id for camera_id in before.cameras if camera_id not in self.cameras],
        }


async def async_card_view(
    hass: HomeAssistant,
    runtime: CameraLifecycleRuntime,
    reader: Reader,
    language: str,
    areas: frozenset[str] | None,
) -> CardView:
    """Return what a reader may see now of the cameras of `areas` (ids), None for all."""
    is_admin = reader.gets_everything
    written = await runtime.overviews.async_written(language)
    entry_id = runtime.coordinator.config_entry.entry_id
    readable = await async_readable_cameras(hass, entry_id, written.cameras, reader)
    rows, sent = written.rows, written.json
    chosen = [key for key in readable if areas is None or rows[key].area_id in areas]
    overview = await runtime.overviews.async_overview(written, frozenset(chosen))
    return CardView(
        written,
        is_admin,
        overview,
        {key: sent[key].everything if is_admin else sent[key].words for key in chosen},
    )
