"""Follows a situation of the cameras of a target, and says when it has come about.

It rests on what was told, which outlives restarts, never on a state that comes and goes.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.trigger import BEHAVIOR_ALL, BEHAVIOR_EACH, BEHAVIOR_FIRST
from homeassistant.util import dt as dt_util

from ..event_loop.time_slice import TimeSlice
from ..fleet.model import AssessedCamera
from ..runtime import loaded_runtime
from ..telling.change import Pass
from ..telling.picture import Picture
from ..telling.situations import Situation
from .targets import followed_cameras

A_MINUTE: Final = timedelta(minutes=1)
BEHAVIORS: Final = (BEHAVIOR_EACH, BEHAVIOR_FIRST, BEHAVIOR_ALL)


class News(NamedTuple):
    """A camera of which a situation has come about. `told`: None where it came about earlier."""

    assessed: AssessedCamera
    before: Picture | None
    now: Picture
    told: Pass | None


type Tell = Callable[[News], None]


@dataclass
class Watch:
    """Reports news of a situation, each once.

    `target`: None for all cameras. `duration`: how long it has to stay so before it is
    reported, counted from when it came about. With the behavior `first` it is reported of the
    first camera of the target, with `all` once it is so of all.
    """

    hass: HomeAssistant
    situation: Situation
    report: Tell
    target: Mapping[str, Any] | None = None
    behavior: str = BEHAVIOR_EACH
    duration: timedelta | None = None
    _timers: dict[str, CALLBACK_TYPE] = field(default_factory=dict)

    @callback
    def async_begin(self) -> None:
        """Wait further for what has come about, where the fleet is known already.

        What was due before this began is not reported: it was, or nobody waited for it.
        """
        runtime = loaded_runtime(self.hass)
        if self.duration is None or runtime is None or not runtime.teller.has_told:
            return
        memory, fleet = runtime.teller.memory, runtime.coordinator.data
        now = dt_util.utcnow()
        targeted = self._targeted(fleet.cameras)
        pictures = {each: memory.pictures[each] for each in targeted if each in memory.pictures}
        for key, since in self._so(pictures, fleet.day):
            if since != memory.quiet and since + self.duration > now:
                self._wait(key, since)

    async def async_hear(self, told: Pass) -> None:
        """Tell what is news in a pass; all of the target are counted only where that matters."""
        touched, time_slice = self._targeted(told.touched), TimeSlice()
        heard: dict[str, bool] = {}
        so: set[str] | None = None
        there = 0
        for key, assessed in touched.items():
            if (now := told.now.get(key)) is None or now.gone:
                continue
            before, since = told.before.get(key), self._since(now, told.day)
            heard[key] = since is not None
            if so is not None:
                (so.add if since else so.discard)(key)
            if self.situation.is_news(before, told.last_day, now, told.day):
                if so is None and self.behavior != BEHAVIOR_EACH:
                    so, there = self._count(told, heard)
                self._hear_one(News(assessed, before, now, told), since, len(so or ()), there)
            await time_slice.async_yield()
        if told.begins and self.duration is not None:
            self._catch_up(told, touched)

    @callback
    def async_stop(self) -> None:
        """Wait no longer."""
        for cancel in self._timers.values():
            cancel()
        self._timers.clear()

    def _hear_one(self, news: News, since: datetime | None, so: int, there: int) -> None:
        """Tell one camera, or wait until it may be; `so`: of how many of `there` it is so."""
        if self.behavior == BEHAVIOR_FIRST and so != 1:
            return
        if self.behavior == BEHAVIOR_ALL and so != there:
            return
        if self.duration is None:
            self.report(news)
        elif since is not None:
            key = news.assessed.camera.id if self.behavior == BEHAVIOR_EACH else self.behavior
            self._wait(key, since)

    def _count(self, told: Pass, heard: Mapping[str, bool]) -> tuple[set[str], int]:
        """Return of which cameras (ids) of the target it is so by now, and how many there are.

        `heard`: whether it is so of those that were heard; the others are as they were.
        """
        targeted = self._targeted(told.cameras)
        was_so = (
            key
            for key in targeted.keys() & told.before.keys() - heard.keys()
            if self._since(told.before[key], told.last_day)
        )
        so = {*was_so, *(key for key, is_so in heard.items() if is_so)}
        return so, sum(key in told.now and not told.now[key].gone for key in targeted)

    def _catch_up(self, told: Pass, targeted: Mapping[str, AssessedCamera]) -> None:
        """Wait further, after a start, for what came about before it and is still so."""
        assert self.duration is not None  # noqa: S101 - else nobody waits
        earlier = {
            key: told.now[key]
            for key in targeted
            if key in told.before
            and self._since(told.before[key], told.last_day) == self._since(told.now[key], told.day)
        }
        if self.behavior == BEHAVIOR_ALL and len(earlier) < len(targeted):
            return
        for key, since in self._so(earlier, told.day):
            due = since + self.duration
            was_told = told.told_until is not None and due <= told.told_until
            if since != told.quiet_since and not was_told:
                self._wait(key, since)

    @callback
    def _wait(self, key: str, since: datetime) -> None:
        """Look again when it has been so for long enough; at once where it has."""
        assert self.duration is not None  # noqa: S101 - else nobody waits
        now = dt_util.utcnow()
        # nothing has come about later than now: the clock was ahead then, or is behind
        due = min(since, now) + self.duration
        self._look_in(max(due - now, timedelta()), key, since)

    @callback
    def _look_in(self, delay: timedelta, key: str, since: datetime) -> None:
        """Look again after a delay, by the clock that timers go by: nobody sets that one."""
        if cancel := self._timers.pop(key, None):
            cancel()

        @callback
        def is_due(_: datetime) -> None:
            del self._timers[key]
            self._look_again(key, since)

        self._timers[key] = async_call_later(self.hass, delay, is_due)

    @callback
    def _look_again(self, key: str, waited_since: datetime) -> None:
        """Tell what has stayed so for long enough; while we are off, the next start does."""
        if (runtime := loaded_runtime(self.hass)) is None or self.duration is None:
            return
        if not runtime.coordinator.clock.is_right:
            self._look_in(A_MINUTE, key, waited_since)
            return
        fleet, pictures = runtime.coordinator.data, runtime.teller.memory.pictures
        targeted = self._targeted(fleet.cameras)
        there = {each: pictures[each] for each in targeted if each in pictures}
        if self.behavior == BEHAVIOR_EACH:
            there = {key: there[key]} if key in there else {}
        now = dt_util.utcnow()
        for _, since in self._so(there, fleet.day):
            if since <= now < since + self.duration:
                if since == waited_since:  # it began to wait while the clock was behind
                    self._wait(key, since)
            else:
                one = key if key in targeted else self._one_of(there, fleet.day)
                runtime.teller.async_told_now()
                self.report(News(targeted[one], pictures[one], pictures[one], None))

    def _one_of(self, pictures: Mapping[str, Picture], today: Any) -> str:
        """Return the camera (id) of which it came about last with `all`, first with `first`."""
        moments = {
            since: key
            for key, picture in pictures.items()
            if (since := self._since(picture, today)) is not None
        }
        return moments[max(moments) if self.behavior == BEHAVIOR_ALL else min(moments)]

    def _so(self, pictures: Mapping[str, Picture], today: Any) -> Iterator[tuple[str, datetime]]:
        """Yield what to wait for, and since when it is so: each camera, the first, or all."""
        moments = {
            key: since
            for key, picture in pictures.items()
            if (since := self._since(picture, today)) is not None
        }
        if self.behavior == BEHAVIOR_EACH:
            yield from moments.items()
        elif self.behavior == BEHAVIOR_FIRST and moments:
            yield self.behavior, min(moments.values())
        elif moments and len(moments) == len(pictures):
            yield self.behavior, max(moments.values())

    def _since(self, picture: Picture, today: Any) -> datetime | None:
        return None if picture.gone else self.situation.since(picture, today)

    def _targeted(self, cameras: Mapping[str, AssessedCamera]) -> Mapping[str, AssessedCamera]:
        """Return the cameras of the target that their owner has not disabled, by id."""
        if self.target is None:
            return cameras
        found = followed_cameras(self.hass, cameras, self.target)
        return {each.camera.id: each for each in found if each.camera.monitored}
