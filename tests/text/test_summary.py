"""What is known of a camera in a sentence: short, whole, and the same every day."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
import re

import pytest

from custom_components.camera_lifecycle.cli.records import read_records
from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.identify.known import KnownFacts, identify_known
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Company,
    Context,
    Identity,
    Kind,
    Record,
    Strength,
)
from custom_components.camera_lifecycle.text.summary import (
    MAX_LENGTH,
    fit,
    summary,
    summary_writer,
)
from tests.words import LANGUAGES, share_of, words

LIBRARY = load_library()
CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.jsonl"))
TODAY = date(2026, 11, 22)


@cache
def records() -> tuple[Record, ...]:
    found = []
    for file in CORPUS:
        with file.open("rb") as lines:
            found += [each for each in read_records(lines) if isinstance(each, Record)]
    return tuple(found)


def told(record: Record, country: str | None, language: str = "en", today: date = TODAY) -> str:
    assessment = assess(Camera("one", (record,)), LIBRARY, Context(today, country))
    return summary(assessment, summary_writer(words(language)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", ["US", "CA", "IN", None])
def test_it_is_there_short_and_ends_with_a_sentence(country: str | None, language: str) -> None:
    assert len(records()) > 300
    for record in share_of(records(), language):
        text = told(record, country, language)
        assert 0 < len(text) <= MAX_LENGTH, record.id
        assert text.endswith((".", "。")), text
        assert "{" not in text, text
        assert not re.search(r"  | [.,;]", text), f"a word is missing: {text}"


def test_it_does_not_change_with_the_day() -> None:
    for record in records()[::5]:
        for country in ("US", "CA"):
            later = TODAY + timedelta(days=1)
            assert told(record, country) == told(record, country, today=later)


CASES = [
    (
        {"manufacturer": "D-Link", "model": "DCS-932L", "integration": "mydlink"},
        "US",
        " lists D-Link DCS-932L as out of support (as of ",
    ),
    (
        {"manufacturer": "Amcrest", "model": "IP4M-1041B", "integration": "amcrest"},
        "US",
        "A restriction on Dahua is in force in your country or region (since: ",
    ),
    (
        {"manufacturer": "Reolink", "model": "RLC-810A", "integration": "reolink"},
        "US",
        "Nobody says when support ends. ",
    ),
    (
        {"manufacturer": "Lorex", "model": "LNB9232S", "integration": "onvif"},
        "US",
        "This camera might be made by Dahua, which is subject to a restriction",
    ),
    (
        {"manufacturer": "Lorex", "model": "LNB9232S", "integration": "onvif"},
        "DE",
        "This camera might be made by Dahua. The evidence isn't strong enough to confirm it. To",
    ),
    (
        {"integration": "generic"},
        "US",
        "We can't tell what this is: Home Assistant shows no maker and no model. Look at the label",
    ),
    (
        {"integration": "roborock", "model": "roborock.vacuum.s5"},
        "US",
        "This device isn't a camera.",
    ),
]


@pytest.mark.parametrize(("fields", "country", "says"), CASES)
def test_it_says_what_is_known_and_why(fields: dict[str, str], country: str, says: str) -> None:
    assert says in told(Record("one", **fields), country)


def test_what_is_worst_comes_first_with_the_firmware_that_helps() -> None:
    old = Record(
        "one",
        integration="onvif",
        manufacturer="HIKVISION",
        model="DS-2CD2142FWD-I",
        sw_version="V5.4.0 build 160530",
    )
    text = told(old, "DE")
    assert text.startswith("The installed firmware has ")
    assert "CVE-2017-7921" in text


@pytest.mark.parametrize(
    ("parts", "limit", "fitted"),
    [
        (["One.", "Two.", "Three."], 9, "One. Two."),
        (["One.", "One.", "", "Two."], 99, "One. Two."),
        (["One is long. Two is long. Three."], 26, "One is long. Two is long."),
        (["Acme Inc. ended support."], 12, "Acme Inc."),
        (["A word that never ends"], 12, "A word that…"),
        ([], 12, ""),
    ],
)
def test_it_is_cut_where_a_sentence_ends(parts: list[str], limit: int, fitted: str) -> None:
    assert fit(parts, limit) == fitted
    assert len(fit(parts, limit)) <= limit


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("maker", [None, Company("acme", "Acme")])
def test_a_camera_that_carries_no_name(maker: Company | None, language: str) -> None:
    record = Record("one", "onvif", "IPC", "IPC")
    camera, identity = identify_known(
        Camera("one", (record,)), LIBRARY, KnownFacts(without_name=True)
    )
    if maker is not None:
        identity = replace(identity, maker=maker, confidence=Strength.WEAK)
    assessment = assess(camera, LIBRARY, Context(TODAY, "DE"), identity)
    translations = words(language)
    text = summary(assessment, summary_writer(translations))
    sentence = translations.text("summary_without_name")
    assert text.startswith(sentence)
    assert (text == sentence) is (maker is None), "who may have made it is said beside"
    assert ("Acme" in text) is (maker is not None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("without_name", [False, True])
def test_nobody_is_sent_to_a_label_that_names_nobody(language: str, *, without_name: bool) -> None:
    identity = Identity(
        Kind.CAMERA,
        maker=Company("acme", "Acme"),
        confidence=Strength.CERTAIN,
        without_name=without_name,
    )
    camera = Camera("one", (Record("one", "onvif", "IPC", "IPC"),))
    assessment = assess(camera, LIBRARY, Context(TODAY, "DE"), identity)
    translations = words(language)
    text = summary(assessment, summary_writer(translations))
    assert "Acme" in text
    assert (translations.text("possibly_sold_by_next") in text) is not without_name
