"""Dates, lists and numbers as each language writes them, and texts that are missing."""

from datetime import date, timedelta
import logging

import pytest

from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.text import translations

FORMS = {
    "one": "{count} Kamera",
    "few": "{count} kamery",
    "many": "{count} kamer",
    "other": "{count} x",
}
COMMON = {f"cameras_{category}": text for category, text in FORMS.items()}


def of(language: str) -> translations.Translations:
    return translations.translations_of(COMMON, language)


@pytest.mark.parametrize(
    ("language", "day", "month", "year"),
    [
        ("en", "3 November 2025", "November 2025", "2025"),
        ("en-GB", "3 November 2025", "November 2025", "2025"),
        ("de", "3. November 2025", "November 2025", "2025"),
        ("cs", "3. listopadu 2025", "listopad 2025", "2025"),
        ("pl", "3 listopada 2025", "listopad 2025", "2025"),
        ("ja", "2025年11月3日", "2025年11月", "2025年"),
        ("zh-Hans", "2025年11月3日", "2025年11月", "2025年"),
        ("pt-BR", "3 de novembro de 2025", "novembro de 2025", "2025"),
        ("no language", "3 November 2025", "November 2025", "2025"),
    ],
)
def test_a_date_as_exact_as_it_is_known(language: str, day: str, month: str, year: str) -> None:
    words = of(language)
    assert words.date(PartialDate(2025, 11, 3)) == words.date(date(2025, 11, 3)) == day
    assert words.date(PartialDate(2025, 11)) == month
    assert words.date(PartialDate(2025)) == year
    assert words.date(None) == ""


@pytest.mark.parametrize(
    ("language", "two", "three"),
    [
        ("en", "A and B", "A, B and C"),
        ("de", "A und B", "A, B und C"),
        ("pl", "A i B", "A, B i C"),
        ("ja", "A、B", "A、B、C"),
        ("zh-Hant", "A和B", "A、B和C"),
    ],
)
def test_a_list(language: str, two: str, three: str) -> None:
    words = of(language)
    assert words.listed([]) == ""
    assert words.listed(["A"]) == "A"
    assert words.listed(["A", "B"]) == two
    assert words.listed(["A", "B", "C"]) == three


@pytest.mark.parametrize(
    ("language", "counted"),
    [
        ("en", {0: "0 x", 1: "1 Kamera", 2: "2 x", 5: "5 x"}),
        ("pl", {1: "1 Kamera", 2: "2 kamery", 5: "5 kamer", 22: "22 kamery"}),
        ("ja", {1: "1 x", 2: "2 x"}),
        # A category that the texts lack: Arabic has a dual.
        ("ar", {2: "2 x", 5: "5 kamery"}),
    ],
)
def test_a_number_of_things(language: str, counted: dict[int, str]) -> None:
    assert {count: of(language).counted("cameras", count) for count in counted} == counted


@pytest.mark.parametrize(
    ("language", "soon", "later", "hours"),
    [
        ("en", "in 1 minute", "in 60 minutes", "in 5 hours"),
        ("de", "in 1 Minute", "in 60 Minuten", "in 5 Stunden"),
        ("pl", "za 1 minutę", "za 60 minut", "za 5 godzin"),
    ],
)
def test_a_time_ahead_is_told_in_whole_minutes_and_never_too_short(
    language: str, soon: str, later: str, hours: str
) -> None:
    words = of(language)
    for seconds in (-5, 0, 1, 60):
        assert words.time_until(timedelta(seconds=seconds)) == soon
    assert words.time_until(timedelta(minutes=59, microseconds=1)) == later
    assert words.time_until(timedelta(hours=5)) == hours


def test_a_country() -> None:
    assert of("de").country("CA") == "Kanada"
    assert of("de").country("QQ") == "QQ"


@pytest.mark.allows_missing_text
def test_a_missing_text_is_logged_once_and_loses_no_fact(caplog: pytest.LogCaptureFixture) -> None:
    translations._log_missing.cache_clear()
    with caplog.at_level(logging.ERROR):
        assert of("en").text("nothing", name="Front", date="today") == "Front today"
        assert of("en").text("nothing") == ""
    assert [record.getMessage() for record in caplog.records] == [
        "The translations have no usable text for nothing"
    ]


@pytest.mark.allows_missing_text
@pytest.mark.parametrize(
    "damaged", ["{kamera}", "{name", "name}", "{}", "{0}", "{name.first}", "{name[first]}"]
)
def test_a_text_that_cannot_take_its_values_loses_no_fact(damaged: str) -> None:
    words = translations.translations_of({"new": damaged}, "pl")
    assert words.text("new", name="Front", date="today") == "Front today"
