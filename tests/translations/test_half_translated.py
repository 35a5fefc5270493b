"""A language of which only a few texts exist: the rest is English, text by text."""

from datetime import date, timedelta
import gzip
from html import unescape
import json
import logging
from pathlib import Path
import shutil
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.text import load
from custom_components.camera_lifecycle.text.load import async_load_translations
from custom_components.camera_lifecycle.text.words import file_of
from tests.integration.home import HIKVISION, Home
from tests.integration.notices.filled_in import filled_in
from tests.words import common

NOTICE = "phased_out_hikvision"
A_FEW_TEXTS = {
    "report_title": "Kamery: {home}",
    "status_phased_out": "Wycofany",
    "calendar_phased_out": "Producent wycofany ({place}): {subject}",
    "notice_count_one": "{count} kamera",
    "notice_count_few": "{count} kamery",
    "notice_count_many": "{count} kamer",
    "notice_count_other": "{count} kamer(y)",
}
# Home Assistant compares placeholders with English: of a form that English lacks it cannot.
WRONG_PLACEHOLDERS = {
    "calendar_phased_out": "Producent wycofany: {temat}",
    "report_facts": "Stan z {day",
    "notice_count_few": "{liczba} kamery",
}


async def speak_polish(
    home: Home, folder: Path, common: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Set up three cameras of one maker in a Home Assistant that speaks Polish."""
    shutil.copy(file_of("en"), folder)
    file_of("pl", folder).write_bytes(gzip.compress(json.dumps(common).encode()))
    monkeypatch.setattr(load, "FOLDER", folder)
    home.hass.config.language = "pl"
    for name in ("Brama", "Garaż", "Ogród"):
        home.camera("hikvision_next", name, identifier=f"{HIKVISION['model']}{name}", **HIKVISION)
    await home.set_up(country="CA")


def notice(hass: HomeAssistant) -> dict[str, str]:
    """Return what is filled into the notice about the maker."""
    return filled_in(hass, NOTICE)


async def report(hass: HomeAssistant, kind: str) -> str:
    """Return the report as text."""
    answer: Any = await hass.services.async_call(
        DOMAIN, "report", {"format": kind}, blocking=True, return_response=True
    )
    return str(answer["report"])


async def events(hass: HomeAssistant) -> list[dict[str, str]]:
    """Return all events of the calendar."""
    now = dt_util.now()
    (calendar,) = hass.states.async_entity_ids("calendar")
    when = {
        "entity_id": calendar,
        "start_date_time": (now - timedelta(days=5_000)).isoformat(),
        "end_date_time": (now + timedelta(days=5_000)).isoformat(),
    }
    answer: Any = await hass.services.async_call(
        "calendar", "get_events", when, blocking=True, return_response=True
    )
    return [*answer[calendar]["events"]]


@pytest.fixture(autouse=True)
def hears_all_errors(caplog: pytest.LogCaptureFixture) -> None:
    """Hear Home Assistant's errors too, which our commands silence where they run."""
    caplog.set_level(logging.ERROR, logger="homeassistant")


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what was logged as an error."""
    return [entry.getMessage() for entry in caplog.records if entry.levelno >= logging.ERROR]


async def test_what_a_language_lacks_is_english(
    hass: HomeAssistant,
    home: Home,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await speak_polish(home, tmp_path, A_FEW_TEXTS, monkeypatch)
    told = notice(hass)
    assert told["which"] == "3 kamery", "the form that Polish has for three"
    assert told["place"] == common()["in_country_ca"]
    assert told["what"].startswith(common()["measure_ca_ica_hikvision_2025_changed"])
    assert told["sources"].startswith(common()["notice_sources_other"].partition("{")[0])

    markdown = await report(hass, "markdown")
    assert markdown.startswith("# Kamery: test home")
    assert "Wycofany" in markdown
    assert common()["report_firmware"] in markdown
    page = await report(hass, "html")
    assert "Wycofany" in page
    assert common()["report_footer"] in unescape(page)

    (event,) = (each for each in await events(hass) if each["summary"].endswith(": Hikvision"))
    where = common()["in_country_ca"]
    assert event["summary"] == f"Producent wycofany ({where}): Hikvision"
    assert "Brama" in event["description"]
    assert common()["calendar_cameras"].partition("{")[0] in event["description"]
    assert errors(caplog) == []


@pytest.mark.allows_missing_text
@pytest.mark.logs("lacks what it has to hold")
async def test_a_wrong_placeholder_costs_its_own_text_alone(
    hass: HomeAssistant,
    home: Home,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await speak_polish(home, tmp_path, A_FEW_TEXTS | WRONG_PLACEHOLDERS, monkeypatch)
    assert notice(hass)["which"] == "3", "the number is not lost with its words"
    markdown = await report(hass, "markdown")
    assert markdown.startswith("# Kamery: test home"), "what is right is Polish"
    (event,) = (each for each in await events(hass) if each["summary"].endswith(": Hikvision"))
    assert event["summary"].endswith(": Hikvision")
    assert not event["summary"].startswith("Producent"), "English stands in"
    assert any("calendar_phased_out" in error for error in errors(caplog))


async def test_a_language_without_texts_writes_days_as_the_english_texts_do(home: Home) -> None:
    hebrew = await async_load_translations(home.hass, "he")
    assert hebrew.date(date(2026, 6, 27)) == "27 June 2026"
    assert (await async_load_translations(home.hass, "de")).date(
        date(2026, 6, 27)
    ) == "27. Juni 2026"
