"""Writes what is said of several cameras together: headline, groups, the place it holds for."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from ..fleet.model import AssessedCamera
from ..settings import Settings
from ..text.translations import Translations
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
        at_risk = sum(assessed.risk.at_risk is True for assessed in cameras)
        return Overview(
            headline=self._headline(counts, at_risk, len(rows)),
            counts={group: counts[group] for group in CameraGroup},
            groups={
                group: GroupText(group.value, "", "") for group in CameraGroup if counts[group]
            },
            short="",
            place="",
        )

    def _headline(self, counts: Counter[CameraGroup], at_risk: int, total: int) -> Headline:
        if not total:
            return Headline(HeadlineKind.NO_CAMERAS, Tone.UNKNOWN, "", "")
        if at_risk:
            tone = Tone.DANGER if counts[CameraGroup.ACT_NOW] else Tone.WARNING
            return Headline(HeadlineKind.ATTENTION, tone, "", "")
        if counts[CameraGroup.CANNOT_TELL]:
            return Headline(HeadlineKind.CANNOT_TELL, Tone.UNKNOWN, "", "")
        if counts[CameraGroup.FINE] == total:
            return Headline(HeadlineKind.FINE, Tone.SUCCESS, "", "")
        return Headline(HeadlineKind.NO_KNOWN_PROBLEM, Tone.UNKNOWN, "", "")
