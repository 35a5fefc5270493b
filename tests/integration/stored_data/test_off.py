"""While the entry is off, whoever is asked for something says so."""

from __future__ import annotations

from typing import Any

from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.setup import async_setup_component
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.system_health import _async_info

from ..home import REOLINK, Home

ACTIONS: list[tuple[str, dict[str, Any]]] = [
    ("assess", {}),
    ("report", {}),
    ("ask", {}),
    ("check", {"vendor": "Reolink", "model": "RLC-810A"}),
    ("propose_plan", {"months": 3}),
    ("read_plan", {"csv": "Camera ID,Note"}),
    ("set_step", {"title": "x"}),
    ("set_plan", {"entity_id": "all", "note": "x"}),
    ("correct", {"entity_id": "all", "model": "X1"}),
    ("isolate", {"entity_id": "all", "by": "router"}),
    ("remind_later", {"entity_id": "all", "days": 30}),
    ("accept", {"entity_id": "all", "issue": "phased_out"}),
    ("get_assessment", {}),
]


@pytest.mark.fault(
    "process",
    "every action is called while the integration is disabled or unloaded",
    "each says so",
)
@pytest.mark.parametrize(("action", "data"), ACTIONS)
@pytest.mark.parametrize("why", ["disabled", "not_running"])
async def test_every_action_says_so(
    hass: HomeAssistant, home: Home, action: str, data: dict[str, Any], why: str
) -> None:
    home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    assert {action for action, _ in ACTIONS} == hass.services.async_services()[DOMAIN].keys()
    if why == "disabled":
        await hass.config_entries.async_set_disabled_by(entry.entry_id, ConfigEntryDisabler.USER)
    else:
        await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()
    with pytest.raises(ServiceValidationError) as raised:
        await hass.services.async_call(DOMAIN, action, data, blocking=True, return_response=True)
    assert (raised.value.translation_domain, raised.value.translation_key) == (DOMAIN, why)


async def test_an_action_without_an_entry_says_so(hass: HomeAssistant) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    with pytest.raises(ServiceValidationError) as raised:
        await hass.services.async_call(DOMAIN, "assess", {}, blocking=True)
    assert raised.value.translation_key == "not_running"


async def test_the_page_system_information_says_so(hass: HomeAssistant, home: Home) -> None:
    home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    assert (await _async_info(hass))["running"] is True
    await hass.config_entries.async_set_disabled_by(entry.entry_id, ConfigEntryDisabler.USER)
    assert entry.state is ConfigEntryState.NOT_LOADED
    assert await _async_info(hass) == {"running": False}
