"""The inventory report as an action answers it."""

import csv
import io
import re
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home
from tests.integration.plan.planned import set_plan


async def report(hass: HomeAssistant, **fields: Any) -> Any:
    answer = await hass.services.async_call(
        DOMAIN, "report", fields, blocking=True, return_response=True
    )
    assert [*answer] == ["report"]
    return answer["report"]


@pytest.fixture
async def gate(home: Home, hass: HomeAssistant) -> Home:
    """Return a home with a phased-out camera at the gate and another one."""
    area = ar.async_get(hass).async_create("Front garden")
    device = home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    dr.async_get(hass).async_update_device(device.id, area_id=area.id)
    home.camera("reolink", "Yard <b>&|", **REOLINK)
    await home.set_up(country="CA")
    await set_plan(
        hass,
        {"device_id": device.id},
        purchased="2024-05-01",
        warranty_until="2027-05-01",
        replace_by="2099-05-01",
        note="invoice 17",
    )
    return home


async def test_json_comes_as_data(gate: Home, hass: HomeAssistant) -> None:
    data = await report(hass)
    assert data["title"] == f"{hass.config.location_name} camera inventory"
    assert data["day"] == gate.fleet.day.isoformat()
    assert data["country"] == "CA"
    assert data["site"] == "home"
    assert data["library_version"]
    assert data["totals"]["cameras"] == 2
    first, second = data["cameras"]
    assert first["name"] == "Gate", "what is at risk comes first"
    assert first["area"] == "Front garden"
    assert first["model"] == HIKVISION["model"]
    assert first["vendor"]["name"] == first["maker"]["name"] == "Hikvision"
    assert first["support"]["status"] == "phased_out"
    assert first["purchased"] == "2024-05-01"
    assert first["warranty_until"] == "2027-05-01"
    assert first["replace_by"] == "2099-05-01"
    assert first["note"] == "invoice 17"
    assert all(reason["sources"] for reason in first["reasons"])
    assert second["replace_by"] is None


async def test_each_reason_is_in_words_and_nothing_is_said_twice(
    gate: Home, hass: HomeAssistant
) -> None:
    data = await report(hass)
    for camera in data["cameras"]:
        said = camera["sentences"]
        assert len(said) == len(camera["reasons"])
        assert len({*said}) == len(said)
        assert all("{" not in sentence and sentence.endswith(".") for sentence in said)
    first = " ".join(data["cameras"][0]["sentences"])
    assert first.count("You can keep using this camera") == 1


async def test_csv_reads_back(gate: Home, hass: HomeAssistant) -> None:
    rows = [*csv.DictReader(io.StringIO(await report(hass, format="csv")))]
    assert [row["Camera"] for row in rows] == ["Gate", "Yard <b>&|"]
    assert rows[0]["Area"] == "Front garden"
    assert rows[0]["Support"] == "Phased out"
    assert rows[0]["Replace by"] == "2099-05-01"


@pytest.mark.attack("camera", "names with Markdown in a report", "shown as they are")
async def test_markdown_shows_names_as_they_are(gate: Home, hass: HomeAssistant) -> None:
    text = await report(hass, format="markdown")
    assert re.match(r"# .+ camera inventory\n", text)
    assert "<b>" not in text
    assert "- Phased out: 1" in text


async def test_html_is_one_page_without_anything_foreign(gate: Home, hass: HomeAssistant) -> None:
    page = await report(hass, format="html")
    assert page.startswith("<!DOCTYPE html>")
    assert "<b>&|" not in page
    assert "Yard &lt;b&gt;&amp;|" in page
    assert "Front garden" in page
    assert "invoice 17" in page
    assert "<script" not in page
    assert 'src="' not in page


async def test_a_camera_that_its_owner_disabled_is_in_it_too(
    gate: Home, hass: HomeAssistant
) -> None:
    known = next(known for name, known in gate.cameras.items() if name.startswith("Yard"))
    dr.async_get(hass).async_update_device(
        known.camera.primary_device_id, disabled_by=dr.DeviceEntryDisabler.USER
    )
    await gate.settle()
    assert (await report(hass))["totals"]["cameras"] == 2
