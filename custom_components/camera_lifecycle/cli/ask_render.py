"""Prints an answer with its assessment: JSON for programs, lines for people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
import json
from typing import Final

from ..engine.assess import assess
from ..engine.assessment import Assessment
from ..engine.assessment_json import assessment_as_json
from ..engine.load import Library
from ..engine.model import Camera, Context, Record
from ..engine.record_json import record_as_json
from ..lookup.model import LookUpResult
from ..text.sanitize import printable
from .render import FORMATS as ASSESSMENT_FORMATS

WIDTH: Final = 22


def _json(answer: LookUpResult, library: Library, context: Context) -> str:
    judged = [
        {"record": record_as_json(record), "assessment": assessment_as_json(assessment)}
        for record, assessment in _assessed(answer, library, context)
    ]
    return json.dumps(
        {"protocol": answer.protocol.value, **judged[0], "channels": judged[1:]}, indent=2
    )


def _table(answer: LookUpResult, library: Library, context: Context) -> str:
    judged = _assessed(answer, library, context)
    told = record_as_json(judged[0][0])
    details = told.pop("details")
    lines = {"protocol": answer.protocol.value, **told, **details}
    shown = [f"{printable(name):{WIDTH}}{printable(_text(value))}" for name, value in lines.items()]
    assessments = [assessment for _, assessment in judged]
    return "\n".join([*shown, "", ASSESSMENT_FORMATS["table"](assessments)])


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _assessed(
    answer: LookUpResult, library: Library, context: Context
) -> list[tuple[Record, Assessment]]:
    records = [answer.record, *answer.channels]
    return [
        (record, assess(Camera(record.id, (record,)), library, context))
        for record in records
        if record is not None
    ]


FORMATS: Final[Mapping[str, Callable[[LookUpResult, Library, Context], str]]] = {
    "table": _table,
    "json": _json,
}
