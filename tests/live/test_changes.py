"""Automations in a real Home Assistant that is changed, stopped, and killed: each runs once."""

from collections import Counter
import json
import subprocess
from typing import Any

import pytest

from tests.live.home_assistant import PYTHON, REPOSITORY

FOUND = {"attacked|Side gate", "others|Side gate", "used|Side gate"}


@pytest.fixture(scope="module")
def course() -> dict[str, Any]:
    done = subprocess.run(
        [PYTHON, "-m", "development.changes"],
        cwd=REPOSITORY,
        check=False,
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


@pytest.mark.live
@pytest.mark.parametrize(
    ("act", "notes"),
    [
        ("set-up", []),
        ("country", ["became|Driveway camera|country", "status|Side gate|country"]),
        ("reload", []),
        ("facts", sorted(f"{each}|facts" for each in FOUND)),
        ("firmware", ["over|Side gate|firmware", "updated|Side gate|firmware"]),
        ("day", ["old|Garden door|day"]),
    ],
)
def test_each_automation_runs_once_for_a_change(
    course: dict[str, Any], act: str, notes: list[str]
) -> None:
    assert course["told"][act] == notes


@pytest.mark.fault(
    "process",
    "a real Home Assistant is killed while changes are told",
    "no change is lost, and none is repeated more than once",
)
@pytest.mark.live
def test_a_crash_loses_no_change_and_repeats_it_once_at_most(course: dict[str, Any]) -> None:
    runs = Counter(course["told"]["crash"])
    assert {*runs} == {f"{each}|firmware" for each in FOUND | {"updated|Side gate"}}
    assert {*runs.values()} <= {1, 2}


@pytest.mark.live
def test_the_log_holds_no_warning_of_ours(course: dict[str, Any]) -> None:
    assert course["log"] == []
