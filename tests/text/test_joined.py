"""Sentences behind one another, in languages that write them apart and in those that do not."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.text.joined import clauses, ended, joined
from custom_components.camera_lifecycle.text.summary import fit


@pytest.mark.parametrize(
    ("sentences", "text"),
    [
        ((), ""),
        (("", ""), ""),
        (("One.", "", "Two!", "Three"), "One. Two! Three"),
        (("一。", "", "二！", "三"), "一。二！三"),  # noqa: RUF001 - their marks
        (("一。", "HiLook."), "一。HiLook."),
    ],
)
def test_sentences_follow_one_another(sentences: tuple[str, ...], text: str) -> None:
    assert joined(sentences) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "one, two."), ("pl", "one, two."), ("ja", "one、two。"), ("zh", "one，two。")],  # noqa: RUF001 - their marks
)
def test_clauses_and_their_end_are_as_the_language_writes_them(language: str, text: str) -> None:
    assert ended(clauses(("one", "two"), language), language) == text


@pytest.mark.parametrize(
    ("long", "cut"),
    [("One two. Three four.", "One two."), ("一二三。四五六七八九十一二。", "一二三。")],
)
def test_a_long_sentence_ends_where_one_of_its_own_does(long: str, cut: str) -> None:
    assert fit([long], 12) == cut
