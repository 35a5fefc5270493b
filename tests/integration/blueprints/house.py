"""What isolating needs of a house: switches, a to-do list, and a phone that is asked.

The phone stands in for the integration `mobile_app`, which needs packages that only a full
installation has: its device action takes and renders what that of Home Assistant does.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
import time
from types import SimpleNamespace
from typing import Any, override

from homeassistant.components import switch, todo
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import CONF_DEVICE_ID
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv, device_registry as dr, template
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.setup import async_setup_component
import probatio
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockModule,
    mock_integration,
    mock_platform,
)

from custom_components.camera_lifecycle.telling.change import Pass
from custom_components.camera_lifecycle.telling.teller import PASSES
from tests.integration.judging import forget_verdicts
from tests.integration.notices.board import Board

APP = "mobile_app"
ANSWERED = "mobile_app_notification_action"
LIST = "todo.house"
ACTION_SCHEMA = cv.DEVICE_ACTION_BASE_SCHEMA.extend(
    {
        probatio.Required("type"): "notify",
        probatio.Required("message"): cv.template,
        probatio.Optional("title"): cv.template,
        probatio.Optional("data"): cv.template_complex,
    }
)


async def settle() -> None:
    """Let all work be done, but for automations that wait for an answer."""
    for _ in range(200):
        await asyncio.sleep(0)


@asynccontextmanager
async def until_told(hass: HomeAssistant) -> AsyncIterator[None]:
    """Wait at the end until the cameras were compared, in a thread, and what changed was told.

    Where nothing is different they are not compared: then it waits for half a second.
    """
    told = asyncio.Event()

    @callback
    def hear(_: Pass) -> None:
        told.set()

    disconnect = async_dispatcher_connect(hass, PASSES, hear)
    yield
    for _ in range(50):
        if told.is_set():
            break
        await hass.async_add_executor_job(time.sleep, 0.01)
    disconnect()
    await settle()


async def judge_again(board: Board) -> None:
    """Let the fleet be judged again; an automation may wait for an answer then."""
    assert board.home.us
    coordinator = board.home.us.runtime_data.coordinator
    forget_verdicts(coordinator)
    async with until_told(board.home.hass):
        await coordinator.async_refresh()


class Switch(switch.SwitchEntity):
    """A switch that does as it is told, unless it is stuck."""

    _attr_should_poll = False

    def __init__(self, name: str, *, on: bool = True, stuck: bool = False) -> None:
        """Be on or off; `stuck`: fail."""
        self._attr_name = name
        self._attr_is_on = on
        self.stuck = stuck
        self.turned: list[str] = []

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        self._turn("on")

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        self._turn("off")

    def _turn(self, to: str) -> None:
        self.turned.append(to)
        if not self.stuck:
            self._attr_is_on = to == "on"
            self.async_write_ha_state()


class TodoList(todo.TodoListEntity):
    """A to-do list with descriptions, as Local to-do has them."""

    _attr_name = "House"
    _attr_should_poll = False
    _attr_supported_features = (
        todo.TodoListEntityFeature.CREATE_TODO_ITEM
        | todo.TodoListEntityFeature.UPDATE_TODO_ITEM
        | todo.TodoListEntityFeature.SET_DESCRIPTION_ON_ITEM
    )

    def __init__(self) -> None:
        """Begin without an item."""
        self._attr_todo_items: list[todo.TodoItem] = []

    @override
    async def async_create_todo_item(self, item: todo.TodoItem) -> None:
        item.uid = f"{len(self._attr_todo_items)}"
        self._attr_todo_items = [*self._attr_todo_items, item]
        self.async_write_ha_state()

    @override
    async def async_update_todo_item(self, item: todo.TodoItem) -> None:
        items = self._attr_todo_items
        self._attr_todo_items = [item if item.uid == each.uid else each for each in items]
        self.async_write_ha_state()

    @property
    def open(self) -> list[str]:
        """Return the last line of the description of each open item."""
        return [
            (each.description or "").splitlines()[-1]
            for each in self._attr_todo_items
            if each.status is todo.TodoItemStatus.NEEDS_ACTION
        ]


@dataclass
class Phone:
    """A phone with the app: what it shows, and the buttons of the last question."""

    hass: HomeAssistant
    device_id: str = ""
    messages: list[dict[str, Any]] = field(default_factory=list)

    async def set_up(self) -> None:
        """Register the device and the action that notifies it."""
        mock_integration(self.hass, MockModule(APP))
        platform = SimpleNamespace(
            ACTION_SCHEMA=ACTION_SCHEMA, async_call_action_from_config=self._notify
        )
        mock_platform(self.hass, f"{APP}.device_action", platform)
        entry = MockConfigEntry(domain=APP, state=ConfigEntryState.LOADED)
        entry.add_to_hass(self.hass)
        device = dr.async_get(self.hass).async_get_or_create(
            config_entry_id=entry.entry_id, identifiers={(APP, "phone")}, name="Phone"
        )
        self.device_id = device.id

    async def _notify(
        self,
        hass: HomeAssistant,  # noqa: ARG002 - Home Assistant gives it
        config: dict[str, Any],
        variables: Any,
        context: Context | None,  # noqa: ARG002 - as above
    ) -> None:
        assert config[CONF_DEVICE_ID] == self.device_id
        shown = {
            key: template.render_complex(config[key], variables)
            for key in ("message", "title", "data")
            if key in config
        }
        self.messages.append(shown)

    @property
    def question(self) -> dict[str, Any]:
        """Return what was asked last."""
        return next(each for each in reversed(self.messages) if each["data"].get("actions"))

    @property
    def buttons(self) -> list[str]:
        """Return the titles of the buttons of the last question."""
        return [each["title"] for each in self.question["data"]["actions"]]

    @property
    def titles(self) -> list[str]:
        """Return the titles of all messages; for one that clears another one `cleared`."""
        return [each.get("title", "cleared") for each in self.messages]

    async def answer(self, title: str) -> None:
        """Touch a button of the last question."""
        (found,) = (each for each in self.question["data"]["actions"] if each["title"] == title)
        self.hass.bus.async_fire(ANSWERED, {"action": found["action"], "device_id": "x"})
        await settle()


@dataclass
class House:
    """Switches, a list and a phone."""

    hass: HomeAssistant
    phone: Phone
    todo_list: TodoList
    switches: dict[str, Switch] = field(default_factory=dict)

    @classmethod
    async def build(cls, hass: HomeAssistant) -> House:
        """Set up a house without a switch."""
        assert await async_setup_component(hass, switch.DOMAIN, {})
        assert await async_setup_component(hass, todo.DOMAIN, {})
        house = cls(hass, Phone(hass), TodoList())
        await house.phone.set_up()
        await hass.data[todo.DATA_COMPONENT].async_add_entities([house.todo_list])
        await hass.async_block_till_done()
        assert hass.states.get(LIST)
        return house

    async def switch(self, name: str, **state: bool) -> str:
        """Add a switch; return its entity id."""
        entity = Switch(name, **state)
        await self.hass.data[switch.DATA_COMPONENT].async_add_entities([entity])
        await self.hass.async_block_till_done()
        self.switches[entity.entity_id] = entity
        return entity.entity_id

    def off(self) -> list[str]:
        """Return the switches that are off."""
        return sorted({*self.switches} - self._on())

    def _on(self) -> set[str]:
        return {
            each.entity_id for each in self.hass.states.async_all("switch") if each.state == "on"
        }
