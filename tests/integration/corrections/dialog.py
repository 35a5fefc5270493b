"""The options as a browser drives them: over HTTP."""

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from aiohttp.test_utils import TestClient

FLOW = "/api/config/config_entries/options/flow"


@dataclass
class Dialog:
    """One dialog of the options."""

    client: TestClient[Any, Any]
    shown: dict[str, Any] = field(default_factory=dict)

    async def open(self, entry_id: str, camera: str) -> dict[str, Any]:
        """Open the options, and choose a camera to correct."""
        await self.begin(entry_id, "correct_camera")
        return await self.fill(camera=camera)

    async def begin(self, entry_id: str, option: str) -> dict[str, Any]:
        """Open the options, and choose an entry of their menu."""
        await self._post(FLOW, {"handler": entry_id, "show_advanced_options": False})
        return await self.choose(option)

    async def choose(self, option: str) -> dict[str, Any]:
        """Choose an entry of the menu shown."""
        assert option in self.shown["menu_options"]
        return await self.fill(next_step_id=option)

    async def fill(self, **values: Any) -> dict[str, Any]:
        """Send the form shown."""
        return await self._post(f"{FLOW}/{self.shown['flow_id']}", values)

    def choices(self, name: str) -> list[Any]:
        """Return the choices of a field: texts, or values with their labels."""
        (shown,) = (each for each in self.shown["data_schema"] if each["name"] == name)
        options: list[Any] = shown["selector"]["select"]["options"]
        return options

    async def _post(self, url: str, values: dict[str, Any]) -> dict[str, Any]:
        response = await self.client.post(url, json=values)
        assert response.status == HTTPStatus.OK, await response.text()
        self.shown = await response.json()
        return self.shown
