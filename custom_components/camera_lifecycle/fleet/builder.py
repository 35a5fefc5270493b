"""Builds each fleet out of the one before it.

A camera is judged anew only where something of it is another one: what Home Assistant or the
camera itself says, or what its owner said; all are where the ground on which they stand is
another, as on a new day. What has not changed is the very same object, by which all who keep
something of cameras know that they have nothing to do.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from homeassistant.core import HomeAssistant

from ..engine.load import Library
from ..engine.support.duty import measures_binding
from ..event_loop.time_slice import TimeSlice
from ..inventory.model import ExcludedDevice, FleetCamera, Inventory
from ..owner.answers import Answers
from ..owner.corrections import Correction
from ..owner.plan import Plan
from ..settings import RiskScope
from .assessor import Assessor
from .corrections import corrections_by_camera, excluded_device
from .differing import Unchanging, differing
from .first_seen import FirstSeenStore
from .hosts import Hosts
from .judge import Ground, Judge, Judging
from .model import AssessedCamera, Enricher, JudgedBy


@dataclass(frozen=True, slots=True)
class OwnersSide:
    """What the owner said of single cameras.

    `corrections` by the id that a camera had when it was corrected. `plans` by camera id, as a
    whole: with the day of the replacement.
    """

    answers: Answers = field(default_factory=dict)
    corrections: Mapping[str, Correction] = field(default_factory=dict)
    plans: Mapping[str, Plan] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BuiltFleet:
    """All cameras by their id, what is none, and what both were judged by."""

    cameras: Mapping[str, AssessedCamera]
    excluded: tuple[ExcludedDevice, ...]
    judged_by: JudgedBy
    has_duties: bool


@dataclass(frozen=True, slots=True)
class _Built:
    """What the last fleet was built of.

    `found`: its cameras before look-ups and corrections. `left_out`: what is no camera for its
    owner.
    """

    ground: Ground
    side: OwnersSide
    found: Mapping[str, FleetCamera]
    corrections: Mapping[str, Correction]
    cameras: Unchanging[str, AssessedCamera]
    left_out: Mapping[str, ExcludedDevice]


class FleetBuilder:
    """Remembers what the last fleet was built of, and builds the next one."""

    def __init__(
        self,
        hass: HomeAssistant,
        library: Library,
        assessor: Assessor,
        enricher: Enricher,
        first_seen: FirstSeenStore,
    ) -> None:
        """Have built none."""
        self._library = library
        self._judge = Judge(hass, assessor, enricher, first_seen)
        self._enricher = enricher
        self._hosts = Hosts()
        self._built: _Built | None = None

    async def async_build(
        self, inventory: Inventory, side: OwnersSide, ground: Ground
    ) -> BuiltFleet:
        """Return the fleet: the inventory with what look-ups, the owner and the engine say."""
        before, self._built = self._built, None  # half a build is no ground for the next one
        found = self._found(inventory, before)
        corrections = corrections_by_camera(found, side.corrections)
        changed = self._changed(before, found, corrections, side)
        is_all = before is None or before.ground != ground
        # in the order of the inventory: who comes at once stands in the fleet as there
        touched = found if is_all else [key for key in found if key in changed]
        enriched, left_out = await self._async_enriched(touched, found, corrections)
        has_duties = bool(measures_binding(self._library.measures, ground.context))
        known: Mapping[str, AssessedCamera] = before.cameras if before else {}
        judged_by = JudgedBy(
            ground.context, ground.scope is RiskScope.SUPPLY_TOO, side.answers, corrections
        )
        judging = Judging(judged_by, ground, side.plans, known, has_duties=has_duties)
        assessed = await self._judge.async_judge(enriched, judging)
        same = {key: _kept(known.get(key), each) for key, each in assessed.items()}
        if before is None or is_all:
            cameras = Unchanging(same)
        else:
            left_out = {**_without(before.left_out, changed), **left_out}
            there = {**_without(known, changed - same.keys()), **same}
            cameras = Unchanging.after(before.cameras, there, changed | same.keys())
        self._judge.forget(known.keys() - cameras.keys())
        self._built = _Built(ground, side, found, corrections, cameras, left_out)
        excluded = (*inventory.excluded, *left_out.values())
        return BuiltFleet(cameras, excluded, judged_by, has_duties)

    def _found(self, inventory: Inventory, before: _Built | None) -> dict[str, FleetCamera]:
        """Return the cameras of the inventory and those that the owner described, by id.

        What is as it was is the very same object: the inventory keeps its own.
        """
        found = {camera.id: camera for camera in inventory.cameras}
        for camera in self._enricher.described_cameras():
            earlier = before.found.get(camera.id) if before else None
            found[camera.id] = camera if earlier is None or earlier != camera else earlier
        return found

    def _changed(
        self,
        before: _Built | None,
        found: Mapping[str, FleetCamera],
        corrections: Mapping[str, Correction],
        side: OwnersSide,
    ) -> set[str]:
        """Return the cameras (ids) of which something is another, that came, or that are gone."""
        was = before.found if before else {}
        changed = differing(was, found)
        for key in [*changed]:
            changed |= self._hosts.move(was.get(key), found.get(key))
        heard = self._enricher.async_changed()
        if before is None or heard is None:
            return {*changed, *found}
        if heard:  # what a recorder answers is about what is connected to it, too
            changed |= heard
            changed |= {key for key, each in found.items() if each.parent_camera_id in heard}
        changed |= differing(before.corrections, corrections)
        changed |= {key.camera_id for key in differing(before.side.answers, side.answers)}
        if before.side.plans is not side.plans:
            plans = before.side.plans
            keys = plans.keys() | side.plans.keys()
            changed |= {key for key in keys if plans.get(key) != side.plans.get(key)}
        return changed

    async def _async_enriched(
        self,
        touched: Collection[str],
        found: Mapping[str, FleetCamera],
        corrections: Mapping[str, Correction],
    ) -> tuple[dict[str, FleetCamera], dict[str, ExcludedDevice]]:
        """Return the cameras with what they answered, and those that are none for their owner."""
        enriched: dict[str, FleetCamera] = {}
        left_out: dict[str, ExcludedDevice] = {}
        time_slice = TimeSlice()
        for key in [*touched]:
            camera, correction = found[key], corrections.get(key)
            camera = self._enricher.enriched(camera, is_shared=self._hosts.is_shared(camera))
            if correction is not None and correction.not_a_camera:
                left_out[key] = excluded_device(camera)
            else:
                enriched[key] = camera
            await time_slice.async_yield()
        return enriched, left_out


def _kept(before: AssessedCamera | None, now: AssessedCamera) -> AssessedCamera:
    """Return what is said of a camera, as the very object that it was where nothing is another."""
    return before if before is not None and before == now else now


def _without[Value](known: Mapping[str, Value], gone: Collection[str]) -> Mapping[str, Value]:
    """Return `known` without the keys that are `gone`; the very same where none is in it."""
    left = [key for key in gone if key in known]
    if not left:
        return known
    others = {**known}
    for key in left:
        del others[key]
    return others
