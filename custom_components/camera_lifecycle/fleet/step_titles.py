"""What a step of the plan is called: as its owner wrote, or by the names of its cameras."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..inventory.model import FleetCamera
from ..owner.steps import MAX_TITLE_LENGTH, Step, StepCamera
from ..text.sanitize import plain
from ..text.translations import Translations
from .model import AssessedCamera

MAX_NAMED: Final = 3
"""How many cameras a title names; of more it names the first, and says how many others."""


@dataclass(frozen=True, slots=True)
class StepTitles:
    """Makes titles, as plain text of one line, in the language of `translations`."""

    cameras: Mapping[str, AssessedCamera]
    translations: Translations

    def shown(self, step: Step) -> str:
        """Return what a step is called."""
        return plain(step.title, max_length=MAX_TITLE_LENGTH) or self.generated(step)

    def generated(self, step: Step) -> str:
        """Return what a step is called whose owner wrote no title."""
        names = self.names(step)
        if not names:
            return self.translations.text("step_untitled")
        if len(names) > MAX_NAMED:
            more = len(names) - 1
            return self.translations.counted("step_title_more", more, name=names[0])
        return self.translations.text("step_title", names=self.translations.listed(names))

    def to_keep(self, step: Step, written: str | None) -> str | None:
        """Return the title that is kept where a person has `written` one for a step.

        None for the generated one, and for a text in which nothing can be seen.
        """
        if written is None or written == self.shown(step):
            return step.title
        title = plain(written, max_length=MAX_TITLE_LENGTH)
        return None if title == self.generated(step) else title or None

    def names(self, step: Step) -> Sequence[str]:
        """Return how its cameras are called now; of one that has gone, how it was called."""
        return [self.label(camera) for camera in step.cameras]

    def reported(self, step: Step) -> tuple[str, ...]:
        """Return the names of its cameras as they are, to be compared."""
        return tuple(map(self._reported, step.cameras))

    def described(self, step: Step) -> str:
        """Return what a step is called, by when it is due, and how far it is."""
        day, state = self.translations.date(step.due), self.translations.text(f"step_{step.state}")
        title = self.shown(step)
        return f"{title} ({day}, {state})" if day else f"{title} ({state})"

    def label(self, camera: StepCamera) -> str:
        """Return how a camera is called now, or was when its step was written."""
        return plain(self._reported(camera)) or camera.id

    def _reported(self, camera: StepCamera) -> str:
        known = self.cameras.get(camera.id)
        return camera.name if known is None else known.camera.name


def step_camera(camera: FleetCamera) -> StepCamera:
    """Return a camera as a step keeps it."""
    return StepCamera(camera.id, plain(camera.name))
