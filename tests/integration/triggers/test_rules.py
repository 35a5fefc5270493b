"""Other rules are taken over quietly; what attackers newly use is told all the same."""

from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.engine.model import Applies
from custom_components.camera_lifecycle.store import storage_key
from custom_components.camera_lifecycle.telling import because
from custom_components.camera_lifecycle.telling.memory import KEY
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

from .heard import Heard

STORE = storage_key(KEY)
HOLE, OTHER = "CVE-2021-36260", "CVE-2017-7921"


@pytest.fixture
async def two(board: Board) -> Board:
    board.camera("Garage", identifier="garage")
    board.camera("Gate", identifier="gate", model="Gate")
    await board.home.set_up()
    return board


async def reloaded(two: Board, hass: HomeAssistant) -> Heard:
    heard = Heard(hass)
    heard.follow(two.home)
    await two.reload()
    return heard


async def test_another_version_of_the_rules_is_told_in_one_summary(
    two: Board, verdicts: Verdicts, hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(because, "RULES", because.RULES + 1)
    verdicts.phased_out = {"Hikvision"}
    heard = await reloaded(two, hass)
    assert heard.told == []
    assert heard.summaries == [("rules", ["Garage", "Gate"])]
    heard.clear()
    await two.reload()
    assert not heard.events


async def test_what_attackers_newly_use_is_told_whatever_the_rules(
    two: Board, verdicts: Verdicts, hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(because, "RULES", because.RULES + 1)
    verdicts.phased_out = {"Hikvision"}
    verdicts.exploited = {"Gate": [HOLE]}
    heard = await reloaded(two, hass)
    assert heard.told == [("vulnerability_found", "Gate")]
    assert heard.events[0]["changes"] == ["vulnerability_found", "risk_changed"]
    assert heard.summaries == [("rules", ["Garage", "Gate"])]


async def test_the_step_from_the_first_version(
    two: Board, verdicts: Verdicts, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    assert two.home.us
    ids = {name: known.camera.id for name, known in two.home.cameras.items()}
    await hass.config_entries.async_unload(two.home.us.entry_id)
    old = {
        ids["Garage"]: {"status": "unknown", "at_risk": True, "exploited": [HOLE]},
        ids["Gate"]: {"status": "unknown", "at_risk": False, "exploited": []},
    }
    hass_storage[STORE] = {"version": 1, "minor_version": 1, "key": STORE, "data": old}
    verdicts.exploited = {"DS-2CD2032": [HOLE, OTHER], "Gate": [HOLE]}
    verdicts.ended = {"Gate": "2024-04-08"}
    heard = Heard(hass)
    heard.follow(two.home)
    await hass.config_entries.async_setup(two.home.us.entry_id)
    await hass.async_block_till_done()
    assert sorted(heard.told) == [
        ("vulnerability_found", "Garage"),
        ("vulnerability_found", "Gate"),
    ]
    garage = next(event for event in heard.events if event.get("name") == "Garage")
    assert garage["new_exploited"] == [OTHER]
    assert "risk_changed" not in garage["changes"]
    heard.clear()
    await two.reload()
    assert not heard.events


@pytest.mark.parametrize("applies", [Applies.CANNOT_TELL, Applies.NOT_AFFECTED])
async def test_an_earlier_vulnerability_is_over_once_it_is_known_to_be(
    two: Board, verdicts: Verdicts, hass: HomeAssistant, applies: Applies
) -> None:
    """A fixed firmware is an answer, also while nobody can say whether the camera is supported."""
    heard = Heard(hass)
    heard.follow(two.home)
    verdicts.exploited = {"Gate": [HOLE]}
    await two.judge_again()
    heard.clear()
    verdicts.applies, verdicts.nothing_open = applies, False
    await two.judge_again()
    assert heard.told == [("risk_changed", "Gate")] * (applies is Applies.NOT_AFFECTED)
    if heard.told:
        assert heard.events[0]["risks"] == []
        assert heard.events[0]["at_risk"] is None
