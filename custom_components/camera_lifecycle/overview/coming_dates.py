"""Writes the dates that are still to come, of the cameras that one reader sees."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import Final

from ..fleet.date_writer import DateWriter
from ..fleet.dates import STEP
from ..fleet.lifecycle_date import LAPSE, OF_FACTS, LifecycleDate
from ..fleet.model import AssessedCamera
from ..text.sanitize import plain
from ..text.sources import source_name, top_sources
from ..text.translations import Translations
from .model import DateRow

MAX_DATES: Final = 50
MAX_NAMED: Final = 3
_WARRANTY: Final = "warranty"
# The calendar's alone: what is about the facts, and what announces another date.
_LEFT_OUT: Final = frozenset({*OF_FACTS, LAPSE, "warranty_soon", "firmware_published"})
_MOST_KEPT: Final = 1000
"""How many rows are kept: as many as twenty readers with rights of their own see."""

type DateRows = dict[tuple[str, frozenset[str] | None], tuple[LifecycleDate, DateRow]]
"""Rows by the uid of their date and the cameras it is told of, each with the very date."""


@dataclass(frozen=True, slots=True)
class ComingDates:
    """Writes them in one language, as of `today`. `dates`: those of the fleet, in their order.

    `cameras`: how many the fleet has. `has_duties`: whether a measure binds this type of site.
    `written`: the rows that are written already.
    """

    translations: Translations
    today: date
    dates: tuple[LifecycleDate, ...] = ()
    cameras: int = 0
    has_duties: bool = False
    written: DateRows = field(default_factory=dict)

    def rows(
        self, cameras: Mapping[str, AssessedCamera], seen: AbstractSet[str] | None = None
    ) -> tuple[DateRow, ...]:
        """Return the next dates of the cameras that a reader sees, by their ids; no others.

        `seen`: the ids of those of `cameras`, None for all.
        """
        whom = cameras.keys() if seen is None else seen
        if len(self.written) > _MOST_KEPT:
            self.written.clear()
        writer = DateWriter(self.translations, cameras, self.has_duties)
        coming = self._coming(whom)
        return tuple(
            self._once(item, ids, cameras, writer) for item, ids in islice(coming, MAX_DATES)
        )

    def _coming(
        self, seen: AbstractSet[str]
    ) -> Iterator[tuple[LifecycleDate, frozenset[str] | None]]:
        """Yield what is still to come, and of which cameras alone it is told; None for all."""
        sees_all = len(seen) == self.cameras
        first = bisect_left(self.dates, self.today, key=lambda item: item.when.last_day)
        for item in islice(self.dates, first, None):
            if item.key in _LEFT_OUT:
                continue
            if sees_all:
                yield item, None
            elif not item.camera_ids.isdisjoint(seen):
                yield item, frozenset(item.camera_ids & seen)

    def _once(
        self,
        item: LifecycleDate,
        ids: frozenset[str] | None,
        cameras: Mapping[str, AssessedCamera],
        writer: DateWriter,
    ) -> DateRow:
        """Return the row of a date; the one that was written where the date is the same one."""
        if (known := self.written.get((item.uid, ids))) is not None and known[0] is item:
            return known[1]
        row = self._row(item if ids is None else _only(item, ids, cameras), writer)
        self.written[item.uid, ids] = item, row
        return row

    def _row(self, item: LifecycleDate, writer: DateWriter) -> DateRow:
        return DateRow(
            id=item.uid,
            when=str(item.when),
            title=writer.title(item),
            note=self._note(item),
            is_planned=item.key == STEP,
        )

    def _note(self, item: LifecycleDate) -> str:
        """Return which cameras it is about and who says so, or that it is the owner's own."""
        if item.key == STEP:
            return self.translations.text("overview_date_plan")
        if item.key == _WARRANTY:
            return self.translations.text("overview_date_noted")
        names = self._names(item)
        source = next(iter(top_sources(item.reason.sources)), None) if item.reason else None
        if source is None:
            return names
        return self.translations.text("overview_date_note", names=names, source=source_name(source))

    def _names(self, item: LifecycleDate) -> str:
        names = [plain(name) for name in item.cameras[:MAX_NAMED]]
        if (more := len(item.cameras) - len(names)) > 0:
            names.append(self.translations.counted("calendar_more", more))
        return self.translations.listed(names)


def _only(
    item: LifecycleDate, ids: frozenset[str], cameras: Mapping[str, AssessedCamera]
) -> LifecycleDate:
    """Return a date as far as it is about some of the `cameras`, those with `ids`."""
    names = {cameras[camera_id].camera.name for camera_id in ids}
    step = item.step
    if step is not None:
        step = replace(step, cameras=tuple(each for each in step.cameras if each.id in ids))
    return replace(
        item,
        cameras=tuple(sorted(names, key=str.casefold)) if item.cameras else (),
        camera_ids=ids,
        step=step,
    )
