"""What a report tells of each camera: a row here, and its title `report_KEY` in the translations.

The CSV and Markdown tables have a column for each row, in this order. The page shows some of
them in its table and some beneath, in the details of a camera.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..engine.assessment import DutyAnswer
from ..engine.model import Company
from ..engine.partial_date import PartialDate
from ..owner.plan import FIELDS
from ..text.duty import duty_sentence
from ..text.joined import joined
from ..text.sanitize import printable
from ..text.sources import source_name, sources_of
from ..text.translations import Translations
from .model import CameraLine, Report

RISK_WORDS: Final[Mapping[bool | None, str]] = {True: "yes", False: "no", None: "cannot_tell"}
"""The keys of the words for whether a camera is at risk."""

type Value = Callable[[CameraLine, Translations], object]


@dataclass(frozen=True, slots=True)
class Column:
    """One value of each camera.

    `of_duties`: only reports of sites that have duties have it; `of_replaced`: only those with
    a camera that another one has replaced.
    `in_tables`: whether CSV and Markdown have it. `page_position`: its place in the page's
    table, from 1; 0 keeps it out. `css_class`: of its cells there. `detail`: the text beneath
    the page's table, None where that does not repeat it.
    """

    key: str
    value: Value
    in_tables: bool = True
    page_position: int = 0
    css_class: str = ""
    detail: Value | None = None
    of_duties: bool = False
    of_replaced: bool = False

    @property
    def title_key(self) -> str:
        """Return the key of its title."""
        return f"report_{self.key}"

    def text(self, line: CameraLine, translations: Translations) -> str:
        """Return its value for a camera as text for a table, '' for none; dates are ISO."""
        return _as_text(self.value(line, translations))

    def detail_text(self, line: CameraLine, translations: Translations) -> str:
        """Return its value for the details of a camera, '' for none; dates as people write."""
        return _as_text(self.detail(line, translations) if self.detail else None)


def _as_text(value: object) -> str:
    return "" if value is None else printable(str(value))


def _vendor(line: CameraLine, translations: Translations) -> str | None:
    """Return who sells it; what is only likely is called possible."""
    identity = line.assessment.identity
    return _as_sure(identity.vendor, translations, proven=identity.proves(identity.vendor))


def _maker(line: CameraLine, translations: Translations) -> str | None:
    """Return who made it; what is only likely is called possible."""
    identity = line.assessment.identity
    return _as_sure(identity.maker, translations, proven=identity.confidence.proves)


def _as_sure(company: Company | None, translations: Translations, *, proven: bool) -> str | None:
    if company is None or proven:
        return company.name if company else None
    return translations.text("report_possibly", name=company.name)


def _built(line: CameraLine, _: Translations) -> date | PartialDate | None:
    firmware = line.assessment.firmware
    return firmware.build_date or firmware.build_month


def _status(line: CameraLine, translations: Translations) -> str:
    return translations.text(f"status_{line.assessment.support.status}")


def _duty(line: CameraLine, translations: Translations) -> str:
    """Return whether a rule names the maker; a site without duties has no such column."""
    duty = line.assessment.duty
    answer = duty.answer if duty else DutyAnswer.CANNOT_TELL
    return translations.text(f"duty_{answer}")


def _basis(line: CameraLine, translations: Translations) -> str | None:
    """Return what the status rests on."""
    basis = line.assessment.support.basis
    return translations.text(f"basis_{basis}") if basis else None


def _not_before(line: CameraLine, translations: Translations) -> str:
    return translations.date(line.assessment.firmware.not_before)


def _not_after(line: CameraLine, translations: Translations) -> str:
    return translations.date(line.assessment.firmware.not_after)


def _at_risk(line: CameraLine, translations: Translations) -> str:
    return translations.text(RISK_WORDS[line.risk.at_risk])


def _isolated(line: CameraLine, translations: Translations) -> str:
    """Return since when, and by what, nobody can reach the camera."""
    if line.risk.isolated is None:
        return ""
    day, by = translations.date(line.risk.isolated), _isolated_by(line, translations)
    return translations.text("report_isolated_by_what", date=day, by=by) if by else day


def _isolated_by(line: CameraLine, translations: Translations) -> str:
    by = line.risk.isolated_by
    return translations.text(f"isolated_by_{by}") if by else ""


def _sources(line: CameraLine, translations: Translations) -> str:
    """Return the shown sources of a camera: name, address, and the day each was checked."""
    return "; ".join(
        f"{source_name(source)}: {source.url} "
        f"({translations.text('report_checked', day=source.checked.isoformat())})"
        for source in sources_of(line.assessment.reasons)
    )


def _replaces(line: CameraLine, _: Translations) -> str:
    """Return the cameras in whose place it is, and since when."""
    told = (f"{row.name or row.camera_id} ({row.day.isoformat()})" for row in line.replaces)
    return "; ".join(told)


def _plan_column(name: str) -> Column:
    """Return the column of a field of the plan."""

    def value(line: CameraLine, _: Translations) -> object:
        return getattr(line.plan, name)

    def detail(line: CameraLine, translations: Translations) -> object:
        planned = getattr(line.plan, name)
        return translations.date(planned) if isinstance(planned, date) else planned

    return Column(name, value, detail=detail)


COLUMNS: Final = (
    Column("name", lambda line, _: line.name, page_position=1),
    Column("area", lambda line, _: line.area, page_position=2),
    Column("sold_by", _vendor, page_position=7),
    Column("made_by", _maker, page_position=8),
    Column("model", lambda line, _: line.model, page_position=9, css_class="long"),
    Column(
        "firmware",
        lambda line, _: line.assessment.firmware.version,
        page_position=10,
        css_class="long",
    ),
    Column("built", _built, page_position=11, css_class="day"),
    Column(
        "age",
        lambda line, _: line.assessment.firmware.age_days,
        page_position=12,
        css_class="number",
    ),
    Column("not_before", lambda line, _: line.assessment.firmware.not_before, detail=_not_before),
    Column("not_after", lambda line, _: line.assessment.firmware.not_after, detail=_not_after),
    Column("status", _status, page_position=3, css_class="status"),
    Column(
        "duty",
        _duty,
        page_position=6,
        detail=lambda line, translations: duty_sentence(line.assessment, translations),
        of_duties=True,
    ),
    Column("basis", _basis, detail=_basis),
    Column(
        "since", lambda line, _: line.assessment.support.since, page_position=4, css_class="day"
    ),
    Column("until", lambda line, _: line.assessment.support.until),
    Column("at_risk", _at_risk, page_position=5, css_class="short"),
    Column(
        "exploited",
        lambda line, _: " ".join(line.exploited),
        detail=lambda line, _: ", ".join(line.exploited),
    ),
    Column(
        "perhaps_exploited",
        lambda line, _: " ".join(line.perhaps_exploited),
        in_tables=False,
        detail=lambda line, _: ", ".join(line.perhaps_exploited),
    ),
    Column(
        "isolated",
        lambda line, _: line.risk.isolated,
        detail=_isolated,
    ),
    Column("isolated_by", _isolated_by),
    Column("why", lambda line, _: joined(line.sentences)),
    Column("sources", _sources),
    *(_plan_column(field.name) for field in FIELDS),
    Column("warranty_terms", lambda line, _: line.warranty, detail=lambda line, _: line.warranty),
    Column("replaces", _replaces, detail=_replaces, of_replaced=True),
)
TABLE_COLUMNS: Final = tuple(column for column in COLUMNS if column.in_tables)
PAGE_COLUMNS: Final = tuple(
    sorted(
        (column for column in COLUMNS if column.page_position),
        key=lambda column: column.page_position,
    )
)
DETAIL_COLUMNS: Final = tuple(column for column in COLUMNS if column.detail)


def shown_in(report: Report, columns: Iterable[Column]) -> list[Column]:
    """Return those of `columns` that a report has: duties only where the site has any, for one."""
    return [
        column
        for column in columns
        if (report.has_duties or not column.of_duties)
        and (report.has_replaced or not column.of_replaced)
    ]
