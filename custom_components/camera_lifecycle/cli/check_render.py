"""Output of the command `check`: JSON, or lines of text for people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
import json
from typing import Final, Self

from ..engine.load import Library
from ..engine.model import Camera, Record
from ..engine.needs import NeedAnswer, needs_of
from ..engine.prospect import Prospect
from ..engine.prospect_json import needs_as_json, prospect_as_json
from ..text.prospect import (
    in_lines,
    need_sentence,
    prospect_sentences,
    prospect_summary,
    serving_sentences,
)
from ..text.reasons import ReasonWriter
from ..text.sanitize import printable
from .english import english_writer

WIDTH: Final = 18


@dataclass(frozen=True, slots=True)
class OldCameraNeeds:
    """The camera that is to be replaced, and what its place needs."""

    record: Record
    needs: tuple[NeedAnswer, ...]

    @classmethod
    def of(cls, record: Record, library: Library) -> Self:
        """Return what the place of a camera needs, by its record."""
        return cls(record, needs_of(Camera(record.id, (record,)), library.integrations))


def _writer(prospect: Prospect) -> ReasonWriter:
    return english_writer(has_duties=prospect.assessment.duty is not None)


def _json(prospect: Prospect, replaced: OldCameraNeeds | None) -> str:
    answer = prospect_as_json(prospect, prospect_summary(prospect, _writer(prospect)))
    answer["replaces"] = replaced and {
        "id": replaced.record.id,
        "name": replaced.record.name,
        "needs": needs_as_json(replaced.needs),
    }
    return json.dumps(answer, indent=2)


def _table(prospect: Prospect, replaced: OldCameraNeeds | None) -> str:
    """Return what a person reads: the names, the sentences, Home Assistant, the old camera."""
    writer = _writer(prospect)
    rows = (f"{name:{WIDTH}}{printable(value)}" for name, value in _rows(prospect) if value)
    parts = ["\n".join(rows), in_lines(prospect_sentences(prospect, writer))]
    if served := serving_sentences(prospect, writer):
        parts.append(f"Home Assistant:\n{in_lines(served)}")
    if replaced is not None:
        needs = (need_sentence(each, writer) for each in replaced.needs)
        name = printable(replaced.record.name or replaced.record.id)
        parts.append(f"{name} needs:\n{in_lines(needs)}")
    return "\n\n".join(parts)


def _rows(prospect: Prospect) -> Iterator[tuple[str, str]]:
    """Yield what is told by a word or a number, as `audit` names it."""
    assessment = prospect.assessment
    identity, support, newest = assessment.identity, assessment.support, assessment.firmware.newest
    yield "kind", identity.kind.value
    yield "sold by", identity.vendor.name if identity.vendor else ""
    yield "made by", f"{identity.maker.name} ({identity.confidence})" if identity.maker else ""
    yield "model", assessment.model or ""
    yield "support", support.status.value
    yield "basis", support.basis.value if support.basis else ""
    yield "since", str(support.since or "")
    yield "until", str(support.until or "")
    yield "newest firmware", f"{newest.version} ({newest.date})" if newest else ""
    if assessment.duty is not None:
        named = ", ".join(assessment.duty.measures)
        yield "duty", f"{assessment.duty.answer} ({named})"


FORMATS: Final[Mapping[str, Callable[[Prospect, OldCameraNeeds | None], str]]] = {
    "table": _table,
    "json": _json,
}
