"""What people read before they buy: plain, whole, and nothing for who owns a camera already."""

from __future__ import annotations

from datetime import date
import re

import pytest

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Context, Site
from custom_components.camera_lifecycle.engine.needs import LookAt, Need, NeedAnswer
from custom_components.camera_lifecycle.engine.prospect import Gap, assess_prospect
from custom_components.camera_lifecycle.text.prospect import (
    need_sentence,
    prospect_sentences,
    prospect_summary,
    serving_sentences,
)
from custom_components.camera_lifecycle.text.reasons import ReasonWriter
from custom_components.camera_lifecycle.text.sanitize import inert
from custom_components.camera_lifecycle.text.summary import MAX_LENGTH, summary_writer
from tests.words import words

LIBRARY = load_library()
DAY = date(2026, 11, 30)
LANGUAGES = ("de", "en")
CAMERAS = [
    ("Hikvision", "DS-2CD2143G2-I"),
    ("Hikvision", "DS-2CD2032-I"),
    ("HiLook", "IPC-T240H"),
    ("Reolink", "RLC-810A"),
    ("TP-Link", "Tapo C200"),
    ("Wyze", "Cam v3"),
    ("Google", "Nest Cam"),
    ("Google", "Dropcam"),
    ("Verkada", "CD41"),
    ("Arlo", "VMC4030"),
    ("D-Link", "DCS-930L"),
    ("Acme", "X1"),
    ("Hikvision", ""),
    ("", "X1"),
    ("Hikvision", "DS-3E0105P-E"),
    *((vendor, "Qxzzyq") for vendor in sorted(LIBRARY.vendors)),
]
FORBIDDEN = re.compile(
    r"keep using|weiter (?:verwenden|nutzen|benutzen)|installed firmware|installierte Firmware"
    r"|\bbanned\b|\billegal\b|\brecalled\b|\{|None",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", ["US", "CA", "IN", "GB", None])
@pytest.mark.parametrize("site", [Site.HOME, Site.CONTRACTOR])
def test_sentences_are_whole_and_for_buyers(language: str, country: str | None, site: Site) -> None:
    writer = summary_writer(words(language))
    for vendor, model in CAMERAS:
        prospect = assess_prospect(vendor, model, LIBRARY, Context(DAY, country, site=site))
        summary = prospect_summary(prospect, writer)
        said = (
            summary,
            *prospect_sentences(prospect, writer),
            *serving_sentences(prospect, writer),
        )
        assert summary
        assert len(summary) <= MAX_LENGTH
        for sentence in said:
            assert sentence == sentence.strip()
            assert sentence[-1] in ".…!?", sentence
            assert not FORBIDDEN.search(sentence), sentence


def test_an_unknown_name_is_said_before_all_else() -> None:
    writer = summary_writer(words("en"))
    acme = assess_prospect("Acme", "X1", LIBRARY, Context(DAY, "US"))
    assert prospect_summary(acme, writer).startswith("Acme isn't in our facts")
    nobody = assess_prospect("", "X1", LIBRARY, Context(DAY, "US"))
    assert prospect_summary(nobody, writer).startswith("No brand was entered")
    relabelled = assess_prospect("Acme", "DS-2CD2143G2-I", LIBRARY, Context(DAY, "US"))
    said = " ".join(prospect_sentences(relabelled, writer))
    assert "Acme sells this camera, and Hikvision makes it." in said
    assert "who makes its cameras" not in said
    model = assess_prospect("Reolink", "Qxzzyq", LIBRARY, Context(DAY, "US"))
    assert prospect_summary(model, writer).startswith("We know nothing about the model Qxzzyq")
    switch = assess_prospect("Hikvision", "DS-3E0105P-E", LIBRARY, Context(DAY, "US"))
    assert prospect_summary(switch, writer) == "This device isn't a camera."
    assert prospect_sentences(switch, writer) == ("This device isn't a camera.",)
    assert serving_sentences(switch, writer) == ()


def test_names_are_harmless() -> None:
    writer = ReasonWriter(words("en"), clean=inert)
    prospect = assess_prospect("[x](http://evil)", "<b>\u202eY1</b>", LIBRARY, Context(DAY, "US"))
    said = " ".join(prospect_sentences(prospect, writer))
    assert "\u202e" not in said
    assert "](" not in said
    assert "<b>" not in said


def test_a_maker_who_is_only_likely_is_called_so() -> None:
    writer = summary_writer(words("en"))
    prospects = [
        assess_prospect(vendor, "", LIBRARY, Context(DAY, "US")) for vendor in LIBRARY.vendors
    ]
    likely = [
        each
        for each in prospects
        if each.assessment.identity.maker is not None and Gap.UNKNOWN_MAKER in each.gaps
    ]
    assert likely
    for prospect in likely:
        maker = prospect.assessment.identity.maker
        assert maker is not None
        said = " ".join(prospect_sentences(prospect, writer))
        assert f"This camera might be made by {maker.name}." in said
        assert "makes it." not in said
        assert "makes this camera." not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_needs_are_values_or_places(language: str) -> None:
    writer = summary_writer(words(language))
    said = {
        need_sentence(NeedAnswer(need, look_at=place), writer) for need in Need for place in LookAt
    }
    assert len(said) == len(Need) * len(LookAt)
    assert not any("_" in sentence or "{" in sentence for sentence in said)
    for need in Need:
        assert need_sentence(NeedAnswer(need, "PoE"), writer).endswith(": PoE")
