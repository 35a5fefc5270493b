"""Reads vendor and model as a person types them: in any case, one within the other, or in part.

A vendor is found under its name, its legal names, and its aliases, and with words behind it that
distinguish no company (`Hikvision Technology GmbH`). Never raises, whatever is typed.
"""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import Final

from .identify.identity import IdentityFacts
from .identify.known import company_of
from .identify.names import MAX_LENGTH, clean, key, words
from .identify.vendors import MAX_NAME_WORDS, NamedVendor
from .model import Company

_WORD: Final = re.compile(r"[^\W_]+")
_BLANKS: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class TypedName:
    """What somebody typed: who sells a camera, and what it is called, as far as that was said.

    `vendor`: of the library, else one of its own for an unknown name; None for a text that says
    nothing. `model`: as it was typed, without the vendor's name where all stood in one text.
    `other_model`: the same with the vendor's name before it, or without it, where it has one.
    """

    vendor: Company | None
    model: str
    other_model: str | None = None


def read_typed_name(vendor: str, model: str, library: IdentityFacts) -> TypedName:
    """Return what was typed as `vendor` and as `model`."""
    vendor, model = _tidy(vendor), _tidy(model)
    if _says_nothing(vendor, "manufacturer", library):
        vendor = ""
    if _says_nothing(model, "model", library):
        model = ""
    company = _company(vendor, model, library)
    if company is None and (split := _split(vendor, library)) is not None:
        company, rest = split
        model = model or rest
    if company is None and not vendor and (split := _split(model, library)) is not None:
        company, model = split
    if company is None and vendor:
        company = company_of(vendor, library.vendors)
    return TypedName(company, model, _other_model(company, vendor, model, library))


def _tidy(text: str) -> str:
    return clean(_BLANKS.sub(" ", clean(text)))


def _says_nothing(text: str, field: str, library: IdentityFacts) -> bool:
    """Return whether a text is a word that stands where something had to."""
    everywhere = library.integrations.everywhere
    placeholders = everywhere.placeholders.get(field, frozenset())
    return not key(text) or key(text) in placeholders


def _company(vendor: str, model: str, library: IdentityFacts) -> Company | None:
    """Return the company of the library that a whole text names, with words of the model or not.

    `Google` and `Nest Cam` are Google Nest's.
    """
    vendors = library.vendors
    for count in range(min(2, len(words(model))), -1, -1):
        name = " ".join((vendor, *words(model)[:count])).strip() if vendor else ""
        named = vendors.by_name(name, library.integrations.everywhere.company_words)
        if name and named is not None and named.whole:
            return _company_of(named, library)
    by_id = vendors.get(vendor)
    return by_id.company if by_id else None


def _split(text: str, library: IdentityFacts) -> tuple[Company, str] | None:
    """Return the company of the library that a text begins with, and what stands behind it."""
    found = [*_WORD.finditer(text[:MAX_LENGTH])]
    for length in range(min(len(found) - 1, MAX_NAME_WORDS), 0, -1):
        end = found[length - 1].end()
        named = library.vendors.by_name(text[:end])
        if named is None or not named.whole:
            continue
        rest = (word.group() for word in found[length:])
        if not named.ambiguous or any(_is_of_camera(word, library) for word in rest):
            return _company_of(named, library), clean(text[end:].lstrip(" -_,:/"))
    return None


def _is_of_camera(word: str, library: IdentityFacts) -> bool:
    """Return whether a word behind a name that means more than the vendor is a camera's."""
    everywhere = library.integrations.everywhere
    written = word.casefold()
    is_number = any(map(str.isdigit, written))
    return is_number or written in everywhere.camera_words or written in everywhere.kind_words


def _company_of(named: NamedVendor, library: IdentityFacts) -> Company:
    facts = library.vendors.get(named.vendor)
    return facts.company if facts else Company(named.vendor, named.vendor)


def _other_model(
    company: Company | None, vendor: str, model: str, library: IdentityFacts
) -> str | None:
    """Return the model with the vendor's name, or without: lists write it either way."""
    if company is None or not model:
        return None
    split = _split(model, library)
    if split is not None and split[0] == company and split[1]:
        return split[1]
    return f"{vendor or company.name} {model}"[:MAX_LENGTH]
