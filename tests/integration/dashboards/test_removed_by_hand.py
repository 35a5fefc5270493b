"""What its owner removed from the resources stays away, until they switch it on again."""

from __future__ import annotations

import errno
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util.file import WriteError
import pytest

from custom_components.camera_lifecycle.card.memory import CardStore
from custom_components.camera_lifecycle.card.on_disk import TRY_AGAIN
from custom_components.camera_lifecycle.card.state import CardState

from ..home import Home
from .dashboards import FOREIGN, Dashboards
from .test_registered import state


@pytest.mark.fault(
    "person", "somebody removes the card from the resources by hand", "it stays away"
)
@pytest.mark.parametrize("is_loaded", [True, False])
async def test_it_stays_away(
    hass: HomeAssistant, home: Home, dashboards: Dashboards, *, is_loaded: bool
) -> None:
    """Also where it is deleted while the integration is off."""
    await dashboards.begin()
    us = await home.set_up()
    await dashboards.wait()
    if not is_loaded:
        await hass.config_entries.async_unload(us.entry_id)
    await dashboards.delete()
    assert dashboards.ours == []
    await dashboards.restart()
    await (
        hass.config_entries.async_reload(us.entry_id)
        if is_loaded
        else hass.config_entries.async_setup(us.entry_id)
    )
    assert dashboards.ours == []
    assert state(home) is CardState.REMOVED


async def test_it_stays_away_where_it_was_deleted_at_once(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    await dashboards.begin()
    us = await home.set_up()
    await dashboards.delete()
    assert state(home) is CardState.REMOVED
    await hass.config_entries.async_reload(us.entry_id)
    assert dashboards.ours == []


async def test_an_integration_that_is_set_up_anew_begins_anew(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    await dashboards.begin()
    us = await home.set_up()
    await dashboards.delete()
    await hass.config_entries.async_remove(us.entry_id)
    await home.set_up()
    assert dashboards.ours == [dashboards.card]


async def test_of_two_of_ours_one_may_be_deleted(home: Home, dashboards: Dashboards) -> None:
    dashboards.keep(*FOREIGN)
    await dashboards.begin()
    await home.set_up()
    again = await dashboards.resources.async_create_item(
        {"res_type": "module", "url": "/camera_lifecycle/other/camera-lifecycle-card.js"}
    )
    await dashboards.hass.async_block_till_done(wait_background_tasks=True)
    assert again["id"] not in dashboards.resources.data, "there is one already"
    assert dashboards.ours == [dashboards.card]
    assert state(home) is CardState.REGISTERED


@pytest.mark.fault(
    "disk",
    "a full disk loses the card's entry among the resources",
    "it isn't taken for removed by hand: the card comes back",
)
@pytest.mark.logs("The resources of the dashboards aren't saved, the card")
async def test_what_a_full_disk_lost_was_removed_by_nobody(
    hass: HomeAssistant,
    home: Home,
    dashboards: Dashboards,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is told, tried again, and registered anew after a restart."""
    dashboards.keep(*FOREIGN)
    await dashboards.begin()
    us = await home.set_up()
    full = OSError(errno.ENOSPC, "No space left on device")

    async def refuse(*_: Any) -> None:
        raise WriteError from full

    monkeypatch.setattr(dashboards.resources.store, "_async_write_data", refuse)
    await dashboards.wait()
    await dashboards.wait(TRY_AGAIN)
    await dashboards.wait(TRY_AGAIN)
    assert state(home) is CardState.NOT_SAVED
    assert caplog.text.count("The resources of the dashboards aren't saved") == 1
    assert dashboards.ours == [dashboards.card], "it is there until the restart"
    assert dashboards.foreign == FOREIGN
    await dashboards.restart()
    await hass.config_entries.async_reload(us.entry_id)
    assert dashboards.ours == [dashboards.card]
    assert dashboards.foreign == FOREIGN
    await dashboards.wait()
    assert state(home) is CardState.REGISTERED


@pytest.mark.fault(
    "disk",
    "the disk is full while the card is added to the dashboards' resources",
    "nobody else's resource is lost, the options say it, and it is added later",
)
@pytest.mark.logs("The resources of the dashboards aren't saved, the card")
async def test_it_is_written_as_soon_as_the_disk_takes_it(
    home: Home,
    dashboards: Dashboards,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dashboards.keep(*FOREIGN)
    await dashboards.begin()
    await home.set_up()

    async def refuse(*_: Any) -> None:
        raise WriteError("full")

    with monkeypatch.context() as full:
        full.setattr(dashboards.resources.store, "_async_write_data", refuse)
        await dashboards.wait()
        assert state(home) is CardState.NOT_SAVED
    await dashboards.wait(TRY_AGAIN)
    assert state(home) is CardState.REGISTERED
    assert [each["url"] for each in dashboards.on_disk] == [each["url"] for each in FOREIGN] + [
        dashboards.url
    ]


@pytest.mark.parametrize(
    ("content", "damaged", "was_listed"),
    [
        ({}, 0, False),
        ({"was_listed": True}, 0, True),
        ({"was_listed": "yes"}, 1, False),
        ({"other": True}, 1, False),
        ([], 1, False),
    ],
)
def test_the_memory_is_a_yes_or_a_no(
    hass: HomeAssistant, content: Any, damaged: int, *, was_listed: bool
) -> None:
    store = CardStore(hass)
    assert store.read(content) == damaged
    assert store.was_listed is was_listed
