"""A figure is the median of its samples, with their spread."""

from __future__ import annotations

import json

import pytest

from development.bench.figures import Figure


@pytest.mark.parametrize(
    ("samples", "expected"),
    [
        ([4.0], (4.0, 4.0, 4.0)),
        ([1.0, 9.0], (1.0, 5.0, 9.0)),
        ([9.0, 1.0, 2.0], (1.0, 2.0, 9.0)),
        # from four on, half of the samples: one that was disturbed does not count
        ([1.0, 2.0, 3.0, 4.0, 100.0], (2.0, 3.0, 4.0)),
        ([1.0, 2.0, 3.0, 4.0], (1.75, 2.5, 3.25)),
    ],
)
def test_median_and_spread(samples: list[float], expected: tuple[float, float, float]) -> None:
    figure = Figure.of("a", "ms", samples)
    assert (figure.low, figure.median, figure.high) == expected
    assert figure.runs == len(samples)


@pytest.mark.parametrize(
    ("median", "goal", "met"), [(1.2, 1.2, True), (1.21, 1.2, False), (1.0, None, None)]
)
def test_a_goal_is_met_by_the_median(
    median: float, goal: float | None, *, met: bool | None
) -> None:
    assert Figure.of("a", "times", [0.1, median, 9.0], goal).met is met


def test_a_figure_is_read_as_it_was_written() -> None:
    figure = Figure.of("a", "ms", [1.0, 2.0, 4.0], 5.0)
    row = json.loads(json.dumps(figure.as_json()))
    assert row["met"] is True
    assert Figure.from_json(row) == figure


def test_a_figure_is_written_with_four_digits() -> None:
    row = Figure.of("a", "ms", [123.456789]).as_json()
    assert (row["low"], row["median"], row["high"]) == (123.5, 123.5, 123.5)
