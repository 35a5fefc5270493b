"""A folder's own Camera Lifecycle counts in its audit: settings, corrections, answers, look-ups."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from custom_components.camera_lifecycle.__main__ import main
from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context, Record, Site
from custom_components.camera_lifecycle.fleet.causes import causes_of

from .test_folder import ENTITIES, ENTRIES, ONVIF, OWN, audit, put

MADE = "2026-10-01"
NOTED = {"data": {"country": "CA"}, "options": {"site": "contractor"}}


def own(folder: Path, **parts: Any) -> None:
    entry = {"entry_id": "own", "domain": "camera_lifecycle", **NOTED, **parts}
    put(folder, "core.config_entries", {"entries": [*ENTRIES, entry]}, 1, 5)


def say(folder: Path, *, corrections: Any = (), answers: Any = ()) -> None:
    data = {"basis": "", "choices": [*answers], "corrections": [*corrections], "told": []}
    put(folder, "camera_lifecycle.acknowledgements", data)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    put(tmp_path, "core.config", {"country": "US"}, 1, 4)
    put(tmp_path, "core.device_registry", {"devices": [ONVIF, OWN]}, 1, 9)
    put(tmp_path, "core.entity_registry", {"entities": ENTITIES[:2]}, 1, 15)
    own(tmp_path)
    return tmp_path


def test_a_contractor_is_judged_as_one_and_arguments_win(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own(home, data={"country": "US"})
    code, (camera,), err = audit(capsys, str(home))
    assert code == 0
    assert camera["duty"]["answer"] == "named"
    assert "country US (the folder), site contractor (the folder)" in err
    _, (camera,), err = audit(capsys, str(home), "--site", "home")
    assert "duty" not in camera
    assert "country US (the folder), site home (your arguments)" in err


def test_the_entry_names_the_country_before_the_core(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, (camera,), _ = audit(capsys, str(home))
    assert camera["support"]["status"] == "phased_out"
    _, (camera,), _ = audit(capsys, str(home), "--country", "de")
    assert camera["support"]["status"] == "unknown"


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"data": {"country": 7}}, "country US (the folder)"),
        ({"data": {"country": "CA", "region": ["x"]}}, "country CA (the folder), site"),
        ({"data": {"country": "CA", "region": "US-TX"}}, "country CA (the folder), site"),
        ({"data": {"country": "CA"}, "options": {"lead_time_months": "x"}}, "country US"),
        ({"data": {"country": "CA"}, "options": {"lead_time_months": -3}}, "lead time 12 months"),
        ({"data": {"country": "CA"}, "options": {"look_ups_only": 3}}, "country US"),
    ],
)
def test_settings_that_nobody_can_have_chosen_are_told(
    home: Path, parts: Any, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    own(home, **parts)
    code, cameras, err = audit(capsys, str(home))
    assert (code, len(cameras)) == (2, 1)
    assert "core.config_entries: a part of the settings of camera_lifecycle" in err
    assert told in err


def test_what_the_owner_corrected_is_not_accused_again(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, (before,), _ = audit(capsys, str(home))
    assert before["at_risk"] is True
    correction = {"camera": before["id"], "made": MADE, "maker": "axis", "vendor": "axis"}
    say(home, corrections=[correction])
    code, (camera,), err = audit(capsys, str(home))
    assert code == 0
    assert camera["maker"]["id"] == "axis"
    assert camera["support"]["status"] != "phased_out"
    assert "corrections: 1, answers: 0, look-ups: 0" in err


def test_what_is_no_camera_for_its_owner_is_left_out(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, (before,), _ = audit(capsys, str(home))
    say(home, corrections=[{"camera": before["id"], "made": MADE, "not_a_camera": True}])
    assert audit(capsys, str(home))[:2] == (0, [])


def test_a_risk_that_was_accepted_counts_no_more(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, (before,), _ = audit(capsys, str(home))
    record = Record("x", "onvif", "HIKVISION", "DS-2CD2342WD-I", sw_version="V5.5.82 build 190909")
    context = Context(date(2026, 11, 22), "CA", site=Site.CONTRACTOR)
    assessment = assess(Camera("x", (record,)), load_library(), context)
    accepted = [
        {"cause": cause.key(before["id"]).finding, "camera": before["id"]}
        | {"kind": "accepted_risk", "made": MADE, "until": None}
        for cause in causes_of(assessment)
    ]
    say(home, answers=accepted)
    code, (camera,), err = audit(capsys, str(home))
    assert code == 0
    assert set(before["risks"]) > set(camera["risks"])
    assert camera["at_risk"] is not True
    assert f"answers: {len(accepted)}" in err


def test_what_a_camera_answered_counts(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    silent = [{**device, "sw_version": None} for device in (ONVIF, OWN)]
    put(home, "core.device_registry", {"devices": silent}, 1, 9)
    _, (before,), _ = audit(capsys, str(home))
    put(home, "camera_lifecycle.look_ups", {"key": "k", "cameras": {before["id"]: answered()}})
    code, (camera,), err = audit(capsys, str(home))
    assert (code, before["firmware"]["version"]) == (0, None)
    assert camera["firmware"]["version"] == "5.9.9"
    assert "look-ups: 1" in err


@pytest.mark.parametrize("data", [{"host": "192.0.2.7", "protocol": "onvif", "tls": False}, {}])
def test_a_camera_that_the_owner_described_is_one(
    home: Path, data: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"subentry_id": "s", "subentry_type": "outside_camera", "title": "Shed"}
    own(home, subentries=[{**row, "data": data, "unique_id": None}])
    put(home, "camera_lifecycle.look_ups", {"key": "k", "cameras": {"s": answered()}})
    code, cameras, err = audit(capsys, str(home))
    assert (code, [each["id"] for each in cameras].count("s")) == ((0, 1) if data else (2, 0))
    assert ("a part of the settings" in err) is not bool(data)


def answered() -> dict[str, Any]:
    return {
        **dict.fromkeys(("door", "login"), "x"),
        "asked": "2026-11-01T08:00:00+00:00",
        "due": "2026-12-01T08:00:00+00:00",
        "protocol": "onvif",
        "answered": "2026-11-01",
        "record": {"id": "x", "details": {"build_date": "2024-03-02"}, "sw_version": "V5.9.9"},
        "channels": [],
        "failure": None,
        "cause": None,
        "silent": 0,
        "refused": None,
    }


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ([], "data must be an object"),
        ({"choices": [7], "corrections": [{}]}, "2 of its rows can't be read"),
    ],
)
def test_damage_of_what_the_owner_said_is_told_once(
    home: Path, content: Any, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put(home, "camera_lifecycle.acknowledgements", content)
    code, cameras, err = audit(capsys, str(home))
    assert (code, len(cameras)) == (2, 1)
    assert err.count(told) == 1


def test_what_a_newer_version_wrote_is_not_guessed_at(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(home, "camera_lifecycle.acknowledgements", {"corrections": []}, major=2)
    code, cameras, err = audit(capsys, str(home))
    assert (code, len(cameras)) == (2, 1)
    assert "was written by a newer Camera Lifecycle" in err


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_people_read_which_camera_a_row_is_about(
    home: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put(home, "core.area_registry", {"areas": [{"id": "front", "name": "Front yard"}]})
    placed = [{**device, "area_id": "front"} for device in (ONVIF, OWN)]
    put(home, "core.device_registry", {"devices": placed}, 1, 9)
    assert main(["audit", str(home), "--format", form]) == 0
    out, err = capsys.readouterr()
    assert ("set up in YAML" in out, "set up in YAML" in err) == (form != "csv", form == "csv")
    for word in ("Driveway", "Front yard", "DS-2CD2342WD-I", "hikvision"):
        assert word in out
