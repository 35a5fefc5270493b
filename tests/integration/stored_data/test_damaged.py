"""Every store, damaged in every way: put aside as it is, told in one issue, all else works."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.const import DOMAIN

from ..home import REOLINK, Home
from .damages import ALL, REFUSED, harm
from .faults import Faults
from .files import DAMAGED, KEYS, Files, contents, open_to_all

BAD = {"ERROR", "WARNING"}
# Every damage to every store, in two homes: half of the stores is damaged and the other half holds.
# And each store alone.
HALVES = (KEYS[::2], KEYS[1::2])
CASES = [
    *((damage, half) for damage in ALL for half in HALVES),
    *((damage, (key,)) for damage, key in zip(ALL[::3], KEYS, strict=False)),
]


def as_it_is(path: Path) -> Any:
    """Return what cannot be told apart from what was damaged."""
    if path.is_symlink():
        return path.readlink()
    if path.is_dir():
        return [(inner.name, inner.read_bytes()) for inner in sorted(path.iterdir())]
    return path.read_bytes() if path.is_file() else path.stat().st_ino


def harmed(path: Path, damage: str, faults: Faults) -> Any:
    """Damage a file, and return what must be found of it where it is put aside."""
    raw = path.read_bytes() if damage in REFUSED else None
    harm(path, damage, faults)
    return as_it_is(path) if raw is None else raw


async def kept_by_good_files(hass: HomeAssistant, home: Home, files: Files) -> dict[str, Any]:
    """Set the integration up once, on good files, and return what each store holds then."""
    home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    kept = contents(entry.runtime_data)
    await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()
    return kept


def named(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "+".join(value)


def held(stores: Mapping[str, Any], damaged: tuple[str, ...]) -> dict[str, Any]:
    """Return what the stores hold that were not damaged."""
    return {key: content for key, content in stores.items() if key not in damaged}


@pytest.mark.fault(
    "data",
    "each stored file is empty, cut, zeroed, nested, unreadable, a pipe, or a folder",
    "put aside byte for byte, told in one issue; the other files and all sensors work",
)
@pytest.mark.logs(
    "the file is kept in",
    "are damaged and were left out",
    "as it was is kept in",
)
@pytest.mark.parametrize(("damage", "keys"), CASES, ids=named)
async def test_what_cannot_be_read_is_put_aside_and_the_rest_is_set_up(
    hass: HomeAssistant,
    home: Home,
    files: Files,
    faults: Faults,
    caplog: pytest.LogCaptureFixture,
    damage: str,
    keys: tuple[str, ...],
) -> None:
    kept = await kept_by_good_files(hass, home, files)
    before = {key: harmed(files.path(key), damage, faults) for key in keys}
    entry = home.us
    assert entry is not None

    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()

    assert entry.state is ConfigEntryState.LOADED
    faults.on_read.clear()
    assert held(contents(entry.runtime_data), keys) == held(kept, keys), "the others hold"
    aside = {key: files.aside(key) for key in keys}
    assert files.aside() == sorted(chain.from_iterable(aside.values())), "of the others nothing"
    assert files.issues() == [DAMAGED], "one issue, and none of Home Assistant's"
    issue = files.issue()
    assert issue is not None
    assert issue.translation_placeholders is not None
    for key, paths in aside.items():
        (path,) = paths
        assert path.name.startswith(f"{DOMAIN}.{key}.damaged-")
        assert as_it_is(path) == before[key], "put aside byte for byte"
        assert path.is_symlink() or not open_to_all(path)
        assert path.name in issue.translation_placeholders["files"]

    caplog.clear()
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert entry.state is ConfigEntryState.LOADED
    assert {key: files.aside(key) for key in keys} == aside, "nothing is put aside again"
    assert len(files.aside()) == len(keys)
    assert not [r.message for r in caplog.records if r.levelname in BAD and r.name != "asyncio"]
    assert files.issues() == [DAMAGED], "it lasts as long as the file"
