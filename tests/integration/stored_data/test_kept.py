"""What is kept although it cannot be used: newer files, parts, what cannot be moved, few copies."""

from __future__ import annotations

import errno
import json
from pathlib import Path
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.storage import get_internal_store_manager
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.owner.plan_store import PlanStore
from custom_components.camera_lifecycle.runtime import Stores
from custom_components.camera_lifecycle.storage.put_aside import MAX_KEPT
from tests.words import common

from ..home import REOLINK, Home
from ..plan.planned import set_plan
from .damages import DAMAGES
from .faults import Faults
from .files import DAMAGED, KEYS, Files, contents, open_to_all

pytestmark = pytest.mark.logs(
    "Unable to remove unknown job listener", "was still running after final writes"
)


def change(path: Path, **changes: Any) -> bytes:
    """Change the outer JSON of a file; return what it holds now."""
    path.write_text(json.dumps(json.loads(path.read_bytes()) | changes))
    return path.read_bytes()


def told(files: Files) -> str:
    issue = files.issue()
    assert issue is not None
    assert issue.translation_placeholders is not None
    return issue.translation_placeholders["files"]


@pytest.mark.fault(
    "data",
    "a newer version wrote the files, and an older one is installed again",
    "they are left as they are, and an issue says so",
)
@pytest.mark.logs("were written by a newer version")
@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("version", [2, 99, 2**60])
async def test_what_a_newer_version_wrote_is_left_and_told(
    hass: HomeAssistant, home: Home, files: Files, key: str, version: int
) -> None:
    before = change(files.path(key), version=version)
    device = home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    assert entry.state is ConfigEntryState.LOADED
    assert not files.aside()
    assert "A newer version" in told(files)
    if key == "plan":
        with pytest.raises(HomeAssistantError, match="isn't saved"):
            await set_plan(hass, {"device_id": device.id}, note="x")
        assert home.cameras["Front door"].plan.note == "x", "it holds until the next restart"
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_stop(force=True)
    assert files.path(key).read_bytes() == before


@pytest.mark.logs("were written by a newer version")
async def test_the_issue_goes_with_the_update(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    change(files.path("plan"), version=2)
    home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    assert files.issue()
    change(files.path("plan"), version=1)  # as if the present version were the newer one
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert files.issue() is None
    assert entry.runtime_data.stores.plans.plans


@pytest.mark.fault(
    "data", "a slightly newer version wrote the files", "they are read, and a copy is kept"
)
@pytest.mark.logs("as it was is kept in")
@pytest.mark.parametrize("key", KEYS)
async def test_what_a_newer_minor_version_wrote_is_read_and_a_copy_kept(
    hass: HomeAssistant, home: Home, files: Files, key: str
) -> None:
    before = change(files.path(key), minor_version=2)
    home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    (aside,) = files.aside()
    assert aside.name.startswith(f"{DOMAIN}.{key}.newer-")
    assert aside.read_bytes() == before
    assert "A copy of what a newer version" in told(files)
    read = contents(entry.runtime_data)[key]
    if key in {"plan", "first_seen"}:
        held = json.loads(before)["data"]
        assert {**read, **held} == read
    await hass.config_entries.async_reload(entry.entry_id)
    assert files.aside() == [aside]


@pytest.mark.fault(
    "disk",
    "there is no room to copy a file of a newer version before it would be written",
    "it isn't written over",
)
@pytest.mark.logs("it is left as it is")
async def test_what_only_a_newer_minor_version_knows_is_not_written_over_without_a_copy(
    hass: HomeAssistant, home: Home, files: Files, faults: Faults
) -> None:
    before = change(files.path("plan"), minor_version=2)
    faults.on_link["plan"] = errno.EPERM
    home.camera("reolink", **REOLINK)
    with patch("shutil.copyfile", side_effect=OSError(errno.ENOSPC, "no space")):
        entry = await home.set_up()
    stores = entry.runtime_data.stores
    assert stores.plans.plans, "it is read"
    await stores.plans.async_save()
    await hass.config_entries.async_unload(entry.entry_id)
    assert files.path("plan").read_bytes() == before


@pytest.mark.fault(
    "disk",
    "the disk fills up while a damaged file is copied",
    "no half copy is kept as if it were whole",
)
@pytest.mark.logs("it is left as it is", "are damaged and were left out")
async def test_a_copy_that_is_not_complete_is_none(
    hass: HomeAssistant, files: Files, faults: Faults
) -> None:
    change(files.path("plan"), data=[1])
    faults.on_link["plan"] = errno.EPERM

    def half(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:5])
        raise OSError(errno.ENOSPC, "no space")

    with patch("shutil.copyfile", half):
        await PlanStore(hass).async_load()
    assert not files.aside()


@pytest.mark.fault(
    "disk",
    "a damaged file on a disk that has become read-only",
    "setup goes on, the file stays as it is, and an issue says that it can't be moved",
)
@pytest.mark.logs(
    "it is left as it is",
    "what is new lasts until the next restart",
    "are damaged and were left out",
)
@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("damage", ["no JSON", "a folder", "data a list"])
async def test_what_can_neither_be_read_nor_moved_is_left(
    hass: HomeAssistant, home: Home, files: Files, faults: Faults, damage: str, key: str
) -> None:
    path = files.path(key)
    DAMAGES[damage](path)
    before = path.read_bytes() if path.is_file() else None
    faults.on_rename[path.name] = errno.EROFS
    faults.on_link[path.name] = errno.EPERM
    home.camera("reolink", **REOLINK)
    with patch("shutil.copyfile", side_effect=OSError(errno.EROFS, "read-only")):
        entry = await home.set_up()
    assert entry.state is ConfigEntryState.LOADED
    assert not files.aside()
    assert "It can't be moved either" in told(files)
    await hass.config_entries.async_unload(entry.entry_id)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert path.exists()


@pytest.mark.fault(
    "data", "one row of a stored file is broken", "the others are kept, and the file as it was"
)
@pytest.mark.logs("are damaged and were left out", "as it was is kept in")
async def test_rows_that_can_be_read_are_kept_and_the_file_as_it_was_too(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    path = files.path("plan")
    rows = files.data("plan")["cameras"]
    before = change(path, data={"cameras": {**rows, "broken": {"purchased": "yesterday"}}})
    home.camera("reolink", **REOLINK)
    await home.set_up()
    assert files.data("plan")["cameras"].keys() == rows.keys()
    (aside,) = files.aside("plan")
    assert aside.read_bytes() == before
    assert not open_to_all(aside)
    assert aside.name in told(files)


@pytest.mark.logs("are damaged and were left out", "as it was is kept in")
async def test_a_copy_is_kept_where_links_are_not_known(
    hass: HomeAssistant, home: Home, files: Files, faults: Faults
) -> None:
    before = change(files.path("plan"), data=[1])
    faults.on_link["plan"] = errno.EPERM
    home.camera("reolink", **REOLINK)
    await home.set_up()
    (aside,) = files.aside("plan")
    assert aside.read_bytes() == before
    assert not open_to_all(aside)


@pytest.mark.fault("data", "the key of the hashed logins is lost", "what cameras said is kept")
@pytest.mark.logs("are damaged and were left out", "as it was is kept in")
async def test_answers_of_cameras_are_kept_without_the_key_of_their_hashes(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    data = files.data("look_ups")
    change(files.path("look_ups"), data={**data, "key": None})
    stores = Stores.of(hass)
    await stores.look_ups.async_load()
    content = stores.look_ups.content()
    assert content["cameras"].keys() == data["cameras"].keys()
    assert content["key"] != data["key"]
    assert not content["refusals"]
    assert files.aside("look_ups")


@pytest.mark.fault(
    "data", "a stored file makes its reader fail", "it is put aside, and all else works"
)
@pytest.mark.logs("are damaged and were left out", "as it was is kept in")
async def test_a_reader_that_fails_costs_its_store_alone(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    before = files.path("plan").read_bytes()
    home.camera("reolink", **REOLINK)
    with patch.object(PlanStore, "read", side_effect=RecursionError):
        entry = await home.set_up()
    assert entry.state is ConfigEntryState.LOADED
    (aside,) = files.aside("plan")
    assert aside.read_bytes() == before


@pytest.mark.logs("can't be read")
async def test_a_file_that_home_assistant_cannot_read_after_all_is_left(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    before = files.path("plan").read_bytes()
    home.camera("reolink", **REOLINK)
    with patch(
        "custom_components.camera_lifecycle.storage.reporting_store.ReportingStore.async_load",
        side_effect=HomeAssistantError("gone wrong"),
    ):
        await home.set_up()
    assert files.path("plan").read_bytes() == before
    assert "It can't be moved either" in told(files)


@pytest.mark.fault(
    "data", "a stored file is restored from a backup while Home Assistant runs", "a reload reads it"
)
async def test_a_file_that_came_back_is_read_without_a_restart(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    """Home Assistant lists its storage once; what was restored since is not in that list."""
    plan = files.path("plan").read_bytes()
    files.path("plan").unlink()
    await get_internal_store_manager(hass).async_initialize()
    home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    files.path("plan").write_bytes(plan)
    await hass.config_entries.async_reload(entry.entry_id)
    assert entry.runtime_data.stores.plans.plans


@pytest.mark.fault(
    "data",
    "a file is damaged again and again",
    "at most five copies are kept, the first among them",
)
@pytest.mark.logs("the file is kept in")
async def test_at_most_five_are_kept_of_a_file_the_first_among_them(
    hass: HomeAssistant, files: Files, freezer: FrozenDateTimeFactory
) -> None:
    for number in range(MAX_KEPT + 3):
        freezer.tick(60)
        files.path("plan").write_text(f"no JSON {number}")
        await PlanStore(hass).async_load()
    kept = [aside.read_text().split()[-1] for aside in files.aside("plan")]
    assert kept == ["0", "4", "5", "6", "7"]


@pytest.mark.logs("the file is kept in")
async def test_two_of_one_second_have_different_names(
    hass: HomeAssistant, files: Files, freezer: FrozenDateTimeFactory
) -> None:
    for _ in range(2):
        files.path("plan").write_text("no JSON")
        await PlanStore(hass).async_load()
    assert len(files.aside("plan")) == 2


@pytest.mark.logs("the file is kept in")
async def test_the_issue_goes_when_the_files_are_gone(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    files.path("plan").write_text("no JSON")
    home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    assert files.issue()
    files.aside()[0].unlink()
    await entry.runtime_data.coordinator.async_refresh()  # as every night
    await hass.async_block_till_done()
    assert files.issue() is None


@pytest.mark.logs("the file is kept in")
async def test_it_is_told_also_while_home_assistant_is_not_up_yet(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    files.path("plan").write_text("no JSON")
    home.camera("reolink", **REOLINK)
    hass.set_state(CoreState.not_running)
    await home.set_up()
    assert files.issue()
    hass.set_state(CoreState.running)


@pytest.mark.logs("the file is kept in")
async def test_what_was_put_aside_and_cannot_be_listed_hinders_nothing(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    files.path("plan").write_text("no JSON")
    home.camera("reolink", **REOLINK)
    with patch("custom_components.camera_lifecycle.store.kept_aside", side_effect=PermissionError):
        entry = await home.set_up()
    assert entry.state is ConfigEntryState.LOADED
    assert files.issue() is None
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert files.issue(), "it is told once the files can be listed"


@pytest.mark.logs("the file is kept in")
async def test_what_is_ignored_stays_so_until_something_else_is_put_aside(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    files.path("plan").write_text("no JSON")
    home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    ir.async_ignore_issue(hass, DOMAIN, DAMAGED, ignore=True)
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert files.issue().dismissed_version
    await hass.config_entries.async_unload(entry.entry_id)
    files.path("first_seen").write_text("no JSON")
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert not files.issue().dismissed_version
    assert len(told(files).splitlines()) == 2


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_store_has_words(language: str, hass: HomeAssistant) -> None:
    assert {f"stored_{store.key}" for store in Stores.of(hass)} <= common(language).keys()
