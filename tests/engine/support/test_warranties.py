"""Whose warranty is quoted, where, and which last day a purchase leads to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import (
    Company,
    Context,
    Identity,
    Kind,
    Strength,
)
from custom_components.camera_lifecycle.engine.support.warranties import Warranties
from tests.days import TODAY

SOURCE = {"url": "https://v.example/w", "kind": "vendor", "checked": "2026-11-30"}


def term(*things: str, **more: Any) -> dict[str, Any]:
    return {"for": [*things], "months": 24, "start": "purchase", **more}


def entry(*places: str, vendor: str = "v", **more: Any) -> dict[str, Any]:
    where = {"places": [*places]} if places else {}
    return {
        "vendors": [vendor],
        "terms": [term("everything")],
        "sources": [SOURCE],
        **where,
        **more,
    }


WARRANTIES = Warranties.from_json(
    {
        "v-all": entry(),
        "v-us": entry("US"),
        "v-tx": entry("US-TX"),
        "w-se": entry("SE", vendor="w"),
    }
)


def identity(
    vendor: str | None, strength: Strength = Strength.STRONG, kind: Kind = Kind.CAMERA
) -> Identity:
    company = Company(vendor, vendor.upper()) if vendor else None
    maker = Company("m", "M")
    return Identity(
        kind=kind,
        vendor=company,
        maker=maker,
        confidence=Strength.CERTAIN,
        vendor_confidence=strength,
        evidence=(),
    )


@pytest.mark.parametrize(
    ("seller", "strength", "country", "region", "found"),
    [
        ("v", Strength.STRONG, "US", None, "v-us"),
        ("v", Strength.CERTAIN, "US", "US-TX", "v-tx"),
        ("v", Strength.STRONG, "US", "US-NE", "v-us"),
        ("v", Strength.STRONG, "DE", None, "v-all"),
        ("v", Strength.STRONG, None, None, "v-all"),
        ("v", Strength.WEAK, "US", None, None),
        ("w", Strength.STRONG, "SE", None, "w-se"),
        ("w", Strength.STRONG, "NO", None, None),
        ("w", Strength.STRONG, None, None, None),
        ("m", Strength.STRONG, "US", None, None),
        (None, Strength.NONE, "US", None, None),
    ],
)
def test_the_proven_seller_at_this_place(
    seller: str | None,
    strength: Strength,
    country: str | None,
    region: str | None,
    found: str | None,
) -> None:
    told = WARRANTIES.of(identity(seller, strength), Context(TODAY, country, region))
    assert (told.warranty.id if told else None) == found


@pytest.mark.parametrize(
    ("more", "purchased", "end"),
    [
        ({}, date(2026, 5, 4), date(2028, 5, 4)),
        ({}, date(2024, 2, 29), date(2026, 2, 28)),
        ({"up_to": 60}, date(2026, 5, 4), None),
        ({"start": "delivery"}, date(2026, 5, 4), None),
        ({"start": "invoice"}, date(2026, 5, 4), None),
        ({"start": "distributor_sale"}, date(2026, 5, 4), None),
        ({"start": "not_told"}, date(2026, 5, 4), None),
    ],
)
def test_only_a_purchase_and_one_number_lead_to_a_day(
    more: dict[str, Any], purchased: date, end: date | None
) -> None:
    warranties = Warranties.from_json({"v": entry(terms=[term("cameras", **more)])})
    told = warranties.of(identity("v"), Context(TODAY))
    assert told is not None
    assert told.term is not None
    assert told.term.end(purchased) == end


@pytest.mark.parametrize(
    ("kind", "months"),
    [(Kind.CAMERA, 24), (Kind.DOORBELL, 24), (Kind.RECORDER, 36), (Kind.UNKNOWN, 24)],
)
def test_a_recorder_has_a_term_of_its_own(kind: Kind, months: int) -> None:
    terms = [term("cameras"), term("recorders", months=36), term("batteries", months=12)]
    warranties = Warranties.from_json({"v": entry(terms=terms)})
    told = warranties.of(identity("v", kind=kind), Context(TODAY))
    assert told is not None
    assert told.term is not None
    assert told.term.months == months
    assert [part.months for part in told.warranty.parts] == [12]


@pytest.mark.parametrize(
    "odd", [{"start": "moon_landing"}, {"for": ["drones"]}, {"months": "24"}, {"start": None}]
)
def test_a_term_of_tomorrow_is_left_out(odd: dict[str, Any]) -> None:
    later = {"company": {"name": "V", "what": "abducted", "date": "2030"}, "through": "post"}
    section = {"v": entry(terms=[{**term("cameras"), **odd}], claims=later)}
    told = Warranties.from_json(section).of(identity("v"), Context(TODAY))
    assert told is not None
    assert told.term is None
    assert not told.warranty.tells_who_answers
