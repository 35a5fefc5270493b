"""The integration is removed: everything of it goes, whatever hinders, and nothing comes back."""

from __future__ import annotations

import asyncio
from datetime import timedelta
import errno
from pathlib import Path
from typing import Any
from unittest.mock import patch

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.entry import may_be_deleted
from custom_components.camera_lifecycle.lookup.credentials import Endpoint
from custom_components.camera_lifecycle.lookup.model import LookUpResult, Protocol, Target
from custom_components.camera_lifecycle.runtime import Stores
from custom_components.camera_lifecycle.storage.put_aside import remove_kept_aside

from ..home import REOLINK, Home
from ..plan.planned import set_plan
from .faults import Faults
from .files import DAMAGED, Files

# a home that is taken away in the middle of its set-up leaves its day watch behind
pytestmark = pytest.mark.logs("Lingering timer after test")

KEYS = ("acknowledgements", "plan", "first_seen", "last_said", "look_ups")
ANSWER = LookUpResult(Protocol.ONVIF, record=Record("x", "onvif"))


def note_an_answer(home: Home) -> None:
    """Keep what a camera answered a moment ago; it is written within seconds."""
    endpoint = Endpoint(Target("camera.local"), (Protocol.ONVIF,), "onvif")
    store = home.us.runtime_data.stores.look_ups
    store.async_note("x", endpoint, ANSWER, dt_util.now(), timedelta(hours=1))


async def remove(hass: HomeAssistant, home: Home) -> None:
    """Remove the integration, and wait until whatever was planned has been done."""
    await hass.config_entries.async_remove(home.us.entry_id)
    await hass.async_block_till_done()
    for seconds in (10, 60, 3600):
        async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=seconds))
        await hass.async_block_till_done()
    await hass.async_stop(force=True)


@pytest.fixture
async def one(hass: HomeAssistant, home: Home) -> Home:
    """Return a home with a camera of which something is noted, set up."""
    device = home.camera("reolink", "Garage", **REOLINK)
    await home.set_up()
    await set_plan(hass, {"device_id": device.id}, note="x")
    return home


async def test_a_look_up_a_moment_before_leaves_nothing(hass: HomeAssistant, one: Home) -> None:
    note_an_answer(one)
    await remove(hass, one)
    assert not Files.of(hass).ours()


@pytest.mark.fault(
    "process",
    "a camera answers while the files are written for the last time",
    "no file comes back after the removal",
)
async def test_an_answer_while_the_stores_are_being_closed_leaves_nothing(
    hass: HomeAssistant, one: Home
) -> None:
    """What is noted while the last write is under way must not begin a later one."""
    store = one.us.runtime_data.stores.look_ups
    write = store._file._async_write_what_fits

    async def slow(data: dict[str, Any]) -> None:
        if not noted:
            noted.append(True)
            note_an_answer(one)
        await asyncio.sleep(0)
        await write(data)

    noted: list[bool] = []
    with patch.object(store._file, "_async_write_what_fits", slow):
        note_an_answer(one)
        await remove(hass, one)
    assert noted
    assert not Files.of(hass).ours()


async def test_who_still_holds_a_store_writes_nothing(hass: HomeAssistant, one: Home) -> None:
    stores = one.us.runtime_data.stores
    orphan = Stores.of(hass)  # of a set-up that went no further
    await hass.config_entries.async_remove(one.us.entry_id)
    for store in (*stores, *orphan):
        store.async_save_within(0)
        await store.async_save()
        assert not store.is_saved
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(hours=1))
    await hass.async_block_till_done()
    await hass.async_stop(force=True)
    assert not Files.of(hass).ours()


@pytest.mark.fault(
    "process", "the integration can't be unloaded when it is removed", "its files go all the same"
)
@pytest.mark.logs("Error unloading entry", "Lingering timer after test")
@pytest.mark.logs("Error unloading entry")
@pytest.mark.parametrize("expected_lingering_timers", [True])  # Home Assistant asks for a restart
async def test_an_entry_that_could_not_be_unloaded_is_forgotten_all_the_same(
    hass: HomeAssistant, one: Home
) -> None:
    runtime = one.us.runtime_data
    with patch(
        "custom_components.camera_lifecycle.entry.async_remove_entities",
        side_effect=RuntimeError("broken"),
    ):
        await hass.config_entries.async_remove(one.us.entry_id)
    await hass.async_block_till_done()
    runtime.stores.told.async_save_within(0)
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(hours=1))
    await hass.async_block_till_done()
    await hass.async_stop(force=True)
    assert not Files.of(hass).ours()


@pytest.mark.logs("the file is kept in")
async def test_what_was_put_aside_goes_too(hass: HomeAssistant, home: Home, files: Files) -> None:
    files.path("plan").write_bytes(b"no JSON")
    (files.folder / f"{DOMAIN}.plan.corrupt.2026-01-01T00:00:00").write_bytes(b"of Home Assistant")
    (files.folder / f"{DOMAIN}.planner").write_bytes(b"of somebody else")
    home.camera("reolink", **REOLINK)
    await home.set_up()
    assert files.aside()
    await remove(hass, home)
    assert files.ours() == [f"{DOMAIN}.planner"]
    assert (DOMAIN, DAMAGED) not in ir.async_get(hass).issues


@pytest.mark.fault(
    "disk",
    "a file can't be deleted when the integration is removed",
    "everything else goes, and the log names the file that stays",
)
@pytest.mark.logs(". Remove it yourself")
@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    "hindrance", ["not allowed", "broken disk", "a folder with something", "not readable"]
)
async def test_what_cannot_be_removed_hinders_nothing_else_and_is_told(
    hass: HomeAssistant,
    one: Home,
    faults: Faults,
    caplog: pytest.LogCaptureFixture,
    key: str,
    hindrance: str,
) -> None:
    await hass.config_entries.async_unload(one.us.entry_id)
    files = Files.of(hass)
    path = files.path(key)
    stays = True
    if hindrance == "a folder with something":
        path.unlink(missing_ok=True)
        path.mkdir()
        (path / "something").touch()
    elif hindrance == "not readable":
        faults.on_read[path.name], stays = errno.EIO, False
    else:
        path.touch()
        faults.on_remove[path.name] = {"not allowed": errno.EACCES, "broken disk": errno.EIO}[
            hindrance
        ]
    await remove(hass, one)
    assert files.ours() == ([path.name] if stays else [])
    told = [line for line in caplog.messages if "can't be removed" in line]
    assert len(told) == stays
    assert not stays or str(path) in told[0]


@pytest.mark.logs("the file is kept in", ". Remove it yourself")
async def test_a_copy_that_cannot_be_removed_hinders_nothing_else_and_is_told(
    hass: HomeAssistant,
    home: Home,
    files: Files,
    faults: Faults,
    caplog: pytest.LogCaptureFixture,
) -> None:
    files.path("plan").write_bytes(b"no JSON")
    home.camera("reolink", **REOLINK)
    await home.set_up()
    (aside,) = files.aside()
    faults.on_remove[".damaged-"] = errno.EACCES
    await remove(hass, home)
    assert files.ours() == [aside.name]
    (told,) = [line for line in caplog.messages if "can't be removed" in line]
    assert str(aside) in told


@pytest.mark.fault(
    "disk", "the storage folder can't be listed when the integration is removed", "all its files go"
)
@pytest.mark.logs(". Remove it yourself")
async def test_a_storage_that_cannot_be_listed_hinders_nothing_else(
    hass: HomeAssistant, one: Home, caplog: pytest.LogCaptureFixture
) -> None:
    store = one.us.runtime_data.stores.plans
    with patch.object(Path, "iterdir", side_effect=PermissionError("not allowed")):
        assert await store.async_kept_aside() == ()
        await remove(hass, one)
    assert not Files.of(hass).ours()
    assert "not allowed" in caplog.text


@pytest.mark.fault(
    "process",
    "repair issues can't be deleted when the integration is removed",
    "all files go, and the log says it",
)
@pytest.mark.logs("Camera Lifecycle is being removed, and can't")
async def test_issues_that_cannot_be_removed_hinder_no_file(
    hass: HomeAssistant, one: Home, caplog: pytest.LogCaptureFixture
) -> None:
    delete = ir.async_delete_issue

    def broken(hass: HomeAssistant, domain: str, issue_id: str) -> None:
        if issue_id in {DAMAGED, "login_refused"}:
            raise RuntimeError(issue_id)
        delete(hass, domain, issue_id)

    with patch.object(ir, "async_delete_issue", broken):
        await hass.config_entries.async_remove(one.us.entry_id)
        await hass.async_block_till_done()
    assert not Files.of(hass).ours()
    assert "can't remove its repair issues" in caplog.text


@pytest.mark.logs("the file is kept in")
async def test_an_empty_folder_in_the_place_of_a_file_goes(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    files.path("plan").unlink()
    files.path("plan").mkdir()
    home.camera("reolink", **REOLINK)
    await home.set_up()
    await remove(hass, home)
    assert not files.ours()


@pytest.mark.fault(
    "process", "an integration that never loaded is removed", "everything of it goes"
)
@pytest.mark.logs("Error setting up entry")
async def test_an_entry_that_was_never_loaded_is_removed(
    hass: HomeAssistant, home: Home, files: Files
) -> None:
    with patch(
        "custom_components.camera_lifecycle.entry.load_library", side_effect=RuntimeError("broken")
    ):
        entry = await home.set_up()
    assert entry.state is ConfigEntryState.SETUP_ERROR
    await remove(hass, home)
    assert not files.ours()


async def test_a_device_is_kept_while_the_entry_is_off(hass: HomeAssistant, one: Home) -> None:
    await hass.config_entries.async_unload(one.us.entry_id)
    ours = {(DOMAIN, one.us.entry_id)}
    (device,) = dr.async_get(hass).async_get_devices(identifiers=ours)
    assert not may_be_deleted(one.us, device)


def test_files_in_a_folder_that_is_gone(tmp_path: Path) -> None:
    assert not [*remove_kept_aside(tmp_path / "gone" / "x")]
