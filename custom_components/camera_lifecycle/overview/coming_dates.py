"""Writes the dates that are still to come, of the cameras that one reader sees."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class ComingDates:
    """Writes them in one language, as of `today`. `dates`: those of the fleet, in their order.

    `cameras`: how many the fleet has. `has_duties`: whether a measure binds this type of site.
    """

    translations: Translations
    today: date
    dates: tuple[LifecycleDate, ...] = ()
    cameras: int = 0
    has_duties: bool = False

    def rows(self, seen: Mapping[str, AssessedCamera]) -> tuple[DateRow, ...]:
        """Return the next dates of the cameras that a reader sees, by their ids; no others."""
        writer = DateWriter(self.translations, seen, self.has_duties)
        return tuple(self._row(item, writer) for item in islice(self._coming(seen), MAX_DATES))

    def _coming(self, seen: Mapping[str, AssessedCamera]) -> Iterator[LifecycleDate]:
        """Yield what is still to come, without the names of cameras that are not seen."""
        sees_all = len(seen) == self.cameras
        for item in self.dates:
            if item.last_day < self.today or item.key in _LEFT_OUT:
                continue
            if sees_all:
                yield item
            elif not item.camera_ids.isdisjoint(seen):
                yield _only(item, seen)

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


def _only(item: LifecycleDate, seen: Mapping[str, AssessedCamera]) -> LifecycleDate:
    """Return a date as far as it is about cameras that are seen."""
    ids = item.camera_ids & seen.keys()
    names = {seen[camera_id].camera.name for camera_id in ids}
    step = item.step
    if step is not None:
        step = replace(step, cameras=tuple(each for each in step.cameras if each.id in ids))
    return replace(
        item,
        cameras=tuple(sorted(names, key=str.casefold)) if item.cameras else (),
        camera_ids=frozenset(ids),
        step=step,
    )
