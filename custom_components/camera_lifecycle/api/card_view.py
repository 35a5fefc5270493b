"""What one card shows, and what of it has changed since."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers.json import json_fragment

from ..automation.rights import Reader, async_readable_cameras
from ..overview.written import WrittenFleet
from ..runtime import CameraLifecycleRuntime


@dataclass(frozen=True, slots=True)
class CardView:
    """The cameras of a card, by id.

    `written`: what they are taken from; the card holds it, so that it need not be written anew.
    `areas`: of which areas (ids) they are, None for all.
    """

    written: WrittenFleet
    is_admin: bool
    areas: frozenset[str] | None
    overview: bytes
    ids: frozenset[str]

    def message(self, before: CardView | None) -> dict[str, Any] | None:
        """Return what a card that shows `before` has to be told; None where that is nothing."""
        if before is None or before.is_admin != self.is_admin:
            return {
                "type": "all",
                "is_admin": self.is_admin,
                "overview": json_fragment(self.overview),
                "cameras": [
                    json_fragment(self.row(camera_id))
                    for camera_id in self.written.rows
                    if camera_id in self.ids
                ],
            }
        changed = self.written.changed_since(before.written) | (self.ids - before.ids)
        rows = [
            json_fragment(self.row(camera_id))
            for camera_id in sorted(changed & self.ids)
            if camera_id not in before.ids or before.row(camera_id) != self.row(camera_id)
        ]
        gone = [] if self.ids is before.ids else [*before.ids - self.ids]
        if not (rows or gone) and before.overview == self.overview:
            return None
        return {
            "type": "changed",
            "overview": json_fragment(self.overview),
            "cameras": rows,
            "gone": gone,
        }

    def row(self, camera_id: str) -> bytes:
        """Return the row of a camera as this reader gets it."""
        sent = self.written.json[camera_id]
        return sent.everything if self.is_admin else sent.words


async def async_card_view(  # noqa: PLR0913 - whose view of what, and what there is to go by
    hass: HomeAssistant,
    runtime: CameraLifecycleRuntime,
    reader: Reader,
    language: str,
    *,
    areas: frozenset[str] | None,
    before: CardView | None,
) -> CardView:
    """Return what a reader may see now of the cameras of `areas` (ids), None for all.

    `before`: the view that was last made of these areas.
    """
    is_admin = reader.gets_everything
    written = await runtime.overviews.async_written(language)
    if is_admin:
        ids = _administrators_ids(written, areas, before)
    else:
        entry_id = runtime.coordinator.config_entry.entry_id
        readable = await async_readable_cameras(hass, entry_id, written.cameras, reader)
        ids = frozenset(filter(_is_in(written, areas), readable))
    if before is not None and ids == before.ids:
        ids = before.ids
    overview = await runtime.overviews.async_overview(written, ids)
    return CardView(written, is_admin, areas, overview, ids)


def _administrators_ids(
    written: WrittenFleet, areas: frozenset[str] | None, before: CardView | None
) -> frozenset[str]:
    """Return the ids of the cameras of some areas; only what has changed is looked at."""
    if areas is None:
        return written.ids
    is_in = _is_in(written, areas)
    if before is None or not before.is_admin:
        return frozenset(filter(is_in, written.ids))
    changed = written.changed_since(before.written)
    came = {camera_id for camera_id in changed if is_in(camera_id)}
    gone = (changed & before.ids) - came
    return before.ids if not gone and came <= before.ids else (before.ids | came) - gone


def _is_in(written: WrittenFleet, areas: frozenset[str] | None) -> Callable[[str], bool]:
    """Return what tells whether a camera (id) is written of, and is of one of the areas."""
    rows = written.rows

    def is_in(camera_id: str) -> bool:
        row = rows.get(camera_id)
        return row is not None and (areas is None or row.area_id in areas)

    return is_in
