"""The floor's entities of the platform `todo`."""

from __future__ import annotations

from homeassistant.components.todo import TodoListEntity  # type: ignore[attr-defined]  # it exports it silently
from homeassistant.const import Platform

from .entity import FloorEntity, set_up_of


class FloorTodo(FloorEntity, TodoListEntity):
    """Has the same items for good."""


async_setup_entry = set_up_of(Platform.TODO, FloorTodo)
