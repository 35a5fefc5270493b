"""Tells what has changed about the cameras: once each, and to those who listen by then."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_HOMEASSISTANT_STOP
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.util import dt as dt_util
from homeassistant.util.signal_type import SignalType

from ..const import DOMAIN, LOGGER
from ..coordinator import CameraLifecycleCoordinator
from ..fleet.differing import differing
from ..fleet.known_cameras import KnownCameraStore
from ..fleet.model import Fleet
from .accepted import AcceptedAnswers
from .because import Grounds
from .change import SIGNAL_PASS, Pass
from .compare import FEW, Comparison
from .memory import Memory, ToldStore
from .picture import Picture

PASSES: Final[SignalType[Pass]] = SignalType(SIGNAL_PASS)
_LATE: Final = timedelta(days=1)
"""How long a camera without a device may be away: its integration may come up late."""

type PassListener = Callable[[Pass], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Compared:
    """What was last compared, and what was remembered after that."""

    fleet: Fleet
    pictures: Mapping[str, Picture]
    unsettled: frozenset[str]


class Teller:
    """Compares each fleet with what was last told, and tells what is different.

    Nothing is told before `async_begin`: automations listen once Home Assistant has started.
    What was told is kept after it was told: a crash in between has it told again, and loses
    nothing. While the clock is wrong nothing is told.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry[Any],
        coordinator: CameraLifecycleCoordinator,
        told: ToldStore,
        known_cameras: KnownCameraStore,
    ) -> None:
        """Begin with what `told` holds; it has been loaded."""
        self._hass = hass
        self._entry = entry
        self._coordinator = coordinator
        self._told = told
        self._known_cameras = known_cameras
        self._listeners: list[PassListener] = []
        self._has_begun = False
        self._begins = True
        self._is_wanted = False
        self._telling: asyncio.Task[None] | None = None
        self._accepted = AcceptedAnswers()
        self._compared: _Compared | None = None

    @property
    def memory(self) -> Memory:
        """Return what was last told."""
        return self._told.memory

    @property
    def has_told(self) -> bool:
        """Return whether the fleet has been compared since the start."""
        return not self._begins

    @callback
    def async_add_listener(self, listener: PassListener) -> CALLBACK_TYPE:
        """Call `listener` with each pass; it counts as told once all have returned."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @callback
    def async_begin(self) -> None:
        """Tell from now on, first what has changed while nobody could listen."""
        if not self._has_begun:
            self._has_begun = True
            listen = self._hass.bus.async_listen  # `once` can't be taken back after it came
            self._entry.async_on_unload(listen(EVENT_HOMEASSISTANT_STOP, self._async_stopping))
            self._entry.async_on_unload(
                self._coordinator.async_add_shown_listener(self._async_look)
            )
        self._async_look()

    async def async_stop(self) -> None:
        """Tell what is being told to the end, so that it is told once, and then no more."""
        if self._has_begun:
            self._has_begun = self._is_wanted = False
            if self._telling is not None:
                await asyncio.wait([self._telling])
            self.async_told_now()

    @callback
    def async_told_now(self) -> None:
        """Keep that all that was due up to now was told; while the clock is wrong, nothing was."""
        if self._coordinator.clock.is_right:
            self._told.async_told_now()

    @callback
    def _async_stopping(self, _: Event) -> None:
        """Keep up to when all has been told: a start begins to wait from there."""
        self.async_told_now()

    @callback
    def _async_look(self) -> None:
        if not self._has_begun:
            return
        self._is_wanted = True
        if self._telling is None or self._telling.done():
            self._telling = self._entry.async_create_task(
                self._hass, self._async_tell(), f"{DOMAIN} changes"
            )

    async def _async_tell(self) -> None:
        """Tell until there is nothing new; one pass after the other."""
        while self._is_wanted:
            self._is_wanted = False
            if self._coordinator.data.is_day_certain:
                await self._async_pass()

    async def _async_pass(self) -> None:
        fleet, coordinator = self._coordinator.data, self._coordinator
        grounds = Grounds.of(fleet, coordinator.library)
        touched = self._touched(fleet, grounds)
        comparison = Comparison(
            self._told.memory,
            fleet,
            grounds,
            self._accepted,
            coordinator.assessor,
            dt_util.utcnow(),
            self._lost(fleet),
            self._begins,
            touched,
        )
        if touched is None or len(touched) + len(comparison.lost) > FEW:
            told = await self._hass.async_add_executor_job(comparison.compare)
        else:
            told = comparison.compare()
        self._begins = False
        for listener in [*self._listeners]:
            await _async_try(listener(told))
        async_dispatcher_send(self._hass, PASSES, told)
        for work in told.work:
            await _async_try(work)
        await self._told.async_keep(told, grounds)
        self._compared = _Compared(fleet, self._told.memory.pictures, told.unsettled)

    def _touched(self, fleet: Fleet, grounds: Grounds) -> frozenset[str] | None:
        """Return the cameras (ids) that may be others than they were told; None for all."""
        compared, self._compared = self._compared, None  # until the pass is told to its end
        accepted = self._accepted.follow(fleet.judged_by.answers)
        memory = self._told.memory
        if compared is None or compared.pictures is not memory.pictures:
            return None
        if self._begins or memory.grounds != grounds:
            return None
        before, now = compared.fleet, fleet
        touched = differing(before.cameras, now.cameras)
        touched |= differing(before.judged_by.corrections, now.judged_by.corrections)
        return frozenset(touched | accepted | compared.unsettled)

    def _lost(self, fleet: Fleet) -> frozenset[str]:
        """Return the cameras (ids) that are gone for good, and were not told so."""
        pictures, rows = self._told.memory.pictures, self._known_cameras.rows
        latest = dt_util.utcnow() - _LATE
        lost = set()
        for camera_id in pictures.keys() - fleet.cameras.keys():
            row, picture = rows.get(camera_id), pictures[camera_id]
            since = row.lost if row else None
            if since is not None and not picture.gone and (picture.has_device or since <= latest):
                lost.add(camera_id)
        return frozenset(lost)


async def _async_try(work: Awaitable[None]) -> None:
    """Do what one listener has to do; if it fails, the others hear all the same."""
    try:
        await work
    except Exception:  # noqa: BLE001 - whatever it was, the others are told
        LOGGER.exception("A change of the cameras could not be passed on")
