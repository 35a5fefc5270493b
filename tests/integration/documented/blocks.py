"""The examples of the documents, found by the paragraph before each."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
import pytest
import yaml

ROOT = Path(__file__).parents[3]
PAGES = ("README.md", "docs/automations.md", "docs/usage.md")
YAML, TEMPLATE, COMMAND = "yaml", "jinja", ""
"""What a block is: the language that it names. A command is indented, and names none."""


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


def blocks() -> Iterator[Block]:
    """Yield all blocks of all pages, whatever they are."""
    for page in PAGES:
        before = ""
        for token in MarkdownIt().enable("table").parse((ROOT / page).read_text("utf-8")):
            if token.type in {"fence", "code_block"}:
                yield Block(page, before, token.info.strip(), token.content)
            elif token.type == "inline":
                before = _words(token)


def examples() -> list[Block]:
    """Return what is to be executed: all but commands."""
    return [block for block in blocks() if block.language != COMMAND]


def example(introduction: str) -> Block:
    """Return the one block whose introduction begins so."""
    (found,) = [one for one in examples() if one.introduction.startswith(introduction)]
    return found


def tries(introduction: str) -> pytest.MarkDecorator:
    """Mark a test as the one that executes the example below a paragraph that begins so."""
    return pytest.mark.documented(introduction)


def _words(token: Token) -> str:
    """Return a paragraph as it is read."""
    return "".join(child.content for child in token.children or ())
