"""What is known of a warranty: quoted and proposed, never set, and said before it ends."""

from datetime import date, timedelta
import re
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.fleet.dates import lifecycle_dates
from custom_components.camera_lifecycle.fleet.lifecycle_date import OF_FACTS
from custom_components.camera_lifecycle.owner.plan import Plan
from tests.days import after_facts, moment
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home, open_options
from tests.integration.notices.board import Menu
from tests.integration.notices.test_menu import OpenMenu
from tests.integration.plan.planned import set_plan

ANSWERS = {"lead_time_months": 12, "notices": ["phased_out"]}
FOR_TWO_YEARS = (
    "Reolink gives 2 years of warranty on all products, counted from the date of purchase."
)
WOULD_BE = "Counted from your purchase date, that would be until 4 May 2027."


@pytest.fixture
async def yard(home: Home) -> Home:
    """Return a home with a camera by Reolink, one by Axis, and one of which nothing was read."""
    home.camera("reolink", "Yard", identifier="yard", **REOLINK)
    home.camera("axis", "Gate", identifier="gate", manufacturer="Axis", model="AXIS M1065-LW")
    home.camera("foscam", "Hall", identifier="hall", manufacturer="Foscam", model="R2")
    await home.set_up(country="DE")
    return home


async def open_plan(hass: HomeAssistant, home: Home, name: str) -> Any:
    form = await open_options(hass, home.us)
    chosen = {**ANSWERS, "plan_for": home.cameras[name].camera.id}
    return await hass.config_entries.options.async_configure(form["flow_id"], chosen)


async def fill(hass: HomeAssistant, form: Any, **fields: str) -> Any:
    done = await hass.config_entries.options.async_configure(form["flow_id"], fields)
    await hass.async_block_till_done()
    return done


async def test_a_purchase_day_proposes_an_end_and_sets_none(
    yard: Home, hass: HomeAssistant
) -> None:
    form = await open_plan(hass, yard, "Yard")
    told = form["description_placeholders"]["warranty"]
    assert FOR_TWO_YEARS in told
    assert "that would be" not in told, "no purchase day is noted yet"
    assert "[Reolink warranty](https://reolink.com/warranty-and-return/)" in told
    assert "checked 30 November 2026" in told

    step = await fill(hass, form, purchased="2025-05-04", note="blue folder")
    assert step["step_id"] == "plan_warranty"
    assert WOULD_BE in step["description_placeholders"]["warranty"]
    (field,) = step["data_schema"].schema
    assert field == "warranty_until"
    assert not field.description, "the field stays empty"
    kept = Plan(date(2025, 5, 4), None, None, "blue folder")
    assert yard.cameras["Yard"].plan == kept, "nothing is lost by closing the dialog here"

    done = await fill(hass, step)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert yard.cameras["Yard"].plan == kept


async def test_the_owner_enters_the_end(yard: Home, hass: HomeAssistant) -> None:
    step = await fill(hass, await open_plan(hass, yard, "Yard"), purchased="2025-05-04", note="x")
    again = await fill(hass, step, warranty_until="2025-05-03")
    assert again["errors"] == {"warranty_until": "warranty_before_purchase"}
    done = await fill(hass, again, warranty_until="2027-05-04")
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert yard.cameras["Yard"].plan == Plan(date(2025, 5, 4), date(2027, 5, 4), None, "x")
    form = await open_plan(hass, yard, "Yard")
    assert "that would be" not in form["description_placeholders"]["warranty"]
    assert (await fill(hass, form, purchased="2025-05-04"))["type"] is FlowResultType.CREATE_ENTRY


@pytest.mark.parametrize(
    ("name", "told"),
    [("Gate", "Axis gives 5 years of warranty on most products."), ("Hall", "")],
)
async def test_where_no_day_follows_none_is_asked_for(
    yard: Home, hass: HomeAssistant, name: str, told: str
) -> None:
    form = await open_plan(hass, yard, name)
    text = form["description_placeholders"]["warranty"]
    assert text.startswith(told) if told else text == ""
    done = await fill(hass, form, purchased="2025-05-04")
    assert done["type"] is FlowResultType.CREATE_ENTRY
    form = await open_plan(hass, yard, name)
    assert "that would be" not in form["description_placeholders"]["warranty"]


async def test_the_camera_or_the_integration_goes_while_it_is_asked(
    yard: Home, hass: HomeAssistant
) -> None:
    step = await fill(hass, await open_plan(hass, yard, "Yard"), purchased="2025-05-04")
    await hass.config_entries.async_unload(yard.us.entry_id)
    done = await fill(hass, step, warranty_until="2027-05-04")
    assert done["reason"] == "not_ready"


async def test_the_action_answers_with_it(yard: Home, hass: HomeAssistant) -> None:
    async def planned(name: str, **fields: Any) -> Any:
        target = {"device_id": yard.cameras[name].camera.primary_device_id}
        (row,) = (await set_plan(hass, target, **fields))["cameras"]
        return row

    row = await planned("Yard", purchased="2025-05-04")
    assert row["warranty_until"] is None
    assert row["warranty_would_end"] == "2027-05-04"
    assert FOR_TWO_YEARS in row["warranty_terms"]
    assert WOULD_BE in row["warranty_terms"]
    assert "https://reolink.com/warranty-and-return/" in row["warranty_terms"]
    assert "warranty_terms" not in await planned("Yard", warranty_until="2027-05-04")
    assert (await planned("Gate", purchased="2025-05-04"))["warranty_would_end"] is None
    assert "warranty_terms" not in await planned("Hall", purchased="2025-05-04")


async def test_the_report_says_it(yard: Home, hass: HomeAssistant) -> None:
    target = {"device_id": yard.cameras["Yard"].camera.primary_device_id}
    await set_plan(hass, target, purchased="2025-05-04")

    async def report(kind: str) -> Any:
        answer = await hass.services.async_call(
            DOMAIN, "report", {"format": kind}, blocking=True, return_response=True
        )
        return answer["report"]

    rows = {row["name"]: row["warranty_terms"] for row in (await report("json"))["cameras"]}
    assert WOULD_BE in rows["Yard"]
    assert rows["Hall"] is None
    for kind in ("csv", "markdown", "html"):
        assert "that would be until 4 May 2027" in await report(kind)


def gate(home: Home, domain: str = "onvif") -> None:
    """Hang up a camera by Hikvision; only ONVIF tells by whose name it was sold."""
    home.camera(domain, "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)


@pytest.mark.parametrize(
    ("domain", "country", "told"),
    [
        ("onvif", "CA", "Hikvision gives 2 years to 5 years (depending on the product line) of"),
        ("onvif", "US", "Hikvision gives 2 years to 5 years (depending on the product line) of"),
        ("onvif", "DE", ""),
        ("onvif", None, ""),
        ("hikvision_next", "CA", ""),
    ],
)
async def test_terms_are_told_of_a_proven_seller_where_they_are_given(
    home: Home, hass: HomeAssistant, domain: str, country: str | None, told: str
) -> None:
    gate(home, domain)
    await home.set_up(country=country)
    form = await open_plan(hass, home, "Gate")
    text = form["description_placeholders"]["warranty"]
    assert text.startswith(told) if told else text == ""
    assert ("Hikvision Canada, which gave this warranty" in text) is bool(told and country == "CA")


@pytest.mark.parametrize(
    ("domain", "country", "told"),
    [
        ("onvif", "CA", "which gave this warranty, was ordered to close (27 June 2025)"),
        ("onvif", "US", "Hikvision doesn't take returns from everyone"),
        ("hikvision_next", "CA", ""),
    ],
)
async def test_a_notice_says_who_answers_now(
    home: Home, open_menu: OpenMenu, domain: str, country: str, told: str
) -> None:
    gate(home, domain)
    await home.set_up(country=country)
    menu: Menu = await open_menu("phased_out_hikvision")
    text = (await menu.choose("what_to_do"))["description_placeholders"]["steps"]
    assert (told in text) if told else not re.search("ordered to close|take returns", text)
    assert "years" not in text, "how long it lasts is no next step"


def dated(home: Home) -> dict[str, date]:
    fleet, coordinator = home.fleet, home.us.runtime_data.coordinator
    context = coordinator.settings.context(fleet.day)
    found = lifecycle_dates(fleet, coordinator.library, context)
    return {one.uid: one.when.last_day for one in found if one.key not in OF_FACTS}


async def test_it_is_said_sixty_days_before_it_ends(
    yard: Home, hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to(moment(after_facts(), "12:00", "UTC"))
    await yard.days_later(freezer, 0)
    end = yard.fleet.day + timedelta(days=61)
    targets = [yard.cameras[name].camera.primary_device_id for name in ("Yard", "Gate")]
    await set_plan(hass, {"device_id": targets}, warranty_until=end.isoformat())
    told = {f"warranty_{end}": end, f"warranty_soon_{end}": end - timedelta(days=60)}
    assert dated(yard) == told
    calendar = next(one for one in hass.states.async_entity_ids("calendar"))
    assert hass.states.get(calendar).state == "off"

    await yard.days_later(freezer, 1)
    state = hass.states.get(calendar)
    assert state.state == "on"
    day = f"{end.day} {end:%B} {end.year}"
    assert state.attributes["message"] == f"Warranty ends on {day}: Gate and Yard"
    await yard.days_later(freezer, 60)
    assert dated(yard) == told, "it is there through the last day"
    await yard.days_later(freezer, 1)
    assert dated(yard) == {f"warranty_{end}": end}, "what has ended is not announced"
