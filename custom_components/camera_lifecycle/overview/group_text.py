"""Writes what a group is called, and what a folded one says of its cameras."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from typing import Final

from ..engine.partial_date import PartialDate
from ..fleet.model import AssessedCamera
from ..text.sanitize import plain
from ..text.translations import Translations
from .group import is_planned
from .model import CameraGroup, CameraRow, GroupText
from .phrases import when
from .short import announced_end

MAX_NAMED: Final = 4
"""How many cameras are named; how many more there are is counted."""


@dataclass(frozen=True, slots=True)
class GroupWriter:
    """Writes it in one language, as of `today`."""

    translations: Translations
    today: date

    def text(
        self,
        group: CameraGroup,
        rows: Sequence[CameraRow],
        cameras: Mapping[str, AssessedCamera],
    ) -> GroupText:
        """Return the words of a group that has these rows; `cameras` by id."""
        return GroupText(
            title=self.translations.text(f"overview_group_{group}"),
            count=self.translations.counted(f"overview_count_{group}", len(rows)),
            names=self._names(group, rows, cameras),
        )

    def _names(
        self,
        group: CameraGroup,
        rows: Sequence[CameraRow],
        cameras: Mapping[str, AssessedCamera],
    ) -> str:
        if group is CameraGroup.COMING_UP:
            dated = [self._dated(cameras[row.id]) for row in _first(rows)]
            return self._listed(dated, len(rows))
        if group is CameraGroup.CANNOT_TELL:
            helped = [row for row in rows if row.step is not None]
            if 0 < len(helped) < len(rows):
                names = self._listed([row.name for row in _first(helped)], len(helped))
                return self.translations.counted("overview_need_help", len(helped), names=names)
        return self._listed([row.name for row in _first(rows)], len(rows))

    def _listed(self, names: list[str], total: int) -> str:
        """Return the names, and how many more there are: "one, two and 6 more"."""
        if (more := total - len(names)) > 0:
            names = [*names, self.translations.counted("calendar_more", more)]
        return self.translations.listed(names)

    def _dated(self, assessed: AssessedCamera) -> str:
        """Return the name of a camera with the day by which it is replaced, or its support ends."""
        name = plain(assessed.camera.name)
        planned = assessed.plan.replace_by
        if planned is not None and is_planned(assessed, self.today):
            day = self.translations.date(planned)
            return self.translations.text("overview_name_by", name=name, date=day)
        end: PartialDate | None = announced_end(assessed)
        if end is None:
            return name
        return self.translations.text(
            "overview_name_when", name=name, when=when(end, self.translations)
        )


def _first(rows: Iterable[CameraRow]) -> list[CameraRow]:
    """Return the rows that are named, in their order: the sooner day, then the name."""
    return nsmallest(MAX_NAMED, rows, key=lambda row: (row.when or "9999", row.name.casefold()))
