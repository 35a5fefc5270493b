"""What is said of a wrong action, and when: as it is saved, as it is called, as it runs."""

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, Home

TARGET = {"entity_id": "all"}


def action(name: str = "isolate", **parts: Any) -> dict[str, Any]:
    return {"action": f"{DOMAIN}.{name}", **parts}


@pytest.fixture
async def gate(home: Home) -> Home:
    """Return a home with one camera that has an issue."""
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country="CA")
    return home


@pytest.mark.parametrize(
    ("wrong", "is_seen"),
    [
        (action(target=TARGET, data={"by": "router"}), False),
        (action(target={"camera_id": "x"}), True),
        (action(target=TARGET, data=["router"]), True),
        ({"action": "isolate"}, True),
        # nobody looks at the fields before the action runs
        (action(target=TARGET, data={"by": "magic"}), False),
        (action("accept", target=TARGET), False),
    ],
)
async def test_what_is_seen_when_an_automation_is_saved(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    gate: Home,
    wrong: dict[str, Any],
    is_seen: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert await async_setup_component(hass, "automation", {})
    client = await hass_ws_client()
    await client.send_json_auto_id({"type": "validate_config", "actions": [wrong]})
    answer = await client.receive_json()
    assert answer["result"]["actions"]["valid"] is not is_seen


@pytest.mark.parametrize(
    ("name", "data", "key", "placeholders"),
    [
        (
            "isolate",
            {**TARGET, "by": "magic"},
            "field_one_of",
            {"field": "by", "value": "magic", "choices": "other, own_network, recorder, router"},
        ),
        ("isolate", {"by": "router"}, "no_target", {}),
        ("accept", TARGET, "field_missing", {"field": "issue"}),
        ("accept", {**TARGET, "issue": "duty"}, "no_open_issue", {"camera": "Gate"}),
        ("set_plan", {**TARGET, "replace_by": "2020-01-01"}, "date_has_passed", {"camera": "Gate"}),
        ("get_assessment", {"name": "Shed"}, "no_camera_named", {"name": "Shed"}),
    ],
)
async def test_a_person_reads_it_in_words(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    gate: Home,
    name: str,
    data: dict[str, Any],
    key: str,
    placeholders: dict[str, str],
) -> None:
    client = await hass_ws_client()
    call = {"type": "call_service", "domain": DOMAIN, "service": name, "service_data": data}
    await client.send_json_auto_id({**call, "return_response": True})
    error = (await client.receive_json())["error"]
    assert (error["translation_domain"], error["translation_key"]) == (DOMAIN, key)
    assert (error.get("translation_placeholders") or {}) == placeholders


async def test_an_automation_goes_on_where_it_was_told_to(hass: HomeAssistant, gate: Home) -> None:
    sequence = [
        action(target=TARGET, data={"by": "magic"}, continue_on_error=True),
        action(target=TARGET, data={"by": "router"}),
    ]
    assert await async_setup_component(hass, "script", {"script": {"try": {"sequence": sequence}}})
    await hass.services.async_call("script", "try", blocking=True)
    assert gate.cameras["Gate"].risk.isolated
