"""What has changed about the cameras since they were last looked at, over restarts too.

New facts come with a restart as a rule, so what was said last is stored; otherwise nobody
would hear of the camera that became at risk by them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Self

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import UnsupportedStorageVersionError
from homeassistant.helpers.storage import Store
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN, LOGGER
from ..engine.model import SupportStatus
from . import attributes
from .model import AssessedCamera, Fleet

STORE_KEY: Final = f"{DOMAIN}.last_said"
STORE_VERSION: Final = 1
_SAVE_WITHIN: Final = 10  # seconds
_LOADED: HassKey[SnapshotStore] = HassKey(STORE_KEY)


class ChangeKind(StrEnum):
    """What can change about a camera; also the types of the event entity."""

    NEW_CAMERA = "new_camera"
    BECAME_AT_RISK = "became_at_risk"
    NO_LONGER_AT_RISK = "no_longer_at_risk"
    SUPPORT_STATUS_CHANGED = "support_status_changed"
    VULNERABILITY_FOUND = "vulnerability_found"


@dataclass(frozen=True, slots=True)
class CameraSnapshot:
    """What was last said of a camera. `exploited`: the known exploited holes that it has."""

    status: SupportStatus = SupportStatus.UNKNOWN
    at_risk: bool = False
    exploited: frozenset[str] = frozenset()

    @classmethod
    def of(cls, known: AssessedCamera) -> Self:
        """Return what is said of a camera now."""
        found = known.assessment
        return cls(
            found.support.status, found.at_risk, frozenset(attributes.known_exploited(known))
        )

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
        return cls(status, data.get("at_risk") is True, exploited)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one camera. `before`: what was said until now."""

    kind: ChangeKind
    known: AssessedCamera
    before: CameraSnapshot


class SnapshotStore:
    """What was last said of each camera that there ever was, by camera id."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Start without memory; `async_load` reads the store."""
        self._store: Store[dict[str, Any]] = Store(hass, STORE_VERSION, STORE_KEY, private=True)
        self._may_write = True
        self._said: dict[str, CameraSnapshot] | None = None

    async def async_load(self) -> None:
        """Read the store; where it is damaged, as much is taken as never said."""
        try:
            kept = await self._store.async_load()
        except UnsupportedStorageVersionError, NotImplementedError:
            LOGGER.debug("What was last said of cameras is kept by a newer version")
            self._may_write = False
            return
        if isinstance(kept, dict):
            read = {camera: CameraSnapshot.from_json(row) for camera, row in kept.items()}
            self._said = {camera: said for camera, said in read.items() if said is not None}

    @callback
    def async_compare(self, fleet: Fleet) -> tuple[Change, ...]:
        """Return what has changed since the last call and remember the fleet as it is.

        The very first fleet is no change, however many cameras it has.
        """
        now = {camera: CameraSnapshot.of(known) for camera, known in fleet.cameras.items()}
        before, self._said = self._said, {**(self._said or {}), **now}
        if self._said != before and self._may_write:
            self._store.async_delay_save(self._as_json, _SAVE_WITHIN)
        if before is None:
            return ()
        return tuple(
            change
            for camera, known in fleet.cameras.items()
            if known.camera.monitored and now[camera] != before.get(camera)
            for change in _changes(known, before.get(camera), now[camera])
        )

    async def async_remove(self) -> None:
        """Forget everything, on the disk too."""
        await self._store.async_remove()

    def _as_json(self) -> dict[str, Any]:
        return {camera: said.as_json() for camera, said in (self._said or {}).items()}


def _changes(
    known: AssessedCamera, before: CameraSnapshot | None, now: CameraSnapshot
) -> Iterator[Change]:
    """Yield what is different; of a new camera only that it is new and whether it is at risk."""
    kinds = _kinds(before or CameraSnapshot(now.status, exploited=now.exploited), now)
    if before is None:
        kinds = (ChangeKind.NEW_CAMERA, *kinds)
    for kind in kinds:
        yield Change(kind, known, before or CameraSnapshot())


def _kinds(before: CameraSnapshot, now: CameraSnapshot) -> Iterable[ChangeKind]:
    differences: Mapping[ChangeKind, bool] = {
        ChangeKind.SUPPORT_STATUS_CHANGED: before.status is not now.status,
        ChangeKind.VULNERABILITY_FOUND: not now.exploited <= before.exploited,
        ChangeKind.BECAME_AT_RISK: now.at_risk and not before.at_risk,
        ChangeKind.NO_LONGER_AT_RISK: before.at_risk and not now.at_risk,
    }
    return tuple(kind for kind, differs in differences.items() if differs)


async def async_last_said(hass: HomeAssistant) -> SnapshotStore:
    """Return what was last said in this home, read from the store at the first call."""
    if (loaded := hass.data.get(_LOADED)) is None:
        fresh = SnapshotStore(hass)
        await fresh.async_load()
        # Somebody else may have been faster while the file was read.
        loaded = hass.data.setdefault(_LOADED, fresh)
    return loaded


async def async_forget_last_said(hass: HomeAssistant) -> None:
    """Remove the store: the integration is being removed."""
    await (await async_last_said(hass)).async_remove()
    hass.data.pop(_LOADED, None)
