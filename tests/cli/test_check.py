"""The command that says what is known of a camera before it is bought."""

from __future__ import annotations

import json
from pathlib import Path
import subprocess
import sys
from typing import Any

import pytest

from custom_components.camera_lifecycle.__main__ import main
from custom_components.camera_lifecycle.cli import check
from custom_components.camera_lifecycle.engine.load import LibraryError, LibraryFault

from .test_without_home_assistant import LOADED, PACKAGE, ROOT

HILOOK = ("check", "--vendor", "HiLook", "--model", "IPC-T240H", "--country", "CA")
OLD: dict[str, Any] = {
    "id": "gate",
    "name": "Gate",
    "integration": "onvif",
    "details": {
        "onvif_scopes": ["onvif://www.onvif.org/Profile/Streaming"],
        "video_codecs": ["H.264"],
    },
}


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main([*arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_answer_has_the_shape_of_the_audits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(json.dumps({"id": "a", "manufacturer": "HiLook", "model": "IPC-T240H"}))
    assert main(["audit", str(file), "--country", "CA", "--format", "jsonl"]) == 0
    audited = json.loads(capsys.readouterr().out)
    told = asked(capsys, *HILOOK)
    beside = {"integrations", "replaces", "exploited_firmware", "not_known"}
    assert told.keys() == audited.keys() | beside
    assert told["firmware"].keys() == audited["firmware"].keys()
    assert told["vendor"] == audited["vendor"] == {"id": "hilook", "name": "HiLook"}
    assert told["maker"]["id"] == "hikvision"
    assert told["support"]["status"] == "phased_out"
    assert told["at_risk"] is None
    assert told["vulnerabilities"] == []
    assert told["firmware"]["version"] is None
    assert told["firmware"]["newest"]["source"] == "library"
    assert told["exploited_firmware"][0]["id"] == "CVE-2021-36260"
    assert told["replaces"] is None
    own, onvif = told["integrations"]
    assert (own["domain"], own["serves"], own["local"]) == ("hikvision", "protocol", True)
    assert (own["origin"], own["iot_class"]) == ("core", "local_push")
    assert own["sources"][0]["checked"]
    assert (onvif["domain"], onvif["serves"]) == ("onvif", "standard")


def test_a_site_with_duties_gets_its_answer(capsys: pytest.CaptureFixture[str]) -> None:
    told = asked(capsys, "check", "--vendor", "Dahua", "--country", "US", "--site", "contractor")
    assert told["duty"]["answer"] == "named"
    assert told["not_known"] == ["no_model"]


def test_what_the_old_one_needs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "old.jsonl"
    file.write_text(f"\n{json.dumps(OLD)}\n")
    told = asked(capsys, *HILOOK, "--replaces", str(file))["replaces"]
    assert (told["id"], told["name"]) == ("gate", "Gate")
    needs = {each["need"]: each["value"] or each["look_at"] for each in told["needs"]}
    assert needs["codec"] == "H.264"
    assert needs["onvif_profile"] == "S"
    assert needs["power"] == "switch_port"


def test_the_table_is_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "old.jsonl"
    file.write_text(json.dumps({"id": "\x1b[31m old"}))
    assert main([*HILOOK, "--site", "public_body", "--replaces", str(file)]) == 0
    told = capsys.readouterr().out
    assert "sold by           HiLook" in told
    assert "made by           Hikvision (strong)" in told
    assert "- HiLook sells this camera, and Hikvision makes it." in told
    assert "Home Assistant:" in told
    assert "It works locally." in told
    assert "- Codec: look at" in told
    assert "\x1b" not in told
    assert main(["check", "--vendor", "Hikvision", "--model", "DS-3E0105P-E"]) == 0
    switch = capsys.readouterr().out
    assert "This device isn't a camera." in switch
    assert "Home Assistant" not in switch
    assert main([*HILOOK[:3], "--country", "US", "--site", "contractor"]) == 0
    assert "duty              named (" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (None, "No such file or directory"),
        (b"", "holds no record"),
        (b"\n\n", "holds no record"),
        (b'{"id": "a"}\n{"id": "b"}', "holds more than one record"),
        (b'{"id": "a"}\n[]', "line 2: isn't a JSON object"),
        (b"nonsense", "line 1: is not JSON"),
        (b"\xff", "line 1: is not UTF-8"),
    ],
)
def test_a_bad_file_of_the_old_camera(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, error: str
) -> None:
    file = tmp_path / "old.jsonl"
    if content is not None:
        file.write_bytes(content)
    assert main([*HILOOK, "--replaces", str(file)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(str(file))
    assert error in said.err
    assert said.err.count("\n") == 1


def test_no_file_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*HILOOK, "--replaces", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(str(tmp_path))


def test_a_file_that_breaks_off(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks_off(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(check, "read_lines", breaks_off)
    file = tmp_path / "old.jsonl"
    file.write_bytes(b"{}")
    assert main([*HILOOK, "--replaces", str(file)]) == 2
    assert capsys.readouterr().err == f"{file}: Input/output error\n"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ([], "--vendor, --model: at least one of them must be given"),
        (["--vendor", " "], "--vendor, --model: at least one of them must be given"),
        (["--vendor", "A", "--country", "CA", "--region", "US-TX"], "--region US-TX isn't in CA"),
    ],
)
def test_bad_arguments(
    capsys: pytest.CaptureFixture[str], arguments: list[str], error: str
) -> None:
    assert main(["check", *arguments]) == 2
    assert capsys.readouterr().err.strip() == error


def test_facts_that_cannot_be_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> None:
        raise LibraryError(LibraryFault.DAMAGED, "library.json: damaged")

    monkeypatch.setattr(check, "load_library", fails)
    assert main([*HILOOK]) == 2
    assert capsys.readouterr().err == "library.json: damaged\n"


@pytest.mark.parametrize("form", ["table", "json"])
def test_as_a_process_it_loads_no_more_than_it_needs(form: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *HILOOK, "--format", form],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    assert "Hikvision" in done.stdout
    assert not {"homeassistant", "aiohttp"} & set(done.stderr.split())


def test_it_explains_itself() -> None:
    command = [sys.executable, "-m", PACKAGE, "check", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    for option in ("--vendor", "--model", "--replaces", "--country", "--site", "--format"):
        assert option in done.stdout
