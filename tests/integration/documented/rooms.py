"""What the examples act on: a phone, a to-do list, and a lamp that do what Home Assistant's do."""

from typing import Any

from homeassistant.components.light import ColorMode, LightEntity
from homeassistant.components.logbook import LOG_MESSAGE_SCHEMA
from homeassistant.components.notify import NotifyEntity, NotifyEntityFeature
from homeassistant.components.todo import TodoItem, TodoListEntity, TodoListEntityFeature
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.entity_component import DATA_INSTANCES, EntityComponent
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_mock_service

_SWITCHED = cv.make_entity_service_schema({})


class Phone(NotifyEntity):
    """Remembers the messages: title and text."""

    _attr_name = "Phone"
    _attr_supported_features = NotifyEntityFeature.TITLE

    def __init__(self) -> None:
        """Begin without a message."""
        self.messages: list[tuple[str | None, str]] = []

    async def async_send_message(self, message: str, title: str | None = None) -> None:
        self.messages.append((title, message))


class ToDoList(TodoListEntity):
    """Remembers what is to be done."""

    _attr_name = "House"
    _attr_supported_features = (
        TodoListEntityFeature.CREATE_TODO_ITEM | TodoListEntityFeature.SET_DUE_DATE_ON_ITEM
    )

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self._attr_todo_items = []

    async def async_create_todo_item(self, item: TodoItem) -> None:
        assert self._attr_todo_items is not None
        self._attr_todo_items.append(item)

    @property
    def rows(self) -> list[tuple[str | None, str | None]]:
        """Return title and due day of each item."""
        return [(one.summary, one.due and one.due.isoformat()) for one in self.todo_items or ()]


class Lamp(LightEntity):
    """Remembers what it was told."""

    _attr_name = "Hall"
    _attr_supported_color_modes = {ColorMode.HS}  # noqa: RUF012 - as Home Assistant declares it
    _attr_color_mode = ColorMode.HS
    _attr_is_on = False

    async def async_turn_on(self, **kwargs: Any) -> None:
        self._attr_is_on = True
        self._attr_hs_color = kwargs["hs_color"]
        self.async_write_ha_state()

    async def async_turn_off(self, **_: Any) -> None:
        self._attr_is_on = False
        self.async_write_ha_state()


class Rooms:
    """All of them, and what was written into the logbook and switched."""

    def __init__(self) -> None:
        """Put them up; nothing has happened."""
        self.phone, self.to_do, self.lamp = Phone(), ToDoList(), Lamp()
        self.logged: list[ServiceCall] = []
        self.switched: list[ServiceCall] = []

    async def put_up(self, hass: HomeAssistant) -> None:
        """Let Home Assistant know them."""
        for domain, entity in (("notify", self.phone), ("todo", self.to_do), ("light", self.lamp)):
            assert await async_setup_component(hass, domain, {})
            component: EntityComponent[Any] = hass.data[DATA_INSTANCES][domain]
            await component.async_add_entities([entity])
        self.switched = async_mock_service(hass, "switch", "turn_off", schema=_SWITCHED)
        for domain in ("alarm_control_panel", "event", "persistent_notification"):
            assert await async_setup_component(hass, domain, {})
        self.logged = async_mock_service(hass, "logbook", "log", schema=LOG_MESSAGE_SCHEMA)
        await hass.async_block_till_done()
