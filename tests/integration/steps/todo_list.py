"""The to-do list as a person sees and uses it: through Home Assistant's own actions."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.owner.step_store import StepStore
from custom_components.camera_lifecycle.owner.steps import Step
from tests.integration.notices.board import Board


def in_days(days: int) -> date:
    """Return a day from now on."""
    return dt_util.now().date() + timedelta(days=days)


@dataclass
class TodoList:
    """The list, and the home that it is about."""

    hass: HomeAssistant
    board: Board

    @property
    def entity_id(self) -> str:
        """Return the id of the entity."""
        assert self.board.home.us is not None
        unique_id = f"{self.board.home.us.entry_id}_plan"
        found = er.async_get(self.hass).async_get_entity_id("todo", DOMAIN, unique_id)
        assert found is not None
        return found

    @property
    def store(self) -> StepStore:
        """Return the store of the steps."""
        assert self.board.home.us is not None
        store: StepStore = self.board.home.us.runtime_data.stores.steps
        return store

    @property
    def steps(self) -> list[Step]:
        """Return all steps that are kept."""
        return [*self.store.steps.values()]

    @property
    def state(self) -> str:
        """Return the state of the entity: how many steps are open."""
        state = self.hass.states.get(self.entity_id)
        assert state is not None
        return state.state

    async def items(self) -> list[dict[str, Any]]:
        """Return the items as `todo.get_items` tells them."""
        answer: Any = await self.hass.services.async_call(
            "todo",
            "get_items",
            {"entity_id": self.entity_id, "status": ["needs_action", "completed"]},
            blocking=True,
            return_response=True,
        )
        return [*answer[self.entity_id]["items"]]

    async def titles(self) -> list[str]:
        """Return what the items are called, in their order."""
        return [item["summary"] for item in await self.items()]

    async def call(self, action: str, item: Any = None, user: Any = None, **fields: Any) -> None:
        """Call an action of the to-do list and wait until all is shown."""
        data = {"entity_id": self.entity_id, **fields}
        if item is not None:
            data["item"] = item
        context = Context(user_id=user.id if user else None)
        await self.hass.services.async_call("todo", action, data, blocking=True, context=context)
        await self.hass.async_block_till_done()

    def device(self, name: str) -> dict[str, Any]:
        """Return the target that names a camera."""
        return {"device_id": self.board.home.cameras[name].camera.primary_device_id}

    def replace_by(self, name: str) -> str | None:
        """Return the attribute on the camera's own page."""
        camera_id = self.board.home.cameras[name].camera.id
        state = self.board.home.state(camera_id, "support_status")
        assert state is not None
        planned: str | None = state.attributes["replace_by"]
        return planned
