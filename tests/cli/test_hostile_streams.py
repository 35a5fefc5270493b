"""Whatever comes in without end, and wherever the answer goes: no traceback, bounded memory."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from custom_components.camera_lifecycle.__main__ import main

from .hostile import GOOD, run_bounded


@pytest.mark.attack("folder", "a file of 10 GiB of zeros", "given up, in bounded memory")
@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_a_huge_file_of_nothing_is_given_up(tmp_path: Path, form: str) -> None:
    file = tmp_path / "records.jsonl"
    file.touch()
    os.truncate(file, 10 * 2**30)
    done = run_bounded(str(file), "--format", form)
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
    assert done.stderr.startswith(f"{file}, line 1: ".encode())


ENDLESS = {
    "bytes": "cat /dev/zero",
    "noise": "cat /dev/urandom",
    "blank lines": "yes ''",
    "wrong lines": "yes '{}'",
}


@pytest.mark.attack(
    "folder", "an endless input of zeros, noise, or wrong lines", "given up, in bounded memory"
)
@pytest.mark.parametrize("form", ["table", "jsonl"])
@pytest.mark.parametrize("writer", ENDLESS.values(), ids=[*ENDLESS])
def test_an_endless_standard_input_without_records_is_given_up(writer: str, form: str) -> None:
    done = run_bounded("-", "--format", form, before=f"{writer} |")
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
    assert done.stderr.splitlines()[-1].startswith(b"standard input, line ")


def test_endless_records_are_a_table_of_the_first_ones(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("custom_components.camera_lifecycle.cli.audit.MAX_CAMERAS", 3)
    file = tmp_path / "records.jsonl"
    file.write_text(f"{GOOD}\n" * 5)
    assert main(["audit", str(file), "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert len(json.loads(out)) == 3
    assert err == (
        "records.jsonl: holds more than 3 cameras; the others were left out"
        " (--format jsonl has no such limit)\n"
    )


@pytest.mark.fault(
    "disk",
    "`audit` writes to a closed output or a full disk",
    "one sentence, exit code 2, no traceback",
)
@pytest.mark.parametrize("form", ["table", "jsonl", "html"])
@pytest.mark.parametrize(
    ("redirection", "code", "sentence"),
    [
        (">&-", 2, b"standard output: is closed\n"),
        ("2>&-", 2, b""),
        (">/dev/full", 2, b"standard output: No space left on device\n"),
        ("2>/dev/full", 2, b""),
    ],
)
def test_an_output_that_is_closed_or_full_ends_without_a_traceback(
    tmp_path: Path, form: str, redirection: str, code: int, sentence: bytes
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(GOOD + ("\n[" if redirection.startswith("2") else ""))
    done = run_bounded(str(file), "--format", form, after=redirection)
    assert (done.returncode, done.stderr) == (code, sentence)


def test_a_closed_standard_input_is_named() -> None:
    done = run_bounded("-", after="<&-")
    assert (done.returncode, done.stderr) == (2, b"standard input: is closed\n")


def test_an_output_that_knows_no_such_letters_gets_them_escaped(tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text('{"id": "Küche 😀"}')
    done = run_bounded(str(file), before="PYTHONIOENCODING=ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"K\\xfcche \\U0001f600" in done.stdout
