"""Coordinator: builds the fleet from the registries, assesses it, and notifies listeners."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, date
from typing import Any, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, CoreState, HomeAssistant, callback
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator

from .clock.home_day import HomeDay
from .const import DOMAIN, LOGGER
from .engine.load import Library
from .event_loop.time_slice import TimeSlice
from .fleet.assessor import Assessor
from .fleet.builder import FleetBuilder, OwnersSide
from .fleet.camera_ids import CameraIdsInUse
from .fleet.corrections import owners_word
from .fleet.date_book import DateBook
from .fleet.differing import differing
from .fleet.first_seen import FirstSeenStore
from .fleet.home_clock import HomeClock
from .fleet.judge import Ground
from .fleet.known_cameras import KnownCameraStore
from .fleet.linking import async_move_entities, async_reconcile_entities
from .fleet.model import AssessedCamera, Enricher, Fleet, SameCameraQuestion
from .fleet.views import CameraViews
from .inventory.build import InventoryBuilder
from .inventory.dirt import EVERYTHING, Dirt
from .inventory.model import Inventory, OwnersWord
from .owner.plan import merge_plans
from .owner.plan_store import PlanStore
from .owner.replaced import Replaced
from .owner.replaced_store import ReplacedStore
from .owner.step_store import StepStore
from .owner.steps import Step, replacement_days
from .owner.store import AnswerStore
from .settings import Settings

type Follower = Callable[[Fleet], Awaitable[Any]]
"""Brings something that several entities show up to date with a fleet."""


class CameraLifecycleCoordinator(DataUpdateCoordinator[Fleet]):
    """Holds the fleet.

    `async_refresh` takes a new inventory: when the registries may have changed; `async_follow`
    reads only what `dirt` tells. `async_reassess`
    assesses the inventory at hand: when the day, the settings, a look-up or the owner's word is
    another one.
    """

    config_entry: ConfigEntry[Any]

    def __init__(  # noqa: PLR0913 - each part is handed in, under its name
        self,
        hass: HomeAssistant,
        entry: ConfigEntry[Any],
        library: Library,
        *,
        answers: AnswerStore,
        plans: PlanStore,
        steps: StepStore,
        replaced: ReplacedStore,
        first_seen: FirstSeenStore,
        known_cameras: KnownCameraStore,
        clock: HomeClock,
        enricher: Enricher,
    ) -> None:
        """Begin without cameras. The stores have been loaded."""
        super().__init__(
            hass, LOGGER, config_entry=entry, name=DOMAIN, update_interval=None, always_update=False
        )
        self.library = library
        self.clock = clock
        self.dates = DateBook(hass, library)
        self.settings = Settings.from_entry(entry)
        self.inventory = Inventory()
        self._answers = answers
        self._plans = plans
        self._steps = steps
        self._replaced = replaced
        self._known_cameras = known_cameras
        self._enricher = enricher
        self._builder = InventoryBuilder(hass, library)
        self._camera_ids = CameraIdsInUse(hass, entry.entry_id, known_cameras)
        self.dirt = Dirt()
        """What may have changed since the last inventory."""
        self.assessor = Assessor(library)
        self._fleet_builder = FleetBuilder(hass, library, self.assessor, enricher, first_seen)
        # The inventory that is wanted and the one that was built: a change of the registries
        # while one is being built asks for a further one.
        self._wanted_inventory = 1
        self._built_inventory = 0
        self._built_for = (OwnersWord(), 0)
        self._update_lock = asyncio.Lock()
        self.changed: frozenset[str] = frozenset()
        """The cameras (ids) that are another one for the listeners that are being told."""
        self._notifying: asyncio.Task[None] | None = None
        self._notify_lock = asyncio.Lock()
        self._shown: tuple[Fleet | None, bool] = (None, True)
        self._side_of: tuple[tuple[int, ...], OwnersSide] = ((), OwnersSide())
        self._channels: tuple[Mapping[str, AssessedCamera], Mapping[str, int]] = ({}, {})
        self.views = CameraViews()
        self._refresh_listeners: list[CALLBACK_TYPE] = []
        self._shown_listeners: list[CALLBACK_TYPE] = []
        self._followers: list[Follower] = [self._async_find_dates]

    @callback
    def is_of_today(self) -> bool:
        """Return whether the fleet was assessed by what the clock says now, or was not yet."""
        if not self.data:
            return True
        return HomeDay(self.data.day, self.data.is_day_certain) == self.clock.home_day

    @callback
    def async_add_refresh_listener(self, listener: CALLBACK_TYPE) -> Callable[[], None]:
        """Call `listener` after each refresh that went well, also when the fleet is as it was."""
        self._refresh_listeners.append(listener)
        return lambda: self._refresh_listeners.remove(listener)

    @callback
    def async_add_shown_listener(self, listener: CALLBACK_TYPE) -> Callable[[], None]:
        """Call `listener` after each change of the fleet, once all entities show it."""
        self._shown_listeners.append(listener)
        return lambda: self._shown_listeners.remove(listener)

    @callback
    def async_add_follower(self, follower: Follower) -> None:
        """Await `follower` with each new fleet before any entity is told of it."""
        self._followers.append(follower)

    async def async_keep_up(self) -> None:
        """Bring all that is kept of the fleet up to date with it; at once where it is."""
        fleet = self.data
        for follower in self._followers:
            try:
                await follower(fleet)
            except Exception:  # noqa: BLE001 - what shows something else must not go blind, too
                LOGGER.exception("What is kept of the cameras could not be brought up to date")

    async def _async_find_dates(self, fleet: Fleet) -> None:
        await self.dates.async_dates(fleet, self.settings.context(fleet.day))

    @override
    async def async_refresh(self) -> None:
        """Take a whole new inventory, assess it, and return once everybody has been told."""
        self.dirt.add_everything()
        await self.async_follow()

    async def async_follow(self) -> None:
        """Bring the inventory up to date with `dirt`, assess it, and return as `async_refresh`."""
        self._wanted_inventory += 1
        await self.async_reassess()

    async def async_reassess(self) -> None:
        """Assess the inventory at hand anew, and return once everybody has been told."""
        await super().async_refresh()
        if self._notifying is not None:
            await asyncio.wait([self._notifying])

    async def async_reconcile_entities(self) -> None:
        """Bring all our entities to the devices of their cameras."""
        await async_reconcile_entities(
            self.hass, self.config_entry.entry_id, self.data.cameras, cleanup=self._is_complete
        )

    @property
    def _is_complete(self) -> bool:
        """Return whether all integrations have had their chance to bring cameras."""
        return self.hass.state is CoreState.running

    @override
    async def _async_update_data(self) -> Fleet:
        """Return the fleet as it is now."""
        async with self._update_lock:
            await self._async_build_inventory()
            fleet = await self._async_build_fleet()
            if (questions := await self._async_know_again(fleet)) is None:
                await self._async_build_inventory()
                fleet = await self._async_build_fleet()
                questions = await self._async_know_again(fleet)
            return replace(fleet, questions=questions or ())

    async def _async_build_inventory(self) -> None:
        """Take a new inventory where one is wanted, or the owner speaks of other cameras."""
        wanted, word = self._wanted_inventory, owners_word(self._answers.corrections)
        built_for = (word, self._known_cameras.revision)
        if self._built_inventory == wanted and self._built_for == built_for:
            return
        changed = self.dirt.take()
        if self._built_for[1] != built_for[1]:
            changed = EVERYTHING
        self.inventory = await self._builder.async_build(self._camera_ids, word, changed)
        self._built_inventory, self._built_for = wanted, built_for

    async def _async_know_again(self, fleet: Fleet) -> tuple[SameCameraQuestion, ...] | None:
        """Remember the cameras; return what to ask about lost ones, None if one has come back.

        Before Home Assistant has started, not all integrations had their chance to bring theirs;
        and while the clock is wrong, nobody knows since when a camera is there or gone.
        """
        if self.hass.state is not CoreState.running or not fleet.is_day_certain:
            return ()
        questions = await self._known_cameras.async_note(
            fleet,
            self.library.integrations,
            said=self._said_of(),
            now=self.clock.now.astimezone(UTC),
            channels=await self._async_channels(fleet),
        )
        if questions is None:
            return None
        replaced = self._replaced.replaced
        return tuple(question for question in questions if question.camera not in replaced)

    async def _async_channels(self, fleet: Fleet) -> Mapping[str, int]:
        """Return which channel of its recorder each camera is, by the camera's id."""
        before, channels = self._channels
        channels, time_slice = dict(channels), TimeSlice()
        for key in differing(before, fleet.cameras):
            channels.pop(key, None)
            camera = fleet.cameras[key].camera if key in fleet.cameras else None
            if camera is not None and camera.parent_camera_id is not None:
                number = self._enricher.channel(camera)
                if number is not None:
                    channels[key] = number
                await time_slice.async_yield()
        self._channels = (fleet.cameras, channels)
        return channels

    @callback
    def _said_of(self) -> frozenset[str]:
        """Return the ids of the cameras about which the owner has said something."""
        answers = self._answers
        answered = (key.camera_id for key in answers.answers)
        corrected = (key for key, each in answers.corrections.items() if each.tells_something)
        planned = (key for step in self._steps.steps.values() for key in step.camera_ids)
        replacing = (row.by for row in self._replaced.replaced.values())
        return frozenset((*self._plans.plans, *planned, *corrected, *answered, *replacing))

    @callback
    def lost_cameras(self) -> Mapping[str, str]:
        """Return the names of cameras that are gone and that the owner has said something of."""
        said = self._said_of()
        return {key: name for key, name in self._known_cameras.names().items() if key in said}

    async def _async_build_fleet(self) -> Fleet:
        """Return the fleet: the inventory with what look-ups, the owner and the engine say."""
        home_day = self.clock.home_day
        if home_day.is_certain:
            self._enricher.async_follow_clock(self.clock.now)
            self._answers.async_follow_clock(home_day.day, self.clock.last_day)
        steps = tuple(self._steps.steps.values())
        context = self.settings.context(home_day.day)
        scope, language = self.settings.risk_scope, self.hass.config.language
        ground = Ground(context, home_day, scope, language, self.clock.last_day)
        built = await self._fleet_builder.async_build(self.inventory, self._side(steps), ground)
        self.clock.async_judged_by(home_day)
        return Fleet(
            built.cameras,
            built.excluded,
            home_day.day,
            home_day.is_certain,
            steps=steps,
            has_duties=built.has_duties,
            replaced=self._replaced_until(home_day.day),
            judged_by=built.judged_by,
        )

    def _side(self, steps: tuple[Step, ...]) -> OwnersSide:
        """Return what the owner said of cameras; the very same while nothing was said since."""
        revisions = (self._answers.revision, self._plans.revision, self._steps.revision)
        if revisions != self._side_of[0]:
            plans = merge_plans(self._plans.plans, replacement_days(steps))
            said = dict(self._answers.answers), dict(self._answers.corrections)
            self._side_of = revisions, OwnersSide(*said, plans)
        return self._side_of[1]

    @callback
    def _replaced_until(self, day: date) -> tuple[Replaced, ...]:
        """Return the replaced cameras; one of a day that lies ahead is of today: the clock was."""
        rows = self._replaced.replaced.values()
        return tuple(replace(row, day=min(row.day, day)) for row in rows)

    @callback
    @override
    def _async_refresh_finished(self) -> None:
        """Tell who listens for refreshes, also when the fleet is as it was.

        What could not be said of a camera while its integration was loading can be said once
        it has.
        """
        if self.last_update_success:
            for listener in [*self._refresh_listeners]:
                listener()

    @callback
    @override
    def async_update_listeners(self) -> None:
        """Tell all listeners, a few at a time: each writes a state."""
        self._notifying = self.config_entry.async_create_task(
            self.hass, self._async_notify_listeners(), f"{DOMAIN} listeners", eager_start=False
        )

    async def _async_notify_listeners(self) -> None:
        """Tell of one change after the other, also where they come fast."""
        async with self._notify_lock:
            await self._async_tell()

    async def _async_tell(self) -> None:
        """Tell who shows a camera that has changed, then who shows the fleet."""
        before, self._shown = self._shown, (self.data, self.last_update_success)
        was, now = before[0].cameras if before[0] else {}, self.data.cameras
        changed = differing(was, now)
        if was:  # at first, all is brought to its place at once
            moved = [key for key in changed if _has_moved(was.get(key), now.get(key))]
            entry_id, cleanup = self.config_entry.entry_id, self._is_complete
            await async_move_entities(self.hass, entry_id, now, moved, cleanup=cleanup)
        told = changed if self.last_update_success == before[1] else None
        await self.async_keep_up()
        time_slice = TimeSlice()
        for view in self.views.of(told):
            _call(view.follow_camera)
            await time_slice.async_yield()
        self.changed = frozenset(changed)
        for number in [*self._listeners]:
            if entry := self._listeners.get(number):
                _call(entry[0])
            await time_slice.async_yield()
        for shown in [*self._shown_listeners]:
            shown()


def _has_moved(before: AssessedCamera | None, now: AssessedCamera | None) -> bool:
    """Return whether a camera is gone, has another device, or one that we describe."""
    if before is None or now is None:
        return before is not None
    device = now.camera.primary_device_id
    return device is None or device != before.camera.primary_device_id


def _call(listener: CALLBACK_TYPE) -> None:
    """Tell one listener; one broken view must not blind the others."""
    try:
        listener()
    except Exception:  # noqa: BLE001 - whatever it was
        LOGGER.exception("A view of the fleet could not be brought up to date")
