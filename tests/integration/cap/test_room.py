"""Who has entities where there is not room for those of all cameras."""

from typing import Any

from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState
from homeassistant.helpers import (
    device_registry as dr,
    entity_platform,
    entity_registry as er,
    issue_registry as ir,
)
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.fleet import entity_keys
from custom_components.camera_lifecycle.sensor_descriptions import CAMERA_SENSORS, DUTY, LOOK_UP

from .crowd import ISSUE, Crowd


async def test_a_camera_has_all_of_its_entities_or_none(crowd: Crowd) -> None:
    crowd.more(7)
    await crowd.home.set_up()
    assert crowd.having() == crowd.shown() == [0, 1, 2, 3]
    assert crowd.waiting() == "3 cameras"
    assert crowd.is_quiet()


async def test_within_the_limit_all_have_theirs(crowd: Crowd) -> None:
    crowd.more(4)
    await crowd.home.set_up()
    assert crowd.shown() == [0, 1, 2, 3]
    assert crowd.issue() is None


async def test_no_limit_without_one_of_home_assistants(
    crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "custom_components.camera_lifecycle.fleet.entity_room.entity_platform", object()
    )
    monkeypatch.setattr(entity_platform, "MAX_ENABLED_ENTITIES_PER_CONFIG_ENTRY", 10_000)
    crowd.more(7)
    await crowd.home.set_up()
    assert len(crowd.shown()) == 7
    assert crowd.issue() is None


async def test_a_restart_leaves_them_to_the_same(crowd: Crowd) -> None:
    crowd.more(6)
    await crowd.home.set_up()
    crowd.disable(0)
    await crowd.home.settle()
    assert crowd.shown() == [1, 2, 3, 4]
    assert await crowd.home.hass.config_entries.async_reload(crowd.home.us.entry_id)
    await crowd.home.hass.async_block_till_done()
    assert crowd.shown() == [1, 2, 3, 4]
    assert crowd.having() == [0, 1, 2, 3, 4]
    assert crowd.waiting() == "1 camera"
    assert crowd.is_quiet()


async def test_a_new_camera_waits_behind_the_others(crowd: Crowd) -> None:
    crowd.more(5)
    await crowd.home.set_up()
    crowd.more(2)
    await crowd.home.settle()
    assert crowd.shown() == [0, 1, 2, 3]
    assert crowd.waiting() == "3 cameras"
    for number, then in ((2, [0, 1, 3, 4]), (0, [1, 3, 4, 5]), (1, [3, 4, 5, 6])):
        crowd.disable(number)
        await crowd.home.settle()
        assert crowd.shown() == then
    assert crowd.issue() is None
    assert crowd.is_quiet()


async def test_first_seen_first_after_a_restart(crowd: Crowd, hass_storage: dict[str, Any]) -> None:
    """Whatever the order in which Home Assistant finds them."""
    crowd.more(7)
    await crowd.home.set_up()
    await crowd.home.hass.config_entries.async_unload(crowd.home.us.entry_id)
    rows = hass_storage["camera_lifecycle.known_cameras"]["data"]["cameras"]
    rows[crowd.devices[6].id]["since"] = "2020-01-01T00:00:00+00:00"
    await crowd.home.hass.config_entries.async_setup(crowd.home.us.entry_id)
    await crowd.home.hass.async_block_till_done()
    assert crowd.shown() == [0, 1, 2, 3], "who has entities keeps them"
    crowd.disable(0)
    await crowd.home.settle()
    assert crowd.shown() == [1, 2, 3, 6]


@pytest.mark.parametrize(
    ("disabled", "then"),
    [((), [0, 1, 2, 3]), ((0,), [0, 1, 2, 3]), ((0, 1, 2, 3), [0, 1, 2, 3, 4])],
)
async def test_room_is_made_by_single_entities(
    crowd: Crowd, disabled: tuple[int, ...], then: list[int]
) -> None:
    crowd.more(6)
    await crowd.home.set_up()
    for number in disabled:
        crowd.disable(number, ("maker", "firmware_age"))
    await crowd.home.settle()
    assert crowd.shown() == then
    assert crowd.is_quiet()


async def test_a_removed_camera_makes_room(crowd: Crowd) -> None:
    crowd.more(5)
    await crowd.home.set_up()
    dr.async_get(crowd.home.hass).async_remove_device(crowd.devices[1].id)
    await crowd.home.settle()
    await crowd.home.settle()
    assert crowd.shown() == [0, 2, 3, 4]
    assert crowd.issue() is None


async def test_a_removed_camera_that_waited_waits_no_more(crowd: Crowd) -> None:
    crowd.more(5)
    await crowd.home.set_up()
    dr.async_get(crowd.home.hass).async_remove_device(crowd.devices[4].id)
    await crowd.home.settle()
    assert crowd.issue() is None


async def test_a_disabled_device_makes_room(crowd: Crowd) -> None:
    crowd.more(5)
    await crowd.home.set_up()
    dr.async_get(crowd.home.hass).async_update_device(
        crowd.devices[1].id, disabled_by=dr.DeviceEntryDisabler.USER
    )
    await crowd.home.settle()
    await crowd.home.settle()
    assert 4 in crowd.shown()


async def test_who_has_entities_gets_further_ones_as_far_as_there_is_room(crowd: Crowd) -> None:
    """Consent brings each camera a sensor; those that have others keep them all the same."""
    crowd.more(6)
    await crowd.home.set_up()
    hass, us = crowd.home.hass, crowd.home.us
    hass.config_entries.async_update_entry(us, options={"look_ups": True})
    await hass.async_block_till_done()
    assert crowd.shown() == [0, 1, 2, 3]
    assert crowd.with_key("look_up") == []
    assert crowd.waiting() == "6 cameras"
    crowd.disable(0, ("vendor", "maker", "firmware_age"))
    await crowd.home.settle()
    assert crowd.with_key("look_up") == [0, 1, 2]
    assert await hass.config_entries.async_reload(us.entry_id)
    await hass.async_block_till_done()
    assert crowd.having() == [0, 1, 2, 3]
    assert crowd.with_key("look_up") == [0, 1, 2]
    assert crowd.shown() == [1, 2, 3]
    hass.config_entries.async_update_entry(us, options={"look_ups": False})
    await hass.async_block_till_done()
    await crowd.home.settle()
    assert crowd.waiting() == "2 cameras"
    assert crowd.is_quiet()


async def test_duties_are_given_as_far_as_there_is_room(crowd: Crowd) -> None:
    """A site with duties has a further sensor for each camera: fewer cameras have theirs."""
    crowd.more(5)
    await crowd.home.set_up(site="contractor")
    assert crowd.with_key("duty") == crowd.shown() == [0, 1, 2]
    assert crowd.waiting() == "2 cameras"
    assert crowd.is_quiet()


async def test_half_a_camera_of_an_earlier_version_is_kept(crowd: Crowd) -> None:
    """Before, Home Assistant left some cameras with half of their entities."""
    crowd.more(5)
    await crowd.home.set_up()
    hass, us = crowd.home.hass, crowd.home.us
    await hass.config_entries.async_unload(us.entry_id)
    registry = er.async_get(hass)
    for key in ("maker", "firmware_age"):
        registry.async_remove(crowd.home.ours(crowd.devices[3].id, key).entity_id)
    for number in range(2):
        crowd.occupy(number)
    await hass.config_entries.async_setup(us.entry_id)
    await hass.async_block_till_done()
    assert crowd.shown() == [0, 1, 2, 3]
    assert crowd.with_key("maker") == [0, 1, 2]
    assert crowd.waiting() == "2 cameras"
    crowd.disable(0, ("vendor",))
    crowd.disable(1, ("vendor",))
    await crowd.home.settle()
    assert crowd.with_key("maker") == [0, 1, 2, 3]
    state = crowd.home.state(crowd.devices[3].id, "maker")
    assert state is not None
    assert state.state == "Reolink"
    assert crowd.is_quiet()


def test_the_room_knows_which_entities_are_enabled_at_first() -> None:
    enabled = [each.key for each in CAMERA_SENSORS if each.entity_registry_enabled_default]
    assert [key for _, key in entity_keys.OWN] == ["at_risk", *enabled]
    for description, (_, key) in ((LOOK_UP, entity_keys.LOOK_UP), (DUTY, entity_keys.DUTY)):
        assert description.key == key
        assert description.entity_registry_enabled_default


async def test_the_issue_stays_until_all_had_their_chance_to_come(
    crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What its owner ignored would come back, if it went while Home Assistant starts."""
    crowd.more(5)
    await crowd.home.set_up()
    hass, us = crowd.home.hass, crowd.home.us
    issues = ir.async_get(hass)
    await hass.config_entries.async_unload(us.entry_id)
    monkeypatch.setattr(entity_platform, "MAX_ENABLED_ENTITIES_PER_CONFIG_ENTRY", 10_000)
    hass.set_state(CoreState.starting)
    await hass.config_entries.async_setup(us.entry_id)
    await hass.async_block_till_done()
    assert crowd.shown() == [0, 1, 2, 3, 4]
    assert issues.async_get_issue(DOMAIN, ISSUE)
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    assert issues.async_get_issue(DOMAIN, ISSUE) is None


async def test_the_issue_goes_with_the_integration(crowd: Crowd) -> None:
    crowd.more(5)
    await crowd.home.set_up()
    assert crowd.issue()
    await crowd.home.hass.config_entries.async_remove(crowd.home.us.entry_id)
    assert ir.async_get(crowd.home.hass).async_get_issue(DOMAIN, ISSUE) is None
