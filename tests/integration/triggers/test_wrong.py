"""What is said of a wrong trigger or condition when its automation is saved: words that help."""

from typing import Any

from homeassistant.components import automation
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.condition import async_validate_condition_config
from homeassistant.helpers.trigger import async_validate_trigger_config
from homeassistant.setup import async_setup_component
import probatio
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import Home

GARDEN = {"area_id": "garden"}
STATUSES = "ended, phased_out, ending, restricted, supported, maintained, unknown"
RISKS = "security, support, service, supply"
DAYS = "enter a whole number of days from 1 to 36500"
TARGET = "choose the cameras by one of entity_id, device_id, area_id, floor_id, label_id"
BY_STATUS = ("support_status_changed", "support_status")
BY_RISK = ("became_at_risk", "is_at_risk")
BY_DAYS = ("firmware_older_than", "firmware_older_than")
ONCE = ("firmware_updated", None)
WRONG: list[tuple[tuple[str, str | None], Any, Any, str]] = [
    (BY_STATUS, GARDEN, {"status": "banana"}, f"'banana' isn't one of {STATUSES}"),
    (BY_STATUS, GARDEN, {"status": ["ended", 7]}, f"7 isn't one of {STATUSES}"),
    (BY_STATUS, GARDEN, {"status": []}, f"choose at least one of {STATUSES}"),
    (BY_STATUS, GARDEN, {}, f"choose at least one of {STATUSES}"),
    (BY_STATUS, GARDEN, None, f"choose at least one of {STATUSES}"),
    (BY_RISK, GARDEN, {"risks": []}, f"choose at least one of {RISKS}"),
    (BY_RISK, GARDEN, {"risks": None}, f"choose at least one of {RISKS}"),
    (BY_RISK, GARDEN, {"risks": "fire"}, f"'fire' isn't one of {RISKS}"),
    *((BY_DAYS, GARDEN, {"days": days}, DAYS) for days in (0, -3, 36501, "soon", None, 1.5, True)),
    (BY_DAYS, GARDEN, {"days": float("inf")}, DAYS),
    (BY_DAYS, GARDEN, None, DAYS),
    *((each, None, {"days": 30} if each is BY_DAYS else {}, TARGET) for each in (BY_RISK, ONCE)),
    *((each, {}, {}, TARGET) for each in (BY_RISK, ONCE)),
    *((each, {"device_id": []}, {}, TARGET) for each in (BY_RISK, ONCE)),
    (("camera_found", None), GARDEN, {}, "remove the target"),
]


def configured(kind: str, name: str, target: Any, options: Any) -> dict[str, Any]:
    """Return the configuration as a person writes it."""
    config: dict[str, Any] = {kind: f"{DOMAIN}.{name}", "target": target, "options": options}
    return {key: value for key, value in config.items() if value is not None}


async def triggers_of(hass: HomeAssistant, config: dict[str, Any]) -> list[Any]:
    """Return the triggers as Home Assistant takes them from an automation."""
    return await async_validate_trigger_config(hass, cv.TRIGGER_SCHEMA(config))


@pytest.mark.fault(
    "person", "an automation with a wrong option is saved", "the error says what may stand there"
)
@pytest.mark.parametrize(("names", "target", "options", "words"), WRONG)
async def test_it_says_what_is_wrong_and_what_may_stand_there(
    home: Home,
    hass: HomeAssistant,
    names: tuple[str, str | None],
    target: Any,
    options: Any,
    words: str,
) -> None:
    await home.set_up()
    trigger, condition = names
    with pytest.raises(probatio.Invalid) as caught:
        await triggers_of(hass, configured("trigger", trigger, target, options))
    assert words in str(caught.value)
    if condition:
        with pytest.raises(probatio.Invalid) as caught:
            await async_validate_condition_config(
                hass, configured("condition", condition, target, options)
            )
        assert words in str(caught.value)


@pytest.mark.parametrize("days", [1, 30.0, "90", 36500])
async def test_a_whole_number_of_days_is_taken_however_it_is_written(
    home: Home, hass: HomeAssistant, days: Any
) -> None:
    await home.set_up()
    config = configured("trigger", "support_ends_soon", GARDEN, {"days": days})
    (valid,) = await triggers_of(hass, config)
    assert valid["options"]["days"] == int(days)


async def test_an_automation_that_could_never_run_is_not_armed(
    home: Home, hass: HomeAssistant, caplog: pytest.LogCaptureFixture
) -> None:
    await home.set_up()
    trigger = configured("trigger", "became_at_risk", {}, {})
    config = {"alias": "Never", "triggers": trigger, "actions": {"action": "test.automation"}}
    assert await async_setup_component(hass, automation.DOMAIN, {automation.DOMAIN: config})
    await hass.async_block_till_done()
    assert hass.states.get("automation.never").state == "unavailable"  # type: ignore[union-attr]
    assert TARGET in caplog.text
