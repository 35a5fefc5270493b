"""What is worse than it was, by more than chance and on whatever machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from development.bench.figures import Figure
from development.bench.report import Report, told
from development.bench.table import table


def figure(low: float, median: float, high: float, unit: str = "times", name: str = "a") -> Figure:
    return Figure(name, unit, median, low, high, 5)


BEFORE = figure(9.0, 10.0, 11.0)


@pytest.mark.parametrize(
    ("now", "is_worse"),
    [
        (figure(9.0, 10.0, 11.0), False),
        (figure(1.0, 2.0, 3.0), False),
        (figure(10.5, 12.0, 13.0), False),  # half of it was seen before
        (figure(11.5, 12.0, 13.0), True),
        (figure(11.1, 11.2, 11.3), True),
    ],
)
def test_worse_is_what_lies_beyond_the_spread(now: Figure, *, is_worse: bool) -> None:
    found = [*Report.of(1.0, [now]).worse(Report.of(1.0, [BEFORE]))]
    assert bool(found) is is_worse


def test_without_a_spread_a_little_more_is_not_worse() -> None:
    before = Report.of(1.0, [figure(10.0, 10.0, 10.0)])
    assert not [*Report.of(1.0, [figure(10.4, 10.4, 10.4)]).worse(before)]
    assert [*Report.of(1.0, [figure(10.6, 10.6, 10.6)]).worse(before)]


@pytest.mark.parametrize(
    ("unit", "is_worse"),
    [("ms", False), ("us", False), ("ms/1000", False), ("times", True), ("KiB", True)],
)
def test_on_a_slower_machine_times_may_be_longer(unit: str, *, is_worse: bool) -> None:
    before = Report.of(8.0, [figure(9.0, 10.0, 11.0, unit)])
    now = Report.of(16.0, [figure(18.0, 20.0, 22.0, unit)])
    assert bool([*now.worse(before)]) is is_worse


def test_what_is_in_one_report_alone_is_not_compared() -> None:
    mine, theirs = figure(9, 9, 9, name="mine"), figure(1, 1, 1, name="theirs")
    assert not [*Report.of(1.0, [mine]).worse(Report.of(1.0, [theirs]))]


def test_newer_figures_take_the_place_of_earlier_ones() -> None:
    kept = Report.of(8.0, [figure(9.0, 10.0, 11.0, "ms"), figure(1.0, 1.0, 1.0, "KiB", "b")])
    newer = Report.of(16.0, [figure(3.0, 4.0, 5.0, "KiB", "b"), figure(1, 1, 1, name="c")])
    merged = kept.merged(newer)
    assert [*merged.figures] == ["a", "b", "c"]
    assert merged.figures["a"].median == 20.0, "as it would be on that machine"
    assert merged.figures["b"].median == 4.0
    assert merged.yardstick_ms == 16.0


def test_a_report_is_read_as_it_was_written(tmp_path: Path) -> None:
    report = Report.of(8.5, [figure(9.0, 10.0, 11.0, "ms"), figure(1.0, 2.0, 3.0, name="b")])
    report.write(tmp_path / "bench.json")
    assert Report.read(tmp_path / "bench.json") == report
    assert sum("median" in line for line in (tmp_path / "bench.json").open()) == 2


def test_without_a_file_nothing_is_worse(tmp_path: Path) -> None:
    assert not [*Report.of(1.0, [BEFORE]).worse(Report.read(tmp_path / "none.json"))]


def test_what_is_worse_is_told_with_what_it_was() -> None:
    now, before = figure(11.5, 12.0, 13.0), BEFORE
    assert told([(now, before)]) == "a: 12 times (11.5 to 13), was 10 (9 to 11)"


def test_the_table_has_a_line_for_each_figure() -> None:
    rows = [
        Figure.of("restart_300_ratio", "times", [2.0, 3.0, 4.0], 1.5),
        Figure.of("one_name_300", "ms", [2.0, 3.0, 4.0], 5.0),
        Figure.of("memory", "MiB", [2.0]),
    ]
    head, *lines = table(rows).splitlines()
    assert head.split() == ["figure", "median", "unit", "from", "to", "runs", "goal"]
    assert [line.split() for line in lines] == [
        ["restart_300_ratio", "3", "times", "2", "4", "3", "1.5", "MISSED"],
        ["one_name_300", "3", "ms", "2", "4", "3", "5", "met"],
        ["memory", "2", "MiB", "2", "2", "1"],
    ]
