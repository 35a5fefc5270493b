"""What people read of a camera that they mean to buy: made of the sentences of its reasons.

What stays for who owns one, and what its owner should plan, is left out: nobody owns it yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..engine.assessment import UnknownCause
from ..engine.doubt import why_unknown
from ..engine.model import Kind
from ..engine.needs import NeedAnswer
from ..engine.prospect import Gap, Prospect
from ..engine.reasons import Reason, ReasonCode, VulnerabilityPayload
from ..engine.serving import ServedBy, Serving
from .duty import duty_sentence
from .exploited import fixed_text
from .joined import joined
from .reasons import ReasonWriter
from .summary import OF_SERVICES, fit_with_duty, summary_parts

# What the sentences of a reason leave open is said in their second part, and no advice.
_WITH_A_HINT: Final = frozenset(
    {ReasonCode.DEPENDS_ON_HARDWARE, ReasonCode.UPDATES_DEPEND_ON_HARDWARE}
)
_UNNAMED: Final = frozenset({Gap.NO_VENDOR, Gap.UNKNOWN_VENDOR, Gap.UNKNOWN_MODEL})


def prospect_summary(prospect: Prospect, writer: ReasonWriter) -> str:
    """Return what is known in at most 255 characters; what is not known of its name first."""
    assessment = prospect.assessment
    if assessment.identity.kind is Kind.NOT_A_CAMERA:
        return writer.translations.text("summary_not_a_camera")
    cause = why_unknown(assessment)
    if cause is UnknownCause.NOT_IDENTIFIED:
        parts = [gap_text(gap, prospect, writer) for gap in prospect.gaps]
        return fit_with_duty(parts, assessment, writer.translations)
    gaps = [gap_text(gap, prospect, writer) for gap in prospect.gaps if gap in _UNNAMED]
    known = summary_parts(assessment, writer)
    ordered = (*gaps, *known) if cause is not None else (*known, *gaps)
    return fit_with_duty(ordered, assessment, writer.translations)


def prospect_sentences(prospect: Prospect, writer: ReasonWriter) -> tuple[str, ...]:
    """Return all that is known, a paragraph each: who makes it, the facts, and the gaps."""
    return tuple(dict.fromkeys(filter(None, _paragraphs(prospect, writer))))


def serving_sentences(prospect: Prospect, writer: ReasonWriter) -> tuple[str, ...]:
    """Return of each integration that can serve the camera whether it works locally."""
    if prospect.assessment.identity.kind is Kind.NOT_A_CAMERA:
        return ()
    told = [_serving(each, prospect, writer) for each in prospect.integrations]
    if all(each.by is ServedBy.STANDARD for each in prospect.integrations):
        told.insert(0, writer.translations.text("prospect_no_integration"))
    return tuple(told)


def need_sentence(answer: NeedAnswer, writer: ReasonWriter) -> str:
    """Return one need of an old camera's place: its value, or where to look."""
    translations = writer.translations
    value = writer.clean(answer.value or "") or translations.text(f"look_at_{answer.look_at}")
    return translations.text(f"need_{answer.need}", value=value)


def gap_text(gap: Gap, prospect: Prospect, writer: ReasonWriter) -> str:
    """Return what is not known, in a sentence."""
    identity, translations = prospect.assessment.identity, writer.translations
    if gap is Gap.UNKNOWN_MAKER and identity.maker is not None:
        return translations.text(
            "summary_possibly_made_by", maker=writer.clean(identity.maker.name)
        )
    # where the model told the maker, the seller alone is not known
    is_seller = gap is Gap.UNKNOWN_VENDOR and identity.confidence.proves
    return translations.text(
        "prospect_unknown_seller" if is_seller else f"prospect_{gap}",
        vendor=writer.clean(identity.vendor.name) if identity.vendor else "",
        model=writer.clean(prospect.assessment.model or ""),
    )


def _paragraphs(prospect: Prospect, writer: ReasonWriter) -> Iterator[str]:
    translations = writer.translations
    if prospect.assessment.identity.kind is Kind.NOT_A_CAMERA:
        yield translations.text("summary_not_a_camera")
        return
    is_told = any(r.code is ReasonCode.COUNTRY_UNKNOWN for r in prospect.assessment.reasons)
    told = {Gap.NO_COUNTRY} if is_told else set()
    yield _made_by(prospect, writer)
    yield from (_reason(reason, writer) for reason in prospect.assessment.reasons)
    yield duty_sentence(prospect.assessment, translations)
    if why_unknown(prospect.assessment) is UnknownCause.NO_SOURCE:
        yield translations.text("summary_no_source")
    yield from (_exploited(reason, writer) for reason in prospect.exploited)
    yield from (gap_text(gap, prospect, writer) for gap in prospect.gaps if gap not in told)


def _made_by(prospect: Prospect, writer: ReasonWriter) -> str:
    """Return who sells and who makes it, as far as both are known well."""
    identity, translations = prospect.assessment.identity, writer.translations
    vendor, maker = identity.vendor, identity.maker
    if maker is None or not identity.confidence.proves:
        return ""
    if vendor is None or vendor == maker:
        return translations.text("prospect_made_by", maker=writer.clean(maker.name))
    return translations.text(
        "prospect_sold_and_made_by",
        vendor=writer.clean(vendor.name),
        maker=writer.clean(maker.name),
    )


def _reason(reason: Reason, writer: ReasonWriter) -> str:
    """Return what changed, since when, and for whom; of a service also what stops."""
    text = writer.concise(reason)
    parts = [text.changed, text.since, text.bound]
    if reason.code in OF_SERVICES:
        parts.append(text.stays)
    if reason.code in _WITH_A_HINT:
        parts.append(text.plan)
    return joined(parts)


def _exploited(reason: Reason, writer: ReasonWriter) -> str:
    """Return which vulnerability some firmware of the model has, and what closes it."""
    assert isinstance(reason.payload, VulnerabilityPayload)  # noqa: S101 - that is what they are
    payload, translations = reason.payload, writer.translations
    told = translations.text("prospect_exploited", name=writer.clean(payload.id))
    return told if payload.fixed is None else f"{told} {fixed_text(payload.fixed, translations)}"


def _serving(each: Serving, prospect: Prospect, writer: ReasonWriter) -> str:
    """Return what an integration serves, and whether it works locally."""
    identity, translations = prospect.assessment.identity, writer.translations
    local = {True: "local", False: "cloud", None: "unknown"}[each.is_local]
    return translations.text(
        f"serves_{each.by}",
        name=writer.clean(each.name),
        origin=translations.text(f"serves_from_{each.origin}"),
        vendor=writer.clean(identity.vendor.name) if identity.vendor else "",
        maker=writer.clean(identity.maker.name) if identity.maker else "",
        local=translations.text(f"serves_{local}"),
    )


def in_lines(sentences: Iterable[str]) -> str:
    """Return sentences as a list, one in a line."""
    return "\n".join(f"- {sentence}" for sentence in sentences)
