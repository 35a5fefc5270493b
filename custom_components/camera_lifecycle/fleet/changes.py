"""What has changed about the cameras since they were last looked at, over restarts too.

New facts come with a restart as a rule, so what was said last is stored; otherwise nobody
would hear of the camera that became at risk by them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Self, override

from homeassistant.core import HomeAssistant, callback

from ..engine.model import SupportStatus
from ..store import JsonStore, read_mapping
from . import attributes
from .model import AssessedCamera, Fleet

KEY: Final = "last_said"
_SAVE_WITHIN: Final = 10  # seconds


class ChangeKind(StrEnum):
    """What can change about a camera; also the types of the event entity."""

    NEW_CAMERA = "new_camera"
    BECAME_AT_RISK = "became_at_risk"
    NO_LONGER_AT_RISK = "no_longer_at_risk"
    SUPPORT_STATUS_CHANGED = "support_status_changed"
    VULNERABILITY_FOUND = "vulnerability_found"


@dataclass(frozen=True, slots=True)
class CameraSnapshot:
    """What was last said of a camera. `exploited`: the known exploited holes that it has.

    `at_risk`: what was last told of it. While that cannot be told, the answer before stands:
    from yes to unknown is not "no longer at risk", and from unknown to yes is news only once.
    """

    status: SupportStatus = SupportStatus.UNKNOWN
    at_risk: bool = False
    exploited: frozenset[str] = frozenset()

    @classmethod
    def of(cls, assessed: AssessedCamera, before: Self | None = None) -> Self:
        """Return what is said of a camera now; `before`: what was said of it last."""
        exploited = frozenset(attributes.known_exploited(assessed))
        at_risk = assessed.risk.at_risk
        if at_risk is None:
            at_risk = before is not None and before.at_risk
        return cls(assessed.assessment.support.status, at_risk, exploited)

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it."""
        return {
            "status": self.status.value,
            "at_risk": self.at_risk,
            "exploited": sorted(self.exploited),
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            status, exploited = SupportStatus(data["status"]), frozenset(data["exploited"])
        except KeyError, TypeError, ValueError:
            return None
        if not all(isinstance(identifier, str) for identifier in exploited):
            return None  # what is no id could not be sorted, and so not be stored again
        return cls(status, data.get("at_risk") is True, exploited)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one camera. `before`: what was said until now."""

    kind: ChangeKind
    assessed: AssessedCamera
    before: CameraSnapshot


class SnapshotStore(JsonStore):
    """The last reported state of each camera that there ever was, by camera id; never pruned."""

    key = KEY
    subject = "last reported states"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without a memory: then the very first fleet is no change."""
        super().__init__(hass)
        self._snapshots: dict[str, CameraSnapshot] | None = None

    @callback
    def async_compare(self, fleet: Fleet) -> tuple[Change, ...]:
        """Return what has changed since the last call and remember the fleet as it is.

        The very first fleet is no change, however many cameras it has.
        """
        before = self._snapshots
        now = {
            camera_id: CameraSnapshot.of(assessed, (before or {}).get(camera_id))
            for camera_id, assessed in fleet.cameras.items()
        }
        self._snapshots = {**(before or {}), **now}
        if self._snapshots != before:
            self.async_save_within(_SAVE_WITHIN)
        if before is None:
            return ()
        return tuple(
            change
            for camera_id, assessed in fleet.cameras.items()
            if assessed.camera.monitored and now[camera_id] != before.get(camera_id)
            for change in _changes(assessed, before.get(camera_id), now[camera_id])
        )

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; where a row is damaged, as much is taken as never told."""
        snapshots, damaged = read_mapping(content, CameraSnapshot.from_json)
        self._snapshots = snapshots if isinstance(content, dict) else None
        return damaged

    @override
    def content(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        return {camera_id: seen.as_json() for camera_id, seen in (self._snapshots or {}).items()}


def _changes(
    assessed: AssessedCamera, before: CameraSnapshot | None, now: CameraSnapshot
) -> Iterator[Change]:
    """Yield what is different; of a new camera only that it is new and whether it is at risk."""
    kinds = _kinds(before or CameraSnapshot(now.status, exploited=now.exploited), now)
    if before is None:
        kinds = (ChangeKind.NEW_CAMERA, *kinds)
    for kind in kinds:
        yield Change(kind, assessed, before or CameraSnapshot())


def _kinds(before: CameraSnapshot, now: CameraSnapshot) -> Iterable[ChangeKind]:
    differences: Mapping[ChangeKind, bool] = {
        ChangeKind.SUPPORT_STATUS_CHANGED: before.status is not now.status,
        ChangeKind.VULNERABILITY_FOUND: not now.exploited <= before.exploited,
        ChangeKind.BECAME_AT_RISK: now.at_risk and not before.at_risk,
        ChangeKind.NO_LONGER_AT_RISK: before.at_risk and not now.at_risk,
    }
    return tuple(kind for kind, differs in differences.items() if differs)
