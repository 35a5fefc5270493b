"""The audit command on files of records: formats, arguments, exit codes."""

from __future__ import annotations

from collections.abc import Callable
import csv
import io
import json
import os
from pathlib import Path
import runpy
import subprocess
import sys

import pytest

from custom_components.camera_lifecycle.__main__ import main
from custom_components.camera_lifecycle.engine.load import LibraryError, LibraryFault

ROOT = Path(__file__).parent.parent.parent
HILOOK = {
    "id": "a",
    "integration": "onvif",
    "manufacturer": "HiLook",
    "model": "IPC-B140H",
    "sw_version": "V5.5.80 build 181213",
}
HOSTILE = {
    "id": "=1+1|",
    "integration": "onvif",
    "manufacturer": "<b>[x](http://evil)\u202e\x1b[31m",
}

type Write = Callable[..., str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_lines(*lines: object) -> str:
        file = tmp_path / "records.jsonl"
        text = (line if isinstance(line, str) else json.dumps(line) for line in lines)
        file.write_text("\n".join(text))
        return str(file)

    return write_lines


def test_the_interface_is_as_designed(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(HILOOK)
    assert (
        main(["audit", file, "--country", "CA", "--today", "2026-11-22", "--format", "jsonl"]) == 0
    )
    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {
        *(
            "id",
            "kind",
            "vendor",
            "maker",
            "confidence",
            "vendor_confidence",
            "evidence",
            "firmware",
            "support",
        ),
        *("at_risk", "risks", "summary", "vulnerabilities", "reasons"),
    }
    assert answer["vendor"] == {"id": "hilook", "name": "HiLook"}
    assert answer["maker"] == {"id": "hikvision", "name": "Hikvision"}
    assert answer["firmware"]["build_date"] == "2018-12-13"
    assert answer["firmware"]["age_days"] == 2901
    assert answer["firmware"]["date_source"] == "sw_version"
    assert answer["support"] == {
        "status": "phased_out",
        "basis": "measure",
        "since": "2025-06-27",
        "until": None,
    }
    assert answer["at_risk"] is True
    (reason,) = [reason for reason in answer["reasons"] if reason["code"] == "phased_out"]
    assert all(
        source["url"].startswith("http") and source["checked"] for source in reason["sources"]
    )


def test_a_table_says_what_a_status_rests_on(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(HILOOK)
    assert main(["audit", file, "--country", "CA", "--format", "csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["support"], row["basis"]) == ("phased_out", "measure")
    assert (row["not before"], row["not after"]) == ("", ""), "its day is known"


def test_answers_come_in_the_order_of_the_records(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(*({"id": str(number)} for number in range(50)))
    assert main(["audit", file, "--format", "jsonl"]) == 0
    ids = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert ids == [str(number) for number in range(50)]


def test_a_bad_line_is_named_and_the_good_ones_are_answered(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(HILOOK, "nonsense", {**HILOOK, "id": "b"})
    assert main(["audit", file, "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "b"]
    assert err == f"{file}, line 2: is not JSON: Expecting value (column 1)\n"


def test_standard_input_is_a_source_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = io.TextIOWrapper(io.BytesIO(f"{json.dumps(HILOOK)}\n[".encode()))
    monkeypatch.setattr(sys, "stdin", lines)
    assert main(["audit", "-", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert json.loads(out)["id"] == "a"
    assert err.startswith("standard input, line 2: is not JSON")


def test_a_library_that_cannot_be_used_is_named(
    write: Write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise LibraryError(LibraryFault.DAMAGED, "library.json: a part cannot be read")

    monkeypatch.setattr("custom_components.camera_lifecycle.cli.audit.load_library", fail)
    assert main(["audit", write(HILOOK)]) == 2
    assert "library.json: a part cannot be read" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "no-such-file.jsonl"]) == 2
    assert capsys.readouterr().err == "no-such-file.jsonl: No such file or directory\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--country", "USA"),
        ("--region", "Texas"),
        ("--today", "22.11.2026"),
        ("--site", "castle"),
        ("--format", "xml"),
    ],
)
def test_arguments_that_make_no_sense_are_refused(
    arguments: tuple[str, str], write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["audit", write(HILOOK), *arguments])
    assert stop.value.code == 2
    assert arguments[0] in capsys.readouterr().err


def test_a_region_lies_in_its_country(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", write(HILOOK), "--country", "CA", "--region", "US-TX"]) == 2
    assert "US-TX isn't in CA" in capsys.readouterr().err


@pytest.mark.attack(
    "camera",
    "names with terminal escapes and spreadsheet formulas, in every format of `audit`",
    "neither terminal nor spreadsheet obeys",
)
def test_no_format_lets_a_device_speak_to_the_terminal_or_the_spreadsheet(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(HOSTILE)
    assert main(["audit", file, "--format", "csv"]) == 0
    _, row = csv.reader(io.StringIO(capsys.readouterr().out))
    assert row[0] == "'=1+1|"
    assert main(["audit", file, "--format", "markdown"]) == 0
    out = capsys.readouterr().out
    assert "<b>" not in out
    assert "](" not in out
    for form in ("table", "csv", "markdown", "json", "jsonl"):
        main(["audit", file, "--format", form])
        out = capsys.readouterr().out
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_it_reads_standard_input_and_survives_a_reader_that_leaves(write: Write) -> None:
    lines = Path(write(*({**HILOOK, "id": str(number)} for number in range(2000))))
    command = [sys.executable, "-m", "custom_components.camera_lifecycle", "audit", "-"]
    pipe = subprocess.PIPE
    with (
        lines.open("rb") as records,
        subprocess.Popen(
            [*command, "--format", "jsonl"], stdin=records, stdout=pipe, stderr=pipe, cwd=ROOT
        ) as audit,
    ):
        assert audit.stdout
        assert audit.stderr
        assert json.loads(audit.stdout.readline())["id"] == "0"
        audit.stdout.close()
        assert audit.stderr.read() == b""
    assert audit.returncode == 0


@pytest.mark.filterwarnings("ignore:.*found in sys.modules:RuntimeWarning")
@pytest.mark.parametrize(("form", "count"), [("table", 1), ("jsonl", 1), ("jsonl", 100)])
def test_a_reader_that_has_left_before_the_first_line_is_no_error(
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    form: str,
    count: int,
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    file = write(*([HILOOK] * count))
    monkeypatch.setattr(sys, "argv", ["camera_lifecycle", "audit", file, "--format", form])
    with open(writer, "w") as gone:  # noqa: PTH123 - a pipe has no path
        monkeypatch.setattr(sys, "stdout", gone)
        with pytest.raises(SystemExit) as stop:
            runpy.run_module("custom_components.camera_lifecycle", run_name="__main__")
    assert stop.value.code == 0
    assert capfd.readouterr().err == ""


def test_who_interrupts_it_sees_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("custom_components.camera_lifecycle.cli.audit.run", interrupt)
    assert main(["audit", "-"]) == 130
    assert capsys.readouterr().err == ""
