"""What a camera costs, and what the library weighs, with ten times the facts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
import tracemalloc

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import Library, load_library
from development.bench.engine import CONTEXT, cameras
from development.bench.tenfold import TIMES, tenfold
from scripts.library.layout import written

from .test_releases import DATA, steps

MOST_BYTES = 12_000_000
MORE_STEPS = 1.1


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a library of ten times the facts."""
    file = tmp_path_factory.mktemp("tenfold") / "library.json"
    file.write_text(written(tenfold(DATA)), "utf-8")
    return file


def test_ten_times_the_facts_are_as_many_vendors_and_models(file: Path) -> None:
    library, larger = load_library(), load_library(file)
    assert len(list(larger.vendors)) == TIMES * len(list(library.vendors))
    assert len(larger.lifecycles.by_id) == TIMES * len(library.lifecycles.by_id)
    assert len(larger.releases.vendors) == TIMES * len(library.releases.vendors)
    assert len(larger.measures.by_id) == TIMES * len(library.measures.by_id)


def test_ten_times_the_facts_weigh_little(file: Path) -> None:
    tracemalloc.start()
    library = load_library(file)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert library.vendors
    assert held < MOST_BYTES


def test_a_camera_is_judged_alike_and_costs_the_same(file: Path) -> None:
    library, larger = load_library(), load_library(file)
    fleet = cameras()[::4]

    def judge(facts: Library) -> list[object]:
        anew = replace(facts)  # which remembers no camera
        return [assess(camera, anew, CONTEXT) for camera in fleet]

    assert judge(library) == judge(larger)
    few, many = (steps(lambda facts=facts: judge(facts)) for facts in (library, larger))
    assert many <= MORE_STEPS * few
