"""The few letters that a pattern begins with find it, whatever way it is written."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.engine.identify.heads import MOST, heads
from custom_components.camera_lifecycle.engine.identify.patterns import (
    Pattern,
    PatternIndex,
    PatternRow,
)
from custom_components.camera_lifecycle.engine.load import load_library
from development.corpus import read_corpus


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"DS-2CD", {"ds-2"}),
        (r"I?DS-7", {"ids-", "ds-7"}),
        (r"(AB|CD)E", {"abe", "cde"}),
        (r"[XQ]ND-", {"xnd-", "qnd-"}),
        (r"\d\.", {f"{digit}." for digit in range(10)}),
        (r"V?\d", {*"0123456789", *(f"v{digit}" for digit in range(10))}),
        (r"A+B", {"a"}),
        (r".*x", {""}),
        (r"AB|CD", {"ab", "cd"}),
        (r"H\.View", {"h.vi"}),
        (r"(?:ab|c)d", {"abd", "cd"}),
        (r"(A(B|C)?|D)E", {"abe", "ace", "ae", "de"}),
        (r"(?P<x>AB){2}C", {"abab"}),
        (r"(?!AC)A[B-D]", {"ab", "ac", "ad"}),
        (r"A{2}B", {"aab"}),
        (r"A{1,3}B", {"a"}),
        (r"A{,3}B", {"a", ""}),
        (r"AB{0}C", {"ac"}),
        (r"A{}B", {"a{}b"}),
        (r"A\b-", {"a-"}),
        (r"A[^B]C", {"a"}),
        (r"A[\w-]C", {"a"}),
        (r"A\wC", {"a"}),
        (r"[A\-]B", {"ab", "-b"}),
        (r"A$", {"a"}),
        (r"\u00c4B", {""}),
        (r"A*?B", {"a", "b"}),
        (r"A++B", {"a"}),
        (r"(?i)AB", {""}),
        (r"(?<=A)B", {""}),
        (r"A(B", {""}),
        (r"A)B", {""}),
        (r"A[B", {""}),
        (r"A\\", {"a\\"}),
        ("", {""}),
    ],
)
def test_heads(pattern: str, expected: set[str]) -> None:
    found = set(heads(pattern))
    assert {
        head for head in expected if not any(head[:end] in expected for end in range(len(head)))
    } == found


def test_many_heads_are_cut_shorter() -> None:
    assert set(heads(r"(AX )?[A-Z]{3}")) == {*"abcdefghijklmnopqrstuvwxyz"}
    assert len(heads(r"\w*|[A-Z0-9]{4}")) <= MOST


def test_no_pattern_of_the_library_is_missed() -> None:
    texts = {
        text
        for row in read_corpus()
        for value in (*row.values(), *(row.get("details") or {}).values())
        for text in (value if isinstance(value, list) else [value])
        if isinstance(text, str)
    }
    for name, index in load_library().vendors.rows.items():
        for row in index._rows:
            pattern, known = Pattern(row.text), heads(row.text)
            for text in texts:
                if pattern.match(text):
                    assert text[:4].casefold().startswith(known), (name, row.text, text)


def test_matches_come_in_the_order_of_the_rows() -> None:
    rows = (("ABC", 1), ("A", 2), (".*", 3), ("B", 4))
    index = PatternIndex([PatternRow(text, meaning) for text, meaning in rows])
    assert [meaning for _, meaning in index.find("abcd")] == [1, 2, 3]


def test_a_pattern_that_begins_in_two_ways_matches_once() -> None:
    index = PatternIndex([PatternRow(r"(A|AB)+C?", 1), PatternRow("AB", 2, "ab|x")])
    assert [meaning for _, meaning in index.find("abc")] == [1, 2]


def test_a_bar_of_a_pattern_is_no_bar_between_heads() -> None:
    assert set(heads(r"A\|B")) == {"a"}


def test_a_broken_expression_matches_nothing() -> None:
    assert Pattern("(").match("(") is None
