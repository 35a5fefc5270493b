"""The reasons of an assessment in words, for people who read a report."""

from collections.abc import Iterable, Iterator

from ..engine.assessment import Assessment
from ..engine.model import Company
from ..engine.reasons import FixedFirmware, MakerPayload, Reason, ReasonCode, VulnerabilityPayload
from ..text.duty import duty_sentence
from ..text.reason_text import ReasonText
from ..text.reasons import ReasonWriter
from ..text.sanitize import plain
from ..text.translations import Translations


def in_words(assessment: Assessment, translations: Translations) -> tuple[str, ...]:
    """Return one paragraph for each reason, in their order.

    What stays and what to plan is said once, where reasons agree about it.
    """
    writer = ReasonWriter(translations, clean=plain, has_duties=assessment.duty is not None)
    texts = (reason_text(reason, writer) for reason in assessment.reasons)
    duty = duty_sentence(assessment, translations)
    return tuple(dict.fromkeys(filter(None, (*_paragraphs(texts), duty))))


def _paragraphs(texts: Iterable[ReasonText]) -> Iterator[str]:
    """Yield each reason as a paragraph, without what an earlier one has said.

    Several models of one service are one sentence.
    """
    before: set[str] = set()
    for text in texts:
        parts = (text.changed, text.since, text.bound, text.asks, text.stays, text.plan)
        yield " ".join(part for part in parts if part and part not in before)
        before |= {text.asks, text.stays, text.plan}
        if not (text.since or text.bound):
            before.add(text.changed)


def reason_text(reason: Reason, writer: ReasonWriter) -> ReasonText:
    """Return the sentences about a reason."""
    if isinstance(reason.payload, VulnerabilityPayload):
        return _vulnerability(reason.code, reason.payload, writer.translations)
    if reason.code is ReasonCode.CONTRADICTION:
        return _contradiction(reason, writer.translations)
    return writer.concise(reason)


def _contradiction(reason: Reason, translations: Translations) -> ReasonText:
    """Return that the signals disagree about the maker that they speak for."""
    match reason.payload:
        case MakerPayload(Company(name=name)) if maker := plain(name):
            return ReasonText(translations.text("report_contradiction", maker=maker))
        case _:
            return ReasonText()


def _vulnerability(
    code: ReasonCode, payload: VulnerabilityPayload, translations: Translations
) -> ReasonText:
    """Return who lists a vulnerability, whether it applies, and what closes it."""
    listed = translations.text(
        "notice_exploited_since" if payload.added else "notice_exploited",
        name=plain(payload.id),
        date=translations.date(payload.added),
    )
    applies = "affected" if code is ReasonCode.KNOWN_EXPLOITED else "cannot_tell"
    return ReasonText(
        changed=f"{listed} {translations.text(f'report_{applies}')}",
        plan=_fix(payload.fixed, translations) if payload.fixed else "",
    )


def _fix(fixed: FixedFirmware, translations: Translations) -> str:
    key = "report_fixed_later" if fixed.is_later else "report_fixed"
    return translations.text(key, version=plain(fixed.version))
