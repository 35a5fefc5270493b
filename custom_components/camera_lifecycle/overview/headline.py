"""Writes what the card says first, the line below it, and what tile and badge say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from babel.dates import format_skeleton

from ..text.joined import clauses, joined
from ..text.translations import Translations
from .headline_kind import is_green, kind_by
from .model import CameraGroup, Headline, HeadlineKind, Tone
from .phrases import first_that_fits
from .tally import CameraMark, CameraNeed, Tally

DATED_AFTER: Final = timedelta(days=30)
"""From when on facts are told with their day: they may not hold any more."""
_MAX_NOTE: Final = 2
"""How many sentences stand below a headline."""


def kind_of(tally: Tally) -> HeadlineKind:
    """Return which headline is true of the cameras; exactly one is."""
    return kind_by(
        tally.total, tally.at_risk, tally.marks[CameraMark.OPEN], tally.marks[CameraMark.GOOD]
    )


@dataclass(frozen=True, slots=True)
class HeadlineWriter:
    """Writes it in one language. `facts_as_of`: when a fact was last checked."""

    translations: Translations
    today: date
    facts_as_of: date | None

    def headline(self, tally: Tally) -> Headline:
        """Return the headline of cameras."""
        kind = kind_of(tally)
        note = joined([*self._note(kind, tally)][:_MAX_NOTE])
        return Headline(kind, self._tone(kind, tally), self._text(kind, tally), note)

    @property
    def _age(self) -> timedelta:
        """Return how old the facts are; without a day, too old for anything."""
        return self.today - self.facts_as_of if self.facts_as_of else timedelta.max

    @property
    def _is_dated(self) -> bool:
        return self.facts_as_of is not None and self._age > DATED_AFTER

    def _tone(self, kind: HeadlineKind, tally: Tally) -> Tone:
        """Return the tone of the gravest row that the headline is about."""
        if kind is HeadlineKind.ATTENTION:
            if tally.groups[CameraGroup.ACT_NOW]:
                return Tone.DANGER
            return Tone.WARNING if tally.marks[CameraMark.AMBER] else Tone.INFO
        if is_green(kind, self.facts_as_of, self.today):
            return Tone.SUCCESS
        return Tone.UNKNOWN

    def _text(self, kind: HeadlineKind, tally: Tally) -> str:
        match kind:
            case HeadlineKind.NO_CAMERAS:
                return self.translations.text("overview_no_cameras")
            case HeadlineKind.ATTENTION:
                return self._of_total(kind, tally.at_risk, tally.total)
            case HeadlineKind.CANNOT_TELL:
                return self._of_total(kind, tally.marks[CameraMark.OPEN], tally.total)
            case HeadlineKind.NO_KNOWN_PROBLEM:
                return self._no_known_problem(tally)
            case HeadlineKind.FINE:
                return self._fine(tally)

    def _of_total(self, kind: HeadlineKind, count: int, total: int) -> str:
        """Return what is so with some of the cameras: "3 of 12", or the only one there is."""
        if total == 1:
            return self.translations.text(f"overview_{kind}_only")
        return self.translations.counted(f"overview_{kind}", count, total=total)

    def _no_known_problem(self, tally: Tally) -> str:
        """Return that none is known; where a rule names a maker, only that none is at risk."""
        if tally.marks[CameraMark.NAMED]:
            return self.translations.text("overview_not_at_risk")
        if self._is_dated:
            day = self.translations.date(self.facts_as_of)
            return self.translations.text("overview_no_problem_then", date=day)
        return self.translations.text("overview_no_problem")

    def _fine(self, tally: Tally) -> str:
        is_only = tally.total == 1
        if not self._is_dated:
            key = "overview_fine_only" if is_only else "overview_fine"
            return self.translations.text(key, count=tally.total)
        day = self.translations.date(self.facts_as_of)
        key_then = "overview_fine_then_only" if is_only else "overview_fine_then"
        return self.translations.text(key_then, count=tally.total, date=day)

    def _note(self, kind: HeadlineKind, tally: Tally) -> Iterator[str]:
        """Yield what tells the cameras apart, the most urgent first."""
        match kind:
            case HeadlineKind.NO_CAMERAS:
                yield self.translations.text("overview_no_cameras_note")
                return
            case HeadlineKind.FINE:
                key = "overview_fine_dated" if self._is_dated else "overview_fine_note"
                yield self.translations.text(key)
            case HeadlineKind.ATTENTION:
                yield self.translations.text("overview_sentence", text=self._needs(tally))
        yield from self._to_plan(tally)
        if kind is HeadlineKind.ATTENTION and (left := tally.marks[CameraMark.OPEN]):
            yield self.translations.counted("overview_also_cannot_tell", left)
        if kind is HeadlineKind.NO_KNOWN_PROBLEM:
            yield from self._told(tally)
        if kind is HeadlineKind.CANNOT_TELL and not tally.to_plan:
            yield from self._others(tally)

    def _needs(self, tally: Tally) -> str:
        """Return what the cameras at risk need: "1 needs an update, 2 have lost support"."""
        needs = (
            self.translations.counted(f"overview_need_{need}", count)
            for need in CameraNeed
            if (count := tally.marks[need])
        )
        return clauses(needs, self.translations.locale.language)

    def _to_plan(self, tally: Tally) -> Iterator[str]:
        """Yield which others are to be replaced without being at risk."""
        if tally.marks[CameraMark.NAMED]:
            yield self.translations.counted("overview_named", tally.marks[CameraMark.NAMED])
        left = tally.to_plan - tally.marks[CameraMark.NAMED]
        if left and left == tally.marks[CameraMark.PHASED_OUT]:
            yield self.translations.counted("overview_phased_out_note", left)
        elif left:
            yield self.translations.counted("overview_to_plan", left)

    def _told(self, tally: Tally) -> Iterator[str]:
        """Yield for how many a source speaks, and for how many none does."""
        silent = tally.groups[CameraGroup.NO_KNOWN_PROBLEM]
        coming = tally.groups[CameraGroup.COMING_UP]
        if coming:
            yield self.translations.counted("overview_dated", coming)
        if tally.marks[CameraMark.GOOD]:
            yield self.translations.counted(
                "overview_good", tally.marks[CameraMark.GOOD], total=tally.total
            )
        if silent and tally.total == 1:
            yield self.translations.text("overview_silent_only")
        elif silent:
            yield self.translations.counted("overview_silent", silent)
        if accepted := tally.groups[CameraGroup.ACCEPTED]:
            yield self.translations.counted("overview_accepted_note", accepted)

    def _others(self, tally: Tally) -> Iterator[str]:
        """Yield what is known of those that can be told: what was accepted is a known problem."""
        coming = tally.groups[CameraGroup.COMING_UP]
        accepted = tally.groups[CameraGroup.ACCEPTED]
        if coming:
            yield self.translations.counted("overview_dated", coming)
        if accepted:
            yield self.translations.counted("overview_accepted_note", accepted)
        if not (coming or accepted) and tally.total > tally.marks[CameraMark.OPEN]:
            yield self.translations.text("overview_others_no_problem")

    def short(self, tally: Tally, following: str = "") -> str:
        """Return what a tile says; `following`: the next date of the cameras, in a tile's words."""
        return first_that_fits(self._shorts(kind_of(tally), tally, following))

    def _shorts(self, kind: HeadlineKind, tally: Tally, following: str) -> Iterator[str]:
        match kind:
            case HeadlineKind.NO_CAMERAS:
                yield self.translations.text("overview_short_no_cameras")
            case HeadlineKind.ATTENTION:
                yield from self._short_attention(tally)
            case HeadlineKind.CANNOT_TELL:
                count = tally.marks[CameraMark.OPEN]
                yield self.translations.counted("overview_short_open", count)
                yield self.translations.counted("overview_short_open_many", count)
            case HeadlineKind.NO_KNOWN_PROBLEM:
                yield from self._short_calm(tally, following)
            case HeadlineKind.FINE:
                yield from self._short_fine(tally)

    def _short_attention(self, tally: Tally) -> Iterator[str]:
        """Yield what those at risk need where that is one thing, else how many there are."""
        count = tally.at_risk
        if tally.marks[CameraNeed.UPDATE] == count:
            yield self.translations.counted("overview_short_updates", count)
        elif tally.marks[CameraNeed.SUPPORT] == count:
            yield self.translations.counted("overview_short_lost", count)
        else:
            yield self.translations.counted("overview_short_attention", count)
        yield self.translations.counted("overview_short_at_risk", count)

    def _short_calm(self, tally: Tally, following: str) -> Iterator[str]:
        if (
            tally.marks[CameraMark.PHASED_OUT]
            and tally.marks[CameraMark.PHASED_OUT] == tally.to_plan
        ):
            yield self.translations.counted(
                "overview_short_supply", tally.marks[CameraMark.PHASED_OUT]
            )
        if tally.to_plan:
            yield self.translations.counted("overview_short_to_plan", tally.to_plan)
        elif following:
            yield following
        yield self.translations.text("overview_short_no_problem")

    def _short_fine(self, tally: Tally) -> Iterator[str]:
        if self._is_dated and self.facts_as_of is not None:
            day = format_skeleton("MMMd", self.facts_as_of, locale=self.translations.locale)
            yield self.translations.text("overview_short_fine_then", date=day)
        else:
            key = "overview_short_fine_only" if tally.total == 1 else "overview_short_fine"
            yield self.translations.text(key, count=tally.total)
