"""Whether a newer firmware exists, by the releases of the library: never a false one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import FirmwareState

from .listed import TODAY, judged, library

NEWER_EXISTS, NEWEST_KNOWN, UNKNOWN, NONE_OFFERED = (
    FirmwareState.NEWER_EXISTS,
    FirmwareState.NEWEST_KNOWN,
    FirmwareState.UNKNOWN,
    FirmwareState.NONE_OFFERED,
)
OLDER, NEWER = "v3.0.0.136_20121100", "v3.0.0.4417_2412122130"
OLD: dict[str, Any] = {"version": "3.0.0.136", "build": "2020-12-11", "published": "2021-01-01"}
NEW: dict[str, Any] = {"version": "3.0.0.4417", "build": "2024-12-12", "published": "2025-01-09"}
LISTED = {"latest_until": "2026-11-20"}

STATES: dict[str, tuple[list[dict[str, Any]], dict[str, Any], str, FirmwareState]] = {
    # the releases, what is true of their list, what is installed, the state
    "a later one": ([NEW], {}, OLDER, NEWER_EXISTS),
    "a later one, by its version alone": (
        [{"version": "3.0.0.4417"}],
        {},
        "v3.0.0.136",
        NEWER_EXISTS,
    ),
    "the newest of its branch, but another branch has a later one": (
        [{**NEW, **LISTED, "branch": "3.0"}, {"version": "3.1.0.1", "branch": "3.1"}],
        {},
        NEWER,
        UNKNOWN,
    ),
    "a later build with a lower version": (
        [{**NEW, "version": "3.0.0.99"}],
        {},
        OLDER,
        NEWER_EXISTS,
    ),
    "pushed to some": ([{**NEW, "channel": "assigned"}], {}, OLDER, UNKNOWN),
    "for testers": ([{**NEW, "channel": "beta"}], {}, OLDER, UNKNOWN),
    "seen installed": ([{**NEW, "channel": "sighting"}], {}, OLDER, UNKNOWN),
    "taken back": ([{**NEW, "withdrawn": "yes"}], {}, OLDER, UNKNOWN),
    "perhaps taken back": ([{**NEW, "withdrawn": "maybe"}], {}, OLDER, UNKNOWN),
    "another branch": ([{**NEW, "branch": "3.1"}], {}, OLDER, UNKNOWN),
    "the same branch": ([{**NEW, "branch": "3.0"}], {}, OLDER, NEWER_EXISTS),
    "3.0 is not the branch of 3.01": ([{**NEW, "branch": "3.00"}], {}, OLDER, UNKNOWN),
    "3.0 is not the branch of 3.01, by its letters": (
        [{**NEW, "version": "3.01.5", "branch": "3.0"}],
        {},
        "v3.01.4",
        UNKNOWN,
    ),
    "other hardware": ([{**NEW, "hardware": ["IPC_51516M5M"]}], {}, OLDER, UNKNOWN),
    "a list that may not say so": ([NEW], {"concludes": ["maintained"]}, OLDER, UNKNOWN),
    "nothing is installed that can be read": ([NEW], {}, "", UNKNOWN),
    "a text and no version": ([NEW], {}, "up to date", UNKNOWN),
    "a version that may be cut off": ([{"version": "3.0.0.4417"}], {}, "v3.0.0", UNKNOWN),
    "cannot be compared": ([{"version": "R5"}], {}, "v3.0.0.136", UNKNOWN),
    "the newest, vouched for": ([OLD, {**NEW, **LISTED}], {}, NEWER, NEWEST_KNOWN),
    "the newest, nobody says until when": ([OLD, NEW], {}, NEWER, UNKNOWN),
    "the newest of a list of 181 days ago": (
        [{**NEW, "latest_until": "2026-06-02"}],
        {},
        NEWER,
        UNKNOWN,
    ),
    "the newest of a list of 180 days ago": (
        [{**NEW, "latest_until": "2026-06-03"}],
        {},
        NEWER,
        NEWEST_KNOWN,
    ),
    "a list that does not name the newest": (
        [{**NEW, **LISTED}],
        {"concludes": ["maintained", "newer_exists"]},
        NEWER,
        UNKNOWN,
    ),
    "not on the list": ([{**NEW, **LISTED}], {}, "v3.0.0.5000_2606010000", UNKNOWN),
    "the same version of another build": ([{**NEW, **LISTED}], {}, "v3.0.0.4417_25010100", UNKNOWN),
    "the newest, but some got a later one": (
        [{**NEW, **LISTED}, {"version": "3.0.0.5000", "channel": "assigned"}],
        {},
        NEWER,
        UNKNOWN,
    ),
    "the newest, and a later one perhaps taken back": (
        [{**NEW, **LISTED}, {"version": "3.0.0.5000", "withdrawn": "maybe"}],
        {},
        NEWER,
        UNKNOWN,
    ),
    "the newest, and a later one taken back": (
        [{**NEW, **LISTED}, {"version": "3.0.0.5000", "withdrawn": "yes"}],
        {},
        NEWER,
        NEWEST_KNOWN,
    ),
}


@pytest.mark.parametrize("case", STATES)
def test_how_the_installed_firmware_compares(case: str) -> None:
    rows, of_list, installed, state = STATES[case]
    firmware = judged(library(*rows, **of_list), sw_version=installed).firmware
    assert firmware.state is state
    assert (firmware.newest is not None) == (state in {NEWER_EXISTS, NEWEST_KNOWN})


REGIONS: dict[str, tuple[list[dict[str, Any]], str, str, FirmwareState]] = {
    # the releases, the model, what is installed, the state
    "the market is not known": ([{**NEW, "regions": ["EU"]}], "RLC-842A", OLDER, UNKNOWN),
    "its model names it": ([{**NEW, "regions": ["EU"]}], "RLC-842A(EU)", OLDER, NEWER_EXISTS),
    "its model names another": ([{**NEW, "regions": ["US"]}], "RLC-842A(EU)", OLDER, UNKNOWN),
    "the same everywhere": ([{**NEW, "regions": ["global"]}], "RLC-842A", OLDER, NEWER_EXISTS),
    "of no known market": ([NEW], "RLC-842A(EU)", OLDER, UNKNOWN),
    "the installed one tells": (
        [{**OLD, "regions": ["EU"]}, {**NEW, "regions": ["EU", "US"]}],
        "RLC-842A",
        OLDER,
        NEWER_EXISTS,
    ),
    "the installed one is for more markets": (
        [{**OLD, "regions": ["EU", "US"]}, {**NEW, "regions": ["EU"]}],
        "RLC-842A",
        OLDER,
        UNKNOWN,
    ),
    "the newest here, another market has a later one": (
        [{**OLD, "regions": ["EU"], **LISTED}, {**NEW, "regions": ["US"], **LISTED}],
        "RLC-842A(EU)",
        OLDER,
        NEWEST_KNOWN,
    ),
    "the newest here, and a later one for a market that is not told": (
        [{**OLD, "regions": ["EU"], **LISTED}, NEW],
        "RLC-842A(EU)",
        OLDER,
        UNKNOWN,
    ),
    "the newest here, and a later one everywhere, for some": (
        [
            {**OLD, "regions": ["EU"], **LISTED},
            {**NEW, "regions": ["global"], "channel": "assigned"},
        ],
        "RLC-842A(EU)",
        OLDER,
        UNKNOWN,
    ),
}


@pytest.mark.parametrize("case", REGIONS)
def test_a_vendor_that_builds_for_each_market(case: str) -> None:
    rows, model, installed, state = REGIONS[case]
    facts = library(*rows, regional=True)
    assert judged(facts, model=model, sw_version=installed).firmware.state is state


@pytest.mark.parametrize(
    ("region", "state"),
    [("EU", NEWER_EXISTS), ("US", UNKNOWN), ("Europe", UNKNOWN), ("eu", UNKNOWN), (7, UNKNOWN)],
)
def test_the_device_itself_may_tell_its_market(region: Any, state: FirmwareState) -> None:
    facts = library({**NEW, "regions": ["EU"]}, regional=True)
    firmware = judged(facts, sw_version=OLDER, details={"region": region}).firmware
    assert firmware.state is state


@pytest.mark.parametrize("country", ["DE", "US", ""])
def test_where_the_home_is_says_nothing_about_the_market(country: str) -> None:
    facts = library({**NEW, "regions": ["EU"]}, regional=True)
    assert judged(facts, country=country, sw_version=OLDER).firmware.state is UNKNOWN


def test_what_is_said_of_the_newest() -> None:
    older, newest = {**NEW, "version": "3.0.0.300", "build": "2022-01-01"}, {**NEW, **LISTED}
    said = judged(library(older, newest), sw_version=OLDER).firmware.newest
    assert said is not None
    assert (said.version, said.date, said.source) == ("3.0.0.4417", date(2025, 1, 9), "library")
    assert said.as_of == date(2026, 11, 20)
    assert [source.url for source in said.sources] == ["https://acme.example/fw"]


@pytest.mark.parametrize(
    ("details", "state"),
    [
        ({"latest_version": OLDER, "update_state": "off"}, NONE_OFFERED),
        ({"latest_version": OLDER, "update_state": "unavailable"}, NEWER_EXISTS),
        ({"latest_version": "v3.0.0.9_22010100", "update_state": "on"}, NEWER_EXISTS),
    ],
)
def test_the_cameras_own_integration_is_heard_first(
    details: dict[str, str], state: FirmwareState
) -> None:
    facts = library(NEW)
    firmware = judged(facts, sw_version=OLDER, details=details).firmware
    assert firmware.state is state
    if details["update_state"] != "unavailable":
        assert firmware.newest is not None
        assert firmware.newest.source == "update_entity"


def test_replaced_firmware_is_compared_with_nothing() -> None:
    facts = library({**NEW, **LISTED}, OLD)
    for version in (OLDER, NEWER):
        firmware = judged(facts, integration="yi_hack", sw_version=version).firmware
        assert firmware.state is UNKNOWN


def test_the_list_lapses_by_itself() -> None:
    facts = library({**NEW, **LISTED})
    days = (TODAY, date(2027, 5, 19), date(2027, 5, 20))
    states = [judged(facts, today=day, sw_version=NEWER).firmware.state for day in days]
    assert states == [NEWEST_KNOWN, NEWEST_KNOWN, UNKNOWN]
