"""The editions for a client and as a proof, each as one page that prints well by itself."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any, Final

from ..engine.model import SupportStatus
from ..owner.steps import StepState
from ..text.sanitize import printable
from ..text.translations import Translations
from .columns import COLUMNS, RISK_WORDS
from .edition import CameraProof, Extras, ReadBy, ReportChange, ReportChangeKind, StepLine
from .history import history_rows
from .model import CameraLine, Report
from .page import page_values, template
from .step_columns import state_text

_COLUMNS: Final = {column.key: column for column in COLUMNS}
_FACTS_OF_CAMERA: Final = ("sold_by", "made_by", "model", "firmware", "status")


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the cameras have a status; `share` of one."""

    name: str
    count: int
    share: float


def as_client_html(report: Report, extras: Extras, translations: Translations) -> str:
    """Return the client edition. Reads its template once: not for an event loop."""
    steps = [line.step for line in (*extras.steps, *extras.history)]
    by_state = Counter(step.state for step in steps)
    return template("client.html.j2").render(
        **_edition_values(report, extras, translations),
        shares=[*_shares(report, translations)],
        risks=[*_risks(report, translations)],
        costs=extras.costs,
        without_cost=translations.counted("client_without_cost", extras.costs.without),
        steps_by_state=by_state,
        counted=len(steps) - by_state[StepState.DROPPED],
        changes=[*_changes(extras, translations)],
        history=history_rows(extras, translations),
        money=_money(extras, translations),
        step_facts=lambda line: [*_step_facts(line, extras, translations)],
        risk_text=lambda line: translations.text(RISK_WORDS[line.risk.at_risk]),
    )


def as_proof_html(report: Report, extras: Extras, translations: Translations) -> str:
    """Return the proof edition. Reads its template once: not for an event loop."""
    nothing = CameraProof()
    return template("proof.html.j2").render(
        **_edition_values(report, extras, translations),
        proofs=[(line, extras.proofs.get(line.assessment.id, nothing)) for line in report.cameras],
        proof_facts=lambda line, proof: [*_proof_facts(line, proof, translations)],
    )


def _edition_values(report: Report, extras: Extras, translations: Translations) -> dict[str, Any]:
    grouped = groupby(extras.unseen, key=lambda each: each.cause.value)
    return {
        **page_values(report, translations),
        "extras": extras,
        "unseen": [(cause, [*rows]) for cause, rows in grouped],
    }


def _shares(report: Report, translations: Translations) -> Iterator[Share]:
    totals = report.totals
    for status in SupportStatus:
        if count := totals[status.value]:
            name = translations.text(f"report_total_{status}")
            yield Share(name, count, count / totals["cameras"])


def _risks(report: Report, translations: Translations) -> Iterator[Share]:
    """Yield how many cameras are at risk, are not, and of how many that cannot be told."""
    counts = Counter(line.risk.at_risk for line in report.cameras)
    for at_risk, risk_key in RISK_WORDS.items():
        if count := counts[at_risk]:
            yield Share(translations.text(risk_key), count, count / len(report.cameras))


def _money(extras: Extras, translations: Translations) -> Callable[[Decimal | None], str]:
    return lambda cost: "" if cost is None else translations.money(cost, extras.currency)


def _changes(extras: Extras, translations: Translations) -> Iterator[str]:
    """Yield each change as a line, with the titles that the steps have on their pages."""
    titles = {line.step.id: line.title for line in (*extras.steps, *extras.history)}
    for change in extras.changes:
        named = replace(change, name=titles.get(change.id, change.name))
        yield _change_text(named, extras.currency, translations)


def _change_text(change: ReportChange, currency: str, translations: Translations) -> str:
    """Return a change as a line; codes become words."""
    return printable(
        translations.text(
            f"report_change_{change.kind}",
            name=change.name,
            before=_code_text(change.kind, change.before, currency, translations),
            after=_code_text(change.kind, change.after, currency, translations),
        )
    )


def _code_text(kind: ReportChangeKind, code: str, currency: str, translations: Translations) -> str:
    """Return what a change was from, or is to, in words."""
    match kind:
        case ReportChangeKind.STATUS:
            return translations.text(f"status_{code}")
        case ReportChangeKind.AT_RISK:
            risk_key = code
            return translations.text(risk_key)
        case ReportChangeKind.FIRMWARE:
            return code or translations.text("status_unknown")
        case ReportChangeKind.STEP_NEW | ReportChangeKind.STEP_STATE:
            return translations.text(f"step_{code}") if code else ""
        case _:
            return _detail_text(kind, code, currency, translations)


def _detail_text(
    kind: ReportChangeKind, code: str, currency: str, translations: Translations
) -> str:
    """Return what a step says beside its state, in words."""
    if not code:
        return translations.text("report_change_none")
    match kind:
        case ReportChangeKind.STEP_COST:
            return translations.money(Decimal(code), currency)
        case ReportChangeKind.STEP_DUE:
            return translations.date(date.fromisoformat(code))
        case ReportChangeKind.STEP_CAMERAS:
            return translations.listed(code.split("\n"))
        case _:
            return code


def _step_facts(
    line: StepLine, extras: Extras, translations: Translations
) -> Iterator[tuple[str, str]]:
    """Yield the title and the text of what a step says beside its cameras."""
    step = line.step
    facts = (
        (translations.text("report_replacement"), step.replacement or ""),
        (translations.text("client_cost"), _money(extras, translations)(step.cost)),
        (translations.text("client_due"), translations.date(step.due)),
        (translations.text("client_state"), state_text(step, translations)),
        (translations.text("report_note"), step.note or ""),
    )
    yield from ((title, printable(text)) for title, text in facts if text)


def _proof_facts(
    line: CameraLine, proof: CameraProof, translations: Translations
) -> Iterator[tuple[str, str]]:
    """Yield what a camera is, its numbers, and when each source was read."""
    columns = (_COLUMNS[key] for key in _FACTS_OF_CAMERA)
    facts = [
        (translations.text(column.title_key), column.text(line, translations)) for column in columns
    ]
    facts += [
        (translations.text("proof_serial"), ", ".join(proof.serials)),
        (translations.text("proof_mac"), ", ".join(proof.macs)),
    ]
    read = translations.text("proof_read")
    facts += [(read, _reading_text(each, translations)) for each in proof.readings]
    yield from ((title, printable(text)) for title, text in facts if text)


def _reading_text(reading: ReadBy, translations: Translations) -> str:
    if reading.read is None:
        return reading.way
    return translations.text(
        "proof_read_changed" if reading.changed else "proof_read_on",
        way=reading.way,
        day=translations.date(reading.read),
        changed=translations.date(reading.changed),
    )
