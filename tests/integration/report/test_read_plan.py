"""An edited report is read back: shown first, then kept as a whole or not at all."""

import csv
from datetime import date
from decimal import Decimal
import io
from typing import Any
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from custom_components.camera_lifecycle.store import JsonStore
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home
from tests.integration.plan.planned import set_plan
from tests.report.sheets import saved

STEP = "step-1"


async def call(hass: HomeAssistant, name: str, **fields: Any) -> Any:
    answer = await hass.services.async_call(
        DOMAIN, name, fields, blocking=True, return_response=True
    )
    await hass.async_block_till_done()
    return answer


async def rows(hass: HomeAssistant) -> list[dict[str, str]]:
    """Return the rows of the report, Gate first."""
    text = (await call(hass, "report", format="csv"))["report"]
    return [*csv.DictReader(io.StringIO(text))]


@pytest.fixture
async def shop(home: Home, hass: HomeAssistant) -> Home:
    """Return a shop with a plan for a camera and a step of two."""
    device = home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", "=Yard; <b>", **REOLINK)
    await home.set_up(country="CA")
    target = {"device_id": device.id}
    await set_plan(hass, target, purchased="2024-05-01", note="-17\nsecond line")
    cameras = tuple(StepCamera(each.camera.id, name) for name, each in sorted(home.cameras.items()))
    step = Step(STEP, "Outside", cameras, "RLC-810A", Decimal(1200), date(2099, 5, 1))
    await home.us.runtime_data.async_set_steps([step])
    return home


def kept(home: Home) -> Any:
    stores = home.us.runtime_data.stores
    return stores.plans.content(), stores.steps.content(), stores.answers.content()


@pytest.mark.parametrize("language", ["en", "de", "fr"])
async def test_what_nobody_edits_differs_in_nothing(
    shop: Home, hass: HomeAssistant, language: str
) -> None:
    hass.config.language = language
    text = (await call(hass, "report", format="csv"))["report"]
    hass.config.language = "en"
    answer = await call(hass, "read_plan", csv=text, apply=True)
    assert answer == {
        "applied": True,
        "cameras": 2,
        "differences": [],
        "errors": [],
        "errors_in_all": 0,
        "unknown_rows": [],
        "matched_by_name": [],
    }


async def test_what_is_edited_is_shown_and_only_then_kept(shop: Home, hass: HomeAssistant) -> None:
    before, (gate, yard) = kept(shop), await rows(hass)
    assert yard["Camera"] == "'=Yard; <b>"
    gate |= {"Purchase date": "", "Warranty until": "31.12.2030", "Note": "invoice 18"}
    for row in (gate, yard):
        row |= {"Step cost": "1.500,50", "Step state": "Bestellt"}
    text = "\ufeff" + saved([gate, yard], delimiter=";")
    shown = await call(hass, "read_plan", csv=text)
    assert shown["applied"] is False
    assert {(each["camera"], each["field"]): each["after"] for each in shown["differences"]} == {
        ("Gate", "purchased"): None,
        ("Gate", "warranty_until"): "2030-12-31",
        ("Gate", "note"): "invoice 18",
        ("Gate", "cost"): "1500.50",
        ("Gate", "state"): "ordered",
    }
    assert shown["differences"][0] == {
        "row": 2,
        "id": shop.cameras["Gate"].camera.id,
        "camera": "Gate",
        "field": "purchased",
        "before": "2024-05-01",
        "after": None,
    }
    assert kept(shop) == before
    done = await call(hass, "read_plan", csv=text, apply=True)
    assert done == shown | {"applied": True}
    plan = shop.cameras["Gate"].plan
    assert (plan.purchased, plan.note) == (None, "invoice 18")
    step = shop.us.runtime_data.stores.steps.steps[STEP]
    assert (step.cost, step.state) == (Decimal("1500.50"), StepState.ORDERED)
    again = await call(hass, "read_plan", csv=text)
    assert again["differences"] == []


async def test_a_new_step_and_a_new_day_are_kept_together(shop: Home, hass: HomeAssistant) -> None:
    gate, yard = await rows(hass)
    gate |= {"Step": "Front", "Step ID": "", "Step due": "2098-01-01", "Replace by": "2098-01-01"}
    yard |= {"Note": "keep"}
    await call(hass, "read_plan", csv=saved([gate, yard]), apply=True)
    assert shop.cameras["Gate"].plan.replace_by == date(2098, 1, 1)
    assert shop.cameras["=Yard; <b>"].plan.replace_by == date(2099, 5, 1)
    assert shop.us.runtime_data.stores.answers.planned_replacements()
    titles = {step.title for step in shop.us.runtime_data.stores.steps.steps.values()}
    assert titles == {"Outside", "Front"}


async def test_moving_a_step_keeps_what_else_its_cameras_are_told(
    shop: Home, hass: HomeAssistant
) -> None:
    gate, yard = await rows(hass)
    gate |= {"Step due": "2098-01-01", "Note": "soon"}
    yard |= {"Step due": "2098-01-01"}
    await call(hass, "read_plan", csv=saved([gate, yard]), apply=True)
    days = {each.plan.replace_by for each in shop.cameras.values()}
    assert days == {date(2098, 1, 1)}
    assert [*shop.us.runtime_data.stores.steps.steps] == [STEP]
    assert not shop.us.runtime_data.stores.answers.planned_replacements(), "a step quiets nothing"


@pytest.mark.fault(
    "person",
    "an edited plan with one wrong cell is read back",
    "the cell is named, and nothing is changed",
)
async def test_one_error_and_nothing_is_kept(shop: Home, hass: HomeAssistant) -> None:
    before, (gate, yard) = kept(shop), await rows(hass)
    gate |= {"Note": "new"}
    yard |= {"Warranty until": "6/7/2031", "Step cost": "a lot <b>"}
    text = saved([gate, yard])
    shown = await call(hass, "read_plan", csv=text)
    assert [(each["row"], each["column"], each["error"]) for each in shown["errors"]] == [
        (3, "Warranty until", "ambiguous_date"),
        (3, "Step cost", "not_a_cost"),
    ]
    assert shown["errors"][0]["message"].endswith("Write the date as 2027-05-31.")
    assert shown["differences"], "what can be read is shown all the same"
    with pytest.raises(ServiceValidationError, match="Row 3, Warranty until") as refused:
        await call(hass, "read_plan", csv=text, apply=True)
    assert refused.value.translation_placeholders is not None
    assert refused.value.translation_placeholders["count"] == "2"
    assert "To see all of them" in str(refused.value)
    assert kept(shop) == before


async def test_one_error_is_told_without_a_count(shop: Home, hass: HomeAssistant) -> None:
    gate, yard = await rows(hass)
    yard |= {"Warranty until": "soon"}
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "read_plan", csv=saved([gate, yard]), apply=True)
    told = "Nothing was saved. Row 3, Warranty until: This isn't a date. Write it as 2027-05-31."
    assert str(refused.value) == told


async def test_rows_of_nobody_and_rows_without_an_id_are_told(
    shop: Home, hass: HomeAssistant
) -> None:
    gate, yard = await rows(hass)
    gate |= {"Camera ID": ""}
    text = saved([gate, yard, dict.fromkeys(gate, "") | {"Camera": "Total"}])
    shown = await call(hass, "read_plan", csv=text)
    assert shown["unknown_rows"] == [{"row": 4, "name": "Total"}]
    assert shown["matched_by_name"] == [{"row": 2, "camera": "Gate"}]
    assert not shown["errors"]


async def test_an_error_of_the_whole_file_names_no_column(shop: Home, hass: HomeAssistant) -> None:
    with pytest.raises(ServiceValidationError, match="Row 0, CSV: The first row"):
        await call(hass, "read_plan", csv="nothing", apply=True)


async def test_what_cannot_be_saved_is_said(shop: Home, hass: HomeAssistant) -> None:
    gate, yard = await rows(hass)
    gate |= {"Note": "new"}
    with (
        patch.object(JsonStore, "is_saved", property(lambda _: False)),
        pytest.raises(HomeAssistantError, match="isn't saved"),
    ):
        await call(hass, "read_plan", csv=saved([gate, yard]), apply=True)
    assert shop.cameras["Gate"].plan.note == "new", "it holds all the same"


async def test_a_note_confirms_no_day_that_only_a_step_has(shop: Home, hass: HomeAssistant) -> None:
    answers = shop.us.runtime_data.stores.answers
    target = {"device_id": shop.cameras["Gate"].camera.primary_device_id}
    await set_plan(hass, target, note="called the landlord")
    assert not answers.planned_replacements()
    assert shop.cameras["Gate"].plan.replace_by == date(2099, 5, 1)
    await set_plan(hass, target, replace_by="2099-05-01")
    assert len(answers.planned_replacements()) == 1
    await set_plan(hass, target, note="again")
    assert len(answers.planned_replacements()) == 1
    await set_plan(hass, target, clear=["replace_by"])
    assert not answers.planned_replacements()
