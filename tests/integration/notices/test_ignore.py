"""What was ignored stays ignored, whatever happens to the camera, the facts or Home Assistant."""

from datetime import timedelta
from typing import Any

from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import device_registry as dr, issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    async_fire_time_changed,
)

from custom_components.camera_lifecycle.const import DOMAIN

from .board import Board
from .verdicts import Verdicts

NOTICE = "phased_out_hikvision"


@pytest.fixture
async def ignored(board: Board, verdicts: Verdicts) -> Board:
    """Return a home with two phased-out cameras, whose owner has ignored that."""
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage", identifier="garage")
    board.camera("Garden", identifier="garden")
    await board.home.set_up()
    board.ignore(NOTICE)
    await board.refresh()
    assert not board.seen()
    return board


async def test_a_reload_does_not_bring_it_back(ignored: Board) -> None:
    await ignored.reload()
    assert not ignored.seen()
    assert ignored.all()[NOTICE].dismissed_version


@pytest.mark.fault(
    "process", "the integration is unloaded", "no issue is deleted, so what was ignored stays so"
)
async def test_an_unload_deletes_nothing(ignored: Board, hass: HomeAssistant) -> None:
    assert ignored.home.us
    await hass.config_entries.async_unload(ignored.home.us.entry_id)
    assert ignored.all()[NOTICE].dismissed_version


@pytest.mark.fault(
    "data", "the cause of an ignored issue goes and comes back", "the issue stays ignored"
)
async def test_a_camera_that_comes_and_goes_does_not_bring_it_back(
    ignored: Board, verdicts: Verdicts
) -> None:
    verdicts.phased_out = set()
    await ignored.judge_again()
    assert not ignored.all(), "its cause has gone, and all integrations are loaded"
    verdicts.phased_out = {"Hikvision"}
    await ignored.judge_again()
    assert ignored.all()[NOTICE].dismissed_version, "and Home Assistant had forgotten"
    assert not ignored.seen()


@pytest.mark.fault(
    "device",
    "a camera is removed and added again",
    "it is the same camera: what was ignored stays so",
)
async def test_a_device_removed_and_added_again_is_the_same_camera(
    ignored: Board, hass: HomeAssistant
) -> None:
    devices = dr.async_get(hass)
    for device in dr.async_entries_for_config_entry(
        devices, ignored.home.entries["reolink"].entry_id
    ):
        devices.async_remove_device(device.id)
    await ignored.home.settle()
    assert not ignored.all()
    ignored.camera("Garage", identifier="garage")
    await ignored.home.settle()
    assert not ignored.seen()
    assert ignored.all()[NOTICE].dismissed_version


async def test_a_new_camera_brings_it_back_and_only_that_is_listed(ignored: Board) -> None:
    ignored.camera("Shed")
    await ignored.home.settle()
    assert [*ignored.seen()] == [NOTICE]
    assert "Shed" in ignored.says(NOTICE)
    assert "new since" in ignored.says(NOTICE)
    assert "Garage" not in ignored.says(NOTICE)
    assert "2 more" in ignored.says(NOTICE, "resting")

    await ignored.reload()
    assert [*ignored.seen()] == [NOTICE]
    assert "Garage" not in ignored.says(NOTICE), "what was ignored before still is"

    ignored.ignore(NOTICE)
    await ignored.reload()
    assert not ignored.seen()


async def test_taking_the_ignore_back_lists_all_again(ignored: Board) -> None:
    ignored.ignore(NOTICE, ignored=False)
    await ignored.refresh()
    assert [*ignored.seen()] == [NOTICE]
    assert ignored.listed(NOTICE) == 2


async def test_a_library_update_does_not_bring_it_back(ignored: Board, verdicts: Verdicts) -> None:
    assert ignored.home.us
    coordinator = ignored.home.us.runtime_data.coordinator
    object.__setattr__(coordinator.library, "version", "2027.1.1")
    await ignored.judge_again()
    assert not ignored.seen()
    assert ignored.all()[NOTICE].dismissed_version


@pytest.mark.fault("process", "the integration of a camera fails to load", "its issue stays")
async def test_a_camera_whose_integration_is_not_loaded_keeps_its_notice(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.set_up()
    board.ignore(NOTICE)
    board.home.entries["reolink"].mock_state(hass, ConfigEntryState.SETUP_RETRY)
    verdicts.phased_out = set()
    await board.judge_again()
    assert board.all()[NOTICE].dismissed_version, "absence proves nothing yet"

    board.home.entries["reolink"].mock_state(hass, ConfigEntryState.LOADED)
    await board.home.settle()
    assert not board.all()


async def test_a_disabled_integration_says_no_more(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.set_up()
    board.ignore(NOTICE)
    entry = board.source()
    await hass.config_entries.async_set_disabled_by(entry.entry_id, ConfigEntryDisabler.USER)
    await board.home.settle()
    await board.refresh()
    assert board.all()[NOTICE].dismissed_version, "disabled is not gone"
    await hass.config_entries.async_set_disabled_by(entry.entry_id, None)
    await board.home.settle()
    await board.refresh()
    assert not board.seen()
    assert board.all()[NOTICE].dismissed_version


@pytest.mark.fault("process", "Home Assistant restarts with an ignored issue", "it stays ignored")
async def test_a_restart_keeps_it_and_waits_until_all_have_started(
    board: Board, verdicts: Verdicts, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    verdicts.phased_out = {"Hikvision"}
    garage = board.camera("Garage")
    hass_storage[f"{DOMAIN}.acknowledgements"] = {
        "version": 1,
        "key": f"{DOMAIN}.acknowledgements",
        "data": {
            "basis": "",
            "told": [
                {
                    "cause": "phased_out:hikvision",
                    "camera": garage.id,
                    "since": "2026-11-01",
                    "issue": NOTICE,
                }
            ],
        },
    }
    hass_storage["repairs.issue_registry"] = {
        "version": 1,
        "minor_version": 2,
        "data": {
            "issues": [
                {
                    "config_entry_id": None,  # since Home Assistant 2026.11
                    "created": "2026-11-01T00:00:00+00:00",
                    "dismissed_version": "2026.10.4",
                    "domain": DOMAIN,
                    "is_persistent": False,
                    "issue_id": NOTICE,
                }
            ]
        },
    }
    await ir.async_get(hass)._async_load()
    hass.set_state(CoreState.starting)
    await board.home.set_up()
    assert not board.all()[NOTICE].active, "nothing is said before all have started"
    board.camera("Shed", identifier="shed")
    hass.set_state(CoreState.not_running)
    await hass.async_start()
    await hass.async_block_till_done()
    await board.home.settle()
    assert [*board.seen()] == [NOTICE]
    assert "Garage" not in board.says(NOTICE)
    assert "Shed" in board.says(NOTICE)


@pytest.mark.fault("data", "the stored answers are lost", "what was ignored stays ignored")
async def test_a_lost_store_of_ours_does_not_undo_the_ignore(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    ir.async_create_issue(
        hass,
        DOMAIN,
        NOTICE,
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key="phased_out",
    )
    board.ignore(NOTICE)
    await board.home.set_up()
    assert not board.seen()


async def test_nothing_is_written_when_nothing_has_changed(
    ignored: Board, hass: HomeAssistant
) -> None:
    changes: list[Any] = []
    hass.bus.async_listen(ir.EVENT_REPAIRS_ISSUE_REGISTRY_UPDATED, changes.append)
    await ignored.judge_again()
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(minutes=5))
    await hass.async_block_till_done()
    assert not changes


async def test_removing_the_integration_removes_its_notices(
    ignored: Board, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    assert ignored.home.us
    await hass.config_entries.async_remove(ignored.home.us.entry_id)
    await hass.async_block_till_done()
    assert not ignored.all()
    assert f"{DOMAIN}.acknowledgements" not in hass_storage
