"""One source per language: what is written once stands in every place that needs it."""

from pathlib import Path
from typing import Any

import pytest

from scripts.translations.source import TranslationError, built, places, read_texts

ENGLISH = """\
shared:
  camera: Camera
config:
  title: '[%key:shared::camera%]'
issues:
  plain:
    description: No dialog
common:
  more:
    one: '{count} more camera'
    other: '{count} more cameras'
"""


def build(tmp_path: Path, words: str) -> Any:
    """Return what is built of `words`, a language beside `ENGLISH`."""
    (tmp_path / "en.yaml").write_text(ENGLISH)
    (tmp_path / "xx.yaml").write_text(words)
    return built(read_texts(tmp_path / "xx.yaml"), places(read_texts(tmp_path / "en.yaml")))


def test_english_is_complete(tmp_path: Path) -> None:
    assert build(tmp_path, ENGLISH) == {
        "config": {"title": "Camera"},
        "issues": {
            "plain": {"description": "No dialog"},
        },
        "common": {"more_one": "{count} more camera", "more_other": "{count} more cameras"},
    }


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("shared:\n  camera: Kamera\n", {"config": {"title": "Kamera"}}),
        ("config:\n  title: Die Kamera\n", {"config": {"title": "Die Kamera"}}),
        (
            "common:\n  more:\n    one: a\n    few: b\n    other: c\n",
            {"common": {"more_one": "a", "more_few": "b", "more_other": "c"}},
        ),
    ],
)
def test_a_language_is_words_alone_and_may_lack_some(
    words: str, content: Any, tmp_path: Path
) -> None:
    assert build(tmp_path, words) == content


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("a: b\na: c\n", "duplicate key 'a'"),
        ("a: 1\n", "a: neither a text nor a section"),
        ("a:\n", "a: neither a text nor a section"),
        ("- a\n", "neither a text nor a section"),
        ("a:\n  one: b\n  few: c\n", "a: the plural category `other` is missing"),
        ("a: [\n", "while parsing"),
    ],
)
def test_what_is_no_source_is_refused(text: str, refused: str, tmp_path: Path) -> None:
    file = tmp_path / "xx.yaml"
    file.write_text(text)
    with pytest.raises(TranslationError, match=r"xx\.yaml") as raised:
        read_texts(file)
    assert refused in str(raised.value)


@pytest.mark.parametrize(
    "text", ["a: '[%key:b%]'\n", "a: '[%key:a%]'\n", "a: '[%key:b%]'\nb: '[%key:a%]'\n"]
)
def test_a_reference_to_nothing_or_round_in_a_circle_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "en.yaml"
    file.write_text(text)
    with pytest.raises(TranslationError, match="there is no"):
        places(read_texts(file))
