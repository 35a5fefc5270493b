"""The inventory report of a source as one page, in English."""

from __future__ import annotations

from collections.abc import Iterable

from ..engine.assessment import Assessment
from ..engine.load import Library
from ..engine.model import Context, Kind
from ..engine.support.warranties import VendorWarranty
from ..fleet.risk_state import RiskState
from ..fleet.warranty import proposed_end
from ..owner.plan import NO_PLAN
from ..report.model import CameraLine, Report, worst_first_key
from ..report.page import as_html
from ..report.sentences import in_words
from ..text.warranty import WarrantyWriter
from .english import english, english_summary
from .source import AuditedCamera


def as_page(
    home: str,
    cameras: Iterable[tuple[AuditedCamera, Assessment]],
    context: Context,
    library: Library,
) -> str:
    """Return the page for the cameras of `home`."""
    translations = english()
    lines = (
        _line(audited, assessment, library.warranties.of(assessment.identity, context))
        for audited, assessment in cameras
        if assessment.identity.kind is not Kind.NOT_A_CAMERA
    )
    report = Report(
        title=translations.text("report_title", home=home),
        context=context,
        library_version=library.version,
        cameras=tuple(sorted(lines, key=worst_first_key)),
    )
    return as_html(report, translations)


def _line(
    audited: AuditedCamera, assessment: Assessment, told: VendorWarranty | None
) -> CameraLine:
    translations, plan = english(), audited.plan or NO_PLAN
    warranty = WarrantyWriter(translations).paragraphs(told, proposed_end(told, plan))
    return CameraLine(
        name=audited.name,
        area=audited.area,
        model=assessment.model,
        assessment=assessment,
        plan=plan,
        sentences=in_words(assessment, translations),
        risk=audited.risk_state or RiskState.of(assessment),
        summary=english_summary(assessment),
        warranty=" ".join(warranty),
    )
