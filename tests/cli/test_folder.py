"""The audit of a Home Assistant configuration folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.camera_lifecycle.__main__ import main

MAC = "44:19:b6:0a:0b:0c"
ONVIF = {
    "id": "d1",
    "config_entries": ["e1"],
    "connections": [["mac", MAC]],
    "identifiers": [["onvif", MAC]],
    "manufacturer": "HIKVISION",
    "model": "DS-2CD2342WD-I",
    "sw_version": "V5.5.82 build 190909",
    "name": "Driveway",
}
OWN = {
    "id": "d2",
    "config_entries": ["e2"],
    "connections": [["mac", MAC]],
    "identifiers": [["hikvision_next", "DS-2CD2342WD-I00000000BBWR00000000"]],
    "manufacturer": "Hikvision",
    "model": "DS-2CD2342WD-I",
    "sw_version": "V5.5.82",
    "name": "Driveway",
}
RADAR = {"id": "d3", "config_entries": ["e3"], "name": "Radar", "entry_type": "service"}
ENTITIES = [
    {"entity_id": "camera.a", "platform": "onvif", "config_entry_id": "e1", "device_id": "d1"},
    {
        "entity_id": "camera.b",
        "platform": "hikvision_next",
        "config_entry_id": "e2",
        "device_id": "d2",
    },
    {
        "entity_id": "camera.c",
        "platform": "environment_canada",
        "config_entry_id": "e3",
        "device_id": "d3",
    },
]
ENTRIES = [
    {"entry_id": "e1", "domain": "onvif"},
    {"entry_id": "e2", "domain": "hikvision_next"},
    {"entry_id": "e3", "domain": "environment_canada"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, "core.config", {"country": "CA"}, 1, 4)
    put(tmp_path, "core.config_entries", {"entries": ENTRIES}, 1, 5)
    put(tmp_path, "core.device_registry", {"devices": [ONVIF, OWN, RADAR]}, 1, 9)
    put(tmp_path, "core.entity_registry", {"entities": ENTITIES}, 1, 15)
    return tmp_path


def put(folder: Path, name: str, data: Any, major: int = 1, minor: int = 1) -> None:
    storage = folder / ".storage"
    storage.mkdir(exist_ok=True)
    (storage / name).write_text(
        json.dumps({"version": major, "minor_version": minor, "key": name, "data": data})
    )


def audit(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[Any], str]:
    code = main(["audit", *arguments, "--format", "json", "--today", "2026-11-22"])
    out, err = capsys.readouterr()
    return code, json.loads(out) if out else [], err


def test_one_camera_in_two_integrations_is_one_and_the_radar_is_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, (camera,), err = audit(capsys, str(folder))
    assert (code, err) == (0, "")
    assert camera["maker"] == {"id": "hikvision", "name": "Hikvision"}
    assert camera["firmware"]["build_date"] == "2019-09-09"


def test_the_country_is_the_folders_own_unless_another_is_asked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, (canada,), _ = audit(capsys, str(folder))
    assert canada["support"] == {
        "status": "phased_out",
        "basis": "measure",
        "since": "2025-06-27",
        "until": None,
    }
    _, (germany,), _ = audit(capsys, str(folder), "--country", "de")
    assert germany["support"]["status"] == "unknown"


def test_nothing_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    audit(capsys, str(folder))
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_a_device_of_several_entries_is_read_as_before_2026_8(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = {
        **OWN,
        "config_entries": ["e1", "e2"],
        "config_entries_subentries": {"e1": [None], "e2": [None]},
    }
    put(folder, "core.device_registry", {"devices": [both]}, 1, 12)
    entities = [{**entity, "device_id": "d2"} for entity in ENTITIES[:2]]
    put(folder, "core.entity_registry", {"entities": entities}, 1, 15)
    code, cameras, _ = audit(capsys, str(folder))
    assert (code, len(cameras)) == (0, 1)


def test_a_row_without_id_is_named_and_the_others_are_answered(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(folder, "core.device_registry", {"devices": [{"name": "x"}, ONVIF]}, 1, 9)
    put(folder, "core.entity_registry", {"entities": ENTITIES[:1]}, 1, 15)
    code, cameras, err = audit(capsys, str(folder))
    assert (code, len(cameras)) == (2, 1)
    assert err.strip().endswith("core.device_registry: devices[0] has no id")


def test_a_damaged_file_is_named_with_its_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / ".storage" / "core.config").write_text('{\n"data": {\n')
    code, cameras, err = audit(capsys, str(folder))
    assert (code, len(cameras)) == (2, 1)
    assert "core.config, line 3: is not JSON" in err
    assert cameras[0]["support"]["status"] == "unknown"


def test_another_folder_is_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, cameras, err = audit(capsys, str(tmp_path))
    assert (code, cameras) == (2, [])
    assert "contains no .storage/core.device_registry" in err


def test_a_file_that_is_not_there_is_named_and_the_others_are_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / ".storage" / "core.config").unlink()
    code, cameras, err = audit(capsys, str(folder))
    assert (code, len(cameras)) == (2, 1)
    assert "core.config: No such file" in err


def test_a_file_of_other_bytes_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / ".storage" / "core.config").write_bytes(b"\xff\xfe\xfd")
    code, cameras, err = audit(capsys, str(folder))
    assert (code, len(cameras)) == (2, 1)
    assert "core.config: " in err
    assert "JSON" in err


def test_registries_of_a_home_assistant_to_come_are_not_guessed_at(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(folder, "core.device_registry", {"devices": [OWN]}, major=99)
    code, cameras, err = audit(capsys, str(folder))
    assert (code, cameras) == (2, [])
    assert "registries" in err


@pytest.mark.parametrize("owners", [["e2"], ["e3", "e2"]])
def test_a_registry_without_a_version_is_read_by_its_looks(
    folder: Path, owners: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody cut the rows out of their file; only before 2026.8 a device had several owners."""
    device = {
        **OWN,
        "config_entries": owners,
        "config_entries_subentries": {owner: [None] for owner in owners},
    }
    file = folder / ".storage" / "core.device_registry"
    file.write_text(json.dumps({"data": {"devices": [device]}}))
    put(folder, "core.entity_registry", {"entities": ENTITIES[1:2]}, 1, 15)
    code, (camera,), err = audit(capsys, str(folder))
    assert (code, err) == (0, "")
    assert camera["maker"]["id"] == "hikvision"


UPDATE = {
    "entity_id": "update.yard",
    "platform": "reolink",
    "config_entry_id": "e4",
    "device_id": "d4",
    "original_device_class": "firmware",
}
YARD = {
    "id": "d4",
    "config_entries": ["e4"],
    "identifiers": [["reolink", "yard"]],
    "manufacturer": "Reolink",
    "model": "RLC-810A",
    "hw_version": "IPC_0",
    "sw_version": "v3.0.0.2356_23062000",
    "name": "Yard",
}
OFFER = {"installed_version": "v3.0.0.2356_23062000", "latest_version": "v3.1.0.2368_23062508"}


@pytest.mark.parametrize(
    ("kept", "state"),
    [
        ([{"state": {"entity_id": "update.yard", "state": "on", "attributes": OFFER}}], "newer"),
        ([{"state": {"entity_id": "update.yard", "state": "off", "attributes": OFFER}}], "newer"),
        (
            [{"state": {"entity_id": "update.yard", "state": "unavailable", "attributes": OFFER}}],
            "",
        ),
        ([{"state": {"entity_id": "update.yard", "state": "x" * 300, "attributes": OFFER}}], ""),
        ([{"state": {"entity_id": "update.yard!", "state": "on", "attributes": OFFER}}], ""),
        ([{"state": {"entity_id": 7, "state": "on", "attributes": OFFER}}], ""),
        ([{"state": {"entity_id": "update.yard", "state": "on", "attributes": []}}], ""),
        ([{"state": None}, None, 7], ""),
        ({"update.yard": "on"}, ""),
        (None, ""),
    ],
)
def test_update_entities_are_read_from_the_states_that_are_kept(
    folder: Path, capsys: pytest.CaptureFixture[str], kept: Any, state: str
) -> None:
    camera = {**UPDATE, "entity_id": "camera.yard", "original_device_class": None}
    put(folder, "core.config_entries", {"entries": [{"entry_id": "e4", "domain": "reolink"}]}, 1, 5)
    put(folder, "core.device_registry", {"devices": [YARD]}, 1, 9)
    put(folder, "core.entity_registry", {"entities": [camera, UPDATE]}, 1, 15)
    if kept is not None:
        put(folder, "core.restore_state", kept)
    code, (yard,), err = audit(capsys, str(folder))
    is_told = isinstance(kept, dict)
    assert (code, "core.restore_state: data must be a list" in err) == (2 * is_told, is_told)
    expected = ("newer_exists", "3.1.0.2368") if state else ("unknown", None)
    newest = yard["firmware"]["newest"]
    assert (yard["firmware"]["state"], newest and newest["version"]) == expected
