"""Output that takes nothing, and input that breaks off: a sentence where one can be said."""

from __future__ import annotations

from collections.abc import Iterator
import os
from pathlib import Path
import sys

import pytest

from custom_components.camera_lifecycle.__main__ import main
from custom_components.camera_lifecycle.cli import lines
from custom_components.camera_lifecycle.cli.files import FileError, open_file, read_stored
from custom_components.camera_lifecycle.cli.lines import EndlessLineError, read_lines
from custom_components.camera_lifecycle.cli.records import read_cameras
from custom_components.camera_lifecycle.cli.source import Problem
from custom_components.camera_lifecycle.cli.terminal import discard, tell

from .hostile import GOOD


@pytest.fixture
def records(tmp_path: Path) -> str:
    file = tmp_path / "records.jsonl"
    file.write_text(GOOD)
    return str(file)


def test_a_closed_output_is_named(
    records: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["audit", records]) == 2
    assert capsys.readouterr().err == "standard output: is closed\n"


def test_a_full_output_is_named(
    records: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123 - no file
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["audit", records]) == 2
    assert capsys.readouterr().err == "standard output: No space left on device\n"


def test_who_has_closed_or_filled_the_errors_gets_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    tell("nobody hears")
    with open("/dev/full", "w", buffering=1) as full:  # noqa: PTH123 - no file
        monkeypatch.setattr(sys, "stderr", full)
        tell("nobody hears")
    assert capsys.readouterr().out == ""


def test_a_stream_that_is_closed_already_needs_no_discarding(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w") as file:
        pass
    discard(file)


def test_a_closed_input_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["audit", "-"]) == 2
    assert capsys.readouterr().err == "standard input: is closed\n"


@pytest.mark.fault(
    "data", "the input of `audit` breaks off", "what was read is answered, and the break is named"
)
def test_an_input_that_breaks_off_is_named_behind_what_was_read() -> None:
    def broken() -> Iterator[bytes]:
        yield GOOD.encode()
        raise OSError(5, "Input/output error")

    camera, problem = read_cameras(broken(), "records")
    assert not isinstance(camera, Problem)
    assert problem == Problem("records: Input/output error")


def test_a_line_without_an_end_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MAX_LINE", 10)
    monkeypatch.setattr(lines, "MAX_SKIPPED", 100)
    file = tmp_path / "records.jsonl"
    file.write_bytes(b"a\n" + b"b" * 1000)
    with file.open("rb") as opened:
        read = read_lines(opened)
        assert [next(read), next(read)] == [b"a\n", b"b" * 11]
        with pytest.raises(EndlessLineError) as raised:
            next(read)
    assert raised.value.number == 2

    def endless() -> Iterator[bytes]:
        yield b"x"
        raise EndlessLineError(2)

    *_, problem = read_cameras(endless(), "records")
    assert problem == Problem("records, line 2: has no end; what follows was not read")


@pytest.mark.parametrize(
    ("line", "limit"), [(b"\n", "MAX_LINES_WITHOUT_RECORD"), (b"{}", "MAX_BYTES_WITHOUT_RECORD")]
)
def test_what_holds_no_record_for_long_is_given_up(
    monkeypatch: pytest.MonkeyPatch, line: bytes, limit: str
) -> None:
    monkeypatch.setattr(f"custom_components.camera_lifecycle.cli.records.{limit}", 6)
    *_, last = read_cameras([GOOD.encode(), *[line] * 20], "records")
    assert isinstance(last, Problem)
    assert last.sentence.endswith("no record for long; what follows was not read")
    assert int(last.sentence.split()[2].rstrip(":")) <= 7


def test_a_file_that_becomes_a_pipe_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tmp_path / "file"
    before.touch()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    monkeypatch.setattr(Path, "stat", lambda _: os.stat(before))  # noqa: PTH116 - the patched one
    with pytest.raises(FileError, match="is a named pipe"):
        open_file(pipe)


def test_a_file_that_cannot_be_read_on_is_named() -> None:
    with pytest.raises(FileError, match="Input/output error"):
        read_stored(Path("/proc/self/mem"))


def test_a_file_that_is_larger_than_it_says_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * 20)
    monkeypatch.setattr("custom_components.camera_lifecycle.cli.files.MAX_SIZE", 10)
    monkeypatch.setattr("custom_components.camera_lifecycle.cli.files.size_of", lambda _: 0)
    with pytest.raises(FileError, match="is larger than"):
        read_stored(file)
