"""What counts as new: what is later than everything the library has for that very line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.load import load_library
from scripts.freshness.found import Found, ListFacts
from scripts.freshness.known import Known
from scripts.freshness.releases import SIGHTING, Held, Listed, is_new, newest, renewed
from scripts.library.read import Entry

from .conftest import TODAY

DAY = date(2026, 5, 1)
ONE = Listed("v", ("Cam 1", "C1"), "2.0.5", build=DAY)
SITE = "https://archive.example/list"


def row(version: str = "2.0.4", **more: Any) -> dict[str, Any]:
    return {"list": "mine", "models": ["CAM-1"], "version": version, **more}


@pytest.mark.parametrize(
    ("one", "rows", "new"),
    [
        (ONE, [], True),
        (ONE, [row(build="2026-04-30")], True),
        (ONE, [row(build="2026-05-02")], False),
        (ONE, [row("2.0.5", build="2026-05-01")], False),
        (ONE, [row("2.0.5")], False),
        (ONE, [row("2.0.4")], True),  # without a day the versions tell
        (ONE, [row("2.0.6")], False),
        (ONE, [row("x")], False),  # what can't be compared isn't older
        (ONE, [row(models=["Cam 2"], build="2026-05-02")], True),
        (ONE, [row(hardware=["2"], build="2026-05-02")], True),
        (replace(ONE, hardware="V2.0"), [row(hardware=["2"], build="2026-05-02")], False),
        (replace(ONE, branch="2.0"), [row(branch="3.1", build="2026-05-02")], True),
        (replace(ONE, branch="2.0"), [row(branch="2.0", build="2026-05-02")], False),
        (replace(ONE, regions=("EU",)), [row(regions=["US"], build="2026-05-02")], True),
        (replace(ONE, regions=("EU",)), [row(regions=["EU", "US"], build="2026-05-02")], False),
        (ONE, [row("2.0.5", channel=SIGHTING)], True),  # seen is less than listed
        (replace(ONE, channel=SIGHTING), [row("2.0.9", build="2026-06-02")], True),
        (replace(ONE, channel=SIGHTING), [row("2.0.5", channel=SIGHTING)], False),
    ],
)
def test_a_release_is_new(one: Listed, rows: list[dict[str, Any]], *, new: bool) -> None:
    assert is_new(one, Held({}, rows)) is new


def test_only_the_newest_of_a_line_is_looked_at() -> None:
    older = replace(ONE, version="2.0.1", build=date(2025, 1, 1))
    undated = replace(ONE, names=("Cam 3",), build=None)
    found = newest([older, ONE, replace(undated, version="2.0.4"), undated, older])
    assert found == [ONE, undated]
    seen = [replace(one, channel=SIGHTING) for one in (older, ONE)]
    assert newest(seen) == seen


@pytest.mark.parametrize(
    ("until", "known", "places"),
    [
        (DAY, "2026-04-01", [0]),
        (DAY, "2026-05-01", []),
        (None, "2026-04-01", []),
        (DAY, None, []),  # nobody said that it was the newest
    ],
)
def test_a_row_that_is_still_the_newest(
    until: date | None, known: str | None, places: list[int]
) -> None:
    one = replace(ONE, until=until)
    held = Held({}, [row("2.0.5", latest_until=known), row("2.0.4", latest_until=known)])
    assert list(renewed(one, held)) == places


def proposed(one: Listed, rows: Iterable[dict[str, Any]]) -> Found:
    """Return what is proposed beside rows in two lists of the source."""
    source = {"url": SITE, "kind": "other", "checked": "2026-01-01"}
    lists = {
        "mine": {"concludes": ["maintained"], "regional": True, "sources": [source]},
        "branched": {
            "concludes": ["maintained"],
            "regional": True,
            "by_branch": True,
            "sources": [source],
        },
        "others": {"concludes": [], "regional": True, "sources": [{**source, "url": "https://o"}]},
    }
    content = {"id": "v", "lists": lists, "releases": list(rows)}
    known = Known((Entry("releases", Path("v.yaml"), content),), LIBRARY, TODAY)
    found = Found()
    found.propose([one], ListFacts("new", SITE, ("maintained",)), SITE, known)
    return found


LIBRARY = load_library()


@pytest.mark.parametrize(
    ("one", "rows", "name"),
    [
        (ONE, [row(models=["other"])], "mine"),
        (ONE, [row(list="branched")], "branched"),
        (ONE, [row(list="others")], "mine"),
        (replace(ONE, of="branched"), [row()], "branched"),
        (replace(ONE, of="elsewhere"), [row()], "mine"),
        (replace(ONE, branch="2.0"), [row(branch="2.0")], "mine"),
        (replace(ONE, branch="2.0"), [row(branch="1.0")], "branched"),
    ],
)
def test_a_row_comes_into_the_list_of_its_source_and_its_model(
    one: Listed, rows: list[dict[str, Any]], name: str
) -> None:
    assert proposed(one, rows).releases["v"]["releases"][0]["list"] == name


def test_a_model_under_a_new_branch_is_told_to_a_person() -> None:
    found = proposed(replace(ONE, branch="2.0"), [row(branch="1.0")])
    assert found.to_write == [
        {
            "vendor": "v",
            "models": ["Cam 1", "C1"],
            "new_branch": "2.0",
            "branches": ["1.0"],
            "look": "are these different hardware?",
        }
    ]
    assert proposed(replace(ONE, branch="2.0"), [row(branch="2.0")]).to_write == []


def test_a_source_that_the_library_has_no_list_of_gets_one() -> None:
    found = Found()
    known = Known((), LIBRARY, TODAY)
    found.propose([ONE], ListFacts("new", SITE, ("maintained",), regional=False), SITE, known)
    assert found.releases["v"]["lists"]["new"] == {
        "concludes": ["maintained"],
        "regional": False,
        "sources": [{"url": SITE, "kind": "other", "read": "listing", "checked": "2026-11-30"}],
    }


def test_a_row_is_said_to_be_the_newest_once() -> None:
    one = replace(ONE, until=DAY)
    found = proposed(one, [row("2.0.5", latest_until="2026-01-01")])
    assert len(found.renewed["v"]) == 1
    assert not found.releases
