"""Refuses translations that are not current, or that a language would show wrongly.

python -m scripts.translations.check

A language may lack texts: there people read English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
import re
import string
import sys
from typing import Final

from babel import Locale

from scripts.library.read import read_library, read_yaml

from . import BUILT, LABELS, SOURCES, TERMS, WORDS
from .build import built_files, read_built, read_english
from .measures import strays
from .source import Place, Text, Texts, TranslationError, places, read_texts, reference

_NEVER: Final = re.compile(r"<[a-z/]|https?:|'\{\w+\}'|^\s|\s$")
_ONLY_VALUES: Final = re.compile(r"(?:\{\w+\}|\W)*")
_DIALOGS: Final = frozenset({"config", "options", "config_subentries"})
_ENOUGH_NUMBERS: Final = range(201)


def problems() -> Iterator[str]:
    """Yield everything that is wrong with the translations."""
    english = read_english()
    chains = places(english)
    entries, _ = read_library()
    yield from (f"en.yaml: {_at(place)}: no such measure" for place in strays(english, entries))
    yield from _repeated(english)
    yield from _titles_of_menus(english)
    for file in sorted(SOURCES.glob("*.yaml")):
        words = english if file.stem == "en" else read_texts(file)
        for problem in _language(words, english, chains, file.stem):
            yield f"{file.name}: {problem}"
    yield from _stale(english)


def _language(
    words: Texts, english: Texts, chains: Mapping[Place, tuple[Place, ...]], language: str
) -> Iterator[str]:
    """Yield what is wrong with the words of one language."""
    original = {at: english[chain[-1]] for chain in chains.values() for at in chain}
    needed, unsaid = plural_categories(language), never_said(language)
    for place, text in words.items():
        if place not in original:
            known = "nothing uses it" if words is english else "English has no such text"
            yield f"{_at(place)}: {known}"
            continue
        if language != "en" and reference(text) is not None:
            yield f"{_at(place)}: only English refers to other texts; leave it out"
        yield from (f"{_at(place)}: {what}" for what in _form(text, original[place], needed))
        if any(unsaid.search(form) for form in _forms(text)):
            yield f"{_at(place)}: a word that we do not use of a camera"


@cache
def never_said(language: str) -> re.Pattern[str]:
    """Return what finds the words that a language, or English, never says of a camera."""
    files = (TERMS / f"{each}.yaml" for each in dict.fromkeys(("en", language)))
    words = [word for file in files if file.exists() for word in read_yaml(file)["never"]]
    return re.compile("|".join(f"(?:{word})" for word in words), re.IGNORECASE)


def plural_categories(language: str) -> frozenset[str]:
    """Return the plural categories that whole numbers fall into in a language."""
    plural_form = Locale.parse(language, sep="-").plural_form
    return frozenset(plural_form(number) for number in _ENOUGH_NUMBERS)


def _form(text: Text, english: Text, needed: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with the form of one text, compared with the English one."""
    if isinstance(text, dict) != isinstance(english, dict):
        yield "a number decides its form in one of the languages only"
        return
    if isinstance(text, dict) and (missing := needed - text.keys()):
        yield f"plural categories are missing: {', '.join(sorted(missing))}"
    wanted = placeholders(next(iter(_forms(english))))
    for form in _forms(text):
        if reference(form) is not None:
            continue
        if _NEVER.search(form):
            yield "HTML, an address, a placeholder in single quotes, or a space at an end"
        if (own := placeholders(form)) != wanted:
            yield f"placeholders {sorted(own)} instead of {sorted(wanted)}"


def _forms(text: Text) -> Iterator[str]:
    yield from text.values() if isinstance(text, dict) else (text,)


def placeholders(text: str) -> frozenset[str]:
    """Return the names of the placeholders in a text; raise `TranslationError`."""
    try:
        return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)
    except ValueError as err:
        raise TranslationError(f"{text!r}: {err}") from err


def complete() -> Iterator[str]:
    """Yield how much of English each other language says."""
    english = {place for place, text in read_english().items() if has_words(text)}
    for file in sorted(SOURCES.glob("*.yaml")):
        if file.stem != "en":
            said = len(english & read_texts(file).keys())
            yield f"{file.name}: {said} of {len(english)} texts"


def has_words(text: Text) -> bool:
    """Return whether a text is to be translated: it refers to none, and holds more than values."""
    return reference(text) is None and not all(map(_ONLY_VALUES.fullmatch, _forms(text)))


def _repeated(english: Texts) -> Iterator[str]:
    """Yield what is written twice, so that it would have to be changed and translated twice."""
    first: dict[str, Place] = {}
    for place, text in english.items():
        key = str(text)
        if reference(text) is None and (before := first.setdefault(key, place)) != place:
            yield f"en.yaml: {_at(place)}: the same text as {_at(before)}; refer to it"


def _titles_of_menus(english: Texts) -> Iterator[str]:
    """Yield the titles of menus that hold a placeholder: Home Assistant shows an error instead."""
    menus = {
        place[: place.index("menu_options")]
        for place in english
        if place[0] in _DIALOGS and "menu_options" in place
    }
    for menu in sorted(menus):
        title = english.get(at := (*menu, "title"), "")
        if any(placeholders(form) for form in _forms(title)):
            yield f"en.yaml: {_at(at)}: nothing is filled into the title of a menu"


def _stale(english: Texts) -> Iterator[str]:
    """Yield the built files that are not as `scripts/build_translations` makes them."""
    wanted = built_files(english)
    built = (*BUILT.glob("*.json"), *WORDS.glob("*"), *LABELS.glob("*.json"))
    for file in sorted({*wanted, *built}):
        if file not in wanted:
            yield f"{file.name}: has no source in translations/"
        elif read_built(file) != wanted[file]:
            yield f"{file.name}: not current; run scripts/build_translations"


def _at(place: Place) -> str:
    return ".".join(place)


def main() -> int:
    """Print every problem; return 1 if there is one."""
    try:
        found = [*problems()]
    except TranslationError as err:
        found = [str(err)]
    print(*(found or ["translations: no problems", *complete()]), sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
