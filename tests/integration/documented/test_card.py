"""The examples of the card: what they name is in the built card, and the dashboards take them."""

from __future__ import annotations

import re
from typing import Any, Final

from homeassistant.components.lovelace.const import LOVELACE_DATA
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest

from custom_components.camera_lifecycle.card.file import CardFile
from custom_components.camera_lifecycle.card.state import CardState
from custom_components.camera_lifecycle.overview.model import CameraGroup
from tests.integration.home import Home

from .blocks import ROOT, Block, tries

SOURCE: Final = ROOT / "frontend" / "src" / "card" / "config.ts"


def options() -> set[str]:
    """Return the options that the card's source knows."""
    text = SOURCE.read_text("utf-8")
    body = text[text.index("interface CardConfig") :]
    return set(re.findall(r"(?m)^  (\w+)\??:", body[: body.index("\n}")]))


def parts() -> set[str]:
    listed = re.search(r"PARTS = \[([^\]]+)\]", SOURCE.read_text("utf-8"))
    assert listed
    return set(re.findall(r"'(\w+)'", listed.group(1)))


def built() -> str:
    card = CardFile.read()
    assert card is not None
    return card.file.read_text("utf-8")


async def check_card(hass: HomeAssistant, config: dict[str, Any]) -> None:
    """Check that the built card defines the type and knows the options; keep it in a dashboard."""
    assert config["type"].removeprefix("custom:") in built()
    assert set(config) <= options()
    assert config.get("part", "all") in parts()
    assert set(config.get("groups", ())) <= {*CameraGroup}
    assert await async_setup_component(hass, "lovelace", {})
    dashboard = hass.data[LOVELACE_DATA].dashboards[None]
    await dashboard.async_save({"views": [{"cards": [config]}]})
    kept = await dashboard.async_load(force=False)
    assert kept["views"][0]["cards"] == [config]


@tries("The card has an editor. In YAML")
async def test_a_card(hass: HomeAssistant, block: Block) -> None:
    await check_card(hass, block.content)
    assert set(block.content) | {"tile"} == options(), "all of them are shown"


@tries("part is all, headline, cameras")
async def test_a_tile(hass: HomeAssistant, block: Block) -> None:
    await check_card(hass, block.content)
    named = set(re.findall(r"\w+", block.introduction))
    assert parts() <= named
    assert {*CameraGroup} <= named


@tries("The badge is custom:camera-lifecycle-badge. A dashboard whose views")
async def test_a_dashboard(hass: HomeAssistant, block: Block) -> None:
    kind = block.content["strategy"]["type"].removeprefix("custom:")
    assert f"ll-strategy-dashboard-{kind}" in built()
    (badge,) = re.findall(r"custom:([\w-]+)", block.introduction)
    assert badge in built()
    assert await async_setup_component(hass, "lovelace", {})
    dashboard = hass.data[LOVELACE_DATA].dashboards[None]
    await dashboard.async_save(block.content)
    assert await dashboard.async_load(force=False) == block.content


@tries("If the resources of your dashboards are in YAML")
@pytest.mark.parametrize("is_current", [True, False])
async def test_resources_in_yaml(
    hass: HomeAssistant, home: Home, block: Block, *, is_current: bool
) -> None:
    config = block.content
    card = CardFile.read()
    assert card is not None
    (resource,) = config["lovelace"]["resources"]
    if is_current:
        resource["url"] = re.sub("[0-9a-f]{12}", card.url.split("/")[2], resource["url"])
    assert await async_setup_component(hass, "lovelace", config)
    us = await home.set_up()
    expected = CardState.YAML_CURRENT if is_current else CardState.YAML_STALE
    assert us.runtime_data.card.state is expected
