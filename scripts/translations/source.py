"""Reads the source of a language, and makes of it what Home Assistant reads.

A source is laid out as Home Assistant's own `strings.json`, with two sections more:

    shared:  texts that stand in several places; a place names one as `[%key:shared::NAME%]`
    card:    the labels of the card, which travel with it

A text that depends on a number is a mapping of plural categories (`one`, `few`, `other` ...).
Home Assistant knows no such text: it becomes one key per category, `KEY_one` and `KEY_other`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
import re
from typing import Any, Final

from yaml import YAMLError

from scripts.library.read import read_yaml

CATEGORIES: Final = frozenset({"zero", "one", "two", "few", "many", "other"})
SHARED: Final = "shared"
_REFERENCE: Final = re.compile(r"\[%key:([\w-]+(?:::[\w-]+)*)%\]", re.ASCII)

type Place = tuple[str, ...]
"""Where a text stands, in a source or in what is built: ("options", "step", "init", "title")."""

type Text = str | dict[str, str]
"""One text, or one per plural category."""

type Texts = dict[Place, Text]


class TranslationError(Exception):
    """A source that cannot be built. The message names the place and what is wrong there."""


def read_texts(file: Path) -> Texts:
    """Return the texts of a source as they are written, references among them."""
    try:
        return dict(_texts(read_yaml(file), ()))
    except (TranslationError, YAMLError, UnicodeDecodeError) as err:
        raise TranslationError(f"{file.name}: {' '.join(str(err).split())}") from err


def _texts(content: Any, place: Place) -> Iterator[tuple[Place, Text]]:
    if isinstance(content, str):
        yield place, content
    elif not isinstance(content, dict) or not content:
        raise TranslationError(f"{'.'.join(place)}: neither a text nor a section")
    elif content.keys() <= CATEGORIES and all(isinstance(text, str) for text in content.values()):
        if "other" not in content:
            raise TranslationError(f"{'.'.join(place)}: the plural category `other` is missing")
        yield place, dict(content)
    else:
        for key, part in content.items():
            yield from _texts(part, (*place, str(key)))


def places(english: Texts) -> dict[Place, tuple[Place, ...]]:
    """Return every place that is built, with the places of a source that its words may stand at.

    The first that a language has words at counts: a language follows English in what it says
    once, and may still say one place in words of its own.
    """
    built: dict[Place, tuple[Place, ...]] = {}
    for place in english:
        if place[0] == SHARED:
            continue
        chain = [place]
        while (target := reference(english[chain[-1]])) is not None:
            if target in chain or target not in english:
                raise TranslationError(f"{'.'.join(chain[-1])}: there is no {'::'.join(target)}")
            chain.append(target)
        built[place] = tuple(chain)
    return built


def reference(text: Text) -> Place | None:
    """Return the place that a text refers to; None for words."""
    match = _REFERENCE.fullmatch(text) if isinstance(text, str) else None
    return tuple(match[1].split("::")) if match else None


def built(words: Texts, chains: Mapping[Place, tuple[Place, ...]]) -> dict[str, Any]:
    """Return the content of the file that Home Assistant reads.

    A place without words is left out: there Home Assistant shows the English ones.
    """
    content: dict[str, Any] = {}
    for place, chain in chains.items():
        texts = (words[at] for at in chain if at in words)
        text = next((text for text in texts if reference(text) is None), None)
        if text is None:
            continue
        *sections, key = place
        section = content
        for name in sections:
            section = section.setdefault(name, {})
        if isinstance(text, str):
            section[key] = text
        else:
            section.update({f"{key}_{category}": form for category, form in text.items()})
    return content
