"""Two integrations that write the resources at the same time: neither loses anything."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from ..home import Home
from .dashboards import FOREIGN, Dashboards

OLD = {
    "id": "ours",
    "type": "module",
    "url": "/camera_lifecycle/0123456789ab/camera-lifecycle-card.js",
}
RENEWED = {"id": "foreign3", "type": "module", "url": "/hacsfiles/card-3/card.js?v=2"}


async def renew(dashboards: Dashboards) -> None:
    """Do what many integrations do: load, update one's own resource, add another one."""
    await dashboards.resources.async_get_info()
    await dashboards.resources.async_update_item("foreign3", {"url": RENEWED["url"]})
    await dashboards.resources.async_create_item({"res_type": "module", "url": "/other/new.js"})


async def drop(dashboards: Dashboards) -> None:
    """Delete one's own resource."""
    await dashboards.resources.async_delete_item("foreign3")


def slow_disk(monkeypatch: pytest.MonkeyPatch, dashboards: Dashboards) -> None:
    """Let each load take a moment, a later one longer."""
    load = dashboards.resources._async_load_data
    pauses = iter(range(1, 100))

    async def slowly() -> Any:
        pause = next(pauses)
        content = await load()
        for _ in range(pause * 5):
            await asyncio.sleep(0)
        return {"items": [dict(each) for each in content["items"]]} if content else content

    monkeypatch.setattr(dashboards.resources, "_async_load_data", slowly)


@pytest.mark.fault(
    "process",
    "two integrations write the dashboards' resources at the same time",
    "neither loses anything",
)
@pytest.mark.parametrize("comes_first", ["ours", "theirs"])
@pytest.mark.parametrize("other", [renew, drop])
async def test_both_are_done(
    hass: HomeAssistant,
    home: Home,
    dashboards: Dashboards,
    monkeypatch: pytest.MonkeyPatch,
    comes_first: str,
    other: Callable[[Dashboards], Awaitable[None]],
) -> None:
    dashboards.keep(*FOREIGN, OLD)
    await dashboards.begin()
    us = await home.set_up()
    card = us.runtime_data.card
    await hass.config_entries.async_unload(us.entry_id)
    await dashboards.restart()
    dashboards.keep(*FOREIGN, OLD)
    slow_disk(monkeypatch, dashboards)

    both = [card.async_start(is_wanted=True), other(dashboards)]
    await asyncio.gather(*(both if comes_first == "ours" else reversed(both)))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert dashboards.ours == [dashboards.card]
    expected = [each for each in FOREIGN if each["id"] != "foreign3"]
    added = []
    if other is renew:
        expected.insert(3, RENEWED)
        added = ["/other/new.js"]
    assert dashboards.foreign[: len(expected)] == expected
    assert [each["url"] for each in dashboards.foreign[len(expected) :]] == added
    await dashboards.write()
    assert dashboards.on_disk == dashboards.all
    card.async_stop()
