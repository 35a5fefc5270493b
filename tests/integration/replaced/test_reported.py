"""A camera that another one has replaced stays in the history of the report."""

import csv
from datetime import date
from decimal import Decimal
import io
import re
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
import pytest

from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from tests.integration.home import REOLINK
from tests.integration.report.test_editions import report

from .street import Street
from .test_action import correct

HOSTILE = "<script>alert(1)</script>\u202e"


@pytest.fixture
async def replaced(hass: HomeAssistant, street: Street) -> dict[str, str]:
    """Set up a home in which two cameras, one of them in a step, are replaced by a third."""
    ids = {
        name: street.home.camera("reolink", name, **REOLINK).id for name in ("Yard", HOSTILE, "New")
    }
    await street.home.set_up()
    yard = (StepCamera(ids["Yard"], "Yard"),)
    await street.runtime.async_set_steps([Step("1", None, yard, "P3265", Decimal(80))])
    for name in ("Yard", HOSTILE):
        await correct(street, ids["New"], replaces=ids[name])
    return ids


def cells(page: str, section: str) -> list[list[str]]:
    """Return the cells of the table in a section of the page, by rows."""
    found = re.search(rf'<section class="{section}".*?</section>', page, re.DOTALL)
    assert found, section
    rows = re.findall(r"<tr>(.*?)</tr>", found.group(), re.DOTALL)[1:]
    return [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in rows]


@pytest.mark.parametrize("edition", ["client", "proof"])
@pytest.mark.parametrize("is_there", [True, False], ids=["still there", "gone"])
async def test_json_names_it_and_the_step_that_tells_of_it(
    hass: HomeAssistant, street: Street, replaced: dict[str, str], edition: str, *, is_there: bool
) -> None:
    if not is_there:
        await street.remove(dr.async_get(hass).async_get(replaced["Yard"]))
    told = {row["id"]: row for row in (await report(hass, edition=edition))["replaced"]}
    yard = {
        "id": replaced["Yard"],
        "name": "Yard",
        "by": replaced["New"],
        "by_name": "New",
        "day": street.home.fleet.day.isoformat(),
        "step": "1",
    }
    assert told[replaced["Yard"]] == yard
    assert told[replaced[HOSTILE]]["step"] is None
    assert len(told) == 2


@pytest.mark.parametrize(("language", "word"), [("en", "Replaced"), ("de", "Ersetzt")])
async def test_the_client_reads_each_once(
    hass: HomeAssistant, replaced: dict[str, str], street: Street, language: str, word: str
) -> None:
    hass.config.language = language
    page = await report(hass, edition="client", format="html")
    day = street.home.fleet.day.isoformat()
    rows = {row[3]: row for row in cells(page, "history")}
    assert len(rows) == len(cells(page, "history")) == 2
    assert rows["Yard"][0] == day
    assert rows["Yard"][4] == "P3265; New"
    (other,) = (row for name, row in rows.items() if name != "Yard")
    assert other[:2] == [day, word]
    assert (other[2], other[4], other[5]) == ("", "New", "")
    assert "&lt;script&gt;" in other[3]
    assert "<script" not in page
    assert "\u202e" not in page


async def test_the_proof_lists_all(hass: HomeAssistant, replaced: dict[str, str]) -> None:
    page = await report(hass, edition="proof", format="html")
    rows = cells(page, "replaced")
    assert ["Yard", "New"] in [row[1:] for row in rows]
    assert len(rows) == 2
    assert "<script" not in page


async def table(hass: HomeAssistant, **fields: Any) -> dict[str, dict[str, str]]:
    text = await report(hass, format="csv", **fields)
    return {row["Camera"]: row for row in csv.DictReader(io.StringIO(text))}


@pytest.mark.parametrize("edition", ["inventory", "client", "proof"])
async def test_the_sheet_says_in_whose_place_a_camera_is(
    hass: HomeAssistant, street: Street, replaced: dict[str, str], edition: str
) -> None:
    day = street.home.fleet.day.isoformat()
    told = (await table(hass, edition=edition))["New"]["In place of"]
    assert f"Yard ({day})" in told
    await correct(street, replaced["New"], undo=["replaces"])
    assert "In place of" not in (await table(hass, edition=edition))["New"]


async def test_what_was_replaced_before_is_told_of_the_newest(
    hass: HomeAssistant, street: Street, replaced: dict[str, str]
) -> None:
    newest = street.home.camera("reolink", "Newest", **REOLINK)
    await street.home.settle()
    await correct(street, newest.id, replaces=replaced["New"])
    await street.remove(dr.async_get(hass).async_get(replaced["New"]))
    told = (await table(hass, edition="proof"))["Newest"]["In place of"]
    assert {part.rsplit(" (", 1)[0] for part in told.split("; ")} >= {"New", "Yard"}
    data = await report(hass, edition="client")
    assert {row["name"]: row["by_name"] for row in data["replaced"]}["Yard"] == "New"


async def test_an_installed_step_stays_when_it_leaves_the_list(
    hass: HomeAssistant, street: Street, replaced: dict[str, str]
) -> None:
    steps = street.runtime.stores.steps.steps
    await street.runtime.async_set_steps([steps["1"].off_the_list(street.home.fleet.day)])
    data = await report(hass, edition="client")
    assert [(row["id"], row["state"]) for row in data["history"]] == [("1", "installed")]
    assert data["costs"]["by_state"] == {"installed": "80"}
    assert ("Yard", "1") in {(row["name"], row["step"]) for row in data["replaced"]}


async def test_a_step_that_was_ticked_before_tells_of_it(
    hass: HomeAssistant, street: Street
) -> None:
    old = street.home.camera("reolink", "Old", **REOLINK)
    new = street.home.camera("reolink", "New", **REOLINK)
    await street.home.set_up()
    of_old = (StepCamera(old.id, "Old"),)
    done = Step("1", None, of_old, state=StepState.INSTALLED, closed=date(2026, 1, 2))
    dropped = Step("2", None, of_old, state=StepState.DROPPED, closed=date(2026, 1, 3))
    await street.runtime.async_set_steps([done, dropped])
    await correct(street, new.id, replaces=old.id)
    page = await report(hass, edition="client", format="html")
    told = [(row[0], row[4]) for row in cells(page, "history")]
    assert told == [("2026-01-03", ""), ("2026-01-02", "New")]
