"""Where Home Assistant is older than needed: a sentence, and nothing that fails to be imported."""

from __future__ import annotations

from collections.abc import Iterator
import importlib
import json
import logging
from pathlib import Path
import subprocess
import sys
from unittest.mock import patch

from homeassistant import config_entries, const
from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import issue_registry as ir
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

import custom_components
from custom_components.camera_lifecycle import const as ours
from custom_components.camera_lifecycle.settings import MINOR_VERSION
from custom_components.camera_lifecycle.too_old.const import (
    DOMAIN,
    NEEDED,
    REFUSAL,
    is_older_than_needed,
)

ROOT = Path(__file__).parents[2]
PACKAGE = "custom_components.camera_lifecycle"
TOO_OLD = "2026.8.3"
NUMBERS = {"needed": NEEDED, "running": TOO_OLD}
SENTENCE = (
    f"This version of Camera Lifecycle requires Home Assistant {NEEDED} or newer. "
    f"You have {TOO_OLD}. Update Home Assistant"
)


@pytest.mark.parametrize(
    ("running", "is_refused"),
    [
        ("2026.8.3", True),
        ("2026.8.0b2", True),
        ("2025.12.5", True),
        ("0.118.5", True),
        ("2026.9.0", False),
        ("2026.9.4", False),
        ("2026.9.0b0", False),
        ("2026.9.0.dev202608120214", False),
        ("2026.10.0", False),
        ("2026.12.0b3", False),
        ("2027.1.0", False),
    ],
)
def test_which_versions_are_refused(running: str, *, is_refused: bool) -> None:
    assert is_older_than_needed(running) is is_refused


def test_installers_are_told_the_same_version() -> None:
    assert json.loads((ROOT / "hacs.json").read_text("utf-8"))["homeassistant"] == NEEDED
    assert NEEDED.endswith(".0"), "years and months are compared, no patches"
    assert ours.DOMAIN == DOMAIN


@pytest.fixture
def on_too_old(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let Home Assistant be older, with nothing of ours loaded; afterwards all is as before."""
    monkeypatch.setattr(const, "__version__", TOO_OLD)
    loaded = custom_components.camera_lifecycle  # type: ignore[attr-defined]
    with patch.dict(sys.modules), patch.dict(config_entries.HANDLERS):
        for name in [name for name in sys.modules if name.startswith(PACKAGE)]:
            del sys.modules[name]
        config_entries.HANDLERS.pop(DOMAIN, None)
        yield
        loaded_now = {name for name in sys.modules if name.startswith(f"{PACKAGE}.")}
    custom_components.camera_lifecycle = loaded  # type: ignore[attr-defined]
    allowed = {"const", "config_flow", "entry", "too_old", "too_old.const"}
    assert loaded_now <= {f"{PACKAGE}.{name}" for name in allowed}


@pytest.fixture
def entry(hass: HomeAssistant) -> MockConfigEntry:
    """Return what a newer Home Assistant had set up."""
    entry = MockConfigEntry(
        domain=DOMAIN, title="Mine", data={"country": "CA"}, minor_version=MINOR_VERSION
    )
    entry.add_to_hass(hass)
    return entry


@pytest.mark.usefixtures("on_too_old")
async def test_the_dialog_ends_with_what_is_needed(hass: HomeAssistant) -> None:
    end = await hass.config_entries.flow.async_init(DOMAIN, context={"source": "user"})
    assert end["type"] is FlowResultType.ABORT
    assert end["reason"] == REFUSAL
    assert end["description_placeholders"] == NUMBERS
    assert not hass.config_entries.async_entries(DOMAIN)


@pytest.mark.usefixtures("on_too_old")
@pytest.mark.logs(SENTENCE)
async def test_the_entry_says_what_is_needed_and_stays_as_it_is(
    hass: HomeAssistant, entry: MockConfigEntry, caplog: pytest.LogCaptureFixture
) -> None:
    assert not await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert entry.state is ConfigEntryState.SETUP_ERROR
    assert entry.reason == SENTENCE
    assert entry.error_reason_translation_key == REFUSAL
    assert entry.error_reason_translation_placeholders == NUMBERS
    assert (entry.minor_version, dict(entry.data)) == (MINOR_VERSION, {"country": "CA"})
    (said,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert SENTENCE in said.getMessage()
    assert not hass.services.async_services_for_domain(DOMAIN)
    assert not [issue for issue in ir.async_get(hass).issues.values() if issue.domain == DOMAIN]


@pytest.mark.usefixtures("on_too_old")
@pytest.mark.logs(SENTENCE)
async def test_an_entry_of_an_earlier_version_stays_one(hass: HomeAssistant) -> None:
    entry = MockConfigEntry(domain=DOMAIN, data={"country": "CA"}, minor_version=2)
    entry.add_to_hass(hass)
    assert not await hass.config_entries.async_setup(entry.entry_id)
    assert entry.reason == SENTENCE
    assert entry.minor_version == 2


@pytest.mark.usefixtures("on_too_old")
@pytest.mark.logs(SENTENCE)
async def test_it_can_be_removed_with_what_was_stored(
    hass: HomeAssistant, entry: MockConfigEntry, tmp_path: Path
) -> None:
    hass.config.config_dir = str(tmp_path)
    folder = tmp_path / ".storage"
    folder.mkdir()
    for name in ("camera_lifecycle.answers", "camera_lifecycle.plan", "other.plan"):
        (folder / name).touch()
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.config_entries.async_remove(entry.entry_id)
    assert [file.name for file in folder.iterdir()] == ["other.plan"]


@pytest.mark.usefixtures("on_too_old")
async def test_every_word_that_is_asked_of_the_entry_has_its_answer(
    hass: HomeAssistant, entry: ConfigEntry
) -> None:
    package = importlib.import_module(PACKAGE)
    assert await package.async_unload_entry(hass, entry)
    assert not await package.async_remove_config_entry_device(hass, entry, None)


def test_the_command_line_needs_no_home_assistant_to_know_that_it_has_none() -> None:
    program = f"import sys, {PACKAGE} as p; print(p.__path__, *sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert "too_old'" not in done.stdout
    assert " homeassistant" not in done.stdout
