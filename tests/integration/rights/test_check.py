"""What `check` answers before somebody buys a camera, and to whom."""

import re
from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

WORDS = {
    *("vendor", "maker", "model", "status", "newest_firmware", "summary", "sentences"),
    *("integrations", "integration_sentences", "replaces", "sources"),
}
HILOOK = {"vendor": "HiLook", "model": "IPC-T240H"}


async def check(hass: HomeAssistant, user: MockUser | None = None, **fields: Any) -> Any:
    context = Context(user_id=user.id if user else None)
    return await hass.services.async_call(
        DOMAIN, "check", fields, blocking=True, return_response=True, context=context
    )


@pytest.fixture
async def cameras(hass: HomeAssistant, home: Home) -> Home:
    """Return a home with a camera, and with a recorder that has another one."""
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    recorder = home.camera("reolink", "Attic", manufacturer="Reolink", model="RLN8-410")
    home.camera("reolink", "Yard", via=recorder, **REOLINK)
    await home.set_up(country="CA")
    return home


async def test_an_administrator_and_an_automation_hear_all(
    hass: HomeAssistant, cameras: Home, administrator: MockUser
) -> None:
    told = await check(hass, administrator, **HILOOK)
    assert told == await check(hass, **HILOOK)
    assert told.keys() == WORDS | {"assessment"}
    assert (told["vendor"], told["maker"], told["model"]) == ("HiLook", "Hikvision", "IPC-T240H")
    assert told["status"] == told["assessment"]["support"]["status"] == "phased_out"
    assert told["assessment"]["at_risk"] is None
    assert told["assessment"]["evidence"]
    assert told["sentences"][0] == "HiLook sells this camera, and Hikvision makes it."
    assert {"name": "Hikvision", "serves": "protocol", "local": True} in told["integrations"]
    assert told["newest_firmware"]
    assert told["replaces"] is None


async def test_others_hear_words(
    hass: HomeAssistant, cameras: Home, administrator: MockUser, other_user: MockUser
) -> None:
    everything = await check(hass, administrator, **HILOOK)
    words = await check(hass, other_user, **HILOOK)
    assert words == {key: everything[key] for key in WORDS}


async def test_it_says_where_it_was_read_and_when_that_was_checked(
    hass: HomeAssistant, home: Home, other_user: MockUser
) -> None:
    await home.set_up(country="US", site="contractor")
    told = await check(hass, other_user, vendor="Hikvision")
    everything = await check(hass, vendor="Hikvision")
    read = {
        source["url"]: source["checked"]
        for reason in everything["assessment"]["reasons"]
        for source in reason["sources"]
    }
    shown = {source["url"]: source["checked"] for source in told["sources"]}
    assert shown.items() <= read.items()
    assert all(source["name"] and source["url"].startswith("http") for source in told["sources"])
    assert len(shown) == len(told["sources"]) > 1


async def test_nothing_changes(hass: HomeAssistant, cameras: Home) -> None:
    before, states = cameras.fleet, hass.states.async_all()
    await check(hass, **HILOOK, replaces=cameras.cameras["Gate"].camera.primary_device_id)
    assert cameras.fleet is before
    assert hass.states.async_all() == states


async def test_the_place_of_the_home_decides(hass: HomeAssistant, home: Home) -> None:
    await home.set_up(country="US", site="contractor")
    told = await check(hass, vendor="Hikvision")
    assert told["assessment"]["duty"]["answer"] == "named"
    assert told["model"] is None
    assert not re.search("keep using", str(told))
    unknown = await check(hass, model="X1")
    assert (unknown["vendor"], unknown["maker"]) == (None, None)
    assert unknown["summary"].startswith("No brand was entered")


async def test_it_speaks_the_language_of_the_home(hass: HomeAssistant, cameras: Home) -> None:
    hass.config.language = "de"
    told = await check(hass, **HILOOK)
    assert told["sentences"][0] == "HiLook verkauft diese Kamera, und Hikvision stellt sie her."


@pytest.mark.parametrize("by", ["device", "camera", "binary_sensor"])
async def test_what_the_old_one_needs(hass: HomeAssistant, cameras: Home, by: str) -> None:
    yard = cameras.cameras["Yard"].camera
    entities = er.async_entries_for_device(er.async_get(hass), yard.primary_device_id)
    entity = next((each.entity_id for each in entities if each.domain == by), None)
    told = (await check(hass, **HILOOK, replaces=entity or yard.primary_device_id))["replaces"]
    needs = {each["need"]: each["value"] or each["look_at"] for each in told["needs"]}
    assert told["name"] == "Yard"
    assert needs == {
        "recorder": "Attic",
        "recorder_protocol": "Reolink",
        "codec": "recorder_page",
        "resolution": "recorder_page",
        "power": "switch_port",
        "onvif_profile": "label",
    }
    assert "Recorder: Attic" in told["sentences"]


def readable(*names: str, home: Home, hass: HomeAssistant) -> dict[str, Any]:
    """Return a policy for one of our entities of each camera."""
    registry = er.async_get(hass)
    entities = [
        entry.entity_id
        for name in names
        for entry in er.async_entries_for_device(
            registry, home.cameras[name].camera.primary_device_id
        )
        if entry.domain == "binary_sensor"
    ]
    return {"entities": {"entity_ids": {entity: {"read": True} for entity in entities}}}


@pytest.mark.attack(
    "user",
    "a user names a camera that they can't see as the one to replace",
    "nothing of it is told",
)
async def test_the_old_one_is_told_to_who_may_read_it(
    hass: HomeAssistant, cameras: Home, other_user: MockUser
) -> None:
    yard = cameras.cameras["Yard"].camera.primary_device_id
    other_user.mock_policy(readable("Gate", home=cameras, hass=hass))
    with pytest.raises(ServiceValidationError) as refused:
        await check(hass, other_user, **HILOOK, replaces=yard)
    assert refused.value.translation_key == "no_camera"
    other_user.mock_policy(readable("Yard", home=cameras, hass=hass))
    told = await check(hass, other_user, **HILOOK, replaces=yard)
    assert told["replaces"]["name"] == "Yard"
    assert "Attic" not in str(told), "its recorder may not be read"
    other_user.mock_policy(readable("Yard", "Attic", home=cameras, hass=hass))
    told = await check(hass, other_user, **HILOOK, replaces=yard)
    assert "Recorder: Attic" in told["replaces"]["sentences"]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({}, "no_name"),
        ({"vendor": " ", "model": ""}, "no_name"),
        ({"vendor": "x" * 61}, "too_long"),
        ({"vendor": "HiLook", "model": "x" * 61}, "too_long"),
        ({"vendor": "HiLook", "replaces": "nobody"}, "no_camera"),
        ({"vendor": "HiLook", "replaces": "camera.nobody"}, "no_camera"),
        ({"vendor": "HiLook", "replaces": ""}, "no_camera"),
    ],
)
async def test_what_makes_no_sense_is_said(
    hass: HomeAssistant, cameras: Home, fields: dict[str, str], key: str
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await check(hass, **fields)
    assert refused.value.translation_key == key
    assert "{" not in str(refused.value)


async def test_several_cameras_are_not_one(hass: HomeAssistant, home: Home) -> None:
    home.camera("reolink", "Yard", **REOLINK)
    home.camera("reolink", "Door", **REOLINK)
    await home.set_up()
    pictures = [
        entity_id
        for known in home.cameras.values()
        for source in known.camera.sources
        for entity_id in source.entity_ids
    ]
    group = {"group": {"both": {"entities": pictures}}}
    assert await async_setup_component(hass, "group", group)
    await hass.async_block_till_done()
    with pytest.raises(ServiceValidationError) as refused:
        await check(hass, vendor="HiLook", replaces="group.both")
    assert refused.value.translation_key == "one_to_replace"
