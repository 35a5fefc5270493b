"""The reasons of an assessment in words, for people who read a report."""

from collections.abc import Iterable, Iterator

from ..engine.assessment import Assessment
from ..text.duty import duty_sentence
from ..text.every_reason import reason_text
from ..text.joined import joined
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
        yield joined(part for part in parts if part not in before)
        before |= {text.asks, text.stays, text.plan}
        if not (text.since or text.bound):
            before.add(text.changed)
