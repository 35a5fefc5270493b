"""Coordinator: builds the fleet from the registries, assesses it, and notifies listeners."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, date
from functools import partial
from typing import Any, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, CoreState, HomeAssistant, callback
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator

from .clock.home_day import HomeDay
from .const import DOMAIN, LOGGER
from .engine.assessment import Assessment
from .engine.load import Library
from .engine.support.duty import measures_binding
from .event_loop.time_slice import TimeSlice
from .fleet.assessor import Assessor
from .fleet.corrections import apply_corrections, corrections_by_camera, owners_word
from .fleet.date_book import DateBook
from .fleet.first_seen import FirstSeenStore
from .fleet.home_clock import HomeClock
from .fleet.known_cameras import KnownCameraStore
from .fleet.linking import async_camera_ids_by_device, async_reconcile_entities
from .fleet.model import AssessedCamera, Enricher, Fleet, JudgedBy, SameCameraQuestion
from .fleet.risk import risk_state
from .inventory.build import InventoryBuilder
from .inventory.model import Inventory, OwnersWord
from .owner.plan import NO_PLAN, Plan, merge_plans
from .owner.plan_store import PlanStore
from .owner.replaced import Replaced
from .owner.replaced_store import ReplacedStore
from .owner.step_store import StepStore
from .owner.steps import replacement_days
from .owner.store import AnswerStore
from .settings import RiskScope, Settings
from .text.load import async_load_translations
from .text.summary import summary, summary_writer
from .text.translations import Translations

type Follower = Callable[[Fleet], Awaitable[Any]]
"""Brings something that several entities show up to date with a fleet."""


class CameraLifecycleCoordinator(DataUpdateCoordinator[Fleet]):
    """Holds the fleet.

    `async_refresh` takes a new inventory: when the registries may have changed. `async_reassess`
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
        self._first_seen = first_seen
        self._known_cameras = known_cameras
        self._enricher = enricher
        self._builder = InventoryBuilder(hass, library)
        self.assessor = Assessor(library)
        # The inventory that is wanted and the one that was built: a change of the registries
        # while one is being built asks for a further one.
        self._wanted_inventory = 1
        self._built_inventory = 0
        self._built_for = (OwnersWord(), 0)
        self._update_lock = asyncio.Lock()
        self._notifying: asyncio.Task[None] | None = None
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

    async def async_follow(self) -> None:
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
        """Take a new inventory, assess it, and return once everybody has been told."""
        self._wanted_inventory += 1
        await self.async_reassess()

    async def async_reassess(self) -> None:
        """Assess the inventory at hand anew, and return once everybody has been told."""
        await super().async_refresh()
        if self._notifying is not None:
            await asyncio.wait([self._notifying])

    async def async_reconcile_entities(self) -> None:
        """Bring our entities to the devices of their cameras."""
        has_started = self.hass.state is CoreState.running
        await async_reconcile_entities(
            self.hass, self.config_entry.entry_id, self.data.cameras, cleanup=has_started
        )

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
        entry_id = self.config_entry.entry_id
        in_use = await async_camera_ids_by_device(self.hass, entry_id)
        camera_ids = self._known_cameras.camera_ids(in_use)
        self.inventory = await self._builder.async_build(camera_ids, word)
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
        channels: dict[str, int] = {}
        time_slice = TimeSlice()
        for camera_id, assessed in fleet.cameras.items():
            if assessed.camera.parent_camera_id is not None:
                number = self._enricher.channel(assessed.camera)
                channels |= {} if number is None else {camera_id: number}
                await time_slice.async_yield()
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
        enriched = await self._enricher.async_enrich(self.inventory)
        corrections = corrections_by_camera(enriched, self._answers.corrections)
        inventory = apply_corrections(enriched, corrections)
        settings = self.settings
        context = settings.context(home_day.day)
        counts_supply = settings.risk_scope is RiskScope.SUPPLY_TOO
        answers = dict(self._answers.answers)
        judged_by = JudgedBy(context, counts_supply, answers, corrections)
        run = self.hass.async_add_executor_job
        assessments = await run(self.assessor.assess, inventory.cameras, corrections, context)
        versions = {
            camera_id: version
            for camera_id, assessment in assessments.items()
            if (version := assessment.firmware.version)
        }
        since = await self._first_seen.async_note(versions, home_day, self.clock.last_day)
        steps = tuple(self._steps.steps.values())
        plans = merge_plans(self._plans.plans, replacement_days(steps))
        translations = await async_load_translations(self.hass)
        has_duties = bool(measures_binding(self.library.measures, context))
        view = partial(
            self._assessed_cameras,
            inventory,
            assessments,
            judged_by,
            has_duties=has_duties,
            since=since,
            plans=plans,
            translations=translations,
            today=context.today,
        )
        cameras = await run(view)
        self.clock.async_judged_by(home_day)
        return Fleet(
            cameras,
            inventory.excluded,
            home_day.day,
            home_day.is_certain,
            steps=steps,
            has_duties=has_duties,
            replaced=self._replaced_until(home_day.day),
            judged_by=judged_by,
        )

    @callback
    def _replaced_until(self, day: date) -> tuple[Replaced, ...]:
        """Return the replaced cameras; one of a day that lies ahead is of today: the clock was."""
        rows = self._replaced.replaced.values()
        return tuple(replace(row, day=min(row.day, day)) for row in rows)

    def _assessed_cameras(  # noqa: PLR0913 - all that is known of a camera, each by its name
        self,
        inventory: Inventory,
        assessments: Mapping[str, Assessment],
        judged_by: JudgedBy,
        *,
        has_duties: bool,
        since: Mapping[str, date],
        plans: Mapping[str, Plan],
        translations: Translations,
        today: date,
    ) -> Mapping[str, AssessedCamera]:
        """Return all that is known of each camera; what has not changed is the very same object."""
        before = self.data.cameras if self.data else {}
        cameras: dict[str, AssessedCamera] = {}
        answers = judged_by.answers
        scope = RiskScope.SUPPLY_TOO if judged_by.counts_supply else RiskScope.STANDARD
        writer = summary_writer(translations, has_duties=has_duties)
        time_slice = TimeSlice()
        for camera in inventory.cameras:
            same, assessment = before.get(camera.id), assessments[camera.id]
            told = same is not None and same.assessment is assessment
            assessed = AssessedCamera(
                camera,
                assessment,
                risk_state(camera.id, assessment, answers, scope, today),
                same.summary if same and told else summary(assessment, writer),
                since.get(camera.id),
                plans.get(camera.id, NO_PLAN),
                self._enricher.status(camera.id),
            )
            cameras[camera.id] = same if same is not None and same == assessed else assessed
            time_slice.thread_yield()
        return cameras

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
        await self.async_reconcile_entities()
        await self.async_follow()
        time_slice = TimeSlice()
        for number in [*self._listeners]:
            if listener := self._listeners.get(number):
                try:
                    listener[0]()
                except Exception:  # noqa: BLE001 - one broken view must not blind the others
                    LOGGER.exception("A view of the fleet could not be brought up to date")
            await time_slice.async_yield()
        for shown in [*self._shown_listeners]:
            shown()
