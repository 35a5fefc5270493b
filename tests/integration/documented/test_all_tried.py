"""No example of the documents is left untried."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from .blocks import COMMAND, PAGES, TEMPLATE, YAML, Block, blocks, examples

COMMANDS = ("python -m custom_components.camera_lifecycle ", "CAMERA_PASSWORD=... python -m ")
SCRIPTS = ("scripts/demo ", "scripts/test ")


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
    assert {block.page for block in blocks()} == {*PAGES} - {"docs/usage.md"} | {"docs/usage.md"}
    for block in blocks():
        assert block.language in {YAML, TEMPLATE, COMMAND}, block.introduction
        if block.language == COMMAND:
            for line in block.text.splitlines():
                assert line.startswith((*COMMANDS, *SCRIPTS)), line
