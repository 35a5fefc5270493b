"""The examples and commands of the documents: every block of every Markdown file.

An example is found by the paragraph before it (`tries`), a command by its words (`runs`).
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
import re
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
import pytest
import yaml

ROOT = Path(__file__).parents[3]
TESTS: Final = ROOT / "tests"
YAML, TEMPLATE, DIAGRAM, COMMAND = "yaml", "jinja", "mermaid", ""
"""What a block is: the language that it names. A command is indented, and names none."""
_NOT_OURS: Final = {"node_modules", "dist"}
_GITHUB: Final = ".github"
_EXPLAINED: Final = re.compile(r"\s+# |\s{2,}")
"""What parts a command from what it does."""


def pages() -> list[str]:
    """Return all Markdown files of the repository, as paths in it."""
    found = []
    for folder, folders, files in ROOT.walk():
        folders[:] = [
            name
            for name in folders
            if name == _GITHUB or not (name.startswith(".") or name in _NOT_OURS)
        ]
        found += [folder / name for name in files if name.endswith(".md")]
    return sorted(str(page.relative_to(ROOT)) for page in found)


@dataclass(frozen=True)
class Block:
    """One example. `introduction`: the paragraph before it, '' without one."""

    page: str
    introduction: str
    language: str
    text: str

    @property
    def content(self) -> dict[str, Any]:
        """Return what the YAML says."""
        content: dict[str, Any] = yaml.safe_load(self.text)
        return content


@cache
def blocks() -> tuple[Block, ...]:
    """Return all blocks of all pages, whatever they are."""
    return tuple(_read())


def _read() -> Iterator[Block]:
    for page in pages():
        before = ""
        for token in MarkdownIt().enable("table").parse((ROOT / page).read_text("utf-8")):
            if token.type in {"fence", "code_block"}:
                yield Block(page, before, token.info.strip(), token.content)
            elif token.type == "inline":
                before = _words(token)


def examples() -> list[Block]:
    """Return what is to be executed: all but commands."""
    return [block for block in blocks() if block.language != COMMAND]


def commands() -> list[str]:
    """Return the commands of all blocks, without what is said of them."""
    lines = [
        line
        for block in blocks()
        if block.language == COMMAND
        for line in block.text.splitlines()
        if line.strip()
    ]
    return [_EXPLAINED.split(line)[0] for line in lines]


def example(introduction: str) -> Block:
    """Return the one block whose introduction begins so."""
    (found,) = [one for one in examples() if one.introduction.startswith(introduction)]
    return found


def tries(introduction: str) -> pytest.MarkDecorator:
    """Mark a test as the one that executes the example below a paragraph that begins so."""
    return pytest.mark.documented(introduction)


@cache
def run_by_tests() -> list[str]:
    """Return the beginnings of commands with which tests are marked, wherever they are.

    `@pytest.mark.runs("scripts/demo")` says that a test runs that command; it is read from the
    source, since importing all tests takes long.
    """
    return [
        command.value
        for file in sorted(TESTS.rglob("test_*.py"))
        if ".runs(" in (source := file.read_text("utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.runs"
        for command in node.args
        if isinstance(command, ast.Constant) and isinstance(command.value, str)
    ]


def _words(token: Token) -> str:
    """Return a paragraph as it is read."""
    return "".join(child.content for child in token.children or ())
