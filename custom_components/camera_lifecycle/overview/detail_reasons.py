"""Why a camera is judged so: each reason with its title, its sources and when they were read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from ..engine.assessment import Assessment, Duty, DutyAnswer
from ..engine.model import Site, Source, SupportStatus
from ..engine.reasons import (
    LifecycleEvent,
    LifecyclePayload,
    MeasurePayload,
    MissingFact,
    Reason,
    ReasonCode,
    ReleasePayload,
    Uncertainty,
)
from ..engine.releases.installed import installed_beside
from ..engine.risk import puts_at_risk, risk_of
from ..engine.support.measures import Measures
from ..engine.support.verdict import STATUS_BY_CODE
from ..text.duty import duty_sentence
from ..text.every_reason import reason_text
from ..text.joined import joined
from ..text.mentions import mentions
from ..text.reason_text import ReasonText
from ..text.reasons import ReasonWriter
from ..text.sanitize import plain
from ..text.service_end import service_sentences
from ..text.sources import source_name, top_sources
from .detail_model import DetailReason, ReasonKind, SourceLink
from .model import Tone

_SERVICES: Final = frozenset(
    {ReasonCode.SERVICE_SHUT_DOWN, ReasonCode.SERVICE_ENDING, ReasonCode.SERVICE_ENDS_LATER}
)
_KINDS: Final[Mapping[ReasonCode, ReasonKind]] = {
    ReasonCode.PHASED_OUT: ReasonKind.MEASURE,
    ReasonCode.RESTRICTED: ReasonKind.MEASURE,
    ReasonCode.ADVISORY: ReasonKind.MEASURE,
    ReasonCode.COUNTRY_UNKNOWN: ReasonKind.MEASURE,
    ReasonCode.KNOWN_EXPLOITED: ReasonKind.EXPLOITED,
    ReasonCode.POSSIBLY_EXPLOITED: ReasonKind.EXPLOITED,
    ReasonCode.POSSIBLY_MADE_BY: ReasonKind.IDENTITY,
    ReasonCode.CONTRADICTION: ReasonKind.IDENTITY,
    ReasonCode.MAINTAINED: ReasonKind.RELEASE,
    ReasonCode.NEWEST_RELEASE: ReasonKind.RELEASE,
    ReasonCode.UPDATES_DEPEND_ON_HARDWARE: ReasonKind.RELEASE,
    ReasonCode.REPLACED_FIRMWARE: ReasonKind.RELEASE,
    ReasonCode.SUPPORT_POLICY: ReasonKind.POLICY,
    **dict.fromkeys(_SERVICES, ReasonKind.SERVICE),
}
"""What a reason is about; all others are about the support of a model."""
_WITH_ADVICE: Final = frozenset(
    {
        ReasonCode.DEPENDS_ON_HARDWARE,
        ReasonCode.UPDATES_DEPEND_ON_HARDWARE,
        ReasonCode.COUNTRY_UNKNOWN,
        ReasonCode.REPLACED_FIRMWARE,
        ReasonCode.FACTS_TOO_OLD,
        ReasonCode.END_CONTRADICTED,
        ReasonCode.KNOWN_EXPLOITED,
        ReasonCode.POSSIBLY_EXPLOITED,
    }
)
"""What has its next step, or its fix, said beside it: it is about that reason alone."""
_QUALIFIED: Final = frozenset(
    {
        ReasonCode.MAINTAINED,
        ReasonCode.NEWEST_RELEASE,
        ReasonCode.SUPPORT_POLICY,
        ReasonCode.PROMISED_ELSEWHERE,
        ReasonCode.END_CONTRADICTED,
        ReasonCode.NO_FIX_PLANNED,
        ReasonCode.API_CLOSED,
    }
)
"""Whose second sentence limits the first, and tells nothing of what the camera still does."""
_GOOD: Final = frozenset({SupportStatus.SUPPORTED, SupportStatus.MAINTAINED})


@dataclass(frozen=True, slots=True)
class DetailReasonWriter:
    """Writes the reasons of cameras in one language. `measures`: those of the library."""

    writer: ReasonWriter
    measures: Measures

    def reasons(self, assessment: Assessment) -> tuple[DetailReason, ...]:
        """Return each reason that says something: what attackers use, what decides, the rest.

        Reasons of one text are one: several models of one service, two facts about one end.
        """
        ordered = sorted(assessment.reasons, key=_rank)
        told = [self._reason(reason, assessment) for reason in ordered]
        told += self._duty(assessment)
        first: dict[tuple[str, str], DetailReason] = {}
        for each in told:
            if each.text:
                first.setdefault((each.title, each.text), each)
        return tuple(first.values())

    def text_of(self, reason: Reason, assessment: Assessment) -> str:
        """Return what a reason says, without what stays and what to plan."""
        said = reason_text(reason, self.writer)
        if isinstance(reason.payload, ReleasePayload):
            if beside := installed_beside(assessment.firmware, reason.payload):
                changed = self.writer.of_release(reason, beside)
            else:
                changed = said.changed
            is_status = assessment.support.status is SupportStatus.MAINTAINED
            lasts = is_status or reason.code is ReasonCode.NEWEST_RELEASE
            return _joined(changed, said.stays if lasts else "", self._advice(reason, said))
        stays = self._stops(reason) or (said.stays if reason.code in _QUALIFIED else "")
        advice = self._advice(reason, said)
        if reason.code is ReasonCode.KNOWN_EXPLOITED:
            advice = _joined(advice, self.writer.translations.text("detail_not_broken_into"))
        return _joined(said.changed, said.since, said.bound, said.asks, stays, advice)

    def _advice(self, reason: Reason, said: ReasonText) -> str:
        return said.plan if reason.code in _WITH_ADVICE else ""

    def _stops(self, reason: Reason) -> str:
        """Return what stops with a service, '' for reasons about none."""
        match reason.payload:
            case LifecyclePayload() as payload:
                translations, clean = self.writer.translations, self.writer.clean
                service = service_sentences(payload, reason.code, translations, clean)
                return service.stops if service else ""
            case _:
                return ""

    def _reason(self, reason: Reason, assessment: Assessment) -> DetailReason:
        binds = _binds(reason, assessment.duty)
        return DetailReason(
            ReasonKind.DUTY if binds else _KINDS.get(reason.code, ReasonKind.SUPPORT),
            _tone(reason, assessment),
            self._title(reason, assessment, binds=binds),
            self.text_of(reason, assessment),
            *_links(reason.sources),
        )

    def _title(self, reason: Reason, assessment: Assessment, *, binds: bool) -> str:
        translations, names = self.writer.translations, mentions(reason.payload)
        key = "detail_why_duty" if binds else _title_key(reason, assessment)
        place = ""
        if isinstance(reason.payload, MeasurePayload):
            place = translations.in_country(reason.payload.jurisdiction)
        return translations.text(
            key, maker=plain(names.maker), vendor=plain(names.vendor), place=place
        )

    def _duty(self, assessment: Assessment) -> Iterator[DetailReason]:
        """Yield the answer for a site that has duties, where no reason tells it itself."""
        duty = assessment.duty
        if duty is None or any(_binds(reason, duty) for reason in assessment.reasons):
            return
        translations = self.writer.translations
        named = (self.measures.by_id.get(each) for each in duty.measures)
        sources = (source for measure in named if measure for source in measure.sources)
        yield DetailReason(
            ReasonKind.DUTY,
            Tone.INFO if duty.answer is DutyAnswer.NAMED else Tone.UNKNOWN,
            translations.text(f"detail_why_duty_{duty.answer}"),
            duty_sentence(assessment, translations),
            *_links(sources),
        )


def _rank(reason: Reason) -> int:
    """Return where a reason stands: what may be so behind what is, and before what informs."""
    if reason.code is ReasonCode.KNOWN_EXPLOITED:
        return 0
    decides = STATUS_BY_CODE.get(reason.code, SupportStatus.UNKNOWN)
    if decides not in {*_GOOD, SupportStatus.UNKNOWN}:
        return 1
    return 2 if reason.code is ReasonCode.POSSIBLY_EXPLOITED else 3


def _binds(reason: Reason, duty: Duty | None) -> bool:
    """Return whether a reason is a measure that binds the site and names who made the camera."""
    match reason.payload:
        case MeasurePayload(measure=measure, site=Site()) if duty is not None:
            return duty.answer is DutyAnswer.NAMED and measure in duty.measures
        case _:
            return False


def _tone(reason: Reason, assessment: Assessment) -> Tone:
    """Return how a reason looks: amber only where it puts the camera at risk."""
    if reason.code is ReasonCode.KNOWN_EXPLOITED:
        return Tone.DANGER
    if puts_at_risk(reason):
        return Tone.WARNING
    if reason.code in {ReasonCode.MAINTAINED, ReasonCode.SUPPORTED_UNTIL}:
        return Tone.SUCCESS if assessment.support.status in _GOOD else Tone.INFO
    if reason.code is ReasonCode.STILL_SUPPORTED:
        return Tone.INFO
    dated = {ReasonCode.SUPPORT_ENDING, ReasonCode.SERVICE_ENDS_LATER, ReasonCode.RESTRICTED}
    is_info = reason.code in dated or risk_of(reason) is not None
    return Tone.INFO if is_info else Tone.UNKNOWN


def _title_key(reason: Reason, assessment: Assessment) -> str:
    """Return the key of a title; some codes say more by their payload."""
    code = reason.code
    match reason.payload:
        case MeasurePayload(uncertainty=Uncertainty.VENDOR):
            return "detail_why_possibly_sold_by"
        case LifecyclePayload(needs=MissingFact() as needs):
            return f"detail_why_depends_on_{needs}"
        case LifecyclePayload(event=LifecycleEvent.UNSUPPORTED_AS_OF) if (
            code is not ReasonCode.END_CONTRADICTED
        ):
            return "detail_why_listed"
        case LifecyclePayload(event=event) if code in {
            ReasonCode.SUPPORT_ENDED,
            ReasonCode.SUPPORT_ENDING,
            ReasonCode.SUPPORTED_UNTIL,
        }:
            return f"detail_why_{code}_{event}"
        case ReleasePayload() if (
            code is ReasonCode.MAINTAINED
            and assessment.support.status is not SupportStatus.MAINTAINED
        ):
            return "detail_why_published"
    return f"detail_why_{code}"


def _links(sources: Iterable[Source]) -> tuple[tuple[SourceLink, ...], date | None]:
    """Return the best sources that people may see, and the day on which all of them were read.

    Of several days the earliest: no source is older than it is said to be.
    """
    of_web = (each for each in sources if urlsplit(each.url).scheme in {"http", "https"})
    shown = top_sources(of_web)
    links = tuple(SourceLink(plain(source_name(each), max_length=120), each.url) for each in shown)
    return links, min((each.checked for each in shown), default=None)


def _joined(*sentences: str) -> str:
    """Return the sentences that there are, one after the other, each once."""
    return joined(dict.fromkeys(sentences))
