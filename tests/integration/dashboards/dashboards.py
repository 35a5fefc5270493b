"""The dashboards of a home: Home Assistant's own `lovelace`, and the resources in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
import json
from pathlib import Path
from typing import Any, Final

from homeassistant.components.lovelace.const import LOVELACE_DATA
from homeassistant.components.lovelace.resources import (
    RESOURCE_STORAGE_KEY,
    ResourceStorageCollection,
)
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.card.file import PREFIX, CardFile
from custom_components.camera_lifecycle.card.on_disk import WRITTEN_AFTER

FOREIGN: Final = [
    {"id": f"foreign{number}", "type": "module", "url": f"/hacsfiles/card-{number}/card.js"}
    for number in range(18)
] + [
    {"id": "foreign18", "type": "css", "url": "/local/camera_lifecycle/style.css"},
    {"id": "foreign19", "type": "js", "url": "/camera_lifecycle_by_somebody/card.js?v=1"},
]
"""Twenty resources of others; two of them look a little like ours."""


@dataclass(frozen=True)
class Dashboards:
    """What the dashboards of one Home Assistant load."""

    hass: HomeAssistant

    @property
    def file(self) -> Path:
        """Return where the resources are kept."""
        return Path(self.hass.config.path(".storage", RESOURCE_STORAGE_KEY))

    def keep(self, *resources: dict[str, Any], version: int = 1) -> None:
        """Write what is kept before `lovelace` is set up, or after a `restart`."""
        envelope = {"version": version, "minor_version": 1, "key": RESOURCE_STORAGE_KEY}
        self.file.write_text(json.dumps({**envelope, "data": {"items": resources}}))

    @property
    def on_disk(self) -> list[dict[str, Any]]:
        """Return what is kept."""
        items: list[dict[str, Any]] = json.loads(self.file.read_bytes())["data"]["items"]
        return items

    @property
    def url(self) -> str:
        """Return the address that the card has now."""
        card = CardFile.read()
        assert card is not None
        return card.url

    @property
    def card(self) -> dict[str, str]:
        """Return the resource that loads it, but its id."""
        return {"type": "module", "url": self.url}

    async def begin(self, **config: Any) -> None:
        """Set `lovelace` up, with what its owner wrote into YAML."""
        assert await async_setup_component(self.hass, "lovelace", {"lovelace": config})
        await self.hass.async_block_till_done()

    @property
    def resources(self) -> ResourceStorageCollection:
        """Return the resources as they are kept."""
        resources = self.hass.data[LOVELACE_DATA].resources
        assert isinstance(resources, ResourceStorageCollection)
        return resources

    @property
    def all(self) -> list[dict[str, Any]]:
        """Return all resources, as dashboards get them."""
        return self.hass.data[LOVELACE_DATA].resources.async_items()

    @property
    def ours(self) -> list[dict[str, str]]:
        """Return ours, without their ids."""
        return [
            {"type": each["type"], "url": each["url"]}
            for each in self.all
            if each["url"].startswith(PREFIX)
        ]

    @property
    def foreign(self) -> list[dict[str, Any]]:
        """Return all others."""
        return [each for each in self.all if not each["url"].startswith(PREFIX)]

    async def delete(self) -> None:
        """Delete ours, as a person does under Settings > Dashboards > Resources."""
        for each in self.all:
            if each["url"].startswith(PREFIX):
                await self.resources.async_delete_item(each["id"])
        await self.hass.async_block_till_done(wait_background_tasks=True)

    async def wait(self, pause: timedelta = WRITTEN_AFTER) -> None:
        """Let time pass: what waits to be written is written, and then looked for."""
        for seconds in (11, pause.total_seconds() + 1):
            async_fire_time_changed(self.hass, dt_util.utcnow() + timedelta(seconds=seconds))
            await self.hass.async_block_till_done(wait_background_tasks=True)

    async def write(self) -> None:
        """Have all written that waits to be written, as when Home Assistant stops."""
        self.hass.bus.async_fire(EVENT_HOMEASSISTANT_FINAL_WRITE)
        await self.hass.async_block_till_done(wait_background_tasks=True)

    async def restart(self) -> None:
        """Write all, and begin anew with what is on the disk: the resources aren't loaded."""
        await self.wait()
        data = self.hass.data[LOVELACE_DATA]
        data.resources = ResourceStorageCollection(self.hass, data.resources.ll_config)
