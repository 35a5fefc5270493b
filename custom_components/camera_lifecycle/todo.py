"""The to-do list: the steps of the owner's plan, for everybody who may use the list.

It shows a title and a day, and nothing else of a step. What is added, changed or ticked here is a
note: it quiets no notice and changes no risk.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Final, NamedTuple, override

from homeassistant.components.todo import (  # type: ignore[attr-defined]  # exported silently
    TodoItem,
    TodoItemStatus,
    TodoListEntity,
    TodoListEntityFeature,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .automation.not_saved import not_saved
from .const import DOMAIN
from .entity import FleetEntity
from .event_loop.time_slice import TimeSlice
from .fleet.model import Fleet
from .fleet.step_titles import StepTitles
from .owner.steps import Step, StepState, new_step_id
from .runtime import CameraLifecycleConfigEntry, CameraLifecycleRuntime
from .text.load import async_load_translations
from .text.translations import Translations

PARALLEL_UPDATES = 0

PLAN: Final = EntityDescription(key="plan")


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the one list."""
    plan = PlanList(entry.runtime_data, await async_load_translations(hass))
    await plan.async_prepare()
    async_add_entities([plan])


class _Made(NamedTuple):
    """An item, and what it was made of."""

    step: Step
    names: tuple[str, ...]
    item: TodoItem


class PlanList(FleetEntity, TodoListEntity):
    """The steps that are open or installed, by the day on which they are due, then as made."""

    _attr_supported_features = (
        TodoListEntityFeature.CREATE_TODO_ITEM
        | TodoListEntityFeature.UPDATE_TODO_ITEM
        | TodoListEntityFeature.DELETE_TODO_ITEM
        | TodoListEntityFeature.SET_DUE_DATE_ON_ITEM
    )

    def __init__(self, runtime: CameraLifecycleRuntime, translations: Translations) -> None:
        """Show the steps; their titles are in the language of `translations`."""
        super().__init__(runtime.coordinator, PLAN)
        self._runtime = runtime
        self._translations = translations
        self._items: list[TodoItem] = []
        self._made: dict[str, _Made] = {}
        self._is_removed = False
        self._revision = -1
        self._named_by: Fleet | None = None

    @property
    @override
    def todo_items(self) -> list[TodoItem]:
        """Return the items as they are kept at this moment, not as the fleet last showed them.

        Home Assistant changes one field of the item that it finds here and gives all back: of
        two changes at once the later one must not bring back what was before the earlier one.
        """
        steps, fleet = self._runtime.stores.steps, self.fleet
        if steps.revision != self._revision or fleet is not self._named_by:
            titles = self._titles()
            listed = [step for step in steps.steps.values() if step.is_listed]
            self._made = {step.id: self._make(step, titles) for step in listed}
            in_order = sorted(listed, key=lambda step: step.due or date.max)
            self._items = [self._made[step.id].item for step in in_order]
            self._revision, self._named_by = steps.revision, fleet
        return self._items

    async def async_prepare(self) -> None:
        """Make the items, and let the event loop breathe: a thousand take their time."""
        titles, time_slice = self._titles(), TimeSlice()
        for step in [*self._runtime.stores.steps.steps.values()]:
            if step.is_listed:
                self._made[step.id] = self._make(step, titles)
            await time_slice.async_yield()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Make the items that are new, then write the state."""
        self.coordinator.config_entry.async_create_task(
            self.hass, self._async_update(), f"{DOMAIN} to-do list"
        )

    async def _async_update(self) -> None:
        await self.async_prepare()
        if not self._is_removed:
            self.async_write_ha_state()

    @override
    async def async_will_remove_from_hass(self) -> None:
        """Write no state any more."""
        self._is_removed = True
        await super().async_will_remove_from_hass()

    @override
    async def async_create_todo_item(self, item: TodoItem) -> None:
        """Add a step without cameras."""
        step = Step(new_step_id(), due=_day(item))
        title = self._titles().to_keep(step, item.summary)
        await self._async_keep([self._with_status(replace(step, title=title), item)])

    @override
    async def async_update_todo_item(self, item: TodoItem) -> None:
        """Rename a step, move it, tick it or take the tick back."""
        step = self._step(item.uid)
        title = self._titles().to_keep(step, item.summary)
        await self._async_keep(
            [self._with_status(replace(step, title=title, due=_day(item)), item)]
        )

    @override
    async def async_delete_todo_items(self, uids: list[str]) -> None:
        """Take steps off the list; the report still tells of them."""
        today = self.coordinator.clock.today
        await self._async_keep([self._step(uid).off_the_list(today) for uid in uids])

    async def _async_keep(self, steps: Iterable[Step]) -> None:
        """Keep steps; raises where there are too many, or where they could not be saved."""
        steps = [*steps]
        if not self._runtime.stores.steps.has_room_for(steps):
            raise ServiceValidationError(translation_domain=DOMAIN, translation_key="plan_full")
        if not await self._runtime.async_set_steps(steps):
            raise not_saved()

    def _with_status(self, step: Step, item: TodoItem) -> Step:
        """Return a step installed where its item is ticked, and to be done where it is not."""
        today = self.coordinator.clock.today
        if item.status == TodoItemStatus.COMPLETED:
            return step.in_state(StepState.INSTALLED, today)
        return step if step.is_open else step.in_state(StepState.PLANNED, today)

    def _step(self, uid: str | None) -> Step:
        """Return the step of an item; raises where it is in the list no more."""
        step = self._runtime.stores.steps.steps.get(uid or "")
        if step is None or not step.is_listed:
            raise ServiceValidationError(translation_domain=DOMAIN, translation_key="no_step")
        return step

    def _make(self, step: Step, titles: StepTitles) -> _Made:
        """Return the item of a step; the one that there is where nothing has changed."""
        names, made = titles.reported(step), self._made.get(step.id)
        if made is not None and made.step is step and made.names == names:
            return made
        status = TodoItemStatus.NEEDS_ACTION if step.is_open else TodoItemStatus.COMPLETED
        # all that everybody who may see the list sees of a step
        item = TodoItem(summary=titles.shown(step), uid=step.id, status=status, due=step.due)
        return _Made(step, names, item)

    def _titles(self) -> StepTitles:
        return StepTitles(self.fleet.cameras, self._translations)


def _day(item: TodoItem) -> date | None:
    """Return the day of an item; Home Assistant gives it with an hour only where a list has one."""
    return item.due.date() if isinstance(item.due, datetime) else item.due
