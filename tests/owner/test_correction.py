"""Claims of a correction add up, are undone one by one, and survive the store."""

from datetime import date
import json
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import Kind
from custom_components.camera_lifecycle.owner.corrections import CorrectedClaim, Correction

TODAY = date(2026, 11, 30)
WHOLE = Correction(
    "one",
    TODAY,
    maker="axis",
    hardware_version="V2",
    vendor="Acme",
    model="C500",
    same_as="two",
    sources=("a", "b"),
    same_as_sources=("c",),
    name="Garage",
    same_as_name="Garden",
)


def said(**claims: Any) -> Correction:
    """Return a correction."""
    return Correction("one", TODAY, **claims)


@pytest.mark.parametrize(
    ("earlier", "later", "claims"),
    [
        ({"maker": "axis"}, {"model": "X"}, {"maker": "axis", "model": "X"}),
        ({"maker": "axis"}, {"maker": "dahua"}, {"maker": "dahua"}),
        ({"not_a_camera": True}, {"kind": Kind.CAMERA}, {"kind": Kind.CAMERA}),
        ({"kind": Kind.CAMERA}, {"not_a_camera": True}, {"not_a_camera": True}),
        ({"same_as": "two"}, {"not_a_camera": True}, {"not_a_camera": True}),
        ({"same_as": "two"}, {"vendor": "axis"}, {"same_as": "two", "vendor": "axis"}),
        ({"maker": "axis"}, {"same_as": "two"}, {"maker": "axis", "same_as": "two"}),
    ],
)
def test_what_is_said_later(
    earlier: dict[str, Any], later: dict[str, Any], claims: dict[str, Any]
) -> None:
    assert said(**later).after(said(**earlier)) == said(**claims)
    assert said(**later).after(None) == said(**later)


def test_the_sources_of_the_other_stay_with_it() -> None:
    assert said(vendor="axis").after(WHOLE).same_as_sources == ("c",)
    assert said(vendor="axis").after(WHOLE).same_as_name == "Garden"


def test_each_claim_is_undone_by_itself() -> None:
    left: Correction | None = WHOLE
    for claim in WHOLE.claims:
        assert left
        left = left.without(claim)
        assert left is None or claim not in left.claims
    assert left is None
    assert said(not_a_camera=True).without(CorrectedClaim.NOT_A_CAMERA) is None


@pytest.mark.parametrize(
    "correction", [WHOLE, said(kind=Kind.DOORBELL), said(not_a_camera=True, maker="axis")]
)
def test_it_survives_the_store(correction: Correction) -> None:
    kept = json.loads(json.dumps(correction.as_json()))
    assert Correction.from_json(kept) == correction


@pytest.mark.parametrize(
    ("damaged", "read"),
    [
        ({"kind": "toaster"}, {}),
        ({"kind": ["camera"]}, {}),
        ({"kind": "hub"}, {}),
        ({"sources": "abc", "same_as_sources": [1, None, "c"]}, {"same_as_sources": ("c",)}),
        ({"vendor": 7, "model": None, "not_a_camera": "yes"}, {}),
    ],
)
def test_what_is_damaged_costs_itself_alone(damaged: dict[str, Any], read: dict[str, Any]) -> None:
    row = {"camera": "one", "made": TODAY.isoformat(), **damaged}
    assert Correction.from_json(row) == said(**read)


@pytest.mark.parametrize("row", [{}, None, [], {"camera": "one", "made": "soon"}, {"camera": ""}])
def test_what_is_no_correction_is_none(row: Any) -> None:
    assert Correction.from_json(row) is None


def test_a_row_of_an_earlier_version_is_read() -> None:
    row = {"camera": "one", "made": "2026-11-22", "maker": "axis", "not_a_camera": False}
    assert Correction.from_json(row) == Correction("one", date(2026, 11, 22), maker="axis")
