"""The blueprint as Home Assistant loads it, and what comes of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from homeassistant.components import automation, persistent_notification
from homeassistant.components.automation.config import AUTOMATION_BLUEPRINT_SCHEMA
from homeassistant.components.blueprint import models
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from homeassistant.util import yaml as yaml_util
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.fleet.changes import ChangeKind
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

PATH = "camera_lifecycle/notify_when_at_risk.yaml"
FILE = Path(__file__).parents[3] / "blueprints" / "automation" / PATH


@pytest.fixture(autouse=True)
def _it_is_installed() -> Iterator[None]:
    def load(self: models.DomainBlueprints, path: str) -> models.Blueprint:
        assert path == PATH
        return models.Blueprint(
            yaml_util.load_yaml_dict(FILE),
            expected_domain=self.domain,
            path=path,
            schema=AUTOMATION_BLUEPRINT_SCHEMA,
        )

    with patch.object(models.DomainBlueprints, "_load_blueprint", load):
        yield


async def use(board: Board, **inputs: Any) -> None:
    """Set up cameras, then an automation made of the blueprint."""
    hass = board.home.hass
    assert await async_setup_component(hass, persistent_notification.DOMAIN, {})
    board.camera("Garage", identifier="garage")
    await board.home.set_up()
    assert board.home.us
    changes = er.async_get(hass).async_get_entity_id(
        "event", DOMAIN, f"{board.home.us.entry_id}_change"
    )
    config = {"use_blueprint": {"path": PATH, "input": {"changes": changes, **inputs}}}
    assert await async_setup_component(hass, automation.DOMAIN, {automation.DOMAIN: config})
    await hass.async_block_till_done()


def told(hass: HomeAssistant) -> list[tuple[str, str]]:
    found = persistent_notification._async_get_or_create_notifications(hass)
    return [(one["title"], one["message"]) for one in found.values()]


async def test_a_notification_says_which_camera_and_why(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    await use(board)
    verdicts.exploited = {"DS-2CD2032": ["CVE-2021-36260"]}
    await board.judge_again()
    titles = ["Camera at risk: Garage"]
    assert [title for title, _ in told(hass)] == titles, "one vulnerability, one message"
    message = told(hass)[0][1]
    assert message.startswith("Support status: Unknown.")
    assert "CVE-2021-36260" in message
    await board.reload()
    assert len(told(hass)) == 1
    verdicts.exploited = {"DS-2CD2032": ["CVE-2021-36260", "CVE-2024-0001"]}
    await board.judge_again()
    titles.append("Known exploited vulnerability found: Garage")
    assert [title for title, _ in told(hass)] == titles, "a further one is news"


async def test_who_hears_of_vulnerabilities_alone_hears_of_each(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    await use(board, kinds=["vulnerability_found"])
    verdicts.exploited = {"DS-2CD2032": ["CVE-2021-36260"]}
    await board.judge_again()
    assert [title for title, _ in told(hass)] == ["Known exploited vulnerability found: Garage"]


async def test_it_keeps_to_what_was_chosen(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    await use(board, kinds=["new_camera"])
    verdicts.phased_out = {"Hikvision"}
    await board.judge_again()
    assert not told(hass)
    board.camera("Gate")
    await board.home.settle()
    assert [title for title, _ in told(hass)] == ["New camera: Gate"]


def test_it_knows_all_kinds_of_changes() -> None:
    inputs = yaml_util.load_yaml_dict(FILE)["blueprint"]["input"]
    options = inputs["kinds"]["selector"]["select"]["options"]
    assert {option["value"] for option in options} == {*ChangeKind}
    assert {*inputs["kinds"]["default"]} <= {*ChangeKind}
