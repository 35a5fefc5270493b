"""Everything that lives as long as the config entry is loaded: `entry.runtime_data`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Self

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback

from .card.memory import CardStore
from .card.resource import CardResource
from .const import DOMAIN
from .coordinator import CameraLifecycleCoordinator
from .engine.load import Library
from .facts.kept import FactsStore
from .facts.refresh import FactsRefresh
from .fleet.entity_room import EntityRoom
from .fleet.first_seen import FirstSeenStore
from .fleet.keep_replaced import (
    async_forget_replaced,
    async_keep_replaced,
    async_pass_all_on,
    name_of,
)
from .fleet.known_cameras import KnownCameraStore
from .fleet.last_day import LastDayStore
from .fleet.replacing import NOTHING as NOTHING_PASSED, OldCamera, PassedOn, old_camera
from .fleet.report_picture import ReportPictureStore
from .fleet.total_book import TotalBook
from .lookup.look_ups import LookUps
from .lookup.schedule import LookUpSchedule
from .lookup.store import LookUpStore
from .notices.publish import NoticePublisher
from .notices.set_plan import async_plan_replacements
from .notices.stored_data import StoredDataIssues
from .overview.book import OverviewBook
from .overview.watch import OverviewWatch
from .owner.answers import Answer, AnswerKind
from .owner.corrections import CorrectedClaim, Correction
from .owner.plan import Plan
from .owner.plan_store import PlanStore
from .owner.replaced import ReplacedError, why_not_replaced
from .owner.replaced_store import ReplacedStore
from .owner.step_store import StepStore
from .owner.steps import Step, StepCamera, replacement_days, rescheduled
from .owner.store import AnswerStore
from .settings import Settings
from .store import JsonStore
from .telling.lately import LatelyToldStore
from .telling.memory import ToldStore
from .telling.teller import Teller
from .text.sanitize import plain

type CameraLifecycleConfigEntry = ConfigEntry[CameraLifecycleRuntime]


@dataclass(frozen=True, slots=True)
class Stores:
    """All that is kept on the disk."""

    answers: AnswerStore
    plans: PlanStore
    steps: StepStore
    first_seen: FirstSeenStore
    told_lately: LatelyToldStore
    told: ToldStore
    last_day: LastDayStore
    look_ups: LookUpStore
    known_cameras: KnownCameraStore
    replaced: ReplacedStore
    report_pictures: ReportPictureStore
    card: CardStore
    facts: FactsStore

    @classmethod
    def of(cls, hass: HomeAssistant) -> Self:
        """Return the stores of a home, not loaded yet."""
        told_lately = LatelyToldStore(hass)
        return cls(
            AnswerStore(hass),
            PlanStore(hass),
            StepStore(hass),
            FirstSeenStore(hass),
            told_lately,
            ToldStore(hass, told_lately),
            LastDayStore(hass),
            LookUpStore(hass),
            KnownCameraStore(hass),
            ReplacedStore(hass),
            ReportPictureStore(hass),
            CardStore(hass),
            FactsStore(hass),
        )

    def __iter__(self) -> Iterator[JsonStore]:
        """Yield each store."""
        return (getattr(self, part.name) for part in fields(self))

    async def async_close(self) -> None:
        """Write what waits to be written, and nothing after that."""
        for store in self:
            await store.async_close()


@dataclass(frozen=True, slots=True)
class CameraLifecycleRuntime:
    """The parts of a loaded config entry, and what needs several of them at once."""

    stores: Stores
    coordinator: CameraLifecycleCoordinator
    look_ups: LookUps
    schedule: LookUpSchedule
    publisher: NoticePublisher
    teller: Teller
    overviews: OverviewBook
    overview_watch: OverviewWatch
    stored_data: StoredDataIssues
    card: CardResource
    totals: TotalBook
    room: EntityRoom
    facts: FactsRefresh

    @property
    def library(self) -> Library:
        """Return the facts."""
        return self.coordinator.library

    async def async_answer(self, answers: Iterable[Answer]) -> bool:
        """Keep what the owner answered to notices, and bring the notices in line with it.

        Returns, as all that keep something do, whether it is saved. If not, it holds all the
        same, and is saved as soon as the disk takes it.
        """
        answers = tuple(answers)
        before = self.stores.answers.shown_of_cameras()
        await self.stores.answers.async_answer(answers)
        steps_changed = await self._async_reschedule(
            {
                StepCamera(answer.key.camera_id, answer.camera_name): answer.until
                for answer in answers
                if answer.kind is AnswerKind.PLANNED_REPLACEMENT
            }
        )
        fleet_changed = steps_changed or before != self.stores.answers.shown_of_cameras()
        await self._async_show(fleet_changed=fleet_changed)
        return self._are_saved(self.stores.answers, self.stores.steps)

    async def async_correct(
        self, answers: Iterable[Answer], corrections: Iterable[Correction]
    ) -> bool:
        """Keep what the owner says about cameras, and assess them by it.

        Two that are the same have not replaced each other.
        """
        corrections = tuple(corrections)
        await self.stores.answers.async_answer(answers)
        await self.stores.answers.async_correct(corrections)
        pairs = [{each.camera, each.same_as} for each in corrections if each.same_as]
        rows = self.stores.replaced.replaced.values()
        no_more = [row.camera_id for row in rows if {row.camera_id, row.by} in pairs]
        await self._async_forget_replaced(no_more)
        await self._async_show()
        kept = (self.stores.replaced, self.stores.steps) if no_more else ()
        return self._are_saved(self.stores.answers, *kept)

    @callback
    def old_camera(self, camera_id: str) -> OldCamera | None:
        """Return a camera that is there or was, as one that may be replaced; None for neither."""
        rows = self.stores.known_cameras.rows
        return old_camera(camera_id, self.coordinator.data.cameras, rows)

    @callback
    def why_not_replaced(self, old: str, new: str) -> ReplacedError | None:
        """Return why the camera `new` cannot have replaced `old` (ids), None where it can."""
        return why_not_replaced(old, new, self.stores.replaced.replaced)

    async def async_replace(
        self, old: OldCamera, new_id: str, passed: PassedOn = NOTHING_PASSED
    ) -> bool:
        """Keep that a camera of the fleet (id) has replaced another one; pass on what is `passed`.

        The plan of the old one ends. `why_not_replaced` has said before that it can be.
        """
        stores, fleet = self.stores, self.coordinator.data
        new, today = (new_id, name_of(fleet, new_id)), self.coordinator.clock.today
        await async_keep_replaced(stores.replaced, stores.steps, old, new, today)
        await async_pass_all_on(self.coordinator.hass, stores.answers, fleet, new_id, passed)
        await self._async_show()
        kept = (stores.answers,) if passed.channels else ()
        return self._are_saved(stores.replaced, stores.steps, *kept)

    async def async_take_replaced_back(self, camera_ids: Iterable[str]) -> bool:
        """Take back that cameras (ids) were replaced, and open again what was closed by it.

        Name and area of the other device stay, and so do corrections that were taken over.
        """
        await self._async_forget_replaced(camera_ids)
        await self._async_show()
        return self._are_saved(self.stores.replaced, self.stores.steps)

    async def async_withdraw(
        self, answers: Iterable[Answer], said: Iterable[tuple[str, CorrectedClaim]] = ()
    ) -> bool:
        """Take answers and corrections back; the notices that they held down appear again.

        `said`: what of which camera was corrected.
        """
        said = tuple(said)
        for camera_id, claim in said:
            correction = self.stores.answers.corrections.get(camera_id)
            if claim is CorrectedClaim.SAME_AS and correction and correction.same_as:
                known = self.stores.known_cameras
                await known.async_keep_apart(correction.same_as, correction.sources)
        planned = self.stores.answers.planned_replacements()
        await self.stores.answers.async_undo(said)
        await self.stores.answers.async_withdraw(answers)
        left = self.stores.answers.planned_replacements()
        await self._async_reschedule(
            {StepCamera(camera_id, ""): None for camera_id in planned.keys() - left.keys()}
        )
        await self._async_show()
        return self._are_saved(self.stores.answers, self.stores.steps, self.stores.known_cameras)

    async def async_keep_apart(self, camera_id: str, others: Iterable[str]) -> bool:
        """Keep that no other camera (ids) of the fleet is the lost one with that id."""
        cameras = self.coordinator.data.cameras
        sources = [
            source.id
            for other in others
            if other in cameras
            for source in cameras[other].camera.sources
        ]
        await self.stores.known_cameras.async_keep_apart(camera_id, sources)
        await self._async_show()
        return self.stores.known_cameras.is_saved

    async def async_set_plans(
        self, plans: Mapping[str, Plan], days: Mapping[str, date | None] | None = None
    ) -> bool:
        """Keep `plans`, by the id of a camera of the fleet, and show what follows from them.

        `days`: by which the owner says that cameras are replaced; None for those that `plans`
        change. A day that only stands there confirms nothing: anybody may have moved the step.
        """
        cameras = self.coordinator.data.cameras
        if days is None:
            days = {
                camera_id: plan.replace_by
                for camera_id, plan in plans.items()
                if plan.replace_by != cameras[camera_id].plan.replace_by
            }
        await self.stores.plans.async_set(plans)
        today = self.coordinator.clock.today
        await async_plan_replacements(cameras, days, self.stores.answers, today)
        await self._async_reschedule(
            {
                StepCamera(camera_id, plain(cameras[camera_id].camera.name)): day
                for camera_id, day in days.items()
            }
        )
        await self._async_show()
        return self._are_saved(self.stores.plans, self.stores.answers, self.stores.steps)

    async def async_set_steps(self, steps: Iterable[Step]) -> bool:
        """Keep `steps`, each in place of an earlier one with its id, and show them.

        A step alone quiets no notice, whoever writes it.
        """
        await self.stores.steps.async_set(steps)
        await self.coordinator.async_reassess()
        return self.stores.steps.is_saved

    async def async_delete_steps(self, step_ids: Iterable[str]) -> bool:
        """Forget steps as if they had never been; no answer is changed by it."""
        await self.stores.steps.async_delete(step_ids)
        await self.coordinator.async_reassess()
        return self.stores.steps.is_saved

    async def async_confirm_steps(self, steps: Iterable[Step]) -> bool:
        """Keep new `steps` that an administrator confirms.

        As with every planned replacement, what may rest by one rests through its day.
        """
        steps = tuple(steps)
        await self.stores.steps.async_set(steps)
        cameras, today = self.coordinator.data.cameras, self.coordinator.clock.today
        days = {camera: day for camera, day in replacement_days(steps).items() if camera in cameras}
        await async_plan_replacements(cameras, days, self.stores.answers, today)
        await self._async_show()
        return self._are_saved(self.stores.answers, self.stores.steps)

    async def async_apply_settings(self, settings: Settings) -> None:
        """Assess the fleet by other settings; nothing where they are as before."""
        await self.card.async_want(is_wanted=settings.offers_card)
        if settings == self.coordinator.settings:
            return
        before, self.coordinator.settings = self.coordinator.settings, settings
        self.look_ups.async_forget_disallowed()
        if any(
            settings.may_ask(camera_id) and not before.may_ask(camera_id)
            for camera_id in self.coordinator.data.cameras
        ):
            self.schedule.async_begin_now()
        await self.coordinator.async_reassess()
        # whom look-ups may ask decides which of our entities there are
        self.coordinator.async_update_listeners()

    async def async_stop(self) -> None:
        """Ask no camera and publish nothing any more, and write what waits to be written."""
        self.card.async_stop()
        await self.schedule.async_stop()
        await self.publisher.async_stop()
        await self.stores.async_close()

    async def _async_reschedule(self, days: Mapping[StepCamera, date | None]) -> bool:
        """Bring the steps in line with the days that the owner gave; return whether any changed."""
        steps = rescheduled(self.stores.steps.steps.values(), days, self.coordinator.clock.today)
        if steps:
            await self.stores.steps.async_set(steps)
        return bool(steps)

    async def _async_forget_replaced(self, camera_ids: Iterable[str]) -> None:
        replaced, steps = self.stores.replaced, self.stores.steps
        await async_forget_replaced(replaced, steps, camera_ids, self.coordinator.clock.today)

    @staticmethod
    def _are_saved(*stores: JsonStore) -> bool:
        """Return whether all that was kept is on the disk."""
        return all(store.is_saved for store in stores)

    async def _async_show(self, *, fleet_changed: bool = True) -> None:
        """Return once fleet, entities and notices show what was kept; notices are rendered once."""
        if fleet_changed:
            await self.coordinator.async_reassess()
        await self.publisher.async_publish()


def loaded_runtime(hass: HomeAssistant) -> CameraLifecycleRuntime | None:
    """Return the runtime value while the config entry is loaded, else None."""
    entries: list[CameraLifecycleConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    return entries[0].runtime_data if entries else None
