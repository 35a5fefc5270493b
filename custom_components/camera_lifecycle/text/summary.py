"""What is known of a camera, and why, in at most 255 characters.

It is the state of a sensor, so it holds no number that changes with the day, and it is cut
where a sentence ends. What is worst comes first; where nothing is known, why, and what helps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
import re
from typing import Final

from ..engine.assessment import Assessment, UnknownCause
from ..engine.doubt import why_unknown
from ..engine.model import Applies, Kind
from ..engine.reasons import MeasurePayload, Reason, ReasonCode, VulnerabilityPayload
from ..engine.support.verdict import STATUS_BY_CODE
from .reasons import ReasonWriter
from .sanitize import plain
from .translations import Translations

MAX_LENGTH: Final = 255
MAX_NAMED: Final = 3
"""Vulnerabilities that are named; how many more there are is said."""

# What stands for itself instead of the general words about a camera that is not known.
_UNKNOWN: Final = {
    UnknownCause.NOT_IDENTIFIED: {ReasonCode.POSSIBLY_MADE_BY},
    UnknownCause.DEPENDS_ON_HARDWARE: {ReasonCode.DEPENDS_ON_HARDWARE},
    UnknownCause.COUNTRY_NOT_SET: {ReasonCode.COUNTRY_UNKNOWN, ReasonCode.DEPENDS_ON_HARDWARE},
    UnknownCause.NO_SOURCE: set[ReasonCode](),
}
_OF_SERVICES: Final = frozenset(
    {
        ReasonCode.SERVICE_SHUT_DOWN,
        ReasonCode.SERVICE_ENDING,
        ReasonCode.SERVICE_ENDS_LATER,
    }
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+(?=\S)")


def summary_writer(translations: Translations) -> ReasonWriter:
    """Return what writes the reasons of summaries: one for all cameras, since they share them."""
    return ReasonWriter(translations, clean=plain)


def summary(assessment: Assessment, writer: ReasonWriter) -> str:
    """Return what is known of a camera as plain text; `writer`: that of `summary_writer`."""
    if assessment.identity.kind is Kind.NOT_A_CAMERA:
        return writer.translations.text("summary_not_a_camera")
    return fit(_parts(assessment, writer))


def fit(parts: Iterable[str], limit: int = MAX_LENGTH) -> str:
    """Return the first parts that together have at most `limit` characters.

    A first part that is longer is cut where one of its sentences ends, else within a word.
    """
    told = ""
    for part in filter(None, dict.fromkeys(parts)):
        longer = f"{told} {part}" if told else part
        if len(longer) > limit:
            return told or _cut(part, limit)
        told = longer
    return told


def _cut(text: str, limit: int) -> str:
    """Return the first sentences of a text that have at most `limit` characters."""
    ends = [match.start() for match in _SENTENCE_END.finditer(text) if match.start() <= limit]
    return text[: ends[-1]] if ends else f"{text[: limit - 1].rstrip()}…"


def _parts(assessment: Assessment, writer: ReasonWriter) -> Iterator[str]:
    """Yield what there is to say, worst first."""
    yield from _exploited(assessment, writer.translations)
    decisive = [reason for reason in assessment.reasons if reason.code in STATUS_BY_CODE]
    for reason in decisive:
        yield _changed(reason, writer)
    yield from _of_services(assessment, writer)
    yield from _perhaps_exploited(assessment, writer.translations)
    if (cause := why_unknown(assessment)) is not None:
        yield from _unknown(assessment, cause, writer)
    for reason in assessment.reasons:
        if reason.code is ReasonCode.CONTRADICTION and assessment.identity.maker:
            maker = plain(assessment.identity.maker.name)
            yield writer.translations.text("report_contradiction", maker=maker)
    if (built := assessment.firmware.build_date) is not None:
        yield writer.translations.text("summary_built", date=writer.translations.date(built))


def _of_services(assessment: Assessment, writer: ReasonWriter) -> Iterator[str]:
    """Yield which service ends later on, and of each one what stops and what goes on."""
    for reason in assessment.reasons:
        if reason.code is ReasonCode.SERVICE_ENDS_LATER:
            yield _changed(reason, writer)
    for reason in assessment.reasons:
        if reason.code in _OF_SERVICES:
            yield writer.concise(reason).stays


def _changed(reason: Reason, writer: ReasonWriter) -> str:
    """Return what changed, since when and for whom; of a measure that takes more room, less."""
    text = writer.concise(reason)
    changed = " ".join(filter(None, (text.changed, text.since, text.bound)))
    if not isinstance(reason.payload, MeasurePayload) or len(changed) <= MAX_LENGTH:
        return changed
    maker, since = plain(reason.payload.maker.name), reason.payload.since
    key = "summary_measure_since" if since else "measure_restricted_changed"
    return writer.translations.text(key, maker=maker, date=writer.translations.date(since))


def _exploited(assessment: Assessment, translations: Translations) -> Iterator[str]:
    """Yield which exploited vulnerabilities apply, and the firmware that closes one."""
    if not (ids := _ids(assessment, Applies.AFFECTED)):
        return
    yield translations.counted("summary_exploited", len(ids), ids=_listed(ids, translations))
    fixes = [
        reason.payload.fixed
        for reason in assessment.reasons
        if isinstance(reason.payload, VulnerabilityPayload) and reason.payload.id in ids
    ]
    fixed = fixes[0] if len(set(fixes)) == 1 else None
    if fixed is not None:
        key = "report_fixed_later" if fixed.is_later else "report_fixed"
        yield translations.text(key, version=plain(fixed.version))


def _perhaps_exploited(assessment: Assessment, translations: Translations) -> Iterator[str]:
    """Yield of which exploited vulnerabilities the firmware does not tell."""
    if ids := _ids(assessment, Applies.CANNOT_TELL):
        listed = _listed(ids, translations)
        yield translations.counted("summary_perhaps_exploited", len(ids), ids=listed)


def _ids(assessment: Assessment, applies: Applies) -> list[str]:
    return [
        vulnerability.id
        for vulnerability in assessment.vulnerabilities
        if vulnerability.known_exploited and vulnerability.applies is applies
    ]


def _listed(ids: list[str], translations: Translations) -> str:
    """Return the ids, at most a few of them."""
    more = len(ids) - MAX_NAMED
    named = [plain(identifier) for identifier in ids[:MAX_NAMED]]
    return translations.listed([*named, f"+{more}"] if more > 0 else named)


def _unknown(assessment: Assessment, cause: UnknownCause, writer: ReasonWriter) -> Iterator[str]:
    """Yield why the support is unknown, and the next step."""
    codes = _UNKNOWN[cause]
    for reason in assessment.reasons:
        if reason.code in codes:
            text = writer.concise(reason)
            yield text.changed
            yield text.plan
            return
    if cause is not UnknownCause.NOT_IDENTIFIED:
        for reason in assessment.reasons:  # what informs: an end of sale, a promise that has passed
            yield writer.concise(reason).changed
    yield from _in_general(assessment, cause, writer.translations)


def _in_general(
    assessment: Assessment, cause: UnknownCause, translations: Translations
) -> Iterator[str]:
    """Yield why the support of the camera is unknown where no reason says so itself."""
    identity = assessment.identity
    vendor = plain(identity.vendor.name) if identity.vendor else ""
    if identity.kind is Kind.UNKNOWN:
        yield translations.text("summary_kind_unknown")
        yield translations.text("summary_ask_or_correct")
    elif cause is UnknownCause.NOT_IDENTIFIED:
        likely = identity.maker
        if likely is not None:
            yield translations.text("summary_possibly_made_by", maker=plain(likely.name))
        elif vendor:
            yield translations.text("summary_possibly_sold_by", vendor=vendor)
        else:
            yield translations.text("summary_not_identified")
        yield translations.text("summary_ask_or_correct")
    elif vendor:
        yield translations.text("summary_no_source", vendor=vendor)
        yield translations.text("summary_check_vendor", vendor=vendor)
    else:
        maker = plain(identity.maker.name) if identity.maker else ""
        yield translations.text("summary_brand_unknown", maker=maker)
        yield translations.text("possibly_sold_by_next")
