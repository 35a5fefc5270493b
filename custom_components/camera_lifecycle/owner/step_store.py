"""Keeps the steps of the owner's plan."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, override

from homeassistant.core import HomeAssistant, callback

from ..storage.rows import KeptJson
from ..store import JsonStore, read_rows
from .answers import Answer, AnswerKind
from .steps import Step, StepCamera

KEY: Final = "steps"
MAX_STEPS: Final = 1000
"""How many steps are kept; of those that are closed the earliest go first."""
_PRIVATE: Final = ("id", "title", "replacement", "cost", "note")
"""What diagnostics leave out; an id may be made of a camera's, and so of its name."""


class StepStore(JsonStore):
    """All steps of this home, open and closed."""

    key = KEY
    subject = "steps of the plan"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without steps."""
        super().__init__(hass)
        self._steps: dict[str, Step] = {}
        self._has_file = False
        self._revision = 0
        self._json = KeptJson()

    @property
    def steps(self) -> Mapping[str, Step]:
        """Return all steps by their id, in the order in which they were made."""
        return self._steps

    @property
    def revision(self) -> int:
        """Return a number that grows with each change."""
        return self._revision

    @callback
    def has_room_for(self, steps: Iterable[Step]) -> bool:
        """Return whether `steps`, new ones or in place of earlier ones, can be kept as well.

        What is open already may always be changed.
        """
        opened = sum(
            step.is_open and not ((was := self._steps.get(step.id)) and was.is_open)
            for step in steps
        )
        is_open = sum(step.is_open for step in self._steps.values())
        return not opened or is_open + opened <= MAX_STEPS

    def as_diagnostics(self) -> list[dict[str, Any]]:
        """Return all steps without what a person wrote, called something, or pays."""
        rows = (step.as_json() for step in self._steps.values())
        return [
            {
                **{key: value for key, value in row.items() if key not in _PRIVATE},
                "cameras": [camera["id"] for camera in row["cameras"]],
                "says": [key for key in _PRIVATE if key != "id" and row[key] is not None],
            }
            for row in rows
        ]

    def written(self) -> tuple[str | None, ...]:
        """Return what people wrote, and how they called cameras in it: to be kept private."""
        return tuple(
            text
            for step in self._steps.values()
            for text in (
                *(step.title, step.replacement, step.note),
                *(camera.name for camera in step.cameras),
            )
        )

    async def async_set(self, steps: Iterable[Step]) -> None:
        """Keep `steps`, each in place of an earlier one with its id; stored on return."""
        self._steps |= {step.id: step for step in steps}
        closed = sorted(
            (step for step in self._steps.values() if not step.is_open),
            key=lambda step: step.closed or date.min,
        )
        for step in closed[: max(0, len(self._steps) - MAX_STEPS)]:
            del self._steps[step.id]
        self._revision += 1
        await self.async_save()

    async def async_delete(self, step_ids: Iterable[str]) -> None:
        """Forget steps for good; stored on return."""
        for step_id in step_ids:
            self._steps.pop(step_id, None)
        self._revision += 1
        await self.async_save()

    async def async_begin(self, answers: Iterable[Answer]) -> None:
        """Take over, where nothing is kept yet, what earlier versions kept among the answers."""
        if self._has_file or self.left_alone is not None:
            return
        if steps := steps_of_answers(answers):
            await self.async_set(steps)

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; a damaged row costs nothing but itself."""
        steps, damaged, self._has_file = *read_steps(content), True
        self._steps = {step.id: step for step in steps}
        return damaged

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        return {KEY: self._json.listed(self._steps.values())}


def read_steps(content: Any) -> tuple[list[Step], int]:
    """Return the steps that a stored file holds, and how many rows are damaged."""
    if not isinstance(content, dict) or (content and KEY not in content):
        return [], 1
    return read_rows(content.get(KEY), Step.from_json)


def steps_of_answers(answers: Iterable[Answer]) -> list[Step]:
    """Return the plan of version 0.1.0 as steps: one for each camera with a planned day."""
    days: dict[str, tuple[date, str]] = {}
    for answer in answers:
        if answer.kind is AnswerKind.PLANNED_REPLACEMENT and answer.until is not None:
            camera = answer.key.camera_id
            days[camera] = min(days.get(camera, (date.max, "")), (answer.until, answer.camera_name))
    return [
        Step(f"replace_{camera}", cameras=(StepCamera(camera, name),), due=day)
        for camera, (day, name) in days.items()
    ]
