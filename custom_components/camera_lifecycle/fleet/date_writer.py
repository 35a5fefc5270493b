"""Writes the dates of a fleet as people read them: in a calendar, or the next one in a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..engine.model import Source
from ..engine.reasons import MeasurePayload, Reason
from ..text.reasons import ReasonWriter
from ..text.sanitize import plain, shorten
from ..text.sources import source_name, top_sources
from ..text.translations import Translations
from .attributes import MAX_STATE_LENGTH
from .dates import FleetDates
from .lifecycle_date import ENDS, LAPSE, OF_FACTS, LifecycleDate
from .model import AssessedCamera
from .step_titles import StepTitles

MAX_IN_SUMMARY: Final = 3
MAX_NAMED: Final = 30


@dataclass(frozen=True, slots=True)
class DateWriter:
    """Writes dates in one language.

    `known`: the cameras. `has_duties`: whether a measure binds this type of site.
    """

    translations: Translations
    known: Mapping[str, AssessedCamera]
    has_duties: bool = False

    def title(self, item: LifecycleDate) -> str:
        """Return what comes to pass, and for which model, maker or cameras."""
        if item.step is not None:
            subject = StepTitles(self.known, self.translations).shown(item.step)
        else:
            subject = plain(item.subject) or self._names(item.cameras, MAX_IN_SUMMARY)
        return self.translations.text(
            f"calendar_{item.key}",
            subject=subject,
            place=self._place(item.reason),
            date=self.translations.date(item.announces),
        )

    def description(self, item: LifecycleDate) -> str:
        """Return all that is known of it, in paragraphs, with its sources."""
        return "\n\n".join(filter(None, self._paragraphs(item)))

    def next_one(self, dates: FleetDates) -> str:
        """Return the next date of the cameras or their plan as a state, or that none is known.

        A state has 255 characters at most.
        """
        of_cameras = next((item for item in dates.ahead() if item.key not in OF_FACTS), None)
        if of_cameras is not None:
            event, day = self.title(of_cameras), self.translations.date(of_cameras.when)
            if any(item.key in ENDS for item in dates.ahead()):
                text = self.translations.text("next_date", event=event, date=day)
            else:
                text = self.translations.text("next_date_no_end", event=event, date=day)
        elif not dates.has_cameras:
            text = self.translations.text("next_date_no_camera")
        else:
            text = self.translations.text("next_date_none")
            if (of_facts := next(dates.ahead(), None)) is not None:
                day = self.translations.date(of_facts.when)
                checked = self.translations.text(f"next_date_{of_facts.key}", date=day)
                text = f"{text} {checked}"
        return shorten(text, MAX_STATE_LENGTH)

    def _place(self, reason: Reason | None) -> str:
        """Return "in" the country of a restriction, or the code of its region; '' for others."""
        match reason:
            case Reason(payload=MeasurePayload(jurisdiction=place)):
                return self.translations.in_country(place)
            case _:
                return ""

    def _paragraphs(self, item: LifecycleDate) -> Iterable[str]:
        if item.reason is not None:
            writer = ReasonWriter(self.translations, clean=plain, has_duties=self.has_duties)
            yield str(writer.concise(item.reason))
        if item.key in OF_FACTS or item.key == LAPSE:
            facts = self._names(item.facts, MAX_NAMED)
            yield self.translations.text(f"calendar_{item.key}_more", facts=facts)
        if not item.when.is_exact:
            yield self.translations.text(
                "calendar_not_exact", date=self.translations.date(item.when)
            )
        if cameras := self._cameras(item):
            names = self._names(cameras, MAX_NAMED)
            yield self.translations.text("calendar_cameras", names=names)
        if item.reason is not None:
            yield "\n".join(map(self._source, top_sources(item.reason.sources)))

    def _cameras(self, item: LifecycleDate) -> Sequence[str]:
        """Return the names of the cameras that a date is about; a step may have none."""
        if item.step is None:
            return item.cameras
        return StepTitles(self.known, self.translations).names(item.step)

    def _names(self, names: Sequence[str], most: int) -> str:
        """Return at most so many names, and how many more there are."""
        named = [plain(name) for name in names[:most]]
        if (more := len(names) - most) > 0:
            named.append(self.translations.counted("calendar_more", more))
        return self.translations.listed(named)

    def _source(self, source: Source) -> str:
        checked = self.translations.date(source.checked)
        return self.translations.text(
            "calendar_source", name=source_name(source), url=source.url, date=checked
        )
