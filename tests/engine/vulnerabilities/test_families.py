"""Families of models, as advisories write them: most are told without an expression."""

from __future__ import annotations

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.vulnerabilities.model_patterns import (
    expression,
    in_family,
)


@pytest.mark.parametrize(
    ("family", "inside", "outside"),
    [
        ("IPC-A12", ["IPC-A12"], ["IPC-A1", "IPC-A123", ""]),
        ("IPC-*", ["IPC-", "IPC-A12"], ["IPC", "DH-IPC-A"]),
        ("IPC-A%", ["IPC-A", "IPC-A-9", "IPC-AB"], ["IPC-A9", "IPC-B"]),
        ("IPC-A#?@", ["IPC-A19Z", "IPC-A1ZZ"], ["IPC-AA9Z", "IPC-A199", "IPC-A1-Z", "IPC-A19ZZ"]),
        ("IPC-#*", ["IPC-1", "IPC-12"], ["IPC-", "IPC-A"]),
        ("A*-Z", ["A-Z", "A1-Z"], ["A1-Y", "A1-ZZ"]),
        ("A%-Z", ["A-Z", "AB-Z"], ["A9-Z"]),
    ],
)
def test_a_family_has_the_models_that_fill_its_blanks(
    family: str, inside: list[str], outside: list[str]
) -> None:
    assert [in_family(family, model) for model in inside] == [True] * len(inside)
    assert [in_family(family, model) for model in outside] == [False] * len(outside)


@given(st.text("AZ09-?#@*%", max_size=8), st.text("AZ09-", max_size=8))
def test_a_family_is_what_its_expression_matches(family: str, model: str) -> None:
    assert in_family(family, model) == (expression(family).fullmatch(model) is not None)
