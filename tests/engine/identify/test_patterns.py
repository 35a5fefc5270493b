"""The few letters that a pattern begins with find it, whatever way it is written."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.engine.identify.patterns import Pattern, PatternIndex, heads


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"DS-2CD", {"ds-2"}),
        (r"I?DS-7", {"ids-", "ds-7"}),
        (r"(AB|CD)E", {"abe", "cde"}),
        (r"[XQ]ND-", {"xnd-", "qnd-"}),
        (r"\d\.", {f"{digit}." for digit in range(10)}),
        (r"V?\d", {"v", *"0123456789"}),
        (r"A+B", {"a"}),
        (r".*x", {""}),
        (r"AB|CD", {"ab", "cd"}),
        (r"H\.View", {"h.vi"}),
        (r"(?:ab|c)d", {"abd", "cd"}),
    ],
)
def test_heads(pattern: str, expected: set[str]) -> None:
    found = set(heads(pattern))
    assert found == expected


def test_matches_come_in_the_order_of_the_rows() -> None:
    index = PatternIndex([("ABC", 1), ("A", 2), (".*", 3), ("B", 4)])
    assert [meaning for _, meaning in index.find("abcd")] == [1, 2, 3]


def test_a_broken_expression_matches_nothing() -> None:
    assert Pattern("(").match("(") is None
