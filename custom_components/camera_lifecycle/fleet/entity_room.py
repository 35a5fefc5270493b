"""Decides which cameras have entities of their own: Home Assistant limits how many we may have.

Of a config entry it registers so many enabled entities and no more. Whatever comes after that it
drops, which would leave a camera with half of them: so a camera gets all that it lacks, or waits.
Whoever has entities keeps them; the others get theirs in the order in which they were first seen.
"""

import asyncio
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers import (
    device_registry as dr,
    entity_platform,
    entity_registry as er,
)
from homeassistant.helpers.debounce import Debouncer

from ..const import DOMAIN, LOGGER
from ..event_loop.time_slice import TimeSlice
from .differing import differing
from .entity_keys import DUTY, LOOK_UP, OWN, PLATFORMS
from .known_cameras import KnownCameraStore
from .model import AssessedCamera, Fleet

FLEET_RESERVE: Final = 32
"""So many enabled entities of the whole fleet there may be at once: cameras leave them room."""
COOLDOWN: Final = 1
"""Seconds in which a burst of changes of the registry becomes one look."""
_MOST: Final = len((*OWN, LOOK_UP, DUTY))

type RoomListener = Callable[[Collection[str]], None]


class EntityRoom:
    """Who waits for room. All other cameras have theirs, or get them."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry[Any],
        known: KnownCameraStore,
        is_asked: Callable[[str], bool],
        settings: Callable[[], object],
    ) -> None:
        """Know no camera. `is_asked`: whether one (id) has a look-up sensor by `settings`."""
        self._hass = hass
        self._entry_id = entry.entry_id
        self._known = known
        self._is_asked = is_asked
        self._settings = settings
        self._registry = er.async_get(hass)
        self.limit: int | None = getattr(
            entity_platform, "MAX_ENABLED_ENTITIES_PER_CONFIG_ENTRY", None
        )
        """How many enabled entities Home Assistant lets us have, None for any number."""
        self._cameras: Mapping[str, AssessedCamera] = {}
        self._by: tuple[object, bool] = (None, False)
        # in their order, with how many enabled entities each lacks
        self._waiting: dict[str, int] = {}
        self._holding: set[str] = set()
        # who has got room and whose entities may not be registered yet
        self._coming: set[str] = set()
        self._lock = asyncio.Lock()
        self._listeners: list[RoomListener] = []
        self._soon = Debouncer[Any](
            hass, LOGGER, cooldown=COOLDOWN, immediate=False, function=self._async_make_room
        )

    @property
    def waiting(self) -> Collection[str]:
        """Return the cameras (ids) that lack entities, in the order in which they get them."""
        return self._waiting.keys()

    @callback
    def has(self, camera_id: str) -> bool:
        """Return whether there is room for all entities of a camera."""
        return camera_id not in self._waiting

    @callback
    def holds(self, camera_id: str) -> bool:
        """Return whether a camera that waits has some of its entities: it keeps them."""
        return camera_id in self._holding

    @callback
    def is_registered(self, camera_id: str, key: str) -> bool:
        """Return whether Home Assistant knows that entity of a camera, enabled or not."""
        return self._is_known(PLATFORMS[key], camera_id, key)

    @callback
    def async_add_listener(self, listener: RoomListener) -> CALLBACK_TYPE:
        """Call `listener` when other cameras wait, with those (ids) that wait no more."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @callback
    def async_start(self) -> CALLBACK_TYPE:
        """Make use of room that comes about, until what is returned is called."""
        stop_listening = self._hass.bus.async_listen(
            er.EVENT_ENTITY_REGISTRY_UPDATED, self._async_changed, event_filter=self._may_make_room
        )

        @callback
        def stop() -> None:
            stop_listening()
            self._soon.async_shutdown()

        return stop

    async def async_follow(self, fleet: Fleet) -> None:
        """Decide about the cameras that have changed, or where others are wanted about all."""
        if self.limit is None:
            return
        async with self._lock:
            by = (self._settings(), fleet.has_duties)
            is_anew = by != self._by
            changed = differing(self._cameras, fleet.cameras)
            if not is_anew and not changed:
                return
            before = {*self._waiting}
            # views of dictionaries are walked as a whole where they are subtracted
            new = {each for each in changed if each not in self._cameras}
            if is_anew:
                new = {*fleet.cameras}
            self._cameras, self._by = fleet.cameras, by
            if not before and self._fits(len(self._coming | new)):
                self._coming |= new
                return
            if is_anew:
                self._coming = set()
            await self._async_let_come()
            about = fleet.cameras.keys() if is_anew else changed - self._coming
            lacking = await self._async_lacking(about)
            if is_anew:
                self._waiting, self._holding = {}, set()
            self._coming = {each for each in self._coming if each in fleet.cameras}
            self._put(lacking, about)
            self._admit()
            self._tell(before)

    def _fits(self, cameras: int) -> bool:
        """Return whether so many further cameras fit, whatever they have: nobody needs a look."""
        return cameras * _MOST + FLEET_RESERVE <= self._left()

    async def _async_lacking(self, about: Collection[str]) -> dict[str, tuple[int, bool]]:
        """Return how many entities cameras lack and whether they have some, in their order."""
        time_slice = TimeSlice()
        lacking: dict[str, tuple[int, bool]] = {}
        if len(about) > 1:  # as the fleet has them: a set has no order
            about = [each for each in self._cameras if each in about]
        for camera_id in about:
            if camera_id not in self._cameras:
                continue
            if number := sum(1 for _ in self._missing(camera_id)):
                lacking[camera_id] = number, number < len(self._wanted(camera_id))
            await time_slice.async_yield()
        rows = self._known.rows

        def place(camera_id: str) -> tuple[bool, float]:
            since = rows[camera_id].since.timestamp() if camera_id in rows else float("inf")
            return not lacking[camera_id][1], since

        return {camera_id: lacking[camera_id] for camera_id in sorted(lacking, key=place)}

    def _put(self, lacking: Mapping[str, tuple[int, bool]], about: Collection[str]) -> None:
        """Let cameras wait for what they lack; who waits already keeps the place."""
        for camera_id in about:
            self._holding.discard(camera_id)
            if camera_id not in lacking:
                self._waiting.pop(camera_id, None)
        for camera_id, (number, has_some) in lacking.items():
            self._waiting[camera_id] = number
            if has_some:
                self._holding.add(camera_id)

    def _admit(self) -> None:
        """Give room to as many as there is room for: none is passed over for a later one."""
        free = self._left() - self._reserved()
        admitted: list[str] = []
        for camera_id, number in self._waiting.items():
            if number > free:
                break
            free -= number
            admitted.append(camera_id)
        for camera_id in admitted:
            del self._waiting[camera_id]
            self._holding.discard(camera_id)
        self._coming.update(admitted)

    def _left(self) -> int:
        """Return how many enabled entities more Home Assistant registers for us."""
        enabled = self._registry.entities.get_enabled_count_for_config_entry_id(self._entry_id)
        return (self.limit or 0) - enabled

    async def _async_let_come(self) -> None:
        """Forget who has got room and has all entities by now: after a set-up these are many."""
        time_slice = TimeSlice()
        for camera_id in [*self._coming]:
            if not any(self._missing(camera_id)):
                self._coming.discard(camera_id)
            await time_slice.async_yield()

    def _reserved(self) -> int:
        """Return for how many there is no room although they are not registered yet."""
        coming = sum(1 for each in self._coming for _ in self._missing(each))
        device = dr.async_get(self._hass).async_get_device_by_identifier(
            (DOMAIN, self._entry_id), self._entry_id
        )
        of_fleet = er.async_entries_for_device(self._registry, device.id) if device else ()
        return coming + max(FLEET_RESERVE - len(of_fleet), 0)

    def _wanted(self, camera_id: str) -> list[tuple[Platform, str]]:
        """Return the entities that a camera is to have and that are enabled at first."""
        wanted = [*OWN]
        if self._is_asked(camera_id):
            wanted.append(LOOK_UP)
        if self._by[1]:
            wanted.append(DUTY)
        return wanted

    def _missing(self, camera_id: str) -> Iterator[str]:
        """Yield those of them that are not registered."""
        for platform, key in self._wanted(camera_id):
            if not self._is_known(platform, camera_id, key):
                yield key

    def _is_known(self, platform: Platform, camera_id: str, key: str) -> bool:
        return bool(self._registry.async_get_entity_id(platform, DOMAIN, f"{camera_id}_{key}"))

    @callback
    def _may_make_room(self, data: er.EventEntityRegistryUpdatedData) -> bool:
        """Return whether somebody waits and an entity, maybe of ours, went or was disabled."""
        if not self._waiting or data["action"] == "create":
            return False
        return data["action"] == "remove" or "disabled_by" in data["changes"]

    @callback
    def _async_changed(self, _: Event[er.EventEntityRegistryUpdatedData]) -> None:
        self._soon.async_schedule_call()

    async def _async_make_room(self) -> None:
        async with self._lock:
            await self._async_let_come()
            before = {*self._waiting}
            self._admit()
            self._tell(before)

    def _tell(self, before: Collection[str]) -> None:
        """Tell who waits no more, if others wait than before."""
        if before == self._waiting.keys():
            return
        got = [each for each in before if each not in self._waiting and each in self._cameras]
        for listener in [*self._listeners]:
            listener(got)
