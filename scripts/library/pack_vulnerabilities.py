"""Packs the vulnerabilities: model names with optional letters become all the names they mean."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
import re
from typing import Any, Final

# Letters in parentheses inside a name may be there or not: -I(SU) is -I, -IS, -IU or -ISU.
# B, C and T with a number are marks of a revision, and so is a D that ends the name.
_OPTIONAL: Final = re.compile(r"\((?![BC]\)|D\)$)(-?[A-Z]{1,3})\)")


def pack(section: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the section with every model spelled out."""
    return {identifier: _packed(entry) for identifier, entry in section.items()}


def spelled_out(model: str) -> Iterator[str]:
    """Yield every name that `model` stands for."""
    parts = _OPTIONAL.split(model)
    choices = [
        [part] if index % 2 == 0 else list(_readings(part)) for index, part in enumerate(parts)
    ]
    for chosen in product(*choices):
        yield re.sub("-+", "-", "".join(chosen)).strip("-")


def _readings(letters: str) -> Iterator[str]:
    """Yield nothing, each letter, and each group of them in their order."""
    if letters.startswith("-"):
        yield from ("", letters)
        return
    for count in range(len(letters) + 1):
        yield from map("".join, combinations(letters, count))


def _packed(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        **entry,
        "rules": [
            {**rule, "models": _unique(rule["models"])} if "models" in rule else rule
            for rule in entry["rules"]
        ],
    }


def _unique(models: list[str]) -> list[str]:
    return list(dict.fromkeys(name for model in models for name in spelled_out(model)))
