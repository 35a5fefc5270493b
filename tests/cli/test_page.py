"""The page that the audit command makes: the inventory report without a Home Assistant."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.camera_lifecycle.__main__ import main

DEVICE = {
    "id": "d1",
    "config_entries": ["e1"],
    "identifiers": [["hikvision_next", "DS-2CD2342WD-I00000000BBWR00000000"]],
    "manufacturer": "Hikvision",
    "model": "DS-2CD2342WD-I",
    "sw_version": "V5.5.82",
    "name": "Driveway <b>",
    "area_id": "front",
}
ENTITY = {
    "entity_id": "camera.a",
    "platform": "hikvision_next",
    "config_entry_id": "e1",
    "device_id": "d1",
}
CHOICE = {
    "cause": "replacement",
    "camera": "d1",
    "kind": "planned_replacement",
    "made": "2026-11-22",
    "until": "2027-05-01",
}


def put(folder: Path, name: str, data: Any, major: int = 1, minor: int = 1) -> None:
    storage = folder / ".storage"
    storage.mkdir(exist_ok=True)
    (storage / name).write_text(
        json.dumps({"version": major, "minor_version": minor, "key": name, "data": data})
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, "core.config", {"country": "CA", "location_name": "House by the lake"})
    put(tmp_path, "core.config_entries", {"entries": [{"entry_id": "e1", "domain": "x"}]}, 1, 5)
    put(tmp_path, "core.device_registry", {"devices": [DEVICE]}, 1, 9)
    put(tmp_path, "core.entity_registry", {"entities": [ENTITY]}, 1, 15)
    put(tmp_path, "core.area_registry", {"areas": [{"id": "front", "name": "Front garden"}]})
    put(
        tmp_path,
        "camera_lifecycle.plan",
        {"cameras": {"d1": {"warranty_until": "2026-12-31", "note": "invoice 17"}}},
    )
    put(tmp_path, "camera_lifecycle.acknowledgements", {"choices": [CHOICE]})
    return tmp_path


def page(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["audit", *arguments, "--format", "html", "--today", "2026-11-22"]) == 0
    out, err = capsys.readouterr()
    assert not err
    return out


def test_a_folder_tells_places_and_plans(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = page(capsys, str(folder))
    assert text.startswith("<!DOCTYPE html>")
    assert "<h1>House by the lake camera inventory</h1>" in text
    assert "As of 22 November 2026" in text
    for told in (
        "Driveway &lt;b&gt;",
        "Front garden",
        "Phased out",
        "invoice 17",
        "31 December 2026",
        "1 May 2027",
        "You can keep using this camera",
    ):
        assert told in text, told
    assert "Driveway <b>" not in text
    assert "src=" not in text


@pytest.mark.parametrize(
    "name",
    ["core.area_registry", "camera_lifecycle.plan", "camera_lifecycle.acknowledgements"],
)
@pytest.mark.parametrize("damage", ["", "[]", "{", '{"data": 17}', '{"data": {"areas": [17]}}'])
def test_what_is_damaged_beside_the_registries_is_left_out(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, damage: str
) -> None:
    file = folder / ".storage" / name
    file.write_text(damage)
    code = main(["audit", str(folder), "--format", "html", "--today", "2026-11-22"])
    out, err = capsys.readouterr()
    assert "Phased out" in out
    is_told = "areas" not in damage or "acknowledgements" not in name
    assert code == (2 if is_told else 0)
    assert err.startswith(str(file)) or not is_told


def test_records_become_a_page_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "records.jsonl"
    camera = {"id": "a", "name": "Gate", "manufacturer": "HiLook", "model": "IPC-B140H"}
    radar = {"id": "b", "integration": "environment_canada", "name": "Radar"}
    file.write_text("\n".join(json.dumps(row) for row in (camera, radar)))
    text = page(capsys, str(file), "--country", "CA")
    assert "<h1>records.jsonl camera inventory</h1>" in text
    assert "Gate" in text
    assert "Radar" not in text
