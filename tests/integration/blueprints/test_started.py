"""What changed while Home Assistant was off is heard by each blueprint, right after the start."""

from typing import Any

from homeassistant.core import CoreState, HomeAssistant
import pytest

from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts
from tests.integration.triggers.test_changes import restart, started

from .house import House
from .installed import Installed, our_entity


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("notify_when_at_risk", "Camera at risk: Garage"),
        ("new_camera_at_risk", "New camera at risk: Gate"),
        ("isolate_when_at_risk", "At risk: Garage"),
    ],
)
async def test_it_is_heard_once(
    installed: Installed,
    board: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    name: str,
    title: str,
) -> None:
    house = await House.build(hass)
    board.camera("Garage", identifier="garage")
    await board.home.set_up()
    assert board.home.us
    entry_id = board.home.us.entry_id
    inputs: dict[str, Any] = {"changes": our_entity(board.home, "event", "change")}
    if name == "isolate_when_at_risk":
        inputs |= {"phone": house.phone.device_id, "risks": ["support"]}
    await hass.config_entries.async_unload(entry_id)
    verdicts.phased_out = {"Hikvision"}
    if name != "notify_when_at_risk":
        board.camera("Gate", identifier="gate")
    hass.set_state(CoreState.starting)
    await installed.use(name, **inputs)
    await restart(board, hass, entry_id)
    heard = installed.titles + house.phone.titles
    assert heard == []
    await started(hass)
    heard = installed.titles + house.phone.titles
    assert heard.count(title) == 1
    await board.reload()
    assert installed.titles + house.phone.titles == heard
