"""Checks that no sentence about a measure says more than its fact.

Every day, month and year that a sentence names is in the fact's fields, in every language; and
a sentence speaks of consumers only where the fact says that they are reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
import re
from typing import Any, Final

from babel import Locale

from scripts.translations import SOURCES
from scripts.translations.measures import OWN
from scripts.translations.source import read_texts

from .read import Entry, Problem

_YEAR: Final = r"(?P<year>(?:19|20)\d{2})"
_SENTENCE: Final = re.compile(r"(?<=[.;!?])\s+")
# What says that goods for everybody are reached, and what takes it back, by language.
_CONSUMERS: Final = {
    "en": re.compile(r"\bthe public\b|\bconsumers?\b", re.IGNORECASE),
    "de": re.compile(r"\bAllgemeinheit\b|\bÖffentlichkeit\b|\bVerbraucher"),
}
_NOT: Final = {
    "en": re.compile(r"\bno\b|\bnot\b|n't\b", re.IGNORECASE),
    "de": re.compile(r"\bkein\w*\b|\bnicht\b|\bweder\b", re.IGNORECASE),
}
_REACHES_CONSUMERS: Final = frozenset({"phased_out", "restricted", "product_duty"})


def problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield what the sentences of measures and promises say beyond their facts."""
    entries = list(entries)
    measures = {entry.id.replace("-", "_"): entry for entry in entries if _is_measure(entry)}
    for entry in entries:
        for where, text in _in_fact(entry):
            yield from _said(entry, text, "en", where)
    for language, key, text in _translated():
        if entry_of := measures.get(key):
            yield from _said(entry_of, text, language, f"translations/{language}.yaml")
    for entry in measures.values():
        if entry.content.get("consumers") == "yes" and _level(entry) not in _REACHES_CONSUMERS:
            yield Problem(entry.file, "$.consumers: a measure of this level doesn't reach them")


def _in_fact(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield every text for people that a fact holds, with its place."""
    content = entry.content
    own = ("unaffected", "name") if _is_measure(entry) else ()
    for field in ("effect", "statement", *own):
        if isinstance(text := content.get(field), str):
            yield f"$.{field}", text
    for number, duty in enumerate(content.get("duties", ())):
        yield f"$.duties[{number}].asks", duty["asks"]


def mentions(text: str, language: str) -> Iterator[str]:
    """Yield every date that `text` names, as ISO writes it as far as it goes.

    A month without a year is `--07`.
    """
    names = _months(language)
    month = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    dated = rf"(?:(?P<day>\d{{1,2}})\.? )?\b(?P<month>{month})\b(?: (?P<after>\d{{1,2}}),)?"
    for match in re.finditer(
        rf"{dated}(?:,? {_YEAR}\b)?|\b{_YEAR.replace('year', 'alone')}\b", text
    ):
        if match["alone"]:
            yield match["alone"]
            continue
        number = f"{names[match['month']]:02}"
        day = match["day"] or match["after"]
        exact = f"-{int(day):02}" if day else ""
        yield f"{match['year'] or '-'}-{number}{exact}"


def _months(language: str) -> Mapping[str, int]:
    """Return the names of the months in a language, in every form that it has."""
    forms = Locale.parse(language, sep="-").months
    return {
        name: number
        for context in ("format", "stand-alone")
        for number, name in forms[context]["wide"].items()
    }


def _said(entry: Entry, text: str, language: str, where: str) -> Iterator[Problem]:
    """Yield what one text says that is not in the fields of its fact."""
    known = set(_days(entry.content))
    for mention in mentions(text, language):
        if not any(_covers(day, mention) for day in known):
            yield Problem(entry.file, f"{where}: names {mention}, which no field gives")
    if entry.content.get("consumers") == "yes" or language not in _CONSUMERS:
        return
    for sentence in _SENTENCE.split(text):
        if _CONSUMERS[language].search(sentence) and not _NOT[language].search(sentence):
            yield Problem(entry.file, f"{where}: speaks of consumers without consumers: yes")


def _days(content: Mapping[str, Any]) -> Iterator[str]:
    """Yield the dates of a fact."""
    for field in ("date", "enacted", "effective", "until"):
        if isinstance(content.get(field), str):
            yield content[field]
    for other in (*content.get("dates", ()), *content.get("also", ())):
        yield other["date"]
    for duty in content.get("duties", ()):
        by = duty.get("by", {})
        yield from (by[key] for key in ("date", "since") if key in by)


def _covers(day: str, mention: str) -> bool:
    """Return whether a date is at least as exact as what is said of it, and the same."""
    if mention.startswith("--"):
        return day[4:].startswith(mention[1:])
    return day.startswith(mention)


def _translated() -> Iterator[tuple[str, str, str]]:
    """Yield language, measure (as its keys name it) and text of each sentence of a measure."""
    for file in sorted(SOURCES.glob("*.yaml")):
        for place, text in read_texts(file).items():
            match = OWN.fullmatch(place[-1])
            if match and isinstance(text, str):
                yield file.stem, match[1], text


def _is_measure(entry: Entry) -> bool:
    return entry.section == "measures"


def _level(entry: Entry) -> str:
    return str(entry.content.get("level"))
