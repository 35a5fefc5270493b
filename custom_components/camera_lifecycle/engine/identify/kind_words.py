"""Words that tell the kind of a device: in its model, and the surest ones in its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
import re
from typing import Final

from ..model import Kind
from .cleaned_record import CleanedRecord
from .integrations import KindWord
from .names import words

# a word and a number behind it (`NVR408`, `Cam2`)
_NUMBERED: Final = re.compile(r"([^\W\d_]{3,})\d+")


def kinds_by_words(record: CleanedRecord) -> Iterator[Kind]:
    """Yield what words of the model tell; without a model the surest ones in name and title.

    What a camera looks at may stand in its name: a camera called Printer is a camera. Where
    the source shows nothing but cameras, no word takes one away.
    """
    model = () if record.integration.writes_itself("model", record.model) else words(record.model)
    names_camera = not record.everywhere.camera_words.isdisjoint(_numberless(model))
    for word in _kind_words(model, record.everywhere.kind_words):
        takes_away = word.kind is Kind.NOT_A_CAMERA
        if not takes_away or not (record.shows_cameras or (names_camera and not word.sure)):
            yield word.kind
    if record.known_model:
        return
    titles = (word for title in record.texts("html_title") for word in words(title))
    for word in _kind_words((*words(record.name), *titles), record.everywhere.kind_words):
        takes_away = word.kind in (Kind.NOT_A_CAMERA, Kind.HUB)
        if word.sure and not (takes_away and record.shows_cameras):
            yield word.kind


def _kind_words(
    written: tuple[str, ...], by_first_word: Mapping[str, tuple[KindWord, ...]]
) -> list[KindWord]:
    """Return the words of the library that stand in `written`, those of its first rows first."""
    kind_words = [
        word
        for spelling in dict.fromkeys((written, _numberless(written)))
        for at, first in enumerate(spelling)
        for word in by_first_word.get(first, ())
        if spelling[at : at + len(word.phrase)] == word.phrase
    ]
    return sorted(kind_words, key=lambda word: word.place)


def _numberless(written: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without the numbers that stand right behind them."""
    return tuple(match[1] if (match := _NUMBERED.fullmatch(word)) else word for word in written)
