"""What a client was last told: the picture that the next client report is compared with.

It is kept when a client report has been made, and only then. Reports of one day are compared
with the day before them, whether it is the first of that day or the second.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final, Self, override

from homeassistant.core import HomeAssistant, callback

from ..engine.model import SupportStatus
from ..owner.steps import Step, StepState, read_cost
from ..store import JsonStore, read_mapping, read_rows
from ..text.sanitize import plain
from .model import AssessedCamera

KEY: Final = "client_report"
_MADE: Final = "made"
_SAVE_WITHIN: Final = 10  # seconds


@dataclass(frozen=True, slots=True)
class CameraPicture:
    """What a report said of one camera. `at_risk`: None where that could not be told."""

    name: str
    status: SupportStatus
    at_risk: bool | None
    firmware: str | None

    @classmethod
    def of(cls, assessed: AssessedCamera) -> Self:
        """Return what a report says of a camera now."""
        version = assessed.assessment.firmware.version
        return cls(
            plain(assessed.camera.name),
            assessed.assessment.support.status,
            assessed.risk.at_risk,
            plain(version) if version else None,
        )

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            status, at_risk = SupportStatus(data["status"]), data["at_risk"]
            name, firmware = data["name"], data["firmware"]
        except KeyError, TypeError, ValueError:
            return None
        if not isinstance(name, str) or not isinstance(firmware, str | None):
            return None
        return cls(name, status, at_risk, firmware) if isinstance(at_risk, bool | None) else None


@dataclass(frozen=True, slots=True)
class StepDetails:
    """What a report said of a step beside its state. `cameras`: names by id; `due`: ISO."""

    cameras: Mapping[str, str]
    replacement: str | None
    cost: str | None
    due: str | None

    @classmethod
    def of(cls, step: Step) -> Self:
        """Return what a report says of a step now."""
        return cls(
            {camera.id: plain(camera.name) for camera in step.cameras},
            plain(step.replacement) or None,
            None if step.cost is None else f"{step.cost:.2f}",
            step.due.isoformat() if step.due else None,
        )

    @classmethod
    def from_json(cls, data: Any) -> Self:
        """Return what the store kept; raises KeyError, TypeError or ValueError for what is none."""
        cameras = {str(key): str(name) for key, name in dict(data["cameras"]).items()}
        replacement, cost, due = data["replacement"], data["cost"], data["due"]
        if not all(isinstance(text, str | None) for text in (replacement, cost, due)):
            raise TypeError("no text")
        if cost is not None:
            read_cost(cost)
        if due is not None:
            date.fromisoformat(due)
        return cls(cameras, replacement, cost, due)


@dataclass(frozen=True, slots=True)
class StepPicture:
    """What a report said of one step of the plan. `details`: None where that was not kept yet."""

    name: str
    state: StepState
    details: StepDetails | None = None

    @classmethod
    def of(cls, step: Step) -> Self:
        """Return what a report says of a step now."""
        names = ", ".join(camera.name for camera in step.cameras)
        return cls(plain(step.title or names), step.state, StepDetails.of(step))

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            name, state = data["name"], StepState(data["state"])
            kept = data.get("details")
            details = None if kept is None else StepDetails.from_json(kept)
        except AttributeError, KeyError, TypeError, ValueError:
            return None
        return cls(name, state, details) if isinstance(name, str) else None


@dataclass(frozen=True, slots=True)
class ReportPicture:
    """What a client report said on a day: of each camera and each step, by id."""

    day: date
    cameras: Mapping[str, CameraPicture]
    steps: Mapping[str, StepPicture]

    @classmethod
    def of(cls, day: date, cameras: Mapping[str, AssessedCamera], steps: Iterable[Step]) -> Self:
        """Return what a report says now."""
        return cls(
            day,
            {key: CameraPicture.of(assessed) for key, assessed in cameras.items()},
            {step.id: StepPicture.of(step) for step in steps},
        )

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it."""
        return {
            "day": self.day.isoformat(),
            "cameras": {key: asdict(picture) for key, picture in self.cameras.items()},
            "steps": {key: asdict(picture) for key, picture in self.steps.items()},
        }


class ReportPictureStore(JsonStore):
    """The pictures of the last client report, and of the last one of an earlier day."""

    key = KEY
    subject = "last client report"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin as if there was no report yet."""
        super().__init__(hass)
        self._pictures: list[ReportPicture] = []

    @callback
    def before(self, today: date) -> ReportPicture | None:
        """Return the last picture of a day before `today`, None before the second report."""
        return next((each for each in reversed(self._pictures) if each.day < today), None)

    @callback
    def async_keep(self, picture: ReportPicture) -> None:
        """Keep what a report has said; it is written within seconds."""
        before = self.before(picture.day)
        self._pictures = [before, picture] if before else [picture]
        self.async_save_within(_SAVE_WITHIN)

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; a damaged row costs nothing but itself."""
        damaged = 0

        def picture(data: Any) -> ReportPicture | None:
            nonlocal damaged
            try:
                day = date.fromisoformat(data["day"])
            except KeyError, TypeError, ValueError:
                return None
            cameras, in_cameras = read_mapping(data.get("cameras"), CameraPicture.from_json)
            steps, in_steps = read_mapping(data.get("steps"), StepPicture.from_json)
            damaged += in_cameras + in_steps
            return ReportPicture(day, cameras, steps)

        if not isinstance(content, dict) or (content and _MADE not in content):
            return 1
        pictures, in_rows = read_rows(content.get(_MADE), picture)
        self._pictures = sorted(pictures, key=lambda each: each.day)[-2:]
        return damaged + in_rows

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        return {_MADE: [picture.as_json() for picture in self._pictures]}
