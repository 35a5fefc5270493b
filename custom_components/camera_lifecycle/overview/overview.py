"""Writes what is said of several cameras together: headline, groups, dates, where it holds."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..engine.partial_date import PartialDate
from ..fleet.lifecycle_date import LifecycleDate
from ..fleet.model import AssessedCamera
from ..settings import Settings
from ..text.translations import Translations
from .coming_dates import ComingDates
from .group import is_planned
from .group_text import GroupWriter
from .headline import HeadlineWriter
from .model import CameraGroup, CameraRow, Overview
from .phrases import dated, first_that_fits, place
from .short import announced_end
from .tally import Tally


@dataclass(frozen=True, slots=True)
class OverviewWriter:
    """Writes overviews in one language. `facts_as_of`: when a fact was last checked.

    `dates`: those of the fleet, in their order. `cameras`: how many it has. `has_duties`: whether
    a measure binds this type of site.
    """

    translations: Translations
    settings: Settings
    today: date
    facts_as_of: date | None
    dates: tuple[LifecycleDate, ...] = ()
    cameras: int = 0
    has_duties: bool = False

    def overview(self, cameras: Collection[AssessedCamera], rows: Sequence[CameraRow]) -> Overview:
        """Return what is said of `cameras`, whose `rows` are those, in the same order."""
        seen = {assessed.camera.id: assessed for assessed in cameras}
        by_group: defaultdict[CameraGroup, list[CameraRow]] = defaultdict(list)
        for row in rows:
            by_group[row.group].append(row)
        tally = Tally.of(cameras, rows, self.today)
        headlines = HeadlineWriter(self.translations, self.today, self.facts_as_of)
        groups = GroupWriter(self.translations, self.today)
        coming = ComingDates(
            self.translations, self.today, self.dates, self.cameras, self.has_duties
        )
        return Overview(
            headline=headlines.headline(tally),
            counts={group: len(by_group[group]) for group in CameraGroup},
            groups={
                group: groups.text(group, by_group[group], seen)
                for group in CameraGroup
                if by_group[group]
            },
            short=headlines.short(tally, self._following(by_group[CameraGroup.COMING_UP], seen)),
            place=self._place(),
            dates=coming.rows(seen),
        )

    def _following(self, rows: Sequence[CameraRow], seen: Mapping[str, AssessedCamera]) -> str:
        """Return the next day of what comes up, as a tile says it; '' for none."""
        days = [day for row in rows if (day := self._day(seen[row.id])) is not None]
        following = min(days, key=lambda day: day.last_day, default=None)
        return first_that_fits(
            dated(
                lambda text: self.translations.text("overview_short_next", date=text),
                following,
                self.today,
                self.translations,
            )
        )

    def _day(self, assessed: AssessedCamera) -> PartialDate | None:
        planned = assessed.plan.replace_by
        if planned is not None and is_planned(assessed, self.today):
            return PartialDate.of_day(planned)
        return announced_end(assessed)

    def _place(self) -> str:
        """Return for which kind of place and country it holds, and when facts were checked."""
        country, region = self.settings.country, self.settings.region
        if region is not None and self.translations.region(region) != region:
            country = region
        if country is None:
            where = self.translations.text("overview_no_country")
        else:
            site, there = self.settings.site, place(country, self.translations)
            where = self.translations.text(f"overview_place_{site}", place=there)
        if self.facts_as_of is None:
            return where
        day = self.translations.date(self.facts_as_of)
        return self.translations.text("overview_checked", where=where, date=day)
