"""Nobody but its owner reads a file of ours, whoever wrote it and whatever became of it."""

from __future__ import annotations

import os
from pathlib import Path
import stat
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.runtime import Stores
from custom_components.camera_lifecycle.storage.stored_file import make_private

from ..home import REOLINK, Home
from .files import Files, open_to_all


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.attack(
    "backup",
    "another user of the machine reads what is stored",
    "the files are for Home Assistant's user alone",
)
async def test_what_is_written_is_private(hass: HomeAssistant, home: Home) -> None:
    files = Files.of(hass)
    home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    for store in entry.runtime_data.stores:
        await store.async_save()
    assert files.ours() == sorted(f"{DOMAIN}.{store.key}" for store in Stores.of(hass))
    assert {mode(files.folder / name) for name in files.ours()} == {0o600}


@pytest.mark.attack(
    "backup", "stored files that were made readable for all", "closed when they are read"
)
@pytest.mark.parametrize("before", [0o644, 0o666, 0o640, 0o777])
async def test_what_was_open_is_closed_when_it_is_read(
    hass: HomeAssistant, files: Files, before: int
) -> None:
    for name in files.ours():
        (files.folder / name).chmod(before)
    for store in Stores.of(hass):
        await store.async_load()
    assert {mode(files.folder / name) for name in files.ours()} == {0o600}


@pytest.mark.attack(
    "backup", "damaged files that were put aside are readable for all", "closed, too"
)
@pytest.mark.logs("the file is kept in")
async def test_what_was_put_aside_is_closed_too(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    path = files.path("plan")
    path.write_text("no JSON")
    path.chmod(0o644)
    earlier = files.folder / f"{DOMAIN}.plan.corrupt.2026-01-01"
    earlier.write_text("of Home Assistant")
    earlier.chmod(0o644)
    home.camera("reolink", **REOLINK)
    await home.set_up()
    assert not [name for name in files.ours() if open_to_all(files.folder / name)]


@pytest.mark.attack(
    "backup", "a file is read while it is being written", "it is private before it holds anything"
)
async def test_what_is_being_written_is_private(hass: HomeAssistant, home: Home) -> None:
    seen: list[int] = []
    rename = os.rename

    def watched(source: str, target: str) -> None:
        if DOMAIN in str(target):
            seen.append(mode(Path(source)))
        rename(source, target)

    home.camera("reolink", **REOLINK)
    with patch.object(os, "rename", watched):
        entry = await home.set_up()
        await entry.runtime_data.stores.plans.async_save()
    assert seen
    assert set(seen) == {0o600}


@pytest.mark.fault("disk", "a file system that knows no permissions", "nothing fails")
def test_a_mode_that_cannot_be_changed_hinders_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.touch(0o644)
    with patch.object(Path, "chmod", side_effect=PermissionError):
        make_private(path)
    assert mode(path) == 0o644
