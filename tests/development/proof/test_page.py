"""docs/proof.md: what was run stands as it came out, and what wasn't says so."""

import json
from pathlib import Path
from typing import Any

import pytest

from development.proof import figures, page, versions
from development.proof.figures import Figures
from development.proof.marks import Row, Words
from development.proof.outcomes import Outcome, Outcomes, Run
from development.proof.tallies import Tally, count
from development.proof.versions import VersionRun

EARLIER = Run("2026-11-01", "fe+", "2026.9.4", "3.14.2", 4)
RUN = Run("2026-12-01", "0123456789ab", "2026.10.4", "3.14.8", 2)
DISK = Row(Words("fault", "disk", "the disk is full", "nothing is lost"), ("tests/a.py::test_a",))
NAME = Row(Words("attack", "camera", "a name of | marks", "text"), ("tests/b.py",))
ROWS = [DISK, NAME]


def written(outcomes: dict[str, Outcome], *runs: Run, rows: list[Row] = ROWS, **more: Any) -> str:
    found = Outcomes()
    for run in runs or (RUN,):
        found.add(run, outcomes)
    tallies = count(rows, found)
    return page.write(rows, tallies, more.get("figures", Figures()), more.get("versions", []))


def cells(text: str, row: Row) -> list[str]:
    (line,) = [each for each in text.splitlines() if page.command(row) in each]
    return [cell.strip() for cell in line.strip("|").replace("\\|", "¦").split("|")]


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        ({}, "not run"),
        ({"tests/c.py::test_a": "passed"}, "not run"),
        ({"tests/a.py::test_a": "passed"}, "passed"),
        ({"tests/a.py::test_a": "failed"}, "1 **failed**"),
        ({"tests/a.py::test_a": "skipped"}, "1 not run"),
        ({"tests/a.py::test_a[1]": "passed", "tests/a.py::test_a[2]": "passed"}, "2 passed"),
        (
            {
                "tests/a.py::test_a[1]": "passed",
                "tests/a.py::test_a[2]": "failed",
                "tests/a.py::test_a[3]": "skipped",
            },
            "1 **failed**, 1 passed, 1 not run",
        ),
    ],
)
def test_a_row_says_what_came_of_it(outcomes: dict[str, Outcome], said: str) -> None:
    assert cells(written(outcomes), DISK) == [
        "the disk is full",
        "nothing is lost",
        said,
        "`scripts/test tests/a.py::test_a`",
    ]


def test_the_sums_count_what_was_not_run_in_part_as_not_run() -> None:
    text = written({"tests/a.py::test_a[1]": "passed", "tests/a.py::test_a[2]": "skipped"})
    assert "| Faults injected | 1 | 2 | 0 | 0 | 1 |" in text
    assert "| Attacks tried | 1 | 0 | 0 | 0 | 1 |" in text
    assert "commit `0123456789ab`, with Home Assistant 2026.10.4, Python 3.14.8" in text
    assert "2 processors" in text


@pytest.mark.parametrize(
    "tally",
    [
        Tally(RUN, 1),
        Tally(RUN, 38),
        Tally(RUN, 0, 2),
        Tally(RUN, 7, 1, 3),
        Tally(RUN, 0, 0, 1),
        Tally(EARLIER, 5, 0, 2),
    ],
)
@pytest.mark.parametrize("other", [None, Tally(RUN, 1), Tally(EARLIER, 1, 1)])
def test_what_was_not_run_anew_stays_as_it_stands(tally: Tally, other: Tally | None) -> None:
    tallies = {DISK: tally, NAME: other} if other else {DISK: tally}
    text = page.write(ROWS, tallies, Figures(), [])
    assert page.kept(ROWS, text) == tallies
    assert page.write(ROWS, page.kept(ROWS, text), Figures(), []) == text
    assert page.kept([Row(DISK.words, ("tests/a.py::renamed",))], text) == {}


def test_rows_of_several_runs_say_which() -> None:
    text = page.write(ROWS, {DISK: Tally(RUN, 2), NAME: Tally(EARLIER, 1)}, Figures(), [])
    assert "Run 1: on 2026-11-01, commit `fe` (with changes that weren't committed), with" in text
    assert "Run 2: on 2026-12-01, commit `0123456789ab`, with" in text
    assert cells(text, DISK)[2] == "2 passed, run 2"
    assert cells(text, NAME)[2] == "passed, run 1"


def test_a_row_is_as_old_as_its_oldest_test() -> None:
    outcomes = Outcomes()
    outcomes.add(EARLIER, {"tests/a.py::test_a[1]": "passed", "tests/a.py::test_a[2]": "failed"})
    outcomes.add(RUN, {"tests/a.py::test_a[2]": "passed"})
    assert count(ROWS, outcomes) == {DISK: Tally(EARLIER, 2)}


def test_nothing_is_made_up() -> None:
    text = page.write(ROWS, {}, Figures(), [])
    assert "The tests were **not run**" in text
    assert "The benchmark was **not run**" in text
    assert "The other versions were **not run**" in text


def test_a_row_more_or_less_than_there_are_tests_is_told() -> None:
    text = written({})
    assert [*page.differences(ROWS, text)] == []
    assert [*page.differences([DISK], text)] == [
        'docs/proof.md has "a name of | marks" (scripts/test tests/b.py), and no test is marked so'
    ]
    renamed = Row(DISK.words, ("tests/a.py::test_b",))
    told = "\n".join(page.differences([renamed, NAME], text))
    assert "test_a), and no test is marked so" in told
    assert 'docs/proof.md lacks "the disk is full" (scripts/test tests/a.py::test_b)' in told


def test_figures_stand_beside_the_peers(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    content = {
        "figures": [
            {"name": "set_up", "what": "Set-up of 1,000 cameras", "unit": "times the floor"}
            | {"median": 1.234, "low": 1.1, "high": 1.3, "runs": 7, "goal": 1.2, "met": False}
            | {"command": "scripts/bench set_up"},
            {"name": "memory", "unit": "KiB", "median": 9, "met": True, "goal": 10},
            {"what": "of which nothing is known"},
        ],
        "peers": [
            {"name": "Other", "version": "1.2", "figures": [{"name": "memory", "median": 20}]}
        ],
        "machine": {"processors": 2, "hostname": "attic", "path": "/home/x"},
        "day": "2026-12-01",
    }
    file.write_text(json.dumps(content))
    text = written({}, figures=Figures.read(file))
    assert "Measured on 2026-12-01; 2 processors." in text
    assert "| What | Ours (median) | Spread | Goal | Met | Other 1.2 | Command |" in text
    assert (
        "| Set-up of 1,000 cameras | 1.23 times the floor | 1.1 to 1.3 (7 runs) "
        "| at most 1.2 times the floor | **no** |  | `scripts/bench set_up` |"
    ) in text
    assert "| memory | 9 KiB |  | at most 10 KiB | yes | 20 KiB | `scripts/bench` |" in text
    assert "attic" not in text
    assert "/home" not in text
    assert Figures.read(tmp_path / "none.json") == figures.Figures()


def test_versions_are_told_in_their_order(tmp_path: Path) -> None:
    beta = {"home_assistant": "beta", "note": "none published", "day": "2026-12-01"}
    whole = {"suite": "whole", "passed": 9, "failed": 0, "skipped": 1, "commit": "0" * 40}
    for name, content in {
        "c": beta,
        "b": {"home_assistant": "2026.11.0", "suite": "live", "passed": 3, "failed": 1},
        "a": {"home_assistant": "2026.9.4", **whole},
    }.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(content))
    found = versions.read(tmp_path)
    assert sorted(each.outcome for each in found) == [
        "3 passed, 1 failed",
        "9 passed, 1 skipped",
        "none published",
    ]
    named = [each.home_assistant for each in found if each.home_assistant != "beta"]
    assert named == ["2026.9.4", "2026.11.0"]
    text = written({}, versions=found)
    row = "| 2026.9.4 | whole | 9 passed, 1 skipped |  | 000000000000 |"
    assert f"{row} `scripts/test --home-assistant 2026.9.4` |" in text
    assert versions.read(tmp_path / "none") == []
    assert VersionRun.of({}).outcome == "not run"
