"""What an expression is made of: its repeats, and texts that it matches.

It is read with the parser of Python's own `re`, so that nothing of its syntax is missed. That
parser is private: whatever it gives that is not known here counts as matching nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
import re
import string
from typing import Any, Final

_PARSER: Final = import_module("re._parser")
_FEW: Final = 8
"""A repeat of fewer turns costs next to nothing, whatever the text."""
_MANY: Final = 256

_REPEATS: Final = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_CATEGORIES: Final[dict[str, str]] = {
    "CATEGORY_DIGIT": string.digits,
    "CATEGORY_SPACE": " \t",
    "CATEGORY_WORD": string.ascii_letters + string.digits + "_",
}
_LETTERS: Final = "a0A-. /_,;:=!?\"'<>()é~\t\n"

type Node = tuple[Any, Any]
type Nodes = Sequence[Node]


def parse(pattern: re.Pattern[Any]) -> Nodes:
    """Return the parts of an expression, each an operation and its operand."""
    parts: Nodes = _PARSER.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    return parts


def places(parts: Nodes) -> int:
    """Return in how many places, one behind or in another, the expression may try on.

    Each is a repeat whose length is open; in one that holds a choice, each turn is a place.
    """
    return sum(map(_places, parts))


def _places(node: Node) -> int:
    operation, operand = str(node[0]), node[1]
    if operation == "BRANCH":
        return max(map(places, operand[1]), default=0)
    if operation in _REPEATS:
        least, most, inner = _turns(node)
        is_open = most - least >= _FEW
        return is_open + places(inner) + (most >= _FEW and _has_choice(inner))
    return sum(map(places, _inside(node)))


def _has_choice(parts: Nodes) -> bool:
    """Return whether there is more than one way through `parts`."""
    for node in parts:
        operation, operand = str(node[0]), node[1]
        if operation == "BRANCH" or (operation in _REPEATS and operand[0] != operand[1]):
            return True
        if any(map(_has_choice, _inside(node))):
            return True
    return False


def _turns(node: Node) -> tuple[int, int, Nodes]:
    """Return the fewest and most turns of a repeat, and what it repeats."""
    least, most, inner = node[1]
    return int(least), int(most), inner


def _inside(node: Node) -> list[Nodes]:
    """Return the sequences of parts that a part holds."""
    operation, operand = str(node[0]), node[1]
    if operation == "BRANCH":
        return list(operand[1])
    if operation == "ATOMIC_GROUP":
        return [operand]
    if operation in _REPEATS or operation in {"SUBPATTERN", "ASSERT", "ASSERT_NOT"}:
        return [operand[-1]]
    return []


def sample(parts: Nodes, *, longer: bool = False) -> str:
    """Return a text that `parts` match as far as can be told, a short one or one with options."""
    return "".join(_sample(node, longer=longer) for node in parts)


def _sample(node: Node, *, longer: bool) -> str:
    operation, operand = str(node[0]), node[1]
    if operation == "LITERAL":
        return chr(operand)
    if operation == "BRANCH":
        return sample(operand[1][-1 if longer else 0], longer=longer)
    if operation in _REPEATS:
        least, most, inner = _turns(node)
        return sample(inner, longer=longer) * min(most, least + longer, _MANY)
    if operation in {"SUBPATTERN", "ATOMIC_GROUP"}:
        return "".join(sample(inner, longer=longer) for inner in _inside(node))
    return next(letters_of(node), "")


def variants(parts: Nodes) -> Iterator[str]:
    """Yield texts that `parts` match: each of their choices is taken once, the others briefly."""
    yield sample(parts)
    yield sample(parts, longer=True)
    for place, node in enumerate(parts):
        before, after = sample(parts[:place]), sample(parts[place + 1 :])
        for chosen in _choices(node):
            yield before + chosen + after


def _choices(node: Node) -> Iterator[str]:
    """Yield texts for one part: of each branch, of each number of turns."""
    if str(node[0]) in _REPEATS:
        least, most, inner = _turns(node)
        for text in variants(inner):
            yield from dict.fromkeys(text * turns for turns in (least, least + 1) if turns <= most)
    else:
        for inner in _inside(node):
            yield from variants(inner)


def letters_of(node: Node) -> Iterator[str]:
    """Yield some of the letters that a part which stands for one letter matches."""
    operation, operand = str(node[0]), node[1]
    if operation == "LITERAL":
        yield chr(operand)
    elif operation == "ANY":
        yield "a"
    elif operation == "NOT_LITERAL":
        yield from (letter for letter in _LETTERS if letter != chr(operand))
    elif operation == "IN":
        is_negated = str(operand[0][0]) == "NEGATE"
        if is_negated:
            yield from (letter for letter in _LETTERS if not _holds(operand[1:], letter))
        else:
            first = "".join(
                chr(v[0] if isinstance(v, tuple) else v)
                for o, v in operand
                if str(o) in {"LITERAL", "RANGE"}
            )
            yield from (letter for letter in first + _LETTERS if _holds(operand, letter))


def _holds(items: Nodes, letter: str) -> bool:
    """Return whether a set holds a letter."""
    for operation, value in items:
        kind = str(operation)
        if kind == "LITERAL" and ord(letter) == value:
            return True
        if kind == "RANGE" and value[0] <= ord(letter) <= value[1]:
            return True
        if kind == "CATEGORY":
            name = str(value)
            positive = name.replace("_NOT", "")
            if (letter in _CATEGORIES.get(positive, "")) is (positive == name):
                return True
    return False


def repeats(parts: Nodes, before: str = "") -> Iterator[tuple[str, Nodes]]:
    """Yield each repeat that may be long: a text that leads to it, and what it repeats."""
    for node in parts:
        for inner in _inside(node):
            if str(node[0]) in _REPEATS and node[1][1] > 1:
                yield before, inner
            yield from repeats(inner, before)
        before += _sample(node, longer=False)


def letters(parts: Nodes) -> Iterator[str]:
    """Yield letters that the expression knows, of each of its parts."""
    for node in parts:
        yield from list(letters_of(node))[:3]
        for inner in _inside(node):
            yield from letters(inner)
