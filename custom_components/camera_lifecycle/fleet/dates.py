"""The days that matter to a fleet, kept: a changed camera costs what one camera costs.

A date is about a model or a maker, not about a camera: twenty cameras of one model have
one. The dates are those of the reasons and of the plans; a date that a source gives as a
month or a year stays that.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Final

from ..engine.model import Context
from ..engine.partial_date import PartialDate
from ..engine.support.status import SupportFacts
from ..owner.steps import Step
from .camera_dates import CameraDates, camera_dates, has_coming
from .differing import differing
from .fact_dates import facts_end
from .few_or_many import Rest
from .lifecycle_date import LifecycleDate
from .model import AssessedCamera, Fleet
from .shared_date import SharedDate

STEP: Final = "step"
"""The key of a step of the plan."""


@dataclass(frozen=True, slots=True, eq=False)
class FleetDates:
    """The dates of a fleet, in their order, on a day.

    The same object as before says that there is nothing else to show, and an item that is the
    same one that it is in the same words: where only the name of a camera is another, it is not.
    """

    items: tuple[LifecycleDate, ...] = ()
    day: date = date.min
    has_cameras: bool = False
    has_duties: bool = False

    @property
    def said(self) -> tuple[date, bool, bool]:
        """Return what beside the dates decides what is said of them."""
        return self.day, self.has_cameras, self.has_duties

    def ahead(self) -> Iterator[LifecycleDate]:
        """Yield what is today or comes later, in its order."""
        first = bisect_left(self.items, self.day, key=lambda item: item.when.last_day)
        return islice(self.items, first, None)


def lifecycle_dates(
    fleet: Fleet, library: SupportFacts, context: Context
) -> tuple[LifecycleDate, ...]:
    """Return all dates of the cameras that their owner has not disabled, in their order.

    A step of the plan is there while it is open, whatever has become of its cameras.
    """
    kept = KeptDates(library)
    return kept.follow(fleet, context, kept.touched(fleet, context), lambda: None).items


class KeptDates:
    """Brings the dates of one fleet up to date with the next."""

    def __init__(self, library: SupportFacts) -> None:
        """Have found none."""
        self._library = library
        self._cameras: Mapping[str, AssessedCamera] = {}
        self._context: Context | None = None
        self._found: dict[str, CameraDates] = {}
        self._shared: dict[str, SharedDate] = {}
        self._steps: Mapping[str, Step] = {}
        self._has_facts = False
        # all that there are, by their uid; and in their order, each at the same index
        self._items: dict[str, LifecycleDate] = {}
        self._order: list[tuple[date, str]] = []
        self._in_order: list[LifecycleDate] = []
        self._dates = FleetDates()
        self._coming: tuple[date | None, bool] = (None, False)

    def touched(self, fleet: Fleet, context: Context) -> set[str]:
        """Return the ids of the cameras whose dates are to be found anew."""
        before = self._context
        touched = differing(self._cameras, fleet.cameras)
        if before is None or before == context:
            return touched
        if replace(before, today=context.today) != context or context.today < before.today:
            return touched | fleet.cameras.keys()
        return touched | {
            camera_id
            for camera_id, found in self._found.items()
            if found.holds_until is not None and found.holds_until < context.today
        }

    def follow(self, fleet: Fleet, context: Context, touched: set[str], rest: Rest) -> FleetDates:
        """Find the dates of the cameras that are `touched`, and return those of the fleet."""
        changed: set[str] = set()
        if context.today != self._coming[0]:
            self._coming = context.today, has_coming(self._library.measures, context.today)
        for camera_id in touched:
            changed |= self._find(camera_id, fleet, context)
            rest()
        made = {uid: self._made(uid) for uid in changed} | dict(self._others(fleet, touched))
        for uid, item in made.items():
            self._put(uid, item)
            rest()
        self._cameras, self._context = fleet.cameras, context
        before = self._dates
        items = tuple(self._in_order) if made else before.items
        now = FleetDates(items, fleet.day, bool(fleet.cameras), fleet.has_duties)
        if made or now.said != before.said:
            self._dates = now
        return self._dates

    def _find(self, camera_id: str, fleet: Fleet, context: Context) -> set[str]:
        """Find the dates of one camera; return the uids of those of which anything is another."""
        assessed = fleet.cameras.get(camera_id)
        before, now = self._found.pop(camera_id, None), None
        if assessed is not None and assessed.camera.monitored:
            self._found[camera_id] = now = camera_dates(
                assessed, self._library, context, coming=self._coming[1]
            )
        had, has = _entries(before), _entries(now)
        changed = {uid for uid in had.keys() | has.keys() if had.get(uid) != has.get(uid)}
        for uid in changed:
            shared = self._shared.setdefault(uid, SharedDate())
            if before and uid in had:
                shared.remove(camera_id, before.name, before.facts.get(uid, ()))
            if now and uid in has:
                shared.add(camera_id, now.dates[uid], now.name, now.facts.get(uid, ()))
        return changed

    def _made(self, uid: str) -> LifecycleDate | None:
        """Return a date of cameras with all that it is about, None where it is about none."""
        made = self._shared[uid].made()
        if made is None:
            del self._shared[uid]
        return made

    def _others(
        self, fleet: Fleet, touched: set[str]
    ) -> Iterator[tuple[str, LifecycleDate | None]]:
        """Yield the dates of steps and of facts that are others, None for those that are gone.

        A step may be called by its cameras: it is another one once they may have other names.
        """
        steps = {step.id: step for step in fleet.steps if step.is_open and step.due is not None}
        changed = differing(self._steps, steps)
        changed |= {key for key, step in steps.items() if not touched.isdisjoint(step.camera_ids)}
        self._steps = steps
        for step_id in changed:
            yield f"{STEP}_{step_id}", _of_step(steps.get(step_id))
        if bool(self._found) != self._has_facts:
            self._has_facts = not self._has_facts
            for item in facts_end(self._library):
                yield item.uid, item if self._has_facts else None

    def _put(self, uid: str, item: LifecycleDate | None) -> None:
        """Put a date in its place, or take it away."""
        before = self._items.pop(uid, None)
        if before is not None:
            at = bisect_left(self._order, _place(before))
            del self._order[at], self._in_order[at]
        if item is not None:
            self._items[uid] = item
            at = bisect_left(self._order, _place(item))
            self._order.insert(at, _place(item))
            self._in_order.insert(at, item)


def _entries(found: CameraDates | None) -> Mapping[str, tuple[LifecycleDate, str, frozenset[str]]]:
    """Return all that is told of the dates of one camera, by their uid."""
    if found is None:
        return {}
    return {
        uid: (item, found.name, found.facts.get(uid, frozenset()))
        for uid, item in found.dates.items()
    }


def _of_step(step: Step | None) -> LifecycleDate | None:
    """Return the day by which an open step is due, an entry of its own."""
    if step is None or step.due is None:
        return None
    day = PartialDate.of_day(step.due)
    return LifecycleDate(f"{STEP}_{step.id}", STEP, day, step=step, camera_ids=step.camera_ids)


def _place(item: LifecycleDate) -> tuple[date, str]:
    return item.when.last_day, item.uid
