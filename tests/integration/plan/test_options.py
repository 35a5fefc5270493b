"""The step of the options that notes a plan for one camera."""

from datetime import date
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.camera_lifecycle.owner.plan import NO_PLAN, Plan
from tests.integration.home import REOLINK, Home, open_options

ANSWERS = {"lead_time_months": 24, "notices": ["phased_out"]}


@pytest.fixture
async def yard(home: Home) -> Home:
    """Return a home with one camera."""
    home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    return home


async def plan_form(hass: HomeAssistant, home: Home) -> Any:
    """Return the form of the last step."""
    form = await open_options(hass, home.us)
    (field,) = [s for m, s in form["data_schema"].schema.items() if m == "plan_for"]
    (option,) = field.config["options"]
    assert option["label"] == "Yard"
    form = await hass.config_entries.options.async_configure(
        form["flow_id"], {**ANSWERS, "plan_for": option["value"]}
    )
    assert form["step_id"] == "plan"
    assert form["description_placeholders"]["camera"] == "Yard"
    return form


async def fill(hass: HomeAssistant, form: Any, **fields: str) -> Any:
    done = await hass.config_entries.options.async_configure(form["flow_id"], fields)
    await hass.async_block_till_done()
    return done


async def test_a_plan_is_noted_and_the_options_are_kept(yard: Home, hass: HomeAssistant) -> None:
    form = await plan_form(hass, yard)
    step = await fill(hass, form, purchased="2024-05-01", replace_by="2099-05-01", note="x")
    assert step["step_id"] == "plan_warranty"
    done = await fill(hass, step)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert yard.cameras["Yard"].plan == Plan(date(2024, 5, 1), None, date(2099, 5, 1), "x")
    assert yard.us.options == {**ANSWERS, "risk_scope": "standard"}


async def test_it_begins_with_what_is_noted_and_an_empty_field_is_cleared(
    yard: Home, hass: HomeAssistant
) -> None:
    await fill(hass, await plan_form(hass, yard), warranty_until="2027-05-01", note="x")
    form = await plan_form(hass, yard)
    suggested = {
        str(marker): (marker.description or {}).get("suggested_value")
        for marker in form["data_schema"].schema
    }
    assert suggested["warranty_until"] == "2027-05-01"
    assert suggested["note"] == "x"
    await fill(hass, form, note="  ")
    assert yard.cameras["Yard"].plan == NO_PLAN


async def test_what_makes_no_sense_is_said_at_its_field(yard: Home, hass: HomeAssistant) -> None:
    form = await plan_form(hass, yard)
    again = await fill(hass, form, replace_by="2020-01-01", purchased="2099-01-01")
    assert again["errors"] == {
        "replace_by": "date_has_passed",
        "purchased": "not_bought_yet",
    }
    done = await fill(hass, again, replace_by="2099-01-01")
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_without_a_camera_chosen_there_is_no_such_step(
    yard: Home, hass: HomeAssistant
) -> None:
    form = await open_options(hass, yard.us)
    assert (await fill(hass, form, **ANSWERS))["type"] is FlowResultType.CREATE_ENTRY


async def test_without_cameras_nobody_is_asked_for_one(home: Home, hass: HomeAssistant) -> None:
    await home.set_up()
    form = await open_options(hass, home.us)
    assert "plan_for" not in form["data_schema"].schema
