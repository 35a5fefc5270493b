"""The card is registered once, renewed in place, and removed; nobody else's resource changes."""

from __future__ import annotations

from pathlib import Path
import shutil
from typing import Any
from urllib.parse import urljoin

from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
import pytest

from custom_components.camera_lifecycle import diagnostics, system_health
from custom_components.camera_lifecycle.card.file import CardFile
from custom_components.camera_lifecycle.card.state import CardState

from ..home import Home
from .dashboards import FOREIGN, Dashboards

OURS = "custom_components.camera_lifecycle"


def state(home: Home) -> CardState:
    """Return how it stands with the card."""
    assert home.us is not None
    found: CardState = home.us.runtime_data.card.state
    return found


async def test_it_is_registered_beside_twenty_others(home: Home, dashboards: Dashboards) -> None:
    dashboards.keep(*FOREIGN)
    await dashboards.begin()
    assert not dashboards.resources.loaded, "what isn't loaded would be taken for empty"
    await home.set_up()
    assert dashboards.foreign == FOREIGN
    assert dashboards.ours == [dashboards.card]
    assert state(home) is CardState.REGISTERED
    await dashboards.restart()
    await dashboards.resources.async_get_info()
    assert dashboards.foreign == FOREIGN
    assert dashboards.ours == [dashboards.card], "on the disk, too"


OLD = "/camera_lifecycle/0123456789ab/camera-lifecycle-card.js"
VERSIONED = "/camera_lifecycle/camera-lifecycle-card.js?v=0.1.0"
NOW = "now"


@pytest.mark.parametrize(
    ("before", "kept_id"),
    [
        ([("module", OLD)], "ours0"),
        ([("module", VERSIONED)], "ours0"),
        ([("js", NOW)], "ours0"),
        ([("module", NOW)], "ours0"),
        ([("module", OLD), ("module", VERSIONED)], "ours0"),
        ([("module", OLD), ("module", NOW), ("js", VERSIONED)], "ours1"),
        ([("module", NOW), ("module", NOW)], "ours0"),
    ],
)
async def test_what_is_there_of_ours_becomes_one_with_the_address_of_now(
    home: Home,
    dashboards: Dashboards,
    before: list[tuple[str, str]],
    kept_id: str,
) -> None:
    ours = [
        {"id": f"ours{number}", "type": kind, "url": dashboards.url if url == NOW else url}
        for number, (kind, url) in enumerate(before)
    ]
    dashboards.keep(*FOREIGN[:10], *ours, *FOREIGN[10:])
    await dashboards.begin()
    await home.set_up()
    assert dashboards.ours == [dashboards.card]
    assert {"id": kept_id, **dashboards.card} in dashboards.all, "in place"
    assert dashboards.foreign == FOREIGN


async def test_a_second_start_changes_nothing(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    await dashboards.begin()
    us = await home.set_up()
    first = list(dashboards.all)
    await dashboards.restart()
    await hass.config_entries.async_reload(us.entry_id)
    assert dashboards.all == first
    assert state(home) is CardState.REGISTERED


async def test_it_stays_through_reload_and_while_disabled_and_goes_with_the_integration(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    dashboards.keep(*FOREIGN)
    await dashboards.begin()
    us = await home.set_up()
    registered = list(dashboards.all)
    await hass.config_entries.async_unload(us.entry_id)
    assert dashboards.all == registered
    await hass.config_entries.async_set_disabled_by(us.entry_id, ConfigEntryDisabler.USER)
    await hass.async_block_till_done()
    assert dashboards.all == registered
    await hass.config_entries.async_remove(us.entry_id)
    assert dashboards.all == FOREIGN


async def test_it_goes_where_the_resources_are_not_loaded_yet(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    dashboards.keep(*FOREIGN)
    await dashboards.begin()
    us = await home.set_up()
    await dashboards.restart()
    await hass.config_entries.async_remove(us.entry_id)
    assert dashboards.all == FOREIGN


@pytest.mark.fault("process", "Home Assistant runs without dashboards", "all else is set up")
async def test_without_dashboards_all_else_is_set_up(
    hass: HomeAssistant, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    us = await home.set_up()
    assert "lovelace" not in hass.config.components
    assert state(home) is CardState.NO_DASHBOARDS
    assert hass.states.get("sensor.camera_lifecycle_cameras") is not None
    await hass.config_entries.async_remove(us.entry_id)
    bad = {"WARNING", "ERROR"}
    assert not [each for each in caplog.records if each.levelname in bad and each.name == OURS]


async def test_dashboards_that_come_later_in_the_start_get_it(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    hass.set_state(CoreState.starting)
    await home.set_up()
    await dashboards.begin()
    assert dashboards.ours == []
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    assert dashboards.ours == [dashboards.card]


async def test_an_entry_that_is_unloaded_before_the_start_registers_nothing(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    hass.set_state(CoreState.starting)
    us = await home.set_up()
    await hass.config_entries.async_unload(us.entry_id)
    await dashboards.begin()
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    assert dashboards.ours == []


@pytest.mark.fault(
    "data",
    "the dashboards' resources can't be read",
    "they aren't touched, the options say it, and all else works",
)
@pytest.mark.logs("The card can't be registered among the resources of the")
async def test_resources_that_cannot_be_read_hinder_nothing_else(
    hass: HomeAssistant,
    home: Home,
    dashboards: Dashboards,
    caplog: pytest.LogCaptureFixture,
) -> None:
    dashboards.keep(*FOREIGN, version=99)
    await dashboards.begin()
    await home.set_up()
    assert state(home) is CardState.FAILED
    assert "can't be registered" in caplog.text
    assert hass.states.get("sensor.camera_lifecycle_cameras") is not None
    assert dashboards.on_disk == FOREIGN


async def test_every_address_that_was_served_works_until_the_next_start(
    hass: HomeAssistant,
    home: Home,
    dashboards: Dashboards,
    hass_client_no_auth: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Any,
) -> None:
    await dashboards.begin()
    us = await home.set_up()
    before = dashboards.url
    (tmp_path / "camera-lifecycle-card.js").write_text("// the next version")
    following = CardFile.read(tmp_path)
    assert following is not None
    monkeypatch.setattr(CardFile, "read", lambda: following)
    await hass.config_entries.async_reload(us.entry_id)
    assert dashboards.ours == [{"type": "module", "url": following.url}]
    client = await hass_client_no_auth()
    for url, wanted in ((before, "customElements"), (following.url, "the next version")):
        response = await client.get(url)
        assert response.status == 200
        assert wanted in await response.text()
        assert "max-age" not in response.headers.get("Cache-Control", "")


async def test_the_labels_are_served_beside_the_card_and_are_part_of_its_address(
    hass: HomeAssistant,
    home: Home,
    dashboards: Dashboards,
    hass_client_no_auth: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    await dashboards.begin()
    us = await home.set_up()
    before = CardFile.read()
    assert before is not None
    shutil.copytree(before.file.parent, tmp_path, dirs_exist_ok=True)
    copied = CardFile.read(tmp_path)
    assert copied is not None
    assert copied.url == before.url
    (tmp_path / "labels" / "de.json").write_text('{"cameras": "Andere"}')
    following = CardFile.read(tmp_path)
    assert following is not None
    assert following.url != before.url
    monkeypatch.setattr(CardFile, "read", lambda: following)
    for _ in range(2):
        await hass.config_entries.async_reload(us.entry_id)
    client = await hass_client_no_auth()
    for url, words in ((before.url, "Kameras"), (following.url, "Andere")):
        response = await client.get(urljoin(url, "labels/de.json"))
        assert response.status == 200
        assert (await response.json())["cameras"] == words
        assert "max-age" not in response.headers.get("Cache-Control", "")
        assert (await client.get(urljoin(url, "labels/tlh.json"))).status == 404


async def test_a_card_that_was_not_built_is_not_registered(
    home: Home, dashboards: Dashboards, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CardFile, "read", lambda: None)
    await dashboards.begin()
    await home.set_up()
    assert dashboards.all == []
    assert state(home) is CardState.NOT_BUILT


async def test_system_health_and_diagnostics_say_it(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    await dashboards.begin()
    us = await home.set_up()
    assert (await system_health._async_info(hass))["card"] == "registered"
    shown = await diagnostics.async_get_config_entry_diagnostics(hass, us)
    assert shown["card"] == "registered"
