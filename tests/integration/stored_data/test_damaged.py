"""Every store, damaged in every way: put aside as it is, told in one issue, all else works."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.const import DOMAIN

from ..home import REOLINK, Home
from .damages import ALL, REFUSED, harm
from .faults import Faults
from .files import DAMAGED, Files, contents, open_to_all

BAD = {"ERROR", "WARNING"}
KEYS = ("acknowledgements", "plan", "first_seen", "last_said", "look_ups")


def as_it_is(path: Path) -> Any:
    """Return what cannot be told apart from what was damaged."""
    if path.is_symlink():
        return path.readlink()
    if path.is_dir():
        return [(inner.name, inner.read_bytes()) for inner in sorted(path.iterdir())]
    return path.read_bytes() if path.is_file() else path.stat().st_ino


async def kept_by_good_files(hass: HomeAssistant, home: Home, files: Files) -> dict[str, Any]:
    """Set the integration up once, on good files, and return what each store holds then."""
    home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    kept = contents(entry.runtime_data)
    await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()
    return kept


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("damage", ALL)
async def test_what_cannot_be_read_is_put_aside_and_the_rest_is_set_up(
    hass: HomeAssistant,
    home: Home,
    files: Files,
    faults: Faults,
    caplog: pytest.LogCaptureFixture,
    damage: str,
    key: str,
) -> None:
    kept = await kept_by_good_files(hass, home, files)
    path = files.path(key)
    raw = path.read_bytes() if damage in REFUSED else None
    harm(path, damage, faults)
    before = as_it_is(path) if raw is None else raw
    entry = home.us
    assert entry is not None

    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()

    assert entry.state is ConfigEntryState.LOADED
    faults.on_read.clear()
    assert {**contents(entry.runtime_data), key: None} == {**kept, key: None}, "the others hold"
    (aside,) = files.aside()
    assert aside.name.startswith(f"{DOMAIN}.{key}.damaged-")
    assert as_it_is(aside) == before, "put aside byte for byte"
    assert aside.is_symlink() or not open_to_all(aside)
    assert files.issues() == [DAMAGED], "one issue, and none of Home Assistant's"
    issue = files.issue()
    assert issue is not None
    assert issue.translation_placeholders is not None
    assert aside.name in issue.translation_placeholders["files"]

    caplog.clear()
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert entry.state is ConfigEntryState.LOADED
    assert files.aside() == [aside], "nothing is put aside again"
    assert not [r.message for r in caplog.records if r.levelname in BAD and r.name != "asyncio"]
    assert files.issues() == [DAMAGED], "it lasts as long as the file"
