"""The command measures what it is asked for, keeps it, and fails where it is worse."""

from __future__ import annotations

import json
from pathlib import Path
import sys
from typing import Any

import pytest

from development.bench import __main__ as command
from development.bench.families import FAMILIES
from development.bench.figures import Figure
from development.bench.report import Report


class Bench:
    """The command, with processes that measure in no time what they are told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        """Have measured nothing."""
        self.asked: list[tuple[Any, ...]] = []
        self.median = 10.0
        self.kept = folder / "bench.json"
        self._patch = monkeypatch
        monkeypatch.setattr(command, "KEPT", self.kept)
        monkeypatch.setattr(command, "_in_a_process", self._in_a_process)

    def run(self, *arguments: str) -> int:
        self._patch.setattr(sys, "argv", ["bench", *arguments])
        return command.main()

    def _in_a_process(self, module: str, name: object, size: int, runs: int) -> Report:
        self.asked.append((module, str(name), size, runs))
        return Report.of(8.0, [Figure.of(f"{name}_{size}", "times", [self.median])])


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    return Bench(monkeypatch, tmp_path)


@pytest.mark.runs("scripts/bench --write")
def test_a_figure_that_is_worse_fails_the_check(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.run("restart", "--cameras", "300", "--write") == 0
    assert bench.run("restart", "--cameras", "300", "--check") == 0
    bench.median = 11.0
    assert bench.run("restart", "--cameras", "300", "--check") == 1
    assert "restart_300: 11 times (11 to 11), was 10 (10 to 10)" in capsys.readouterr().err
    assert Report.read(bench.kept).figures["restart_300"].median == 10.0, "a check keeps nothing"


def test_a_figure_that_was_not_kept_is_named(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.run("day", "--cameras", "7", "--check") == 0
    assert "Not in bench.json: day_7" in capsys.readouterr().err


def test_what_was_not_measured_stays_kept(bench: Bench) -> None:
    bench.run("restart", "--cameras", "300", "--write")
    bench.run("day", "--cameras", "300", "--write")
    assert [*Report.read(bench.kept).figures] == ["restart_300", "day_300"]


def test_all_is_measured_unless_named(bench: Bench) -> None:
    bench.run()
    assert {(name, size) for _, name, size, _ in bench.asked} == {
        (name, size) for name, family in FAMILIES.items() for size in family.sizes
    }


def test_large_homes_are_measured_on_request(bench: Bench) -> None:
    with pytest.raises(SystemExit, match="--large"):
        bench.run("growth")
    bench.run("growth", "--large", "--runs", "2")
    assert bench.asked == [("child", "growth", 2500, 2), ("child", "growth", 10_000, 2)]


def test_a_peer_is_measured_and_ours_beside_it(bench: Bench, tmp_path: Path) -> None:
    bench.run("--peer", str(tmp_path))
    assert bench.asked == [
        ("peer", str(tmp_path.resolve()), 300, 3),
        ("peer", str(command.ROOT), 300, 3),
    ]


def test_json(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    bench.run("day", "--json")
    report = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in report["figures"]] == ["day_1000"]
    assert report["figures"][0].keys() == {
        *("name", "unit", "median", "low", "high", "runs", "goal", "met")
    }


def test_no_figures_of_that_name(bench: Bench) -> None:
    with pytest.raises(SystemExit) as error:
        bench.run("nothing")
    assert error.value.code == 2
