"""No example and no command of the documents is left untried."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
import re
from typing import Any

import pytest

from .blocks import (
    COMMAND,
    DIAGRAM,
    ROOT,
    TEMPLATE,
    YAML,
    Block,
    blocks,
    commands,
    examples,
    pages,
    run_by_tests,
)

INLINE = re.compile(r"`((?:scripts/|python -m )[^`\n]+)`")
SOURCES = ("scripts", "development", "tests/lookup/replay", "custom_components")


def tried() -> list[str]:
    """Return the introductions with which tests of this folder are marked."""
    files = sorted(Path(__file__).parent.glob("test_*.py"))
    modules = [import_module(f"{__package__}.{file.stem}") for file in files]
    tests: list[Any] = [each for module in modules for each in vars(module).values()]
    return [
        mark.args[0]
        for test in tests
        for mark in getattr(test, "pytestmark", ())
        if mark.name == "documented"
    ]


@pytest.mark.parametrize("block", examples(), ids=lambda block: block.introduction[:40])
def test_an_example_is_tried_by_a_test_of_its_own(block: Block) -> None:
    begins = [each for each in tried() if block.introduction.startswith(each)]
    assert begins, f"no test tries the example below: {block.introduction}"
    assert len(begins) == 1


def test_no_test_tries_what_is_gone() -> None:
    for begin in tried():
        assert sum(one.introduction.startswith(begin) for one in examples()) == 1, begin


def test_every_block_says_what_it_is() -> None:
    """What names no language is a command: so no example hides among them."""
    for block in blocks():
        assert block.language in {YAML, TEMPLATE, DIAGRAM, COMMAND}, block


@pytest.mark.parametrize("command", sorted({*commands()}))
def test_a_command_is_run_by_a_test(command: str) -> None:
    exactly = [each for each in run_by_tests() if each == command]
    begins = [each for each in run_by_tests() if command.startswith(f"{each} ")]
    # of commands that go on with an option of their own, each has a test of its own
    assert exactly or (begins and not command.startswith("scripts/")), "no test runs it"


def test_no_test_runs_what_is_gone() -> None:
    for begin in run_by_tests():
        assert any(f"{command} ".startswith(f"{begin} ") for command in commands()), begin


@pytest.mark.parametrize("page", pages())
def test_a_command_in_a_sentence_is_there_with_its_options(page: str) -> None:
    for command in INLINE.findall((ROOT / page).read_text("utf-8")):
        words = command.split()
        if words[0] == "python":
            assert find_spec(words[2]), command
        else:
            assert (ROOT / words[0]).exists(), command
        for option in re.findall(r"(?<!\S)--[\w-]+", command):
            assert option in written(), command


@cache
def written() -> str:
    """Return the source of all commands."""
    files = [file for folder in SOURCES for file in (ROOT / folder).rglob("*") if is_source(file)]
    return "\n".join(file.read_text("utf-8") for file in files)


def is_source(file: Path) -> bool:
    return file.is_file() and file.suffix in {"", ".py", ".sh"} and "__pycache__" not in file.parts
