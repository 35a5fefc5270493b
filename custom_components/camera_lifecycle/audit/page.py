"""The inventory report of a source as one page, in English."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..const import DOMAIN
from ..engine.model import Kind
from ..notices.phrases import Phrases
from ..plan import NO_PLAN
from ..report import CameraLine, Report
from ..report.model import worst_first
from ..report.page import as_html
from ..report.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..engine.model import Assessment, Context
    from .found import Found, Source

TRANSLATIONS: Final = Path(__file__).parent.parent / "translations" / "en.json"


def as_page(
    source: Source, assessments: Iterable[Assessment], context: Context, version: str
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
        cameras=tuple(sorted(lines, key=worst_first)),
    )
    return as_html(report, phrases)


def english() -> Phrases:
    """Return the phrases as Home Assistant would give them, without a Home Assistant."""
    words = json.loads(TRANSLATIONS.read_bytes())["common"]
    return Phrases({f"component.{DOMAIN}.common.{key}": said for key, said in words.items()})


def _line(found: Found, assessment: Assessment, phrases: Phrases) -> CameraLine:
    return CameraLine(
        name=found.name,
        area=found.area,
        model=next((record.model for record in found.camera.records if record.model), None),
        assessment=assessment,
        plan=found.plan or NO_PLAN,
        sentences=in_words(assessment, phrases),
    )
