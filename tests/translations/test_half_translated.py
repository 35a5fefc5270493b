"""A language of which only a few texts exist: the rest is English, text by text."""

from datetime import date, timedelta
from html import unescape
import json
import logging
from pathlib import Path
import shutil
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir, translation
from homeassistant.loader import async_get_integration
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.text.load import async_load_translations
from scripts.translations import BUILT
from tests.integration.home import HIKVISION, Home

# The harness shares what it has read of languages among all tests; ours is nobody else's.
pytestmark = pytest.mark.usefixtures("disable_translations_once")

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


async def speak_polish(home: Home, folder: Path, common: dict[str, str]) -> None:
    """Set up three cameras of one maker in a Home Assistant that speaks Polish."""
    (folder / "translations").mkdir()
    shutil.copy(BUILT / "en.json", folder / "translations")
    (folder / "translations" / "pl.json").write_text(json.dumps({"common": common}), "utf-8")
    integration = await async_get_integration(home.hass, DOMAIN)
    integration.file_path = folder
    cache = translation._async_get_translations_cache(home.hass)
    cache.cache_data = translation._TranslationsCacheData({}, {})
    home.hass.config.language = "pl"
    for name in ("Brama", "Garaż", "Ogród"):
        home.camera("hikvision_next", name, identifier=f"{HIKVISION['model']}{name}", **HIKVISION)
    await home.set_up(country="CA")


def english(key: str) -> str:
    """Return an English text."""
    text: str = json.loads((BUILT / "en.json").read_text("utf-8"))["common"][key]
    return text


def notice(hass: HomeAssistant) -> dict[str, str]:
    """Return the placeholders of the notice about the maker."""
    issue = ir.async_get(hass).async_get_issue(DOMAIN, NOTICE)
    assert issue is not None
    assert issue.translation_placeholders is not None
    return issue.translation_placeholders


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
    hass: HomeAssistant, home: Home, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await speak_polish(home, tmp_path, A_FEW_TEXTS)
    told = notice(hass)
    assert told["which"] == "3 kamery", "the form that Polish has for three"
    assert told["place"] == english("in_country_ca")
    assert told["what"].startswith(english("measure_ca_ica_hikvision_2025_changed"))
    assert told["sources"].startswith(english("notice_sources_other").partition("{")[0])

    markdown = await report(hass, "markdown")
    assert markdown.startswith("# Kamery: test home")
    assert "Wycofany" in markdown
    assert english("report_firmware") in markdown
    page = await report(hass, "html")
    assert "Wycofany" in page
    assert english("report_footer") in unescape(page)

    (event,) = (each for each in await events(hass) if each["summary"].endswith(": Hikvision"))
    where = english("in_country_ca")
    assert event["summary"] == f"Producent wycofany ({where}): Hikvision"
    assert "Brama" in event["description"]
    assert english("calendar_cameras").partition("{")[0] in event["description"]
    assert errors(caplog) == []


@pytest.mark.allows_missing_text
@pytest.mark.logs("translation placeholders", "Error while parsing")
async def test_a_wrong_placeholder_costs_its_own_text_alone(
    hass: HomeAssistant, home: Home, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await speak_polish(home, tmp_path, A_FEW_TEXTS | WRONG_PLACEHOLDERS)
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
