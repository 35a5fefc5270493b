"""The marks of tests that inject a fault or try an attack, read from their source.

    @pytest.mark.fault("disk", "what was done", "what must hold")
    @pytest.mark.attack("camera", "what was tried", "what must hold")

A mark stands above a test, or is the `pytestmark` of a file. Tests with the same words are one
row. They are read without an import, so that a check of all of them takes no second.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
TESTS: Final = ROOT / "tests"

KINDS: Final[dict[str, dict[str, str]]] = {
    "fault": {
        "disk": "The disk",
        "network": "The network",
        "device": "A camera",
        "clock": "The clock",
        "data": "Stored data and facts",
        "process": "Home Assistant, and what runs in it",
        "person": "People",
    },
    # the threat model of SECURITY.md, under its own headings
    "attack": {
        "camera": "A hostile camera",
        "user": "A user of Home Assistant without administrator rights",
        "network": "Someone in the home network",
        "library": "A poisoned library",
        "backup": "A stolen backup",
        "reader": "Someone who reads a diagnostics file or a report",
        "folder": "A hostile folder given to the `audit` command",
        "release": "Someone in the release chain",
    },
}
"""Per mark, each kind with its title on the page, in the order of the page."""


class WrongMarkError(ValueError):
    """A mark says no kind, or not what was done and what must hold. The message names it."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a mark says: `mark` ("fault" or "attack"), kind, what was done, what must hold."""

    mark: str
    kind: str
    done: str
    holds: str

    @classmethod
    def of(cls, mark: str, arguments: Sequence[object]) -> Words:
        """Return what a mark with these arguments says; raise WrongMarkError where it doesn't."""
        kinds = KINDS[mark]
        match arguments:
            case [str(kind), str(done), str(holds)] if kind in kinds and done and holds:
                return cls(mark, kind, done, holds)
        wanted = f"{mark}(kind, what was done, what must hold)"
        raise WrongMarkError(f"{arguments!r}: {wanted}; a kind is one of {', '.join(kinds)}")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the page. `tests`: files, or `file::function`, as pytest names them."""

    words: Words
    tests: tuple[str, ...]

    def covers(self, node: str) -> bool:
        """Return whether a test, by its node ID, belongs to this row."""
        return any(
            node == test or node.startswith((f"{test}[", f"{test}::")) for test in self.tests
        )


def rows(folder: Path = TESTS, root: Path = ROOT) -> list[Row]:
    """Return all rows in the order of the page; raise WrongMarkError for a mark without words."""
    found: defaultdict[Words, list[str]] = defaultdict(list)
    for file in sorted(folder.rglob("test_*.py")):
        source = file.read_text("utf-8")
        if "mark.fault(" in source or "mark.attack(" in source:
            for owner, words in _marks(ast.parse(source)):
                found[words].append(file.relative_to(root).as_posix() + owner)
    order = [(mark, kind) for mark, kinds in KINDS.items() for kind in kinds]
    every = (Row(words, tuple(dict.fromkeys(tests))) for words, tests in found.items())
    return sorted(every, key=lambda row: order.index((row.words.mark, row.words.kind)))


def _marks(module: ast.Module) -> Iterator[tuple[str, Words]]:
    """Yield each mark of a file, with what it is on: "" (the file) or "::function"."""
    owned: set[ast.Call] = set()
    for statement in module.body:
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                owner, places = f"::{name}", statement.decorator_list
            case ast.Assign(targets=[ast.Name(id="pytestmark")], value=value):
                owner, places = "", [value]
            case _:
                continue
        for call, words in (found for place in places for found in _calls(place)):
            owned.add(call)
            yield owner, words
    for call, words in _calls(module):
        if call not in owned:
            raise WrongMarkError(f'"{words.done}" stands neither above a test nor in pytestmark')


def _calls(tree: ast.AST) -> Iterator[tuple[ast.Call, Words]]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(
                    attr="fault" | "attack" as mark, value=ast.Attribute(attr="mark")
                )
            ):
                arguments = [getattr(argument, "value", None) for argument in node.args]
                yield node, Words.of(mark, arguments)
