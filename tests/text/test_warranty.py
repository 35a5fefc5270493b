"""What people read about a warranty, in every language."""

from __future__ import annotations

from datetime import date
import re
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Context,
    Identity,
    Kind,
    Strength,
)
from custom_components.camera_lifecycle.engine.support.warranties import (
    VendorWarranty,
    Warranties,
)
from custom_components.camera_lifecycle.text.translations import translations_of
from custom_components.camera_lifecycle.text.warranty import WarrantyWriter
from tests.days import SAMPLE_DAY
from tests.words import LANGUAGES, common

FORBIDDEN = re.compile(r"\b(ban|banned|illegal|recalled|must be removed|verboten)\b", re.IGNORECASE)
SOURCE = {"url": "https://v.example/w(1)", "title": "V [x]", "kind": "vendor"}


def writer(language: str, *, linked: bool = False) -> WarrantyWriter:
    return WarrantyWriter(translations_of(common(language), language), linked)


def told(name: str = "V", **entry: Any) -> VendorWarranty:
    """Return what a vendor says: two years on everything from purchase, unless told otherwise."""
    term = {"for": ["everything"], "months": 24, "start": "purchase"}
    source = {**SOURCE, "checked": "2026-11-30"}
    section = {"v": {"vendors": ["v"], "terms": [term], "sources": [source], **entry}}
    identity = Identity(Kind.CAMERA, vendor=Company("v", name), vendor_confidence=Strength.CERTAIN)
    found = Warranties.from_json(section).of(identity, Context(SAMPLE_DAY))
    assert found is not None
    return found


SEVERAL = [
    {"for": ["cameras"], "months": 18, "up_to": 60, "start": "distributor_sale"},
    {"for": ["batteries", "accessories"], "months": 6, "start": "not_told"},
]
SOLD = {"company": {"name": "V USA", "what": "sold", "date": "2024-01"}, "through": "seller"}


def test_in_english() -> None:
    first, source = writer("en").paragraphs(told(), date(2028, 5, 4))
    assert first == (
        "V gives 2 years of warranty on all products, counted from the date of purchase. Counted "
        "from your purchase date, that would be until 4 May 2028. Enter this date if your receipt "
        "agrees."
    )
    assert source == "Source: V [x], https://v.example/w(1) (checked 30 November 2026)"
    terms, who, _ = writer("en").paragraphs(
        told(terms=SEVERAL, not_covered=["recorders"], claims=SOLD)
    )
    assert terms == (
        "V gives 18 months to 5 years (depending on the product line) of warranty on cameras, "
        "counted from the sale to or by its distributor and not from your purchase, so it can end "
        "earlier. On batteries and accessories: 6 months. Not covered: recorders."
    )
    assert who.startswith("V USA, which gave this warranty, was sold (January 2024).")


def test_in_german() -> None:
    first, source = writer("de").paragraphs(told(), date(2028, 5, 4))
    assert first == (
        "V gibt 2 Jahre Garantie auf alle Produkte, gerechnet ab dem Kaufdatum. Ab deinem "
        "Kaufdatum gerechnet wäre das bis 4. Mai 2028. Trage dieses Datum ein, wenn dein "
        "Kaufbeleg dazu passt."
    )
    assert source.startswith("Quelle: V [x], https://v.example/w(1) (geprüft am 30. November 2026")
    _, who, _ = writer("de").paragraphs(told(claims=SOLD))
    assert who.startswith("V USA, von dem diese Garantie stammt, wurde verkauft (Januar 2024).")


def test_nothing_is_said_of_nothing() -> None:
    assert writer("en").paragraphs(None) == []
    _, source = writer("en").paragraphs(told(terms=[], claims=SOLD))
    assert source.startswith("Source: ")
    assert writer("en").terms(told(terms=[])) == ""


def test_hostile_names_start_no_markup() -> None:
    hostile = "V](https://evil.example) <b>\n# `x`"
    text = " ".join(writer("en", linked=True).paragraphs(told(hostile, claims=SOLD)))
    assert "](https://evil" not in text
    assert "https://evil" not in text, "nor is it a bare address"
    assert not {*"<>\n`#"} & {*text}
    assert "[V \\[x\\]](https://v.example/w%281%29)" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_has_words(language: str) -> None:
    says = writer(language)
    for vendor, listed in load_library().warranties.by_vendor.items():
        for warranty in listed:
            for kind in (Kind.CAMERA, Kind.RECORDER):
                company = Company(vendor, vendor)
                one = VendorWarranty(company, warranty, warranty.term_for(kind))
                text = " ".join(says.paragraphs(one, SAMPLE_DAY))
                assert text
                assert not {*"{}"} & {*text}
                assert not FORBIDDEN.search(text)
