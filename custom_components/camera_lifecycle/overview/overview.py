"""Writes what is said of several cameras together: headline, groups, the place it holds for."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from ..fleet.model import AssessedCamera
from ..settings import Settings
from ..text.translations import Translations
from .headline_kind import headline_kind, is_green
from .model import CameraGroup, CameraRow, GroupText, Headline, HeadlineKind, Overview, Tone


@dataclass(frozen=True, slots=True)
class OverviewWriter:
    """Writes overviews in one language. `facts_as_of`: when a fact was last checked."""

    translations: Translations
    settings: Settings
    today: date
    facts_as_of: date | None

    def overview(self, cameras: Collection[AssessedCamera], rows: Sequence[CameraRow]) -> Overview:
        """Return what is said of `cameras`, whose `rows` are those."""
        counts = Counter(row.group for row in rows)
        return Overview(
            headline=self._headline(headline_kind(cameras), counts),
            counts={group: counts[group] for group in CameraGroup},
            groups={
                group: GroupText(group.value, "", "") for group in CameraGroup if counts[group]
            },
            short="",
            place="",
        )

    def _headline(self, kind: HeadlineKind, counts: Counter[CameraGroup]) -> Headline:
        match kind:
            case HeadlineKind.ATTENTION:
                tone = Tone.DANGER if counts[CameraGroup.ACT_NOW] else Tone.WARNING
            case HeadlineKind.FINE if is_green(kind, self.facts_as_of, self.today):
                tone = Tone.SUCCESS
            case _:
                tone = Tone.UNKNOWN
        return Headline(kind, tone, "", "")
