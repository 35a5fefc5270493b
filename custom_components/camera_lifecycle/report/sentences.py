"""The reasons of an assessment in words, for people who read a report."""

from collections.abc import Iterable, Iterator

from ..engine.model import Assessment, PartialDate, Reason, ReasonCode
from ..notices.findings import LATER_THAN
from ..text.reasons import ReasonText, ReasonWriter
from ..text.sanitize import plain
from ..text.translations import Translations


def in_words(assessment: Assessment, phrases: Translations) -> tuple[str, ...]:
    """Return one paragraph for each reason, in their order.

    What stays and what to plan is said once, where reasons agree about it.
    """
    sentences = ReasonWriter(phrases, clean=plain)
    told = (_said(reason, sentences) for reason in assessment.reasons)
    return tuple(dict.fromkeys(filter(None, _paragraphs(told))))


def _paragraphs(told: Iterable[ReasonText]) -> Iterator[str]:
    """Yield each reason as a paragraph, without what an earlier one has said."""
    before: set[str] = set()
    for said in told:
        parts = (said.changed, said.since, said.bound, said.stays, said.plan)
        yield " ".join(part for part in parts if part and part not in before)
        before |= {said.stays, said.plan}


def _said(reason: Reason, sentences: ReasonWriter) -> ReasonText:
    """Return what is said about a reason."""
    if reason.code in {ReasonCode.KNOWN_EXPLOITED, ReasonCode.POSSIBLY_EXPLOITED}:
        return _vulnerability(reason, sentences.phrases)
    if reason.code is ReasonCode.CONTRADICTION:
        maker = plain(reason.parameters.get("maker"))
        return ReasonText(
            sentences.phrases.get("report_contradiction", maker=maker) if maker else ""
        )
    return sentences.closely(reason)


def _vulnerability(reason: Reason, phrases: Translations) -> ReasonText:
    """Return who lists a vulnerability, whether it applies, and what closes it."""
    given = reason.parameters
    added = PartialDate.parse(given.get("added"))
    listed = phrases.get(
        "notice_exploited_since" if added else "notice_exploited",
        name=plain(given.get("id")),
        date=phrases.date(added),
    )
    applies = "affected" if reason.code is ReasonCode.KNOWN_EXPLOITED else "cannot_tell"
    fixed = given.get("fixed", "")
    last_affected = fixed.removeprefix(LATER_THAN)
    key = "report_fixed" if last_affected == fixed else "report_fixed_later"
    return ReasonText(
        changed=f"{listed} {phrases.get(f'report_{applies}')}",
        plan=phrases.get(key, version=plain(last_affected)) if fixed else "",
    )
