"""The figures: which share of cameras gets an answer, by file, vendor, and integration."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from custom_components.camera_lifecycle.engine.model import SupportStatus

from .judged import Judged

DEFINITIONS: Final[Mapping[str, str]] = {
    "cameras": (
        "records of real devices (realness A or B) that the engine takes for a camera, doorbell, "
        "recorder, encoder, or hub; each record is judged alone, without update entities"
    ),
    "status": "the support status isn't unknown",
    "firmware_state": "newest_known, newer_exists, or none_offered",
    "age": "the day or month of the firmware is known, or a bound of it (not_before, not_after)",
    "name_only": "no status, no firmware_state, and no age",
    "weighted": (
        "the share in each integration, weighted by the installations that the library states "
        "for it; integrations without that figure don't count"
    ),
}
TARGETS: Final[Mapping[str, tuple[str, float]]] = {
    "status": (">=", 10.0),
    "firmware_state": (">=", 9.0),
    "age": (">=", 42.0),
    "name_only": ("<=", 50.0),
}
ANSWERS: Final[Mapping[str, Callable[[Judged], bool]]] = {
    "status": lambda judged: judged.has_status,
    "firmware_state": lambda judged: judged.has_state,
    "age": lambda judged: judged.has_age,
    "name_only": lambda judged: judged.has_name_only,
}


@dataclass(frozen=True, slots=True)
class Figures:
    """How many of `cameras` get which answer. `statuses`: by the support status."""

    cameras: int
    answers: Mapping[str, int]
    statuses: Mapping[str, int]

    @classmethod
    def of(cls, judged: Iterable[Judged]) -> Figures:
        """Count; whatever is no camera has to be left out before."""
        cameras = list(judged)
        statuses = Counter(str(camera.found.support.status) for camera in cameras)
        return cls(
            len(cameras),
            {name: sum(map(says, cameras)) for name, says in ANSWERS.items()},
            {str(status): statuses[status] for status in SupportStatus if statuses[status]},
        )

    def share(self, answer: str) -> float:
        """Return the share of cameras with an answer, in percent; 0 where there is none."""
        return 100 * self.answers[answer] / self.cameras if self.cameras else 0.0

    def as_json(self) -> dict[str, Any]:
        """Return the counts and the shares, in percent."""
        shares = {name: round(self.share(name), 1) for name in ANSWERS}
        return {
            "cameras": self.cameras,
            "counts": dict(self.answers),
            "percent": shares,
            "statuses": dict(self.statuses),
        }


@dataclass(frozen=True, slots=True)
class Coverage:
    """All figures. `weighted`: the shares by how common integrations are, in percent."""

    total: Figures
    by_file: Mapping[str, Figures]
    by_vendor: Mapping[str, Figures]
    by_integration: Mapping[str, Figures]
    weighted: Mapping[str, float]
    weighed: int

    def missed(self) -> list[str]:
        """Return the names of the figures that don't reach their target."""
        return [
            name
            for name, (sign, target) in TARGETS.items()
            if (self.total.share(name) - target) * (1 if sign == ">=" else -1) < 0
        ]

    def as_json(self) -> dict[str, Any]:
        """Return everything as JSON values."""
        return {
            "definitions": dict(DEFINITIONS),
            "targets": {name: f"{sign} {target:g}" for name, (sign, target) in TARGETS.items()},
            "missed": self.missed(),
            "total": self.total.as_json(),
            "weighted_percent": {name: round(value, 1) for name, value in self.weighted.items()},
            "weighed_cameras": self.weighed,
            "by_file": {key: part.as_json() for key, part in self.by_file.items()},
            "by_vendor": {key: part.as_json() for key, part in self.by_vendor.items()},
            "by_integration": {key: part.as_json() for key, part in self.by_integration.items()},
        }


def cover(judged: Iterable[Judged], installations: Mapping[str, float]) -> Coverage:
    """Return the figures. `installations`: the share of homes with an integration, in percent."""
    cameras = [one for one in judged if one.is_camera]
    real = [one for one in cameras if one.is_real]
    by_integration = _grouped(real, lambda one: one.integration or "(none)")
    weights = {key: installations[key] for key in by_integration if key in installations}
    return Coverage(
        total=Figures.of(real),
        by_file=_grouped(cameras, lambda one: one.file),
        by_vendor=_grouped(real, lambda one: one.vendor or "(unknown)"),
        by_integration=by_integration,
        weighted={name: _weighted(by_integration, weights, name) for name in ANSWERS},
        weighed=sum(by_integration[key].cameras for key in weights),
    )


def _grouped(cameras: Iterable[Judged], key: Callable[[Judged], str]) -> dict[str, Figures]:
    """Return the figures of each group, the largest first."""
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for camera in cameras:
        groups[key(camera)].append(camera)
    largest = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return {name: Figures.of(group) for name, group in largest}


def _weighted(groups: Mapping[str, Figures], weights: Mapping[str, float], answer: str) -> float:
    """Return the mean of the groups' shares by their weights; 0 where nothing is weighed."""
    whole = sum(weights.values())
    if not whole:
        return 0.0
    return sum(groups[key].share(answer) * weight for key, weight in weights.items()) / whole
