"""What stands in the placeholders of a notice. Every name in them is harmless."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from ..engine.asked_duty import AskedDuty
from ..engine.reasons import MeasurePayload, Reason, VulnerabilityPayload
from ..text.duty import asked_of
from ..text.joined import joined
from ..text.reason_text import ReasonText
from ..text.reasons import ReasonWriter
from ..text.sanitize import inert, link
from ..text.sources import told_sources, top_sources
from ..text.translations import Translations
from .grouping import Group
from .listing import subject_name
from .notice import Notice

MAX_PARAGRAPHS: Final = 2
TRANSLATION_KEY: Final = "finding"
"""Under which Home Assistant finds the dialog of every notice: it is the same for all of them."""
_SHOWN: Final = ("title", "heading", "text")


def shown_words(
    group: Group, placeholders: Mapping[str, str], translations: Translations
) -> dict[str, str]:
    """Return what the issue shows: its title in the list, and heading and text of its dialog.

    All of it is in Home Assistant's language, as what stands in the placeholders has to be.
    """
    return {
        part: translations.text(f"issue_{group.words}_{part}", **placeholders) for part in _SHOWN
    }


@dataclass(frozen=True, slots=True)
class PlaceholderWriter:
    """Writes the placeholders of notices in Home Assistant's language.

    `country`: where measures are judged for.
    """

    translations: Translations
    country: str | None

    def write(self, notice: Notice) -> dict[str, str]:
        """Return all placeholders that a notice of any kind may use, but for its `cameras`."""
        first = notice.listed[0]
        has_duties = any(each.assessment.duty is not None for each in notice.listed)
        writer = ReasonWriter(self.translations, clean=inert, has_duties=has_duties)
        reasons = _distinct(finding.reasons for finding in notice.listed)
        several = notice.group.is_about_several
        said = [self._said(reason, writer) for reason in reasons]
        if several:
            key = "measure_duty_stays" if has_duties else "notice_several_stay"
            said = [ReasonText(stays=self.translations.text(key))]
        return {
            "name": inert(subject_name(first, self.translations)),
            "place": self.translations.in_country(self.country) if self.country else "",
            "which": self._which(notice),
            "what": _paragraphs(one.changed for one in said),
            "asks": self._asks(reasons),
            "stays": said[0].stays,
            "plan": said[0].plan or self._update(notice, reasons),
            "sources": self._sources(reasons),
            "resting": self._resting(notice, reasons, writer),
        }

    def _which(self, notice: Notice) -> str:
        """Return the name of the one camera that a notice is about, or how many there are."""
        names = {finding.camera.id: finding.camera.name for finding in notice.listed}
        if len(names) == 1 and (name := inert(*names.values())):
            return name
        return self.translations.counted("notice_count", len(names))

    def _asks(self, reasons: list[Reason]) -> str:
        """Return what the texts ask of this site as a list, each clause linked to its source."""
        asked = (
            line
            for reason in reasons
            if isinstance(reason.payload, MeasurePayload)
            for line in asked_of(reason.payload, self.translations, _cite)
        )
        return "\n".join(f"- {line}" for line in dict.fromkeys(asked))

    def _said(self, reason: Reason, writer: ReasonWriter) -> ReasonText:
        """Return what is said about a reason; of what changed also since when and for whom."""
        if isinstance(reason.payload, VulnerabilityPayload):
            return ReasonText(self._listed_by_cisa(reason.payload))
        said = writer.concise(reason)
        parts = (said.changed, said.since, said.bound)
        return replace(said, changed=joined(parts))

    def _update(self, notice: Notice, reasons: list[Reason]) -> str:
        """Return the next step about vulnerabilities: the firmware that closes them, if known."""
        payloads = [reason.payload for reason in reasons]
        fixes = {payload.fixed for payload in payloads if isinstance(payload, VulnerabilityPayload)}
        if not fixes:
            return ""
        if len(fixes) == 1 and (fixed := next(iter(fixes))) is not None:
            key = "notice_install_later" if fixed.is_later else "notice_install"
            return self.translations.text(key, version=inert(fixed.version))
        if fixes - {None}:
            return self.translations.text("notice_install_listed")
        offered = any(finding.offers_update for finding in notice.listed)
        return self.translations.text("notice_install_offered" if offered else "notice_no_fix")

    def _listed_by_cisa(self, payload: VulnerabilityPayload) -> str:
        """Return since when a vulnerability is known to be exploited."""
        key = "notice_exploited_since" if payload.added else "notice_exploited"
        return self.translations.text(
            key, name=inert(payload.id), date=self.translations.date(payload.added)
        )

    def _sources(self, reasons: list[Reason]) -> str:
        """Return where it was read, the most trusted first, with the day it was checked."""
        return told_sources(
            (source for reason in reasons for source in reason.sources), self.translations
        )

    def _resting(self, notice: Notice, reasons: list[Reason], writer: ReasonWriter) -> str:
        """Return what rests by the owner's choice: further facts, and more cameras."""
        parts: list[str] = []
        if not notice.group.is_about_several:
            answered = _distinct(each.answered for each in notice.listed if each.answered)
            new = (reason for reason in answered if reason not in reasons)
            said = [self._said(reason, writer).changed for reason in new]
            if what := joined([*dict.fromkeys(filter(None, said))][:MAX_PARAGRAPHS]):
                parts.append(self.translations.text("notice_answered", what=what))
        if notice.quieted:
            parts.append(self.translations.counted("notice_resting", notice.quieted))
        return "\n\n".join(parts)


def _cite(duty: AskedDuty) -> str:
    """Return a clause, linked to the best source that it was read in."""
    source = next(iter(top_sources(duty.sources)), None)
    return link(duty.clause, source.url) if source else inert(duty.clause)


def _distinct(reasons: Iterable[tuple[Reason, ...]]) -> list[Reason]:
    """Return each reason once: cameras of one cause share them, as one and the same object.

    So most are known by that alone, without a look at what they say.
    """
    different = {id(each): each for each in reasons}
    return [*dict.fromkeys(chain.from_iterable(different.values()))]


def _paragraphs(sentences: Iterable[str]) -> str:
    """Return each sentence once, in a paragraph of its own."""
    return "\n\n".join([*dict.fromkeys(filter(None, sentences))][:MAX_PARAGRAPHS])
