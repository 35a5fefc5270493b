"""What `get_assessment` tells, of which cameras, and to whom."""

import asyncio
from typing import Any

from homeassistant.auth.const import GROUP_ID_USER
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import area_registry as ar, device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockGroup, MockUser

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home
from tests.integration.switches.rows import Switch, register

MAC = "ec:71:db:12:34:56"
WORDS = {
    *("name", "device_id", "area", "vendor", "maker", "firmware", "status", "basis", "since"),
    *("until", "at_risk", "risks", "known_exploited", "sentence", "replace_by", "switches"),
}


async def told(hass: HomeAssistant, user: MockUser | None = None, **fields: Any) -> Any:
    context = Context(user_id=user.id if user else None)
    answer = await hass.services.async_call(
        DOMAIN, "get_assessment", fields, blocking=True, return_response=True, context=context
    )
    return answer["cameras"]


@pytest.fixture
async def cameras(hass: HomeAssistant, home: Home) -> Home:
    """Return a home with a camera at risk, and one that a router can block."""
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", "Café Ågård", mac=MAC, **REOLINK)
    home.camera("reolink", "Café terrace", **REOLINK)
    await home.set_up(country="CA")
    return home


@pytest.fixture
def other_user(hass: HomeAssistant) -> MockUser:
    """Return a user who may see everything, and administers nothing."""
    user = MockUser(name="Bob", groups=[MockGroup(id=GROUP_ID_USER)]).add_to_hass(hass)
    user.mock_policy({"entities": True})
    return user


async def test_what_is_told_of_a_camera(hass: HomeAssistant, cameras: Home) -> None:
    gate = cameras.cameras["Gate"]
    area = ar.async_get(hass).async_create("Drive")
    device = gate.camera.primary_device_id
    dr.async_get(hass).async_update_device(device, area_id=area.id)
    await cameras.settle()
    before = cameras.fleet
    (row,) = await told(hass, device_id=device)
    sources = row.pop("sources")
    assert row == {
        "name": "Gate",
        "device_id": device,
        "area": "Drive",
        "vendor": "Hikvision",
        "maker": "Hikvision",
        "firmware": {
            "version": cameras.state(gate.camera.id, "firmware_age").attributes["version"],
            "date": None,
            "age_days": None,
            "state": "unknown",
            "newest": row["firmware"]["newest"],
        },
        "status": "phased_out",
        "basis": "measure",
        "since": row["since"],
        "until": None,
        "at_risk": True,
        "risks": row["risks"],
        "known_exploited": [],
        "sentence": cameras.state(gate.camera.id, "assessment").state,
        "replace_by": None,
        "switches": {"block": [], "power": []},
    }
    assert row["since"]
    assert row["risks"] == ["support"]
    assert sources
    assert len({source["url"] for source in sources}) == len(sources)
    assert all({"url", "kind", "checked"} <= source.keys() for source in sources)
    assert cameras.fleet is before, "it only tells"


async def test_the_firmware_is_told_as_its_sensors_do(hass: HomeAssistant, cameras: Home) -> None:
    (row,) = await told(hass, name="terrace")
    camera_id = cameras.cameras["Café terrace"].camera.id
    age = cameras.state(camera_id, "firmware_age")
    state = cameras.state(camera_id, "firmware_state")
    assert row["firmware"] == {
        "version": "3.1.0.2368",
        "date": "2023-06-25",
        "age_days": int(age.state),
        "state": state.state,
        "newest": state.attributes["newest_version"],
    }


async def test_all_without_a_target(hass: HomeAssistant, cameras: Home) -> None:
    assert [row["name"] for row in await told(hass)] == ["Café terrace", "Café Ågård", "Gate"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Gate", "Gate"),
        (" gATE ", "Gate"),
        ("gat", "Gate"),
        ("cafe agard", "Café Ågård"),
        ("AGARD", "Café Ågård"),
        ("café-terrace", "Café terrace"),
        ("terrace", "Café terrace"),
    ],
)
async def test_a_name_that_is_typed_or_said(
    hass: HomeAssistant, cameras: Home, name: str, meant: str
) -> None:
    assert [row["name"] for row in await told(hass, name=name)] == [meant]


@pytest.mark.parametrize(
    ("name", "key", "placeholders"),
    [
        ("Shed", "no_camera_named", {"name": "Shed"}),
        ("", "no_camera_named", {"name": ""}),
        ("Gate and more", "no_camera_named", None),
        ("\u202e<b>x</b>\n", "no_camera_named", {"name": "<b>x</b>"}),
        ("x" * 9999, "no_camera_named", None),
        ("cafe", "several_named", {"name": "cafe", "cameras": "Café terrace, Café Ågård"}),
    ],
)
async def test_a_name_that_means_not_one_camera(
    hass: HomeAssistant,
    cameras: Home,
    name: str,
    key: str,
    placeholders: dict[str, str] | None,
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await told(hass, name=name)
    assert (refused.value.translation_domain, refused.value.translation_key) == (DOMAIN, key)
    assert placeholders in (None, refused.value.translation_placeholders)
    assert len(str(refused.value)) < 200


async def test_many_cameras_that_could_be_meant(hass: HomeAssistant, home: Home) -> None:
    for number in range(8):
        home.camera("reolink", f"Yard {number}", **REOLINK)
    home.camera("reolink", "🚪", **REOLINK)
    await home.set_up()
    with pytest.raises(ServiceValidationError) as refused:
        await told(hass, name="yard")
    listed = refused.value.translation_placeholders["cameras"]
    assert listed == "Yard 0, Yard 1, Yard 2, Yard 3, Yard 4, …"
    assert [row["name"] for row in await told(hass, name="🚪")] == ["🚪"]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"device_id": "nobody"}, "no_camera"),
        ({"entity_id": "light.kitchen"}, "no_camera"),
        ({"entity_id": "kitchen"}, "field_wrong"),
        ({"name": ["a"]}, "field_wrong"),
        ({"camera": "Gate"}, "field_unknown"),
    ],
)
async def test_what_makes_no_sense_is_said(
    hass: HomeAssistant, cameras: Home, fields: dict[str, Any], key: str
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await told(hass, **fields)
    assert refused.value.translation_key == key


async def test_a_name_within_a_target(hass: HomeAssistant, cameras: Home) -> None:
    devices = [cameras.cameras[name].camera.primary_device_id for name in ("Gate", "Café Ågård")]
    (row,) = await told(hass, device_id=devices, name="cafe")
    assert row["name"] == "Café Ågård"


async def test_switches_of_the_router(
    hass: HomeAssistant, cameras: Home, other_user: MockUser
) -> None:
    block = register(cameras, Switch("unifi", f"block-{MAC}", MAC))
    port = register(cameras, Switch("exaviz", "port_1", None, attributes={"device_mac": MAC}))
    (row,) = await told(hass, name="agard")
    assert row["switches"] == {"block": [block], "power": [port]}
    assert MAC not in str(row)
    camera = cameras.cameras["Café Ågård"].camera.sources[0].entity_ids[0]
    other_user.mock_policy({"entities": {"entity_ids": {camera: True, port: {"read": True}}}})
    (row,) = await told(hass, other_user)
    assert row["switches"] == {"block": [], "power": [port]}, "what this user may read"


async def test_others_hear_words_of_what_they_may_read(
    hass: HomeAssistant, cameras: Home, other_user: MockUser
) -> None:
    everything = await told(hass)
    words = await told(hass, other_user)
    assert [row.keys() for row in words] == [WORDS] * 3
    assert words == [{key: row[key] for key in WORDS} for row in everything]
    gate = cameras.ours(cameras.cameras["Gate"].camera.id, "at_risk").entity_id
    other_user.mock_policy({"entities": {"entity_ids": {gate: {"read": True}}}})
    assert [row["name"] for row in await told(hass, other_user)] == ["Gate"]
    other = cameras.cameras["Café terrace"].camera.primary_device_id
    for fields, key in (({"device_id": other}, "no_camera"), ({"name": "cafe"}, "no_camera_named")):
        with pytest.raises(ServiceValidationError) as refused:
            await told(hass, other_user, **fields)
        assert refused.value.translation_key == key
        assert "Café" not in str(refused.value)


async def test_it_speaks_the_language_of_the_home(hass: HomeAssistant, home: Home) -> None:
    hass.config.language = "de"
    home.camera("hikvision_next", "Tor", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country="CA")
    (row,) = await told(hass, name="tor")
    assert "Kanada" in row["sentence"]


async def test_an_automation_and_a_template_use_it(hass: HomeAssistant, cameras: Home) -> None:
    sequence = [
        {
            "action": f"{DOMAIN}.get_assessment",
            "data": {"name": "{{ spoken }}"},
            "response_variable": "known",
        },
        {"stop": "done", "response_variable": "known"},
    ]
    script = {"script": {"ask": {"sequence": sequence}}}
    assert await async_setup_component(hass, "script", script)
    answer = await hass.services.async_call(
        "script", "ask", {"spoken": "the gate"[4:]}, blocking=True, return_response=True
    )
    assert answer["cameras"][0]["at_risk"] is True


async def test_twice_at_once(hass: HomeAssistant, cameras: Home) -> None:
    one, other = await asyncio.gather(told(hass), told(hass))
    assert one == other


async def test_entities_of_others_name_their_camera(hass: HomeAssistant, cameras: Home) -> None:
    camera = cameras.cameras["Gate"].camera
    entities = [*camera.sources[0].entity_ids, cameras.ours(camera.id, "vendor").entity_id]
    assert er.async_get(hass).async_get(entities[0]).platform == "hikvision_next"
    for entity_id in entities:
        assert [row["name"] for row in await told(hass, entity_id=entity_id)] == ["Gate"]
