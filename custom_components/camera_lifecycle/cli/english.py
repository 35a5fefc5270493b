"""What the command line says in words: English, whatever the language of the home."""

from __future__ import annotations

from functools import cache
from typing import Any

from ..engine.assessment import Assessment
from ..engine.assessment_json import assessment_as_json
from ..text.reasons import ReasonWriter
from ..text.summary import summary, summary_writer
from ..text.translations import Translations, translations_of
from ..text.words import ENGLISH, read_words


@cache
def english() -> Translations:
    """Return the English translations, read without Home Assistant."""
    return translations_of(read_words(ENGLISH), ENGLISH)


def english_summary(assessment: Assessment) -> str:
    """Return what is known of a camera in an English sentence."""
    return summary(assessment, english_writer(has_duties=assessment.duty is not None))


@cache
def english_writer(*, has_duties: bool = False) -> ReasonWriter:
    """Return what writes English summaries for sites with duties, or for those without."""
    return summary_writer(english(), has_duties=has_duties)


def as_json(assessment: Assessment) -> dict[str, Any]:
    """Return an assessment as JSON values, with what is known in an English sentence."""
    return assessment_as_json(assessment, english_summary(assessment))
