"""A disk that takes nothing: what is new holds, is said to be unsaved, and is written later."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
import errno
from typing import Any

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.storage.retry import LONGEST

from ..home import REOLINK, Home
from ..plan.planned import set_plan
from .faults import FULL, Faults
from .files import NOT_SAVED, Files

pytestmark = pytest.mark.logs(
    "Unable to remove unknown job listener", "was still running after final writes"
)

NOTE = "receipt in the blue folder"


@pytest.fixture
async def garage(hass: HomeAssistant, home: Home) -> dict[str, Any]:
    """Return the target of the one camera of a home that is set up."""
    device = home.camera("reolink", "Garage", **REOLINK)
    await home.set_up()
    return {"device_id": device.id}


@pytest.fixture
def storage(hass: HomeAssistant, garage: dict[str, Any]) -> Files:
    """Return the storage of that home."""
    return Files.of(hass)


async def note(hass: HomeAssistant, garage: dict[str, Any], text: str = NOTE) -> None:
    """Note something while the disk is full; the action says that it is not saved."""
    with pytest.raises(HomeAssistantError) as raised:
        await set_plan(hass, garage, note=text)
    assert (raised.value.translation_domain, raised.value.translation_key) == (DOMAIN, "not_saved")
    await hass.async_block_till_done()


async def pass_time(hass: HomeAssistant, time: timedelta) -> None:
    """Let time pass, and what is due be done."""
    async_fire_time_changed(hass, dt_util.utcnow() + time + timedelta(seconds=2))
    await hass.async_block_till_done()


def notes(files: Files) -> set[str]:
    """Return the notes that are on the disk."""
    if not files.path("plan").exists():
        return set()
    return {row["note"] for row in files.data("plan")["cameras"].values()}


@pytest.mark.fault(
    "disk",
    "the disk is full, over its quota, read-only, or broken while a note is kept",
    "the note holds, an issue and the action say it isn't saved, and it is written later",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
@pytest.mark.parametrize("fault", FULL)
async def test_it_holds_is_told_and_is_written_without_a_restart(
    hass: HomeAssistant,
    home: Home,
    garage: dict[str, Any],
    storage: Files,
    faults: Faults,
    fault: str,
) -> None:
    faults.on_write = FULL[fault]
    await note(hass, garage)
    assert home.cameras["Garage"].plan == Plan(note=NOTE), "it holds"
    assert not notes(storage)
    issue = storage.issue(NOT_SAVED)
    assert issue is not None
    assert not issue.is_fixable
    assert issue.translation_placeholders is not None
    assert "purchase, warranty, and notes" in issue.translation_placeholders["parts"]

    await pass_time(hass, timedelta(minutes=1))
    assert not notes(storage)
    assert storage.issue(NOT_SAVED)

    faults.on_write = None
    await pass_time(hass, timedelta(minutes=2))
    assert notes(storage) == {NOTE}
    assert storage.issue(NOT_SAVED) is None
    await set_plan(hass, garage, note="another")
    assert notes(storage) == {"another"}


@pytest.mark.fault(
    "disk",
    "the disk refuses a write, for each reason that it can give",
    "the repair issue names the reason",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no space left"),
        (errno.EDQUOT, "no space left"),
        (errno.EROFS, "read-only"),
        (errno.EIO, "The logs say why"),
    ],
)
async def test_the_issue_says_why(
    hass: HomeAssistant,
    garage: dict[str, Any],
    storage: Files,
    faults: Faults,
    number: int,
    words: str,
) -> None:
    faults.on_write = number
    await note(hass, garage)
    issue = storage.issue(NOT_SAVED)
    assert issue is not None
    assert issue.translation_placeholders is not None
    assert words in issue.translation_placeholders["reason"]


@pytest.mark.fault(
    "disk",
    "the disk stays full for three quarters of an hour",
    "tried again after 1, 2, 4, 8, and 15 minutes, never more often; logged once",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_it_is_tried_less_and_less_often(
    hass: HomeAssistant,
    garage: dict[str, Any],
    storage: Files,
    faults: Faults,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def tried() -> int:
        return sum("Saving file failed" in line and ".plan" in line for line in caplog.messages)

    faults.on_write = errno.ENOSPC
    await note(hass, garage)
    assert tried() == 1
    for minutes in (1, 2, 4, 8, 15, 15):
        pause = timedelta(minutes=minutes)
        before = tried()
        await pass_time(hass, pause - timedelta(seconds=10))
        assert tried() == before, "not earlier"
        await pass_time(hass, pause)
        assert tried() == before + 1
    ours = [r for r in caplog.records if r.name.startswith("custom_components")]
    assert [r.message for r in ours if "notes about cameras can't be saved" in r.message][1:] == []


@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_what_no_person_waits_for_is_not_tried_more_often(
    hass: HomeAssistant,
    home: Home,
    garage: dict[str, Any],
    storage: Files,
    faults: Faults,
    caplog: pytest.LogCaptureFixture,
) -> None:
    faults.on_write = errno.ENOSPC
    store = home.us.runtime_data.stores.plans
    await note(hass, garage)
    caplog.clear()
    for _ in range(5):
        store.async_save_within(1)
        await pass_time(hass, timedelta(seconds=5))
    assert not [line for line in caplog.messages if "Saving file failed" in line]


@pytest.mark.fault(
    "disk",
    "Home Assistant stops while something isn't saved, and there is room by then",
    "it is on the disk",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_it_is_tried_once_more_when_home_assistant_stops(
    hass: HomeAssistant, garage: dict[str, Any], storage: Files, faults: Faults
) -> None:
    faults.on_write = errno.ENOSPC
    await note(hass, garage)
    faults.on_write = None
    await hass.async_stop(force=True)
    assert notes(storage) == {NOTE}


@pytest.mark.fault(
    "disk", "Home Assistant stops while the disk is still full", "no temporary file is left behind"
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_nothing_is_left_behind_when_the_last_try_fails_too(
    hass: HomeAssistant, garage: dict[str, Any], storage: Files, faults: Faults
) -> None:
    faults.on_write = errno.ENOSPC
    await note(hass, garage)
    await hass.async_stop(force=True)
    assert not notes(storage)
    assert not [*storage.folder.glob("tmp*")]


@pytest.mark.fault(
    "disk",
    "the integration is reloaded while something isn't saved",
    "it holds after the reload, and is written as soon as there is room",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
@pytest.mark.parametrize("room", ["before the reload", "after the reload"])
async def test_a_reload_loses_nothing(
    hass: HomeAssistant,
    home: Home,
    garage: dict[str, Any],
    storage: Files,
    faults: Faults,
    room: str,
) -> None:
    await set_plan(hass, garage, note="written before")
    faults.on_write = errno.ENOSPC
    await note(hass, garage)
    if room == "before the reload":
        faults.on_write = None
    await hass.config_entries.async_reload(home.us.entry_id)
    await hass.async_block_till_done()
    assert home.us.state is ConfigEntryState.LOADED
    assert home.cameras["Garage"].plan.note == NOTE
    if room == "after the reload":
        assert storage.issue(NOT_SAVED)
        assert notes(storage) == {"written before"}
        faults.on_write = None
        await pass_time(hass, timedelta(minutes=1))
    assert notes(storage) == {NOTE}
    assert storage.issue(NOT_SAVED) is None


@pytest.mark.fault(
    "disk",
    "the integration is unloaded while something isn't saved",
    "it is written all the same, and is there after the next setup",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_it_is_written_while_the_entry_is_off(
    hass: HomeAssistant, home: Home, garage: dict[str, Any], storage: Files, faults: Faults
) -> None:
    faults.on_write = errno.ENOSPC
    await note(hass, garage)
    await hass.config_entries.async_unload(home.us.entry_id)
    faults.on_write = None
    await pass_time(hass, timedelta(minutes=1))
    assert notes(storage) == {NOTE}
    assert storage.issue(NOT_SAVED) is None
    await hass.config_entries.async_setup(home.us.entry_id)
    await hass.async_block_till_done()
    assert home.cameras["Garage"].plan.note == NOTE


@pytest.mark.fault(
    "disk", "the integration is removed while something isn't saved", "no file comes back"
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_an_integration_that_is_removed_tries_no_more(
    hass: HomeAssistant, home: Home, garage: dict[str, Any], storage: Files, faults: Faults
) -> None:
    faults.on_write = errno.ENOSPC
    await note(hass, garage)
    await hass.config_entries.async_remove(home.us.entry_id)
    faults.on_write = None
    await pass_time(hass, LONGEST)
    await hass.async_stop(force=True)
    assert not storage.ours()
    assert storage.issue(NOT_SAVED) is None


@pytest.mark.fault(
    "disk",
    "the disk is full at the very first setup",
    "its sensors are there; an issue says what isn't saved, and goes once it is",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_a_full_disk_hinders_no_set_up(
    hass: HomeAssistant, home: Home, faults: Faults
) -> None:
    faults.on_write = errno.ENOSPC
    device = home.camera("reolink", "Garage", **REOLINK)
    entry = await home.set_up()
    assert entry.state is ConfigEntryState.LOADED
    assert home.state(device.id, "vendor").state == "Reolink"
    files = Files.of(hass)
    assert files.issue(NOT_SAVED), "since when the firmware is there is to be kept"
    faults.on_write = None
    await pass_time(hass, timedelta(minutes=1))
    assert files.issue(NOT_SAVED) is None
    assert device.id in files.data("first_seen")


@pytest.mark.logs("rows can't be saved in")
@pytest.mark.parametrize(
    ("misfit", "kept"),
    [
        (lambda: "half a \ud83d character", 3),
        (lambda: 2**70, 2),
        (object, 2),
        (lambda: _deep(400), 2),
    ],
)
async def test_a_row_that_json_cannot_hold_costs_no_other(
    hass: HomeAssistant,
    home: Home,
    garage: dict[str, Any],
    storage: Files,
    misfit: Callable[[], Any],
    kept: int,
) -> None:
    await set_plan(hass, garage, note=NOTE)
    plans = home.us.runtime_data.stores.plans
    await plans.async_set({"another": Plan(note=misfit()), "third": Plan(note="third")})
    assert len(storage.data("plan")["cameras"]) == kept
    assert {NOTE, "third"} <= notes(storage)
    assert plans.is_saved


async def test_a_write_that_waits_while_a_store_gives_up_is_none(
    hass: HomeAssistant, home: Home, garage: dict[str, Any], storage: Files
) -> None:
    plans = home.us.runtime_data.stores.plans
    async with plans._file._writing:
        saving = hass.async_create_task(plans.async_save())
        await asyncio.sleep(0)
        plans._give_up()
    await saving
    assert not notes(storage)
    plans._written(OSError(errno.ENOSPC, "no space"))  # one that was under way to the disk
    assert plans.error is None


def _deep(levels: int) -> list[Any]:
    content: list[Any] = []
    for _ in range(levels):
        content = [content]
    return content
