"""What `scripts/check_library --coverage` counts, and what `--verdicts` draws."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
import json
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    FirmwareState,
    Kind,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from custom_components.camera_lifecycle.engine.releases.facts import Releases
from scripts.fact_coverage import command, table, verdicts
from scripts.fact_coverage.figures import DEFINITIONS, TARGETS, Coverage, cover
from scripts.fact_coverage.judged import Judged, _camera, judge_all
from scripts.library import check
from scripts.library.pack_releases import pack
from tests.days import SAMPLE_DAY

SOURCE = {"url": "https://reolink.com/list", "kind": "vendor", "checked": "2026-11-20"}
RELEASES = {
    "reolink": {
        "lists": {
            "page": {
                "concludes": ["maintained", "newer_exists", "newest_known"],
                "regional": False,
                "sources": [SOURCE],
            }
        },
        "releases": [
            {
                "list": "page",
                "models": ["RLC-810A"],
                "version": "3.1.0.900",
                "build": "2026-05-01",
                "published": "2026-05-20",
                "latest_until": "2026-11-20",
            }
        ],
    }
}


def library() -> Library:
    return replace(load_library(), releases=Releases.from_json(pack(RELEASES)))


def reolink(identifier: str, version: str | None, **more: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "integration": "reolink",
        "manufacturer": "Reolink",
        "model": "RLC-810A",
        "sw_version": version,
        "realness": "A",
        "source": "a home",
        **more,
    }


OLD = reolink("old", "v3.1.0.764_21121712")
NEW = reolink("new", "v3.1.0.900_26050100")
NAMED = reolink("named", None, model="RLC-1")
MADE_UP = reolink("made_up", "v3.1.0.764_21121712", realness="S")
LISTED = reolink("listed", None, realness=None)
NO_CAMERA = {"id": "vacuum", "integration": "roborock", "model": "S7", "realness": "A"}
ALL = (OLD, NEW, NAMED, MADE_UP, LISTED, NO_CAMERA)


def judged(data: dict[str, Any], file: str = "cameras") -> Judged:
    camera = Camera(data["id"], (record_from_json(data),))
    found = assess(camera, library(), Context(SAMPLE_DAY, "DE"))
    return Judged(file, data, camera, found)


def coverage(*data: dict[str, Any], weights: dict[str, float] | None = None) -> Coverage:
    return cover(map(judged, data or ALL), weights or {})


def test_only_real_devices_that_are_cameras_are_counted() -> None:
    found = coverage()
    assert found.total.cameras == 3
    assert found.by_file["cameras"].cameras == 5


def test_each_answer_counts_by_itself_and_a_name_alone_is_none() -> None:
    total = coverage().total
    assert total.answers == {"status": 2, "firmware_state": 2, "age": 2, "name_only": 1}
    assert total.statuses == {"maintained": 2, "unknown": 1}
    assert round(total.share("name_only"), 1) == 33.3


def test_a_bound_is_an_age() -> None:
    one = judged(reolink("undated", "3.1.0.1000"))
    assert one.found.firmware.build_date is None
    assert one.found.firmware.not_before == date(2026, 5, 1)
    assert one.has_age
    assert not one.has_name_only


def test_an_age_alone_is_more_than_a_name() -> None:
    one = judged(reolink("aged", "v3.1.0.764_21121712", model="RLC-1"))
    assert (one.has_status, one.has_state, one.has_age) == (False, False, True)
    assert not one.has_name_only


def test_a_comparison_alone_is_more_than_a_name() -> None:
    one = judged(NAMED)
    firmware = replace(one.found.firmware, state=FirmwareState.NONE_OFFERED)
    offered = replace(one, found=replace(one.found, firmware=firmware))
    assert (offered.has_status, offered.has_state, offered.has_age) == (False, True, False)
    assert not offered.has_name_only


def test_what_may_be_no_camera_gets_no_verdict() -> None:
    one = judged(OLD)
    nothing = replace(one.found, identity=replace(one.found.identity, kind=Kind.UNKNOWN))
    assert list(verdicts.positive([one]))
    assert not list(verdicts.positive([replace(one, found=nothing)]))


def test_integrations_weigh_as_much_as_they_are_common() -> None:
    onvif = {"id": "o", "integration": "onvif", "manufacturer": "Reolink", "realness": "A"}
    found = coverage(OLD, NEW, onvif, weights={"reolink": 3.0, "onvif": 1.0, "nest": 90.0})
    assert found.weighed == 3
    assert found.weighted["age"] == 75.0
    assert found.weighted["name_only"] == 25.0
    assert coverage(OLD).weighted["age"] == 0.0


def test_a_figure_that_misses_its_target_is_named() -> None:
    assert coverage(OLD, NEW).missed() == []
    assert coverage(NAMED).missed() == list(TARGETS)


def test_what_an_update_entity_says_is_left_out() -> None:
    told = {"latest_version": "v3.1.0.900_26050100", "update_state": "on", "else": "1"}
    for key in ("details", "raw"):
        camera = _camera(reolink("told", "v3.1.0.764_21121712", **{key: told}))
        assert dict(camera.records[0].details) == {"else": "1"}


def test_the_table_says_what_each_figure_is() -> None:
    text = "\n".join(table.lines(coverage(weights={"reolink": 1.0}), "DE"))
    assert "Coverage in DE (3 cameras)" in text
    assert all(f"{name}: {words}" in text for name, words in DEFINITIONS.items())
    assert "66.7 %" in text


def test_small_groups_are_counted_together() -> None:
    many = [reolink(f"r{number}", None, model="RLC-1") for number in range(300)]
    few = [dict(NAMED, id=name, integration=name) for name in ("onvif", "dahua")]
    lines = list(table.lines(coverage(*many, *few), "DE"))
    together = next(line for line in lines if "(2 others)" in line)
    assert together.split()[2] == "2"


def test_the_figures_can_be_read_by_a_machine() -> None:
    data = json.loads(json.dumps(coverage().as_json()))
    assert data["total"]["counts"]["status"] == 2
    assert data["by_vendor"]["reolink"]["cameras"] == 3
    assert data["missed"] == []
    assert set(data["targets"]) == set(TARGETS)


def test_verdicts_are_positive_and_drawn_alike_for_one_seed() -> None:
    found = list(verdicts.positive(map(judged, ALL)))
    assert {(one.judged.data["id"], one.says) for one in found} == {
        *((name, SupportStatus.MAINTAINED) for name in ("old", "new", "made_up", "listed")),
        *((name, FirmwareState.NEWER_EXISTS) for name in ("old", "made_up")),
        ("new", FirmwareState.NEWEST_KNOWN),
    }
    drawn = verdicts.draw(found, 3, seed=7)
    assert len(drawn) == 3
    assert drawn == verdicts.draw(reversed(found), 3, seed=7)
    assert len(verdicts.draw(found, 99, seed=7)) == len(found)


@pytest.mark.parametrize(
    ("data", "says", "proof"),
    [
        (
            OLD,
            SupportStatus.MAINTAINED,
            "model RLC-810A, date 2026-05-20, day is published, by release, version 3.1.0.900",
        ),
        (OLD, FirmwareState.NEWER_EXISTS, "proof: 3.1.0.900 of 2026-05-20 by library"),
        (NEW, FirmwareState.NEWEST_KNOWN, "as of 2026-11-20"),
    ],
)
def test_a_verdict_shows_the_record_the_row_and_the_source(
    data: dict[str, Any], says: SupportStatus | FirmwareState, proof: str
) -> None:
    text = "\n".join(verdicts.lines(verdicts.Verdict(judged(data), says), library()))
    assert f"model: {data['model']}" in text
    assert f"sw_version: {data['sw_version']}" in text
    assert proof in text
    assert "https://reolink.com/list (vendor, 2026-11-20)" in text
    assert "listed: names rlc-810a, version 3.1.0.900, built 2026-05-01" in text


def test_every_record_of_the_corpus_is_judged_once() -> None:
    found = list(judge_all(load_library(), "DE", SAMPLE_DAY))
    assert {one.file for one in found} == {"cameras", "held_out", "kinds", "traps"}
    assert len({(one.file, one.data["id"]) for one in found}) == len(found)


def test_the_command_prints_figures_and_tells_by_its_exit_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = check.main(["--coverage", "--json"])
    data = json.loads(capsys.readouterr().out)
    assert data["country"] == "DE"
    assert code == (1 if data["missed"] else 0)
    assert check.main(["--coverage", "--country", "US"]) in {0, 1}
    assert "Coverage in US" in capsys.readouterr().out


def test_the_command_prints_verdicts(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "load_library", library)
    monkeypatch.setattr(command, "judge_all", lambda *_: map(judged, ALL))
    assert check.main(["--verdicts", "2", "--seed", "5"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("2 of 7 positive verdicts in DE, seed 5")
    assert "\n2. " in text


def test_the_command_still_reports_and_checks(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["--report"]) == 0
    assert "## Entries" in capsys.readouterr().out
    assert check.main([]) == 0
    assert "no problems" in capsys.readouterr().out
