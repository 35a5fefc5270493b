"""Output of the command `ask`: a record with its assessment, as JSON or as lines of text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
import json
from typing import Final

from ..engine.assess import assess
from ..engine.assessment import Assessment
from ..engine.load import Library
from ..engine.model import Camera, Context, Record
from ..engine.record_json import record_as_json
from ..lookup.model import LookUpResult
from ..text.sanitize import printable
from .english import as_json
from .render import FORMATS as ASSESSMENT_FORMATS
from .source import AuditedCamera

WIDTH: Final = 22


def _json(result: LookUpResult, library: Library, context: Context) -> str:
    assessed = [
        {"record": record_as_json(record), "assessment": as_json(assessment)}
        for record, assessment in _assessed(result, library, context)
    ]
    return json.dumps(
        {"protocol": result.protocol.value, **assessed[0], "channels": assessed[1:]}, indent=2
    )


def _table(result: LookUpResult, library: Library, context: Context) -> str:
    assessed = _assessed(result, library, context)
    fields = record_as_json(assessed[0][0])
    details = fields.pop("details")
    lines = {"protocol": result.protocol.value, **fields, **details}
    rows = [f"{printable(name):{WIDTH}}{printable(_text(value))}" for name, value in lines.items()]
    cameras = [
        (AuditedCamera(Camera(record.id, (record,)), record.name or record.id), assessment)
        for record, assessment in assessed
    ]
    return "\n".join([*rows, "", ASSESSMENT_FORMATS["table"](cameras)])


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _assessed(
    result: LookUpResult, library: Library, context: Context
) -> list[tuple[Record, Assessment]]:
    records = [(result.record, result.hint), *((channel, None) for channel in result.channels)]
    return [
        (record, assess(Camera(record.id, (record, hint) if hint else (record,)), library, context))
        for record, hint in records
        if record is not None
    ]


FORMATS: Final[Mapping[str, Callable[[LookUpResult, Library, Context], str]]] = {
    "table": _table,
    "json": _json,
}
