"""The message that a new camera is at risk from the start."""

from homeassistant.core import HomeAssistant
import pytest

from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

from . import hostile
from .events import ENTITY, fire, row
from .installed import Installed, our_entity

NAME = "new_camera_at_risk"
FOUND = {"changes": ["risk_changed", "camera_found"]}


async def test_new_cameras_at_risk_are_one_message(
    installed: Installed, board: Board, verdicts: Verdicts
) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.set_up()
    await installed.use(NAME, changes=our_entity(board.home, "event", "change"))
    board.camera("Calm", "Dahua")
    await board.home.settle()
    assert installed.told == []
    board.camera("Gate")
    await board.home.settle()
    assert installed.titles == ["New camera at risk: Gate"]
    assert "- Gate: support ended. " in installed.told[0][1]
    board.camera("Shed")
    board.camera("Yard")
    await board.home.settle()
    assert installed.titles[1:] == ["New cameras at risk: 2"]
    verdicts.exploited = {"DS-2CD2032": ["CVE-2021-36260"]}
    await board.judge_again()
    assert len(installed.told) == 2, "they are not new any more"


@pytest.mark.parametrize(
    ("more", "is_told"),
    [
        ({}, True),
        ({"changes": ["camera_found"], "at_risk": None, "risks": []}, False),
        ({"changes": ["risk_changed"]}, False),
        ({"risks": ["support"]}, False),
    ],
)
async def test_it_keeps_to_new_cameras_and_to_the_chosen_risks(
    installed: Installed, hass: HomeAssistant, more: dict[str, object], *, is_told: bool
) -> None:
    await installed.use(NAME, changes=ENTITY, risks=["security"])
    fire(hass, "identity", row("Garage", **{**FOUND, **more}))
    await hass.async_block_till_done()
    assert bool(installed.told) == is_told


async def test_names_are_shown_and_never_read(installed: Installed, hass: HomeAssistant) -> None:
    await installed.use(NAME, changes=ENTITY)
    for name in hostile.NAMES:
        fire(hass, "identity", row(name, area=name, sentence=name, **FOUND))
    fire(
        hass, "identity", *(row(name, area=name, sentence=name, **FOUND) for name in hostile.NAMES)
    )
    await hass.async_block_till_done()
    assert len(installed.told) == len(hostile.NAMES) + 1
    for title, message in installed.told:
        shown = f"{title}\n{message}".replace("Settings > Repairs", "")
        assert not [mark for mark in hostile.MARKUP if mark in shown]
