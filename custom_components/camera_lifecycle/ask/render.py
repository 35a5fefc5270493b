"""Prints an answer with its assessment: JSON for programs, lines for people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from ..audit.render import FORMATS as ASSESSMENT_FORMATS, as_json, plain
from ..engine.assess import assess
from ..engine.model import Camera
from ..lookup.record_json import record_as_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..engine.load import Library
    from ..engine.model import Assessment, Context, Record
    from ..lookup.model import Answer

WIDTH: Final = 22


def _json(answer: Answer, library: Library, context: Context) -> str:
    judged = [
        {"record": record_as_json(record), "assessment": as_json(assessment)}
        for record, assessment in _assessed(answer, library, context)
    ]
    return json.dumps(
        {"protocol": answer.protocol.value, **judged[0], "channels": judged[1:]}, indent=2
    )


def _table(answer: Answer, library: Library, context: Context) -> str:
    judged = _assessed(answer, library, context)
    told = record_as_json(judged[0][0])
    details = told.pop("details")
    lines = {"protocol": answer.protocol.value, **told, **details}
    shown = [f"{plain(name):{WIDTH}}{plain(_text(value))}" for name, value in lines.items()]
    assessments = [assessment for _, assessment in judged]
    return "\n".join([*shown, "", ASSESSMENT_FORMATS["table"](assessments)])


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _assessed(
    answer: Answer, library: Library, context: Context
) -> list[tuple[Record, Assessment]]:
    records = [answer.record, *answer.channels]
    return [
        (record, assess(Camera(record.id, (record,)), library, context))
        for record in records
        if record is not None
    ]


FORMATS: Final[Mapping[str, Callable[[Answer, Library, Context], str]]] = {
    "table": _table,
    "json": _json,
}
