"""Writes what is said of several cameras together: headline, groups, dates, where it holds."""

from collections.abc import Collection, Iterable, Mapping, Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from ..fleet.lifecycle_date import LifecycleDate
from ..fleet.model import AssessedCamera
from ..settings import Settings
from ..text.translations import Translations
from .coming_dates import ComingDates, DateRows
from .group_text import GroupWriter
from .headline import HeadlineWriter
from .model import CameraGroup, CameraRow, Overview
from .phrases import dated, first_that_fits, place
from .standing import Standings, standing_of


@dataclass(frozen=True, slots=True)
class OverviewWriter:
    """Writes overviews in one language. `facts_as_of`: when a fact was last checked.

    `dates`: those of the fleet, in their order. `cameras`: how many it has. `has_duties`: whether
    a measure binds this type of site. `date_rows`: what of them is written.
    """

    translations: Translations
    settings: Settings
    today: date
    facts_as_of: date | None
    dates: tuple[LifecycleDate, ...] = ()
    cameras: int = 0
    has_duties: bool = False
    date_rows: DateRows = field(default_factory=dict, compare=False)

    def overview(self, cameras: Collection[AssessedCamera], rows: Iterable[CameraRow]) -> Overview:
        """Return what is said of `cameras`, whose `rows` are those, in the same order."""
        seen = {assessed.camera.id: assessed for assessed in cameras}
        standings = Standings.of(
            standing_of(assessed, row, self.today)
            for assessed, row in zip(cameras, rows, strict=True)
        )
        return self.said(standings, seen, seen.keys())

    def said(
        self,
        standings: Standings,
        cameras: Mapping[str, AssessedCamera],
        seen: AbstractSet[str],
    ) -> Overview:
        """Return what is said of the `cameras` that are `seen` (ids), which have `standings`."""
        tally = standings.tally
        headlines = HeadlineWriter(self.translations, self.today, self.facts_as_of)
        groups = GroupWriter(self.translations)
        coming = ComingDates(
            self.translations,
            self.today,
            self.dates,
            self.cameras,
            self.has_duties,
            self.date_rows,
        )
        following = first_that_fits(
            dated(
                lambda text: self.translations.text("overview_short_next", date=text),
                standings.following,
                self.today,
                self.translations,
            )
        )
        return Overview(
            headline=headlines.headline(tally),
            counts={group: tally.groups[group] for group in CameraGroup},
            groups={
                group: groups.text(group, standings) for group in CameraGroup if tally.groups[group]
            },
            short=headlines.short(tally, following),
            place=self._place(),
            dates=coming.rows(cameras, seen),
        )

    def writes_dates_as(self, other: OverviewWriter) -> bool:
        """Return whether the date that `other` writes is the one that it writes itself."""
        mine, its = ((each.translations, each.today, each.has_duties) for each in (self, other))
        return mine == its

    def says_what(self, other: OverviewWriter) -> bool:
        """Return whether it says of the same cameras what `other` says of them."""
        return self.dates is other.dates and self == other

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
