"""The inventory report of a source as one page, in English."""

from __future__ import annotations

from collections.abc import Iterable
import json
from pathlib import Path
from typing import Final

from ..engine.assessment import Assessment
from ..engine.model import Context, Kind
from ..owner.plan import NO_PLAN
from ..report.model import CameraLine, Report, worst_first_key
from ..report.page import as_html
from ..report.sentences import in_words
from ..text.translations import Translations, translations_of
from .source import AuditedCamera, AuditSource

TRANSLATIONS: Final = Path(__file__).parent.parent / "translations" / "en.json"


def as_page(
    source: AuditSource, assessments: Iterable[Assessment], context: Context, version: str
) -> str:
    """Return the page for the cameras of `source`; `assessments` in the order of its cameras.

    `version` is the library's.
    """
    translations = english()
    lines = (
        _line(audited, assessment, translations)
        for audited, assessment in zip(source.cameras, assessments, strict=True)
        if assessment.identity.kind is not Kind.NOT_A_CAMERA
    )
    report = Report(
        title=translations.text("report_title", home=source.name),
        context=context,
        library_version=version,
        cameras=tuple(sorted(lines, key=worst_first_key)),
    )
    return as_html(report, translations)


def english() -> Translations:
    """Return the English translations, read from their file instead of through Home Assistant."""
    return translations_of(json.loads(TRANSLATIONS.read_bytes())["common"], "en")


def _line(audited: AuditedCamera, assessment: Assessment, translations: Translations) -> CameraLine:
    return CameraLine(
        name=audited.name,
        area=audited.area,
        model=assessment.model,
        assessment=assessment,
        plan=audited.plan or NO_PLAN,
        sentences=in_words(assessment, translations),
    )
