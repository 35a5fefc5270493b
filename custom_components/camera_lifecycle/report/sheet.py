"""The report as a table: CSV for a spreadsheet, Markdown for a note."""

from collections.abc import Callable
import csv
import io
from typing import Final

from ..text.sanitize import escape_all_markdown, printable
from ..text.translations import Translations
from .model import CameraLine, Report

type Cell = Callable[[CameraLine, Translations], object]


def maker(line: CameraLine, say: Translations) -> str:
    """Return who made it; what is only likely is said to be."""
    identity = line.assessment.identity
    if identity.maker is None:
        return ""
    if identity.confidence.proves:
        return identity.maker.name
    return say.say("report_possibly", name=identity.maker.name)


COLUMNS: Final[tuple[tuple[str, Cell], ...]] = (
    ("name", lambda line, _: line.name),
    ("area", lambda line, _: line.area),
    (
        "sold_by",
        lambda line, _: line.assessment.identity.vendor and line.assessment.identity.vendor.name,
    ),
    ("made_by", maker),
    ("model", lambda line, _: line.model),
    ("firmware", lambda line, _: line.assessment.firmware.version),
    (
        "built",
        lambda line, _: line.assessment.firmware.build_date or line.assessment.firmware.build_month,
    ),
    ("age", lambda line, _: line.assessment.firmware.age_days),
    ("status", lambda line, say: say.say(f"status_{line.assessment.support.status}")),
    ("since", lambda line, _: line.assessment.support.since),
    ("until", lambda line, _: line.assessment.support.until),
    ("at_risk", lambda line, say: say.say("yes" if line.assessment.at_risk else "no")),
    ("exploited", lambda line, _: " ".join(line.exploited)),
    ("why", lambda line, _: " ".join(line.sentences)),
    ("sources", lambda line, _: " ".join(sources(line))),
    ("purchased", lambda line, _: line.plan.purchased),
    ("warranty_until", lambda line, _: line.plan.warranty_until),
    ("replace_by", lambda line, _: line.plan.replace_by),
    ("note", lambda line, _: line.plan.note),
)
_FORMULA: Final = frozenset("=+-@\t\r")


def sources(line: CameraLine) -> list[str]:
    """Return the addresses of all sources of a line, each once."""
    return list(
        dict.fromkeys(source.url for reason in line.assessment.reasons for source in reason.sources)
    )


def as_csv(report: Report, say: Translations) -> str:
    """Return the report as CSV with a line of titles; no cell is run as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([say.say(f"report_{key}") for key, _ in COLUMNS])
    for line in report.cameras:
        writer.writerow([_safe(cell) for cell in _cells(line, say)])
    return out.getvalue()


def as_markdown(report: Report, say: Translations) -> str:
    """Return the report as a Markdown table under its title and totals."""
    titles = [say.say(f"report_{key}") for key, _ in COLUMNS]
    rows = [[escape_all_markdown(cell) for cell in _cells(line, say)] for line in report.cameras]
    table = [f"| {' | '.join(row)} |" for row in (titles, ["---"] * len(titles), *rows)]
    totals = [
        f"- {say.say(f'report_total_{key}')}: {count}" for key, count in report.totals.items()
    ]
    facts = say.say(
        "report_facts", day=say.day(report.context.today), version=report.library_version
    )
    return "\n".join(
        [f"# {escape_all_markdown(report.title)}", "", facts, "", *totals, "", *table, ""]
    )


def _cells(line: CameraLine, say: Translations) -> list[str]:
    values = (read(line, say) for _, read in COLUMNS)
    return ["" if value is None else printable(str(value)) for value in values]


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in _FORMULA else cell
