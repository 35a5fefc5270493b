"""Whatever an argument says: it is answered, or refused with its name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from custom_components.camera_lifecycle.__main__ import main


@pytest.mark.parametrize(
    "arguments",
    [
        ["--today", "0001-01-01"],
        ["--today", "9999-12-31"],
        ["--lead-time", "0"],
        ["--lead-time", "1200"],
    ],
)
def test_any_day_and_lead_time_is_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(json.dumps(DATED))
    assert main(["audit", str(file), "--country", "CA", *arguments]) == 0
    assert capsys.readouterr().err == ""


DATED = {
    "id": "a",
    "integration": "hikvision_next",
    "manufacturer": "Hikvision",
    "model": "DS-2CD2032-I",
    "sw_version": "V5.5.82 build 190909",
}


@pytest.mark.attack("folder", "garbage in each argument", "refused by its name")
@pytest.mark.parametrize(
    "arguments",
    [
        ["--country", "\0"],
        ["--country", "ÄÖ"],
        ["--country", ""],
        ["--region", "CA-"],
        ["--region", "C" * 10_000],
        ["--today", "\u0662\u0660\u0662\u0666-11-22"],
        ["--today", "2026-02-30"],
        ["--lead-time", "-1"],
        ["--lead-time", "1e3"],
        ["--lead-time", "1" + "0" * 30],
        ["--site", "\udcff"],
    ],
)
def test_garbage_in_an_argument_is_refused(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["audit", "-", *arguments])
    assert stop.value.code == 2
    assert arguments[0] in capsys.readouterr().err
