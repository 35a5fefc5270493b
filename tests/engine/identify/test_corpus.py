"""The figures of identity on real device records; `tests/corpus/README.md` explains them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Claim,
    ClaimRole,
    Company,
    Identity,
    Kind,
)
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from development.corpus import read_corpus


@dataclass(frozen=True)
class Case:
    id: str
    expected: dict[str, Any]
    device_class: str
    found: Identity

    @property
    def is_camera(self) -> bool:
        return not self.expected.get("not_a_camera")

    @property
    def is_decidable(self) -> bool:
        return not self.expected.get("undecidable")


@pytest.fixture(scope="module")
def cases(facts: Library) -> list[Case]:
    return list(_cases(facts))


def _cases(facts: Library) -> Iterator[Case]:
    for data in read_corpus():
        record = record_from_json(data)
        found = identify(Camera(record.id, (record,)), facts)
        yield Case(record.id, data["expected"], data["device_class"], found)


def same(party: Company | None, name: str | None) -> bool:
    return (party.name if party else "").casefold() == (name or "").casefold()


def test_nobody_is_falsely_accused(cases: list[Case]) -> None:
    wrong = [
        (case.id, case.found.maker)
        for case in cases
        if case.found.maker
        if case.is_decidable or case.expected.get("true_maker")
        if not same(case.found.maker, case.expected.get("true_maker"))
    ]
    assert wrong == []


def test_every_negative_is_recognised(cases: list[Case]) -> None:
    missed = [c.id for c in cases if not c.is_camera and c.found.kind is not Kind.NOT_A_CAMERA]
    assert missed == []


def test_no_camera_is_lost(cases: list[Case]) -> None:
    lost = [c.id for c in cases if c.is_camera and c.found.kind is Kind.NOT_A_CAMERA]
    assert lost == []


def test_vendors(cases: list[Case]) -> None:
    known = [c for c in cases if c.is_camera and c.is_decidable and c.expected.get("vendor")]
    wrong = [c.id for c in known if not same(c.found.vendor, c.expected["vendor"])]
    assert len(wrong) <= 0.02 * len(known), wrong


def test_makers(cases: list[Case]) -> None:
    known = [c for c in cases if c.is_camera and c.expected.get("true_maker")]
    wrong = [c.id for c in known if not same(c.found.maker, c.expected["true_maker"])]
    assert len(wrong) <= 0.01 * len(known), wrong


def test_kinds(cases: list[Case]) -> None:
    cameras = [c for c in cases if c.is_camera]
    wrong = [c.id for c in cameras if c.found.kind != c.device_class]
    assert len(wrong) <= 0.02 * len(cameras), wrong


def test_a_strong_answer_has_strong_evidence(cases: list[Case]) -> None:
    for case in cases:
        maker = case.found.maker
        if maker is None or not case.found.confidence.proves:
            continue
        pieces = [
            piece for piece in case.found.evidence if piece.says == Claim(ClaimRole.MAKER, maker.id)
        ]
        assert any(piece.strength.proves for piece in pieces) or len(pieces) > 1, case.id
