"""The action that judges anew, and what all actions do while there is nothing to judge."""

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

ACTIONS = {"assess": {}, "report": {}, "set_plan": {"entity_id": "all"}}


async def call(hass: HomeAssistant, name: str, **fields: Any) -> Any:
    return await hass.services.async_call(DOMAIN, name, fields, blocking=True, return_response=True)


async def test_it_answers_with_a_summary(hass: HomeAssistant, home: Home) -> None:
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", "Yard", **REOLINK)
    await home.set_up(country="CA")
    answer = await call(hass, "assess")
    assert answer["day"] == home.fleet.day.isoformat()
    assert answer["library_version"] == home.us.runtime_data.library.version
    assert answer["totals"]["cameras"] == 2
    assert answer["totals"]["at_risk"] == answer["totals"]["phased_out"] == 1
    (gate,) = answer["at_risk"]
    assert gate["name"] == "Gate"
    assert gate["status"] == "phased_out"
    assert "phased_out" in gate["reasons"]


async def test_it_takes_the_inventory_anew(hass: HomeAssistant, home: Home) -> None:
    await home.set_up()
    home.camera("reolink", "Yard", **REOLINK)
    assert (await call(hass, "assess"))["totals"]["cameras"] == 1
    await hass.async_block_till_done()


@pytest.mark.logs("Timeout fetching")
async def test_a_failure_is_said(
    hass: HomeAssistant, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = await home.set_up()

    async def fails() -> None:
        raise TimeoutError

    monkeypatch.setattr(entry.runtime_data.coordinator, "_async_update_data", fails)
    with pytest.raises(HomeAssistantError) as told:
        await call(hass, "assess")
    assert told.value.translation_key == "not_assessed"


@pytest.mark.parametrize("name", ACTIONS)
async def test_actions_stay_and_say_that_nothing_is_loaded(
    hass: HomeAssistant, home: Home, name: str
) -> None:
    entry = await home.set_up()
    await hass.config_entries.async_unload(entry.entry_id)
    with pytest.raises(ServiceValidationError):
        await call(hass, name, **ACTIONS[name])
