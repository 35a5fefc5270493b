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
    approval_number="FCC ID 2ABCD-CAM100",
)
ANOTHER = Correction("one", TODAY, without_name=True, not_known=True)


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
        # a company on it and none exclude each other; what stands beside it stays
        (
            {"vendor": "axis", "model": "X"},
            {"without_name": True},
            {"without_name": True, "model": "X"},
        ),
        ({"maker": "axis"}, {"without_name": True}, {"without_name": True}),
        ({"without_name": True}, {"vendor": "axis"}, {"vendor": "axis"}),
        ({"without_name": True}, {"maker": "axis"}, {"maker": "axis"}),
        ({"without_name": True}, {"model": "X"}, {"model": "X", "without_name": True}),
        (
            {"without_name": True},
            {"approval_number": "IC 123-X"},
            {"without_name": True, "approval_number": "IC 123-X"},
        ),
        # whoever knows something after all does not say any more that they do not
        ({"not_known": True}, {"model": "X"}, {"model": "X"}),
        ({"not_known": True}, {"without_name": True}, {"without_name": True}),
        ({"not_known": True}, {"kind": Kind.CAMERA}, {"kind": Kind.CAMERA, "not_known": True}),
        ({"model": "X"}, {"not_known": True}, {"model": "X", "not_known": True}),
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
    "correction", [WHOLE, ANOTHER, said(kind=Kind.DOORBELL), said(not_a_camera=True, maker="axis")]
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
        ({"without_name": 1, "not_known": "true", "approval_number": ["x"]}, {}),
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


def test_a_row_of_a_later_version_is_read() -> None:
    row = {**ANOTHER.as_json(), "what_comes_later": True, "maker": "axis"}
    read = Correction.from_json(row)
    assert read is not None
    assert read.maker == "axis"


@pytest.mark.parametrize(
    ("claims", "answers_label", "tells_something"),
    [
        ({"vendor": "axis"}, True, True),
        ({"hardware_version": "1"}, True, True),
        ({"approval_number": "IC 123-X"}, True, True),
        ({"without_name": True}, True, True),
        ({"not_known": True}, True, False),
        ({"not_known": True, "kind": Kind.CAMERA}, True, True),
        ({"kind": Kind.CAMERA}, False, True),
        ({"same_as": "two"}, False, True),
    ],
)
def test_what_is_an_answer(
    claims: dict[str, Any],
    answers_label: bool,  # noqa: FBT001 - a column
    tells_something: bool,  # noqa: FBT001 - a column
) -> None:
    assert said(**claims).answers_label is answers_label
    assert said(**claims).tells_something is tells_something
