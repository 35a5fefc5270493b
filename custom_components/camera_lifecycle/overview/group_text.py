"""Writes what a group is called, and what a folded one says of its cameras."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ..text.translations import Translations
from .model import CameraGroup, GroupText
from .phrases import when
from .standing import Standing, Standings

MAX_NAMED: Final = 4
"""How many cameras are named; how many more there are is counted."""


@dataclass(frozen=True, slots=True)
class GroupWriter:
    """Writes it in one language."""

    translations: Translations

    def text(self, group: CameraGroup, standings: Standings) -> GroupText:
        """Return the words of a group of cameras that has some."""
        own = standings.of_group(group)
        return GroupText(
            title=self.translations.text(f"overview_group_{group}"),
            count=self.translations.counted(f"overview_count_{group}", len(own)),
            names=self._names(group, own, standings.helped),
        )

    def _names(
        self, group: CameraGroup, own: Sequence[Standing], helped: Sequence[Standing]
    ) -> str:
        if group is CameraGroup.COMING_UP:
            return self._listed([self._dated(each) for each in own[:MAX_NAMED]], len(own))
        if group is CameraGroup.CANNOT_TELL and 0 < len(helped) < len(own):
            names = self._listed([each.name for each in helped[:MAX_NAMED]], len(helped))
            return self.translations.counted("overview_need_help", len(helped), names=names)
        return self._listed([each.name for each in own[:MAX_NAMED]], len(own))

    def _listed(self, names: list[str], total: int) -> str:
        """Return the names, and how many more there are: "one, two and 6 more"."""
        if (more := total - len(names)) > 0:
            names = [*names, self.translations.counted("calendar_more", more)]
        return self.translations.listed(names)

    def _dated(self, standing: Standing) -> str:
        """Return the name of a camera with the day by which it is replaced, or its support ends."""
        name, day = standing.name, standing.day
        if day is None:
            return name
        if standing.is_planned:
            written = self.translations.date(day)
            return self.translations.text("overview_name_by", name=name, date=written)
        return self.translations.text(
            "overview_name_when", name=name, when=when(day, self.translations)
        )
