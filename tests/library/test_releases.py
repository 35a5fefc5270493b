"""What `scripts/check_library` refuses of releases, how they are packed and counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.releases.facts import Releases
from scripts.library.check_releases import release_problems
from scripts.library.pack_releases import pack
from scripts.library.read import Entry
from scripts.library.report_releases import release_counts

CHECKED = "2026-11-28"
SOURCES = [{"url": "https://acme.example", "kind": "other", "checked": CHECKED}]
PAGE = {"concludes": ["maintained", "newest_known"], "regional": False, "sources": SOURCES}
ROW = {
    "list": "page",
    "models": ["Eye 1", "Eye One"],
    "version": "5.8.1",
    "build": "2026-04-01",
    "published": "2026-05-02",
    "branch": "5.8",
    "latest_until": "2026-11-01",
}
VERSION = {"list": "page", "version": "5.8.1", "build": "2026-04-01"}


def without(row: dict[str, Any], *fields: str, **changed: Any) -> dict[str, Any]:
    """Return `row` without `fields`, and changed."""
    return {key: value for key, value in row.items() if key not in fields} | changed


def entry(*rows: dict[str, Any], name: str = "acme", **content: Any) -> Entry:
    """Return a file with these rows and one list, changed by `content`."""
    whole = {"id": name, "lists": {"page": PAGE}, "releases": list(rows), **content}
    return Entry("releases", Path(__file__), whole)


def refused(releases: Entry) -> list[str]:
    """Return what is refused of the releases of a vendor with Hikvision's way of writing."""
    grammar = {
        "id": "acme_family",
        "forms": [{"id": "build", "pattern": r"V?(?P<version>\d+(?:\.\d+)+)(?: build \d{6})?"}],
    }
    others = [
        Entry("vendors", Path(__file__), {"id": "acme", "firmware": "acme_family"}),
        Entry("firmware", Path(__file__), grammar),
    ]
    return [problem.what for problem in release_problems([*others, releases])]


def of(**fields: Any) -> dict[str, Any]:
    """Return the lists of a file, its only one changed by `fields`."""
    return {"page": {**PAGE, **fields}}


@pytest.mark.parametrize(
    "sound",
    [
        entry(ROW),
        entry(ROW, without(ROW, "latest_until", version="5.8.0")),
        entry(ROW, without(ROW, branch="5.9", version="5.9.3")),
        entry(without(ROW, hardware=["1"]), without(ROW, hardware=["2"], version="5.8.2")),
        entry(without(ROW, regions=["EU"]), without(ROW, regions=["US"], version="5.8.2")),
        entry(ROW, without(ROW, models=["Eye 2"])),
        entry(ROW, without(ROW, models=["Eye 2", "Eye One"])),
        entry(without(ROW, "latest_until", channel="beta", version="5.8.3"), ROW),
        entry(without(ROW, "build", published="2026-11-20", dating="no_later_than")),
        entry(ROW, versions=[VERSION]),
        entry(without(ROW, regions=["EU"]), lists=of(regional=True)),
        entry(ROW, lists=of(by_branch=True, rebuilt=True)),
        entry(
            without(ROW, regions=["EU"]),
            lists=of(regional=True, concludes=["newer_exists", "newest_known"]),
        ),
        entry(without(ROW, "latest_until"), lists=of(concludes=[], sources=SOURCES * 2)),
    ],
)
def test_sound_rows_pass(sound: Entry) -> None:
    assert refused(sound) == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (entry(ROW, name="acne"), "id: 'acne' isn't in library/vendors"),
        (entry(without(ROW, list="pages")), "releases: 'pages' isn't in lists"),
        (entry(ROW, versions=[without(VERSION, list="x")]), "versions: 'x' isn't in lists"),
        (
            entry(ROW, lists=of(sources=SOURCES * 2)),
            "lists: page concludes something, so it has one source, that of all its rows",
        ),
        (
            entry(ROW, lists={**of(), "unused": {**PAGE, "sources": SOURCES * 3}}),
            "lists: unused concludes something",
        ),
        (
            entry(without(ROW, "branch", version="V5.8.1")),
            "Eye 1 V5.8.1: the vendor's firmware grammar reads the version as '5.8.1'",
        ),
        (
            entry(without(ROW, version="5.8.1 build 260401")),
            "Eye 1 5.8.1 build 260401: the vendor's firmware grammar reads the version as '5.8.1'",
        ),
        (
            entry(ROW, versions=[without(VERSION, version="V5.8.1")]),
            "V5.8.1: the vendor's firmware grammar reads the version as '5.8.1'",
        ),
        (entry(without(ROW, branch="5.80")), "branch 5.80 isn't the beginning of the version"),
        (entry(without(ROW, branch="5.")), "branch 5. isn't the beginning of the version"),
        (
            entry(without(ROW, build="2026-05-03")),
            "build 2026-05-03 is after published 2026-05-02",
        ),
        (
            entry(without(ROW, published="2026-11-29", latest_until=CHECKED)),
            "published 2026-11-29 is after the last check",
        ),
        (
            entry(without(ROW, "published", build="2026-11-29", latest_until=CHECKED)),
            "build 2026-11-29 is after the last check",
        ),
        (
            entry(without(ROW, latest_until="2026-11-29")),
            "latest_until 2026-11-29 is after the last check",
        ),
        (
            entry(without(ROW, latest_until="2026-05-01")),
            "latest_until 2026-05-01 is before the release",
        ),
        (entry(without(ROW, models=["Eye *"])), "'Eye *' isn't the name of a model"),
        (entry(without(ROW, models=["Eye 1", "Eye ?"])), "'Eye ?' isn't the name of a model"),
        (entry(without(ROW, models=["Eye 1|2"])), "'Eye 1|2' isn't the name of a model"),
        (entry(without(ROW, models=["- -"])), "'- -' isn't the name of a model"),
        (
            entry(without(ROW, "latest_until"), lists=of(concludes=["newest_known"])),
            "newest_known needs latest_until",
        ),
        (
            entry(ROW, lists=of(concludes=["maintained"])),
            "latest_until needs a list that concludes newest_known",
        ),
        (
            entry(without(ROW, "build"), lists=of(rebuilt=True)),
            "of a list of rebuilt versions, newest_known needs build",
        ),
        (
            entry(ROW, lists=of(regional=True, concludes=["newer_exists", "newest_known"])),
            "newer_exists of a regional list needs regions",
        ),
        (
            entry(without(ROW, "branch"), lists=of(by_branch=True)),
            "a list by branch needs branch",
        ),
        (
            entry(
                without(ROW, "latest_until", hardware=["V1.0"], models=["eye_one"]),
                without(ROW, version="5.8.2"),
            ),
            "eye-one: hardware is missing in some of its rows",
        ),
        (entry(ROW, ROW), "eye-1: 5.8.1 stands twice"),
        (
            entry(ROW, without(ROW, version="5.8.2", models=["eye_one"])),
            "eye-one: 5.8.2 and 5.8.1 can't both be the newest",
        ),
        (
            entry(ROW, without(ROW, build="2026-04-02")),
            "eye-1: 5.8.1 and 5.8.1 can't both be the newest",
        ),
        (
            entry(
                without(ROW, hardware=["V1.0", "2"]), without(ROW, hardware=["1"], version="5.8.2")
            ),
            "eye-1: 5.8.2 and 5.8.1 can't both be the newest",
        ),
        (
            entry(
                without(ROW, regions=["EU", "US"]), without(ROW, regions=["EU"], version="5.8.2")
            ),
            "eye-1: 5.8.2 and 5.8.1 can't both be the newest",
        ),
    ],
)
def test_a_row_that_the_engine_would_misread_is_refused(wrong: Entry, told: str) -> None:
    assert any(told in what for what in refused(wrong)), refused(wrong)


def test_models_with_the_same_firmware_share_a_row_and_are_all_found() -> None:
    rows = [
        ROW,
        without(ROW, models=["Eye 2", "Eye One"], note="on another platform"),
        without(ROW, models=["Eye 3"], hardware=["V2.0"]),
    ]
    packed = pack({"acme": entry(*rows).content})["acme"]
    assert [row[6:8] for row in packed["releases"]] == [
        ["eye-1|eye-one|eye-2", ""],
        ["eye-3", "2"],
    ]
    releases = Releases.from_json({"acme": packed})
    for name in ("eye-1", "eye-one", "eye-2", "eye-3"):
        (found,) = releases.of("acme", (name,))
        assert (found.version, found.built) == ("5.8.1", date(2026, 4, 1))


@pytest.mark.parametrize(
    ("written", "found", "not_found"),
    [
        ("Eye-1", ("eye-1", "ac-eye-1", "aci-eye-1"), ("eye", "ax-eye-1", "ac-ac-eye-1")),
        ("AC-Eye-1", ("eye-1", "ac-eye-1", "aci-eye-1"), ("ac",)),
        ("ACI-Eye-1", ("eye-1", "ac-eye-1", "aci-eye-1"), ("aci",)),
    ],
)
def test_a_model_is_found_with_and_without_the_brand_s_prefix(
    written: str, found: tuple[str, ...], not_found: tuple[str, ...]
) -> None:
    prefixes = {"prefixes": ["AC-", "ACI-"], "sources": SOURCES}
    content = entry(without(ROW, models=[written]), brand_prefixes=prefixes).content
    releases = Releases.from_json(pack({"acme": content}))
    assert all(releases.of("acme", (name,)) for name in found)
    assert not any(releases.of("acme", (name,)) for name in not_found)


def test_a_brand_s_prefix_hides_no_contradiction() -> None:
    rows = without(ROW, models=["Eye-1"]), without(ROW, models=["AC-Eye-1"], version="5.8.2")
    prefixes = {"prefixes": ["AC-"], "sources": SOURCES}
    assert not refused(entry(*rows))
    told = refused(entry(*rows, brand_prefixes=prefixes))
    assert any("can't both be the newest" in what for what in told), told


@pytest.mark.parametrize(
    ("row", "today", "counted"),
    [
        (ROW, "2026-11-30", "| acme | 1 | 1 | 2 | 1 |"),
        (ROW, "2027-11-02", "| acme | 1 | 1 | 2 | 1 |"),
        (ROW, "2027-11-03", "| acme | 1 | 1 | 2 | 0 |"),
        (ROW, "2026-05-01", "| acme | 1 | 1 | 2 | 0 |"),
        (without(ROW, dating="no_later_than"), "2027-10-02", "| acme | 1 | 1 | 2 | 0 |"),
        (without(ROW, hardware=["1", "1.20"]), "2026-11-30", "| acme | 1 | 2 | 2 | 2 |"),
        (without(ROW, channel="assigned"), "2026-11-30", "| acme | 1 | 1 | 2 | 1 |"),
        (without(ROW, channel="beta"), "2026-11-30", "| acme | 1 | 1 | 2 | 0 |"),
        (without(ROW, channel="sighting"), "2026-11-30", "| acme | 1 | 1 | 2 | 0 |"),
        (without(ROW, withdrawn="maybe"), "2026-11-30", "| acme | 1 | 1 | 2 | 0 |"),
        (without(ROW, "build", "published"), "2026-11-30", "| acme | 1 | 1 | 2 | 0 |"),
    ],
)
def test_a_line_is_counted_while_a_release_maintains_it(
    row: dict[str, Any], today: str, counted: str
) -> None:
    table = release_counts([entry(row)], date.fromisoformat(today)).splitlines()
    assert table[-2:] == [counted, counted.replace("acme", "All")]


def test_no_releases_are_counted_as_none() -> None:
    assert release_counts([], date(2026, 11, 30)).endswith("| All | 0 | 0 | 0 | 0 |")
