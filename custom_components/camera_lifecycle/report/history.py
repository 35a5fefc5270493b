"""What a report shows as history: steps that are closed, and cameras that others have replaced."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..owner.replaced import Replaced
from ..owner.steps import StepState
from ..text.translations import Translations
from .edition import Extras, ReplacedLine, StepLine
from .model import CameraLine
from .step_columns import state_text


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One row. `day`: None for a step whose day is not known. `state`: in words."""

    day: date | None
    state: str
    title: str
    cameras: tuple[str, ...]
    replacement: str
    cost: Decimal | None


def by_replacing(rows: Iterable[Replaced]) -> dict[str, tuple[Replaced, ...]]:
    """Return by a camera's id all that it stands in the place of, the latest first.

    What one has replaced that was replaced itself is among it.
    """
    direct: dict[str, list[Replaced]] = {}
    for row in rows:
        direct.setdefault(row.by, []).append(row)
    return {camera: tuple(_all_before(camera, direct)) for camera in direct}


def _all_before(camera: str, direct: Mapping[str, list[Replaced]]) -> Iterator[Replaced]:
    found: dict[str, Replaced] = {}
    ahead = [camera]
    while ahead:
        for row in direct.get(ahead.pop(), ()):
            if row.camera_id not in found:
                found[row.camera_id] = row
                ahead.append(row.camera_id)
    yield from sorted(found.values(), key=lambda row: row.day, reverse=True)


def replaced_lines(
    rows: Iterable[Replaced], lines: Iterable[CameraLine], history: Iterable[StepLine]
) -> tuple[ReplacedLine, ...]:
    """Return the replaced cameras, the latest first, each with the step that tells of it.

    That is the installed step which ended as it was replaced, else the latest that holds it.
    """
    names = {line.assessment.id: line.name for line in lines}
    installed = [line.step for line in history if line.step.state is StepState.INSTALLED]
    told = []
    for row in rows:
        closed = {step.id for step in row.steps}
        of_it = [step for step in installed if row.camera_id in step.camera_ids]
        step = next((step for step in of_it if step.id in closed), of_it[0] if of_it else None)
        by_name = names.get(row.by) or row.by_name or row.by
        told.append(ReplacedLine(row, by_name, step.id if step else None))
    return tuple(sorted(told, key=lambda line: line.replaced.day, reverse=True))


def history_rows(extras: Extras, translations: Translations) -> list[HistoryRow]:
    """Return the history, the latest first; what a step tells already has no row of its own."""
    by_step: dict[str, list[str]] = {}
    for line in extras.replaced:
        if line.step is not None:
            by_step.setdefault(line.step, []).append(line.by_name)
    rows = [_of_step(line, by_step, translations) for line in extras.history]
    replaced = translations.text("history_replaced")
    for line in extras.replaced:
        if line.step is None:
            names = (line.replaced.name or line.replaced.camera_id,)
            rows.append(HistoryRow(line.replaced.day, replaced, "", names, line.by_name, None))
    return sorted(rows, key=lambda row: row.day or date.min, reverse=True)


def _of_step(
    line: StepLine, by_step: Mapping[str, list[str]], translations: Translations
) -> HistoryRow:
    step = line.step
    names = tuple(camera.name for camera in line.cameras)
    said = [step.replacement] if step.replacement else []
    said += [name for name in by_step.get(step.id, ()) if name not in said]
    state = state_text(step, translations)
    return HistoryRow(step.closed, state, line.title, names, "; ".join(said), step.cost)
