"""The notices of a home as a person sees them, and the menu behind each."""

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from aiohttp.test_utils import TestClient
from homeassistant.config_entries import ConfigEntryState
from homeassistant.helpers import device_registry as dr, issue_registry as ir
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockModule,
    mock_integration,
)

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import Home
from tests.integration.judging import forget_verdicts
from tests.integration.notices.filled_in import filled_in

FIX = "/api/repairs/issues/fix"


@dataclass
class Board:
    """What stands under Repairs."""

    home: Home

    def camera(self, name: str, manufacturer: str = "Hikvision", **fields: Any) -> dr.DeviceEntry:
        """Hang up a camera of an integration that is loaded."""
        domain = fields.pop("domain", "reolink")
        self.source(domain)
        model = fields.pop("model", "DS-2CD2032")
        return self.home.camera(domain, name, manufacturer=manufacturer, model=model, **fields)

    def source(self, domain: str = "reolink") -> MockConfigEntry:
        """Return the config entry of an integration that brings cameras; it is loaded."""
        if domain not in self.home.entries:

            async def done(*_: Any) -> bool:
                return True

            module = MockModule(domain, async_setup_entry=done, async_unload_entry=done)
            mock_integration(self.home.hass, module)
        return self.home.entry(domain, state=ConfigEntryState.LOADED)

    async def refresh(self) -> None:
        """Let the fleet be judged again."""
        assert self.home.us is not None
        await self.home.us.runtime_data.coordinator.async_refresh()
        await self.home.hass.async_block_till_done()

    async def judge_again(self) -> None:
        """Let the fleet be judged again although no camera has changed."""
        assert self.home.us is not None
        coordinator = self.home.us.runtime_data.coordinator
        forget_verdicts(coordinator)
        await self.refresh()

    async def reload(self) -> None:
        """Reload our integration."""
        assert self.home.us is not None
        await self.home.hass.config_entries.async_reload(self.home.us.entry_id)
        await self.home.hass.async_block_till_done()

    def all(self) -> dict[str, ir.IssueEntry]:
        """Return all our issues, ignored or not."""
        issues = ir.async_get(self.home.hass).issues
        return {issue_id: issue for (domain, issue_id), issue in issues.items() if domain == DOMAIN}

    def seen(self) -> dict[str, ir.IssueEntry]:
        """Return the notices that a person sees."""
        return {
            issue_id: issue
            for issue_id, issue in self.all().items()
            if issue.active and issue.dismissed_version is None
        }

    def says(self, issue_id: str, placeholder: str = "cameras") -> str:
        """Return a placeholder of a notice."""
        return filled_in(self.home.hass, issue_id)[placeholder]

    def listed(self, issue_id: str) -> int:
        """Return how many cameras a notice lists, ten at most."""
        return self.says(issue_id).count("\n- ") + 1

    def ignore(self, issue_id: str, *, ignored: bool = True) -> None:
        """Ignore a notice as Home Assistant does."""
        ir.async_ignore_issue(self.home.hass, DOMAIN, issue_id, ignored)


@dataclass
class Menu:
    """One flow behind a notice, over HTTP."""

    client: TestClient[Any, Any]
    shown: dict[str, Any] = field(default_factory=dict)

    async def open(self, issue_id: str) -> dict[str, Any]:
        """Open the notice."""
        return await self._post(FIX, {"handler": DOMAIN, "issue_id": issue_id})

    async def choose(self, option: str) -> dict[str, Any]:
        """Choose an entry of the menu shown."""
        assert option in self.shown["menu_options"]
        return await self.fill(next_step_id=option)

    async def fill(self, **values: Any) -> dict[str, Any]:
        """Send the form shown; for all cameras where it asks for some and a test names none."""
        fields = {field["name"] for field in self.shown.get("data_schema") or ()}
        if "cameras" in fields - values.keys():
            values["cameras"] = ["all_cameras"]
        return await self._post(f"{FIX}/{self.shown['flow_id']}", values)

    async def _post(self, url: str, values: dict[str, Any]) -> dict[str, Any]:
        response = await self.client.post(url, json=values)
        assert response.status == HTTPStatus.OK, await response.text()
        self.shown = await response.json()
        return self.shown
