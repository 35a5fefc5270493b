"""What of the plan has changed since the last client report, each thing that a report shows."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
import json
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from tests.integration.home import REOLINK, Home

from .test_editions import report

STEP = Step("s", "Outside", (StepCamera("gone", "Shed"),), "P3265", Decimal(1200), date(2099, 5, 1))


@pytest.fixture
async def told(home: Home, hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Home:
    """Return a home of whose step a client was told yesterday."""
    home.camera("reolink", "Gate", **REOLINK)
    await home.set_up(country="CA")
    await home.us.runtime_data.async_set_steps([STEP])
    await report(hass, edition="client")
    await home.days_later(freezer, 1)
    return home


CHANGES: list[tuple[dict[str, Any], str, str, str]] = [
    (
        {"replacement": "<b>Q1</b>"},
        "step_replacement",
        "Step “Outside”: replacement changed from P3265 to &lt;b&gt;Q1&lt;/b&gt;",
        "Schritt „Outside“: Ersatz vorher P3265, jetzt &lt;b&gt;Q1&lt;/b&gt;",
    ),
    (
        {"cost": Decimal("1249.50")},
        "step_cost",
        "Step “Outside”: cost changed from €1,200.00 to €1,249.50",
        "Schritt „Outside“: Kosten vorher 1.200,00\xa0€, jetzt 1.249,50\xa0€",
    ),
    (
        {"due": None},
        "step_due",
        "Step “Outside”: due date changed from 1 May 2099 to not set",
        "Schritt „Outside“: Fälligkeit vorher 1. Mai 2099, jetzt nicht angegeben",
    ),
    (
        {"cameras": (StepCamera("gone", "Shed"), StepCamera("other", "Roof"))},
        "step_cameras",
        "Step “Outside”: cameras changed from Shed to Shed and Roof",
        "Schritt „Outside“: Kameras vorher Shed, jetzt Shed und Roof",
    ),
    (
        {"state": StepState.ORDERED},
        "step_state",
        "Step “Outside”: progress changed from Planned to Ordered",
        "Schritt „Outside“: Fortschritt vorher Geplant, jetzt Bestellt",
    ),
]


@pytest.mark.parametrize(
    ("said", "kind", "english", "german"), CHANGES, ids=[row[1] for row in CHANGES]
)
async def test_each_thing_that_a_step_says_can_change(
    told: Home, hass: HomeAssistant, said: dict[str, Any], kind: str, english: str, german: str
) -> None:
    await told.us.runtime_data.async_set_steps([replace(STEP, **said)])
    assert [each["kind"] for each in (await report(hass, edition="client"))["changes"]] == [kind]
    for language, text in (("en", english), ("de", german)):
        hass.config.language = language
        assert f"<li>{text}</li>" in await report(hass, edition="client", format="html")


@pytest.mark.parametrize("state", [StepState.PLANNED, StepState.INSTALLED])
async def test_an_open_step_that_was_deleted_is_told(
    home: Home, hass: HomeAssistant, freezer: FrozenDateTimeFactory, state: StepState
) -> None:
    home.camera("reolink", "Gate", **REOLINK)
    await home.set_up(country="CA")
    await home.us.runtime_data.async_set_steps([replace(STEP, state=state)])
    await report(hass, edition="client")
    await home.days_later(freezer, 1)
    await home.us.runtime_data.async_delete_steps(["s"])
    kinds = [each["kind"] for each in (await report(hass, edition="client"))["changes"]]
    assert kinds == (["step_gone"] if state is StepState.PLANNED else [])
    page = await report(hass, edition="client", format="html")
    assert ("Step “Outside”: no longer in the plan" in page) == bool(kinds)


async def test_what_is_compared_is_named_where_nothing_has_changed(
    told: Home, hass: HomeAssistant
) -> None:
    page = await report(hass, edition="client", format="html")
    assert "Compared with the report of" in page
    assert "Nothing has changed" not in page


async def test_a_report_of_an_earlier_version_said_nothing_of_these(
    told: Home, hass: HomeAssistant
) -> None:
    store = told.us.runtime_data.stores.report_pictures
    content = json.loads(json.dumps(store.content()))
    for picture in content["made"]:
        picture["steps"] = {"s": {"name": "Outside", "state": "planned"}}
    assert store.read(content) == 0
    await told.us.runtime_data.async_set_steps([replace(STEP, cost=Decimal(1))])
    assert (await report(hass, edition="client"))["changes"] == []


@pytest.mark.parametrize(
    "details", [17, {}, {"cameras": [], "replacement": 1, "cost": None, "due": None}]
)
async def test_damaged_details_cost_their_step(
    told: Home, hass: HomeAssistant, details: Any
) -> None:
    store = told.us.runtime_data.stores.report_pictures
    content = json.loads(json.dumps(store.content()))
    for picture in content["made"]:
        picture["steps"]["s"]["details"] = details
    assert store.read(content) == 1


async def test_a_step_is_called_as_on_its_own_page(told: Home, hass: HomeAssistant) -> None:
    cameras = (StepCamera("gone", "Shed"), StepCamera("other", "Roof"))
    await told.us.runtime_data.async_set_steps([Step("new", cameras=cameras)])
    page = await report(hass, edition="client", format="html")
    assert ": Shed and Roof</h2>" in page
    assert "<li>New step “Shed and Roof”: Planned</li>" in page
