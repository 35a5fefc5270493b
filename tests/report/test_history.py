"""Which cameras one stands in the place of, through any number of others."""

from datetime import date

import pytest

from custom_components.camera_lifecycle.owner.replaced import Replaced
from custom_components.camera_lifecycle.report.history import by_replacing


def row(old: str, new: str, day: int) -> Replaced:
    return Replaced(old, old.upper(), new, new.upper(), date(2026, 1, day))


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([], {}),
        ([row("a", "b", 1)], {"b": ["a"]}),
        ([row("a", "c", 1), row("b", "c", 2)], {"c": ["b", "a"]}),
        ([row("a", "b", 1), row("b", "c", 2)], {"b": ["a"], "c": ["b", "a"]}),
        ([row("a", "b", 1), row("b", "a", 2)], {"a": ["b", "a"], "b": ["b", "a"]}),
    ],
    ids=["none", "one", "two by one", "one after another", "damaged: in a circle"],
)
def test_what_a_camera_stands_in_the_place_of(
    rows: list[Replaced], told: dict[str, list[str]]
) -> None:
    found = by_replacing(rows)
    assert {key: [each.camera_id for each in of_it] for key, of_it in found.items()} == told
