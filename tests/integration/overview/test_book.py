"""Rows and overview of a home in words: as the sensors have it, in the language that is asked."""

import json

from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest

from custom_components.camera_lifecycle.overview.book import WrittenFleet
from custom_components.camera_lifecycle.overview.model import CameraGroup, NextStep, Overview
from tests.integration.home import HIKVISION, REOLINK, Home


async def written(home: Home, language: str = "en") -> tuple[WrittenFleet, Overview]:
    """Return what is written of a home, and of all its cameras together."""
    assert home.us is not None
    book: WrittenFleet = await home.us.runtime_data.overviews.async_written(language)
    cameras, rows = book.cameras, book.rows
    return book, book.writer.overview(cameras.values(), [rows[key] for key in cameras])


@pytest.fixture
def home(hass: HomeAssistant) -> Home:
    return Home(hass)


async def test_the_headline_has_the_number_of_the_sensor(home: Home) -> None:
    for name in ("Garage", "Garden"):
        home.camera("hikvision_next", name, identifier=name, **HIKVISION)
    home.camera("reolink", "Door", **REOLINK)
    await home.set_up(country="CA")
    _, found = await written(home)
    state = home.hass.states.get("sensor.camera_lifecycle_cameras_at_risk")
    assert state is not None
    assert int(state.state) == 2
    assert found.headline.text == "2 of 3 cameras need attention"
    assert found.headline.note == "2 have lost support."
    _, german = await written(home, "de")
    assert german.headline.text == "2 von 3 Kameras brauchen Aufmerksamkeit"


async def test_a_row_says_where_and_what_and_what_next(home: Home) -> None:
    device = home.camera("hikvision_next", "Garage", identifier="garage", **HIKVISION)
    area = ar.async_get(home.hass).async_create("Front yard")
    dr.async_get(home.hass).async_update_device(device.id, area_id=area.id)
    await home.set_up(country="CA")
    book, found = await written(home)
    (row,) = book.rows.values()
    assert (row.name, row.area, row.device_id) == ("Garage", "Front yard", device.id)
    assert (row.group, row.step) == (CameraGroup.PLAN, NextStep.SET_DATE)
    assert row.why == "Phased out in Canada since 27 June 2025. You can keep using it."
    assert row.short == "Phased out (CA)"
    assert row.company == "Hikvision DS-2CD2346G2-ISU/SL"
    assert found.groups[CameraGroup.PLAN].names == "Garage"
    as_sent = json.loads(json.dumps([found.as_json(), row.as_json()]))
    assert as_sent[0]["groups"]["plan"]["title"] == "Plan a replacement"
    assert as_sent[0]["counts"]["plan"] == 1
    assert as_sent[1]["why"] == row.why


async def test_a_planned_camera_comes_up_and_stands_among_the_dates(home: Home) -> None:
    home.camera("hikvision_next", "Garage", identifier="garage", **HIKVISION)
    await home.set_up(country="CA")
    before, _ = await written(home)
    (device_id,) = [row.device_id for row in before.rows.values()]
    assert (await written(home))[0] is before
    await home.hass.services.async_call(
        "camera_lifecycle",
        "set_step",
        {"due": "2099-12-15", "title": "The yard", "device_id": device_id},
        blocking=True,
    )
    await home.settle()
    after, found = await written(home)
    (row,) = after.rows.values()
    assert row.group is CameraGroup.COMING_UP
    assert row.why.startswith("You plan to replace it by 15 December 2099.")
    (date,) = [each for each in found.dates if each.is_planned]
    assert (date.when, date.title, date.note) == ("2099-12-15", "Planned: The yard", "Your plan")
    assert found.headline.note == "1 is to be replaced as planned."
