"""Values that are told in one line: how they are asked for, and what a text stands for."""

from __future__ import annotations

import re
from typing import Any, Final

from .answers import YES
from .parts import Part

_BETWEEN: Final = re.compile(r"(?<!\\);")


def split(text: str) -> list[str]:
    r"""Return the values that one line tells; a `\;` is a semicolon of the value."""
    parts = (part.strip().replace(r"\;", ";") for part in _BETWEEN.split(text))
    return [part for part in parts if part]


def hint(part: Part) -> str:
    """Return how an answer is told, to stand behind the question."""
    if "null" in part.types:
        return " (empty: none)"
    forms = [part, *part.variants]
    if any(one.is_list for one in forms):
        empty = part.is_list and not part.content.get("minItems")
        return f" Separate several with ;{' (empty: none)' if empty else ''}"
    return " [y/n]" if "boolean" in part.types else ""


def listed(part: Part) -> list[str]:
    """Return the values that may be chosen, as lines."""
    if part.is_list:
        return listed(part.child("items"))
    choices = part.choices or [one for form in part.variants for one in form.choices]
    if any(choice.told for choice in choices):
        return [f"  {choice.value}: {choice.told}" for choice in choices]
    return [f"  One of: {', '.join(_name(choice.value) for choice in choices)}"] if choices else []


def _name(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def read(part: Part, text: str) -> tuple[Any, str | None]:
    """Return the value that a text stands for, and what is wrong with it."""
    if part.variants:
        tried = [read(one, text) for one in part.variants]
        return next((one for one in tried if one[1] is None), tried[-1])
    if part.is_list:
        items = part.child("items")
        value: Any = [_typed(items, one) for one in split(text)]
    else:
        value = _typed(part, text)
    if value == "" or (value == [] and part.content.get("minItems")):
        return value, "This field is required."
    wrong = part.problems(value)
    if wrong and (lines := listed(part)) and not part.told:
        return value, "\n  ".join([wrong[0], *lines])
    return value, wrong[0] if wrong else None


def _typed(part: Part, text: str) -> Any:
    """Return a text as a value of the type that the schema wants, or as it is."""
    if not text and "null" in part.types:
        return None
    for choice in part.choices:
        if _name(choice.value).lower() == text.lower():
            return choice.value
    if "boolean" in part.types and text.lower() in {*YES, "true", "n", "no", "false"}:
        return text.lower() in {*YES, "true"}
    for kind, read in (("integer", int), ("number", float)):
        if kind in part.types:
            try:
                return read(text)
            except ValueError:
                continue
    return text
