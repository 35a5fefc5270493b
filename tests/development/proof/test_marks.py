"""The marks of faults and attacks: read from the source of tests, and wrong ones refused."""

from pathlib import Path

import pytest

from development.proof import marks
from development.proof.marks import Words, WrongMarkError

FAULT = Words("fault", "disk", "the disk is full", "nothing is lost")
ATTACK = Words("attack", "camera", "a hostile name", "it is text")
SAMPLE = """
import pytest

pytestmark = [pytest.mark.live, pytest.mark.attack("camera", "a hostile name", "it is text")]

@pytest.mark.parametrize("x", [1, 2])
@pytest.mark.fault("disk", "the disk " "is full", "nothing is lost")
async def test_one(x): ...

@pytest.mark.fault("disk", "the disk is full", "nothing is lost")
def test_two(): ...

def test_three(): ...
"""


def rows(folder: Path, **files: str) -> list[marks.Row]:
    for name, source in files.items():
        (folder / f"{name}.py").write_text(source)
    return marks.rows(folder, folder)


def test_tests_with_the_same_words_are_one_row(tmp_path: Path) -> None:
    found = rows(tmp_path, test_a=SAMPLE, test_b="def test_unmarked(): ...", helper=SAMPLE)
    assert [(row.words, row.tests) for row in found] == [
        (FAULT, ("test_a.py::test_one", "test_a.py::test_two")),
        (ATTACK, ("test_a.py",)),
    ]


def test_which_tests_a_row_covers(tmp_path: Path) -> None:
    fault, attack = rows(tmp_path, test_a=SAMPLE)
    nodes = ["test_a.py::test_one[1]", "test_a.py::test_two", "test_a.py::test_one_more", "x.py::y"]
    assert [fault.covers(node) for node in nodes] == [True, True, False, False]
    assert [attack.covers(node) for node in nodes] == [True, True, True, False]


@pytest.mark.parametrize(
    "mark",
    [
        'fault("moon", "what was done", "what must hold")',
        'fault("camera", "a kind of the other mark", "what must hold")',
        'fault("disk", "what was done")',
        'fault("disk", "", "what must hold")',
        'fault("disk", 5, "what must hold")',
        'attack("disk", "a kind of the other mark", "what must hold")',
        'attack("camera", WORDS, "what must hold")',
    ],
)
def test_a_mark_without_its_words_is_refused(tmp_path: Path, mark: str) -> None:
    with pytest.raises(WrongMarkError, match="what was done, what must hold"):
        rows(tmp_path, test_a=f"@pytest.mark.{mark}\ndef test_one(): ...\n")


def test_a_mark_where_nobody_would_find_its_test_is_refused(tmp_path: Path) -> None:
    mark = 'pytest.mark.fault("disk", "the disk is full", "nothing is lost")'
    with pytest.raises(WrongMarkError, match="the disk is full"):
        rows(tmp_path, test_a=f"CASES = [pytest.param(1, marks={mark})]\n")
