"""What is known of a camera, and why, in at most 255 characters.

It is the state of a sensor, so it holds no number that changes with the day, and it is cut
where a sentence ends. What is worst comes first; where nothing is known, why, and what helps.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Final

from ..engine.assessment import Assessment, UnknownCause
from ..engine.doubt import why_unknown
from ..engine.model import Kind, SupportStatus
from ..engine.reasons import (
    MeasurePayload,
    PolicyPayload,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
)
from ..engine.releases.compared import BY_RELEASE
from ..engine.releases.installed import Installed, installed_beside
from ..engine.support.verdict import STATUS_BY_CODE
from .duty import summarized_duty
from .exploited import exploited, perhaps_exploited
from .firmware import installed_text
from .joined import SENTENCE_END, joined
from .reasons import ReasonWriter
from .sanitize import plain
from .translations import Translations

MAX_LENGTH: Final = 255

# What says itself why the support is unknown, instead of the general words.
_UNKNOWN: Final = {
    UnknownCause.NOT_IDENTIFIED: {ReasonCode.POSSIBLY_MADE_BY},
    UnknownCause.DEPENDS_ON_HARDWARE: {
        ReasonCode.DEPENDS_ON_HARDWARE,
        ReasonCode.UPDATES_DEPEND_ON_HARDWARE,
    },
    UnknownCause.COUNTRY_NOT_SET: {ReasonCode.COUNTRY_UNKNOWN, ReasonCode.DEPENDS_ON_HARDWARE},
    UnknownCause.NO_SOURCE: set[ReasonCode](),
}
OF_SERVICES: Final = frozenset(
    {
        ReasonCode.SERVICE_SHUT_DOWN,
        ReasonCode.SERVICE_ENDING,
        ReasonCode.SERVICE_ENDS_LATER,
    }
)
# What is quoted where nobody says how long the support lasts, after that has been said.
_QUOTED: Final = ((ReasonCode.NEWEST_RELEASE,), (ReasonCode.SUPPORT_POLICY,))
# What decides, and what puts that in doubt.
_DECISIVE: Final = (
    (ReasonCode.FACTS_TOO_OLD,),
    STATUS_BY_CODE.keys(),
    (ReasonCode.END_CONTRADICTED,),
)
_REPLACED: Final = (ReasonCode.REPLACED_FIRMWARE,)
_HAVE_THEIR_PLACE: Final = frozenset(
    {
        *chain(*_DECISIVE, *_QUOTED),
        *_REPLACED,
        *OF_SERVICES,
        ReasonCode.CONTRADICTION,
        ReasonCode.UPDATES_DEPEND_ON_HARDWARE,
    }
)
_NAMES: Final = frozenset({"manufacturer", "model", "model_id"})


def summary_writer(translations: Translations, *, has_duties: bool = False) -> ReasonWriter:
    """Return what writes the reasons of summaries: one for all cameras, since they share them.

    `has_duties`: whether a measure binds this type of site.
    """
    return ReasonWriter(translations, clean=plain, has_duties=has_duties)


def summary(assessment: Assessment, writer: ReasonWriter) -> str:
    """Return what is known of a camera as plain text; `writer`: that of `summary_writer`.

    Whatever else there is to say, there is room for the duty of its site.
    """
    if assessment.identity.kind is Kind.NOT_A_CAMERA:
        return writer.translations.text("summary_not_a_camera")
    if why_unknown(assessment) is UnknownCause.WITHOUT_NAME:
        parts = _without_name(assessment, writer.translations)
    else:
        parts = summary_parts(assessment, writer)
    return fit_with_duty(parts, assessment, writer.translations)


def fit_with_duty(parts: Iterable[str], assessment: Assessment, translations: Translations) -> str:
    """Return what of `parts` there is room for beside the duty of the site, and that duty."""
    duty = summarized_duty(assessment, translations)
    told = fit(parts, _room(duty))
    return fit((told, duty)) if duty else told


def _room(duty: str) -> int:
    """Return how many characters there are beside the duty of the site."""
    return MAX_LENGTH - len(duty) - 1 if duty else MAX_LENGTH


def _without_name(assessment: Assessment, translations: Translations) -> Iterator[str]:
    """Yield that no company is named, and who may have made the camera all the same."""
    yield translations.text("summary_without_name")
    if (likely := assessment.identity.maker) is not None:
        yield translations.text("summary_possibly_made_by", maker=plain(likely.name))


def fit(parts: Iterable[str], limit: int = MAX_LENGTH) -> str:
    """Return the first parts that together have at most `limit` characters, each once.

    A first part that is longer is cut where one of its sentences ends, else within a word. What
    comes behind is not even asked for.
    """
    told = ""
    before: set[str] = set()
    for part in parts:
        if not part or part in before:
            continue
        before.add(part)
        longer = joined((told, part))
        if len(longer) > limit:
            return told or _cut(part, limit)
        told = longer
    return told


def _cut(text: str, limit: int) -> str:
    """Return the first sentences of a text that have at most `limit` characters."""
    ends = [match.start() for match in SENTENCE_END.finditer(text) if match.start() <= limit]
    return text[: ends[-1]] if ends else f"{text[: limit - 1].rstrip()}…"


def summary_parts(assessment: Assessment, writer: ReasonWriter) -> Iterator[str]:
    """Yield what there is to say of a camera, worst first."""
    status, translations = assessment.support.status, writer.translations
    yield from exploited(assessment, translations)
    for codes in _DECISIVE:
        yield from _of_codes(assessment, writer, codes)
    yield from _of_services(assessment, writer)
    yield from perhaps_exploited(assessment, translations)
    yield from _of_codes(assessment, writer, _REPLACED)
    if (cause := why_unknown(assessment)) is not None:
        yield from _unknown(assessment, cause, writer)
    elif status.severity <= SupportStatus.SUPPORTED.severity:
        yield from _informing(assessment, writer)
    yield from _contradiction(assessment, translations)
    if not _is_told_of_installed(assessment):
        yield installed_text(assessment.firmware, translations)
    if cause is not None:
        yield from what_helps(assessment, cause, translations)


def _of_codes(
    assessment: Assessment, writer: ReasonWriter, codes: Collection[ReasonCode]
) -> Iterator[str]:
    """Yield what the reasons of some codes say, in the order of the reasons."""
    for reason in assessment.reasons:
        if reason.code in codes:
            yield _changed(reason, assessment, writer)


def _informing(assessment: Assessment, writer: ReasonWriter) -> Iterator[str]:
    """Yield what was said of the model and gives no status: an end of sale, a passed promise."""
    for reason in assessment.reasons:
        if reason.code not in _HAVE_THEIR_PLACE:
            yield _changed(reason, assessment, writer)


def _contradiction(assessment: Assessment, translations: Translations) -> Iterator[str]:
    maker = assessment.identity.maker
    if maker and any(reason.code is ReasonCode.CONTRADICTION for reason in assessment.reasons):
        yield translations.text("report_contradiction", maker=plain(maker.name))


def _is_told_of_installed(assessment: Assessment) -> bool:
    """Return whether the day of the installed firmware stands in the sentence of a release."""
    firmware = assessment.firmware
    by_its_list = firmware.date_source == BY_RELEASE
    return any(
        isinstance(reason.payload, ReleasePayload)
        and (by_its_list or reason.payload.day_is is ReleaseDay.BUILT)
        and installed_beside(firmware, reason.payload) is Installed.SAME
        for reason in assessment.reasons
    )


def _of_services(assessment: Assessment, writer: ReasonWriter) -> Iterator[str]:
    """Yield which service ends later on, and of each one what stops and what goes on."""
    for reason in assessment.reasons:
        if reason.code is ReasonCode.SERVICE_ENDS_LATER:
            yield _changed(reason, assessment, writer)
    for reason in assessment.reasons:
        if reason.code in OF_SERVICES:
            yield writer.concise(reason).stays


def _changed(reason: Reason, assessment: Assessment, writer: ReasonWriter) -> str:
    """Return what changed, since when and for whom; of a measure that takes more room, less."""
    if isinstance(reason.payload, ReleasePayload):
        installed = installed_beside(assessment.firmware, reason.payload)
        is_status = assessment.support.status is SupportStatus.MAINTAINED
        return writer.of_release(reason, installed, is_status=is_status)
    text = writer.concise(reason)
    if isinstance(reason.payload, PolicyPayload):
        return text.changed
    changed = joined((text.changed, text.since, text.bound))
    if not isinstance(reason.payload, MeasurePayload):
        return changed
    if len(changed) <= _room(summarized_duty(assessment, writer.translations)):
        return changed
    maker, since = plain(reason.payload.maker.name), reason.payload.since
    key = "summary_measure_since" if since else "measure_restricted_changed"
    return writer.translations.text(key, maker=maker, date=writer.translations.date(since))


def _unknown(assessment: Assessment, cause: UnknownCause, writer: ReasonWriter) -> Iterator[str]:
    """Yield why the support is unknown, and what is quoted instead."""
    if cause is UnknownCause.NO_SOURCE:
        yield from _informing(assessment, writer)
    yield from cause_parts(assessment, cause, writer)
    yield from _quoted(assessment, writer)


def cause_parts(
    assessment: Assessment, cause: UnknownCause, writer: ReasonWriter, *, has_advice: bool = True
) -> Iterator[str]:
    """Yield why the support is unknown, and with advice what would tell."""
    codes = _UNKNOWN.get(cause, set())
    for reason in assessment.reasons:
        if reason.code in codes:
            text = writer.concise(reason)
            yield text.changed
            yield text.plan if has_advice else ""
            return
    if cause is UnknownCause.WITHOUT_NAME:
        yield from _without_name(assessment, writer.translations)
    elif cause is UnknownCause.NOT_IDENTIFIED:
        yield from _not_identified(assessment, writer.translations, has_advice=has_advice)
    else:
        yield _no_source(assessment, writer.translations)


def _no_source(assessment: Assessment, translations: Translations) -> str:
    """Return that no source speaks of a camera that is known; '' where the facts are too old."""
    vendor, maker = assessment.identity.vendor, assessment.identity.maker
    if vendor is None and maker is not None:
        return translations.text("summary_brand_unknown", maker=plain(maker.name))
    if any(reason.code is ReasonCode.FACTS_TOO_OLD for reason in assessment.reasons):
        return ""
    return translations.text("summary_no_source")


def _quoted(assessment: Assessment, writer: ReasonWriter) -> Iterator[str]:
    """Yield the newest firmware, then what the vendor promises for all its models."""
    for codes in _QUOTED:
        yield from _of_codes(assessment, writer, codes)


def _not_identified(
    assessment: Assessment, translations: Translations, *, has_advice: bool
) -> Iterator[str]:
    """Yield what is not known of a camera, or of what may be one, and how to find it out."""
    identity = assessment.identity
    likely, nameless = identity.maker, _is_nameless(assessment)
    is_named = True
    if not nameless and identity.kind is Kind.UNKNOWN:
        yield translations.text("summary_kind_unknown")
    elif likely is not None:
        yield translations.text("summary_possibly_made_by", maker=plain(likely.name))
    elif identity.vendor is not None:
        yield translations.text("summary_possibly_sold_by", vendor=plain(identity.vendor.name))
    else:
        is_named = False
        yield translations.text("summary_nameless" if nameless else "summary_not_identified")
    if has_advice and is_named:
        yield translations.text("summary_ask_or_correct")
    elif has_advice:
        yield translations.text("summary_look_at_label")
        yield translations.text("summary_or_ask")


def _is_nameless(assessment: Assessment) -> bool:
    """Return whether nothing that Home Assistant shows is even meant to name it."""
    identity = assessment.identity
    named = assessment.model or identity.vendor or identity.maker
    return not named and not any(piece.signal in _NAMES for piece in identity.evidence)


def what_helps(
    assessment: Assessment, cause: UnknownCause, translations: Translations
) -> Iterator[str]:
    """Yield the next step where no reason says it itself."""
    if cause is UnknownCause.NOT_IDENTIFIED or _UNKNOWN[cause]:
        return
    vendor = assessment.identity.vendor
    codes = {reason.code for reason in assessment.reasons}
    if ReasonCode.FACTS_TOO_OLD in codes:
        yield translations.text("facts_too_old_next")
    elif ReasonCode.REPLACED_FIRMWARE in codes:
        yield translations.text("replaced_firmware_next")
    elif vendor is not None:
        yield translations.text("summary_check_vendor", vendor=plain(vendor.name))
    elif not assessment.identity.without_name:  # then its label tells no brand either
        yield translations.text("possibly_sold_by_next")
