"""What a camera costs does not grow with the releases that the library knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
import json
import sys
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import BUNDLED, Library
from custom_components.camera_lifecycle.engine.releases.facts import Releases
from development.bench.engine import CONTEXT, cameras

NAMES = 6
TIMES = 10
MOST_BYTES = 800_000
DATA: dict[str, Any] = json.loads(BUNDLED.read_bytes())


def many_times(section: dict[str, Any]) -> dict[str, Any]:
    """Return the releases and those of as many more models as make them `TIMES` as many."""
    return {
        vendor: {
            **entry,
            "releases": [
                [*row[:NAMES], "|".join(f"{name}{end}" for name in names), *row[NAMES + 1 :]]
                for end in ("", *(f"-x{number}" for number in range(1, TIMES)))
                for row in entry["releases"]
                for names in [row[NAMES].split("|")]
            ],
        }
        for vendor, entry in section.items()
    }


def steps(work: Callable[[], object]) -> int:
    """Return how many lines of Python `work` runs, each round of a loop counted."""
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    monitoring = sys.monitoring
    tool, events = monitoring.PROFILER_ID, monitoring.events
    monitoring.use_tool_id(tool, "steps")
    try:
        for event in (events.LINE, events.JUMP):
            monitoring.register_callback(tool, event, count)
        monitoring.set_events(tool, events.LINE | events.JUMP)
        work()
    finally:
        monitoring.set_events(tool, events.NO_EVENTS)
        monitoring.free_tool_id(tool)
    return counted


def test_judging_a_camera_is_flat_in_the_number_of_releases() -> None:
    library = Library.from_json(DATA)
    larger = replace(library, releases=Releases.from_json(many_times(DATA["releases"])))
    models = {vendor: len(found.by_name) for vendor, found in library.releases.vendors.items()}
    assert all(
        len(larger.releases.vendors[vendor].by_name) == count * TIMES
        for vendor, count in models.items()
    )
    fleet = cameras()[::4]
    counts = []
    for facts in (library, larger):

        def judge(facts: Library = facts) -> object:
            anew = replace(facts)  # which remembers no camera
            return [assess(camera, anew, CONTEXT) for camera in fleet]

        judge()  # patterns are compiled when they are first needed
        counts.append(steps(judge))
    # another thread may run a few lines meanwhile; ten times the releases would be thousands
    assert counts[1] == pytest.approx(counts[0], rel=0.001)


def test_the_library_stays_small() -> None:
    assert BUNDLED.stat().st_size < MOST_BYTES
