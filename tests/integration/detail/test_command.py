"""The command by which a card opens a camera: who gets what, in which language."""

from collections.abc import Mapping
from datetime import date, timedelta
import json
from types import MappingProxyType
from typing import Any

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from custom_components.camera_lifecycle.owner.answers import Isolation, isolation_of
from custom_components.camera_lifecycle.owner.plan import Plan
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, Home

from .conftest import HOST, MAC, NOTE, Ask

LOGIN = {"host": f"http://{HOST}", "username": "ha", "password": "secret", "verify_ssl": False}
MAC_OF_DOOR = "e0:2c:37:00:00:07"
HOSTILE = "<img src=x onerror=alert(1)>**[x](http://evil.example)**\u202e"


def facts(detail: Mapping[str, Any]) -> dict[str, str]:
    return {fact["label"]: fact["value"] for fact in detail["facts"]}


async def opened(ask: Ask, house: Home, name: str, **fields: Any) -> Any:
    answer = await ask(house.cameras[name].camera.id, **fields)
    assert answer["success"], answer
    return answer["result"]


async def plan(house: Home, name: str, **fields: Any) -> None:
    assert house.us is not None
    camera_id = house.cameras[name].camera.id
    await house.us.runtime_data.async_set_plans({camera_id: Plan(**fields)})
    await house.hass.async_block_till_done()


async def test_an_administrator_gets_all_of_it(ask: Ask, house: Home) -> None:
    await plan(house, "Gate", purchased=date(2019, 5, 12), note=NOTE)
    detail = await opened(ask, house, "Gate")
    assert facts(detail)["Made by"] == "Hikvision"
    assert facts(detail)["Support"] == "Phased out in Canada"
    assert detail["lead"]["title"] == "Plan the replacement"
    assert detail["steps"][0] == "set_date"
    assert detail["plan"]["purchased"] == "2019-05-12"
    assert detail["plan"]["note"] == NOTE
    (answerable,) = detail["actions"]["answerable"]
    assert answerable["issue"] == "phased_out"
    assert answerable["name"] == "Hikvision is being phased out in Canada"
    assert (answerable["can_remind"], answerable["can_accept"]) == (True, True)
    assert detail["actions"]["remind_days"] == [30, 90, 180]
    (measure,) = [each for each in detail["reasons"] if each["kind"] == "measure"]
    assert measure["sources"][0]["url"].startswith("https://")
    assert date.fromisoformat(measure["checked"])
    assert detail["stays"] == "You can keep using this camera."
    assert detail["place"].startswith("For a home in Canada.")
    assert detail["device_id"] == house.cameras["Gate"].camera.primary_device_id


async def test_its_actions_take_what_is_offered(hass: HomeAssistant, ask: Ask, house: Home) -> None:
    detail = await opened(ask, house, "Gate")
    (offered,) = detail["actions"]["answerable"]
    data = {
        "device_id": detail["device_id"],
        "issue": offered["issue"],
        "subject": offered["subject"],
    }
    await hass.services.async_call(
        "camera_lifecycle", "accept", data, blocking=True, return_response=True
    )
    detail = await opened(ask, house, "Gate")
    # what was accepted says nothing of the vulnerability that it may have
    assert detail["group"] == "cannot_tell"
    assert detail["lead"]["title"] == "Let the camera be asked"
    (offered,) = detail["actions"]["answerable"]
    assert not offered["can_remind"], "it rests"


async def test_an_issue_that_nobody_wants_is_not_offered(
    hass: HomeAssistant, ask: Ask, house: Home
) -> None:
    assert house.us is not None
    hass.config_entries.async_update_entry(house.us, options={"notices": ["known_exploited"]})
    await hass.async_block_till_done()
    assert (await opened(ask, house, "Gate"))["actions"]["answerable"] == []


async def test_isolated_since(ask: Ask, house: Home) -> None:
    assert house.us is not None
    camera = house.cameras["Gate"].camera
    since = date(2026, 11, 1)
    answer = isolation_of(camera.id, camera.name, house.fleet.day, since, Isolation.ROUTER)
    await house.us.runtime_data.async_answer([answer])
    detail = await opened(ask, house, "Gate")
    day = house.cameras["Gate"].risk.isolated
    assert detail["actions"]["isolated_since"] == (day.isoformat() if day else "")
    assert "Marked as isolated since: " in detail["lead"]["text"]


@pytest.mark.attack(
    "user", "a user opens a camera that they can't see", "as unknown as one that doesn't exist"
)
async def test_others_get_words_of_cameras_that_they_may_read(
    hass: HomeAssistant, ask: Ask, house: Home, other_user: MockUser
) -> None:
    await plan(house, "Gate", purchased=date(2019, 5, 12), note=NOTE)
    entities = er.async_entries_for_device(
        er.async_get(hass), house.cameras["Gate"].camera.primary_device_id
    )
    readable = next(entry.entity_id for entry in entities if entry.domain == "camera")
    other_user.mock_policy({"entities": {"entity_ids": {readable: {"read": True}}}})
    detail = await opened(ask, house, "Gate", user=other_user)
    assert (detail["plan"], detail["actions"], detail["steps"]) == (None, None, [])
    assert facts(detail)["Made by"] == "Hikvision"
    assert detail["reasons"]
    sent = json.dumps(detail)
    for secret in (NOTE, HIKVISION_SERIAL, HOST, MAC, "2019-05-12", "Read: "):
        assert secret not in sent, secret

    yard = house.cameras["Yard"].camera.id
    unreadable, unknown = [await ask(each, user=other_user) for each in (yard, "no-such-camera")]
    assert unreadable["error"] == unknown["error"], "nobody can find out which cameras there are"
    assert unknown["error"]["code"] == "not_found"


async def test_what_is_planned_is_a_date_for_administrators(
    ask: Ask, house: Home, other_user: MockUser
) -> None:
    day = house.fleet.day + timedelta(days=40)
    await plan(house, "Gate", replace_by=day, warranty_until=day)
    detail = await opened(ask, house, "Gate")
    noted = [each for each in detail["dates"] if each["when"] == day.isoformat()]
    assert {(each["title"], each["is_planned"]) for each in noted} == {
        ("Planned: Replace Gate", True),
        ("Warranty ends: Gate", False),
    }
    assert (detail["plan"]["replace_by"], detail["steps"]) == (day.isoformat(), ["set_date"])
    others = await opened(ask, house, "Gate", user=other_user)
    assert not [each for each in others["dates"] if each["when"] == day.isoformat()]
    assert not (await opened(ask, house, "Yard"))["dates"]


async def test_in_the_language_of_the_card(ask: Ask, house: Home) -> None:
    german = await opened(ask, house, "Gate", language="de")
    assert german["lead"]["title"] == "Austausch planen"
    assert facts(german)["Support"] == "Läuft in Kanada aus"
    error = (await ask("no-such-camera", language="de"))["error"]
    assert error["message"].startswith("Diese Kamera gibt es nicht")
    klingon = await opened(ask, house, "Gate", language="tlh")
    assert klingon == await opened(ask, house, "Gate"), "the home's own language"


async def test_while_it_is_not_loaded(hass: HomeAssistant, ask: Ask, house: Home) -> None:
    assert house.us is not None
    camera_id = house.cameras["Gate"].camera.id
    await hass.config_entries.async_unload(house.us.entry_id)
    error = (await ask(camera_id, language="de"))["error"]
    assert error["code"] == "not_ready"
    assert error["message"].startswith("Camera Lifecycle läuft nicht")


@pytest.mark.parametrize("fields", [{"camera_id": ["one"]}, {"language": ["de"]}, {"more": 1}])
async def test_what_makes_no_sense_is_refused(
    ask: Ask, house: Home, fields: dict[str, Any]
) -> None:
    answer = await ask(**{"camera_id": "one", **fields})
    assert answer["error"]["code"] == "invalid_format"


@pytest.mark.attack("camera", "a hostile device, opened in the card", "all of it is text")
async def test_a_hostile_device_stays_text(hass: HomeAssistant, ask: Ask, house: Home) -> None:
    house.camera("onvif", HOSTILE, manufacturer=HOSTILE, model=HOSTILE, sw_version=HOSTILE)
    await house.settle()
    (name,) = [each for each in house.cameras if each.startswith("<img")]
    detail = await opened(ask, house, name)
    assert detail["name"].startswith("<img src=x onerror=alert(1)>**[x](http://evil")
    sent = json.dumps(detail, ensure_ascii=False)
    assert "\u202e" not in sent
    assert all(
        each["url"].startswith("https://") for row in detail["reasons"] for each in row["sources"]
    )


async def test_whether_it_can_be_asked(hass: HomeAssistant, ask: Ask, house: Home) -> None:
    house.camera("ring", "Doorbell", manufacturer="Ring", model="Doorbell")
    await house.settle()
    before = {name: (await opened(ask, house, name))["actions"] for name in house.cameras}
    assert {name: each["ask"] for name, each in before.items()} == {
        "Gate": "not_allowed",
        "Yard": "not_allowed",
        "Doorbell": "cannot_be_asked",
    }
    assert before["Gate"]["last_answer"] == ""
    assert house.us is not None
    hass.config_entries.async_update_entry(house.us, options={"look_ups": True})
    await hass.async_block_till_done()
    after = {name: (await opened(ask, house, name))["actions"]["ask"] for name in house.cameras}
    assert after["Doorbell"] == "cannot_be_asked"
    assert after["Gate"] == "cannot_be_asked", "its config entry holds no address"
    hass.config_entries.async_update_entry(house.entries["hikvision_next"], data=LOGIN)
    assert (await opened(ask, house, "Gate"))["actions"]["ask"] == "now"


async def test_what_hangs_under_a_recorder_that_is_asked_is_not_asked_itself(
    hass: HomeAssistant, ask: Ask, house: Home
) -> None:
    recorder = house.device(
        "hikvision_next", name="Recorder", manufacturer="Hikvision", model="DS-7608NI-K2"
    )
    house.camera("hikvision_next", "Door", via=recorder, mac=MAC_OF_DOOR, **HIKVISION)
    onvif = house.entry("onvif", data={**LOGIN, "host": "192.0.2.9", "port": 80})
    house.camera("onvif", "Door", mac=MAC_OF_DOOR, entry=onvif, **HIKVISION)
    assert house.us is not None
    hass.config_entries.async_update_entry(house.us, options={"look_ups": True})
    await house.settle()
    door = house.cameras["Door"].camera
    assert door.parent_camera_id == house.cameras["Recorder"].camera.id
    assert (await opened(ask, house, "Door"))["actions"]["ask"] == "now"
    hass.config_entries.async_update_entry(house.entries["hikvision_next"], data=LOGIN)
    assert (await opened(ask, house, "Door"))["actions"]["ask"] == "cannot_be_asked"
    assert (await opened(ask, house, "Recorder"))["actions"]["ask"] == "now"


async def test_a_camera_that_was_added_by_hand_is_asked_where_its_owner_says(
    hass: HomeAssistant, ask: Ask, house: Home
) -> None:
    data = MappingProxyType({"host": "camera.local", "tls": False, "protocol": "auto"})
    barn = ConfigSubentry(
        data=data, subentry_type=MANUAL_CAMERA, title="Barn", unique_id="camera.local:"
    )
    assert house.us is not None
    hass.config_entries.async_add_subentry(house.us, barn)
    await hass.async_block_till_done()
    assert (await opened(ask, house, "Barn"))["actions"]["ask"] == "now"
