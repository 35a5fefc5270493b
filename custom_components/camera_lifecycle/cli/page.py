"""The inventory report of a source as one page, in English."""

from __future__ import annotations

from collections.abc import Iterable
import json
from pathlib import Path
from typing import Final

from ..const import DOMAIN
from ..engine.assessment import Assessment
from ..engine.model import Context, Kind
from ..owner.plan import NO_PLAN
from ..report.model import CameraLine, Report, worst_first_key
from ..report.page import as_html
from ..report.sentences import in_words
from ..text.translations import Translations
from .source import AuditedCamera, AuditSource

TRANSLATIONS: Final = Path(__file__).parent.parent / "translations" / "en.json"


def as_page(
    source: AuditSource, assessments: Iterable[Assessment], context: Context, version: str
) -> str:
    """Return the page for the cameras of `source`, judged in `assessments`, in their order.

    `version` is the library's.
    """
    phrases = english()
    lines = (
        _line(found, assessment, phrases)
        for found, assessment in zip(source.cameras, assessments, strict=True)
        if assessment.identity.kind is not Kind.NOT_A_CAMERA
    )
    report = Report(
        title=phrases.say("report_title", home=source.name),
        context=context,
        library_version=version,
        cameras=tuple(sorted(lines, key=worst_first_key)),
    )
    return as_html(report, phrases)


def english() -> Translations:
    """Return the phrases as Home Assistant would give them, without a Home Assistant."""
    words = json.loads(TRANSLATIONS.read_bytes())["common"]
    return Translations({f"component.{DOMAIN}.common.{key}": said for key, said in words.items()})


def _line(found: AuditedCamera, assessment: Assessment, phrases: Translations) -> CameraLine:
    return CameraLine(
        name=found.name,
        area=found.area,
        model=next((record.model for record in found.camera.records if record.model), None),
        assessment=assessment,
        plan=found.plan or NO_PLAN,
        sentences=in_words(assessment, phrases),
    )
