"""Whatever stands where a file should: a sentence that names it, exit code 2, soon.

What is good beside it is answered all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
import os
from pathlib import Path
import socket

import pytest

from custom_components.camera_lifecycle.__main__ import main

from .hostile import DEVICES, STORED, it_ends
from .test_folder import audit

type Put = Callable[[Path], object]


@pytest.fixture(autouse=True)
def _it_ends() -> Iterator[None]:
    with it_ends():
        yield


def make_socket(file: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        before = Path.cwd()
        os.chdir(file.parent)  # the address of a socket has at most 107 bytes
        made.bind(file.name)
        os.chdir(before)


def sparse(file: Path) -> None:
    file.write_bytes(b"")
    os.truncate(file, 10 * 2**30)


def out_of_the_folder(file: Path) -> None:
    outside = file.parent.parent.parent / "outside"
    outside.write_text('{"hunter2"')
    file.symlink_to(outside)


NO_FILES: dict[str, tuple[Put, str]] = {
    "pipe": (os.mkfifo, "is a named pipe, not a file"),
    "socket": (make_socket, "is a socket, not a file"),
    "endless device": (lambda file: file.symlink_to("/dev/zero"), "is a device, not a file"),
    "full device": (lambda file: file.symlink_to("/dev/full"), "is a device, not a file"),
    "loop": (lambda file: file.symlink_to(file), "Too many levels of symbolic links"),
    "link to nothing": (lambda file: file.symlink_to("/nowhere/x"), "No such file or directory"),
}


@pytest.mark.attack(
    "folder",
    "a pipe, a socket, a device, or a loop in the place of a source",
    "one sentence, exit code 2, soon",
)
@pytest.mark.parametrize(("make", "sentence"), NO_FILES.values(), ids=[*NO_FILES])
def test_a_source_that_is_no_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], make: Put, sentence: str
) -> None:
    make(file := tmp_path / "records.jsonl")
    assert main(["audit", str(file)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"{file}: {sentence}")


IN_THE_FOLDER = {
    **NO_FILES,
    "endless device": (NO_FILES["endless device"][0], "is a link that leads out of the folder"),
    "full device": (NO_FILES["full device"][0], "is a link that leads out of the folder"),
    "link to nothing": (NO_FILES["link to nothing"][0], "is a link that leads out of the folder"),
    "link out": (out_of_the_folder, "is a link that leads out of the folder"),
    "folder": (Path.mkdir, "Is a directory"),
    "huge": (sparse, "is larger than 64 MiB"),
}


@pytest.mark.attack(
    "folder",
    "a file of the folder is a link out of it, a pipe, or 10 GiB",
    "not followed and not waited for; the rest is answered",
)
@pytest.mark.parametrize("name", STORED)
@pytest.mark.parametrize(("make", "sentence"), IN_THE_FOLDER.values(), ids=[*IN_THE_FOLDER])
def test_what_is_no_file_in_a_folder_is_named_and_the_rest_is_read(
    whole_folder: Path, capsys: pytest.CaptureFixture[str], name: str, make: Put, sentence: str
) -> None:
    file = whole_folder / ".storage" / name
    file.unlink()
    make(file)
    code, cameras, err = audit(capsys, str(whole_folder))
    assert code == 2
    assert len(err.splitlines()) == 1
    assert err.startswith(f"{file}: {sentence}")
    assert "hunter2" not in err
    assert len(cameras) == (0 if name == "core.entity_registry" else 1) or cameras


@pytest.mark.parametrize(("make", "sentence"), IN_THE_FOLDER.values(), ids=[*IN_THE_FOLDER])
def test_a_device_registry_that_is_no_file_is_named(
    whole_folder: Path, capsys: pytest.CaptureFixture[str], make: Put, sentence: str
) -> None:
    file = whole_folder / ".storage" / DEVICES
    file.unlink()
    make(file)
    code, cameras, err = audit(capsys, str(whole_folder))
    assert (code, cameras, len(err.splitlines())) == (2, [], 1)
    assert err.startswith(f"{file}: {sentence}")


def test_a_folder_may_be_a_link_and_so_may_a_file_that_stays_inside(
    whole_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (whole_folder / ".storage" / DEVICES).rename(whole_folder / "devices.json")
    (whole_folder / ".storage" / DEVICES).symlink_to("../devices.json")
    link = whole_folder.parent / "link"
    link.symlink_to(whole_folder)
    code, cameras, err = audit(capsys, str(link))
    assert (code, len(cameras), err) == (0, 1, "")


@pytest.mark.attack(
    "folder", "the folder's storage is a link to this computer's own", "not followed"
)
def test_a_storage_that_lies_elsewhere_is_not_followed(
    whole_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody else's folder must not make this computer's own home its answer."""
    other = whole_folder.parent / "other"
    other.mkdir()
    (other / ".storage").symlink_to(whole_folder / ".storage")
    code, cameras, err = audit(capsys, str(other))
    assert (code, cameras) == (2, [])
    assert "is a link that leads out of the folder" in err


@pytest.mark.parametrize("what", ["file", "pipe", "loop"])
def test_a_storage_that_is_no_folder_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    storage = tmp_path / ".storage"
    {"file": Path.touch, "pipe": os.mkfifo, "loop": lambda f: f.symlink_to(f)}[what](storage)
    code, cameras, err = audit(capsys, str(tmp_path))
    assert (code, cameras) == (2, [])
    assert all(line.startswith(str(tmp_path)) for line in err.splitlines())


@pytest.mark.attack(
    "folder", "the folder's name holds terminal escapes", "the terminal doesn't obey"
)
@pytest.mark.parametrize("name", ["a\nb", "a\x1b[31mb", "\udcff\udcfe", "a b", "😀", "-", "=1+1"])
@pytest.mark.parametrize("form", ["html", "table"])
def test_a_folder_of_any_name_is_read_and_its_name_speaks_to_no_terminal(
    whole_folder: Path, capsys: pytest.CaptureFixture[str], name: str, form: str
) -> None:
    odd = whole_folder.rename(whole_folder.parent / name)
    (odd / ".storage" / "core.area_registry").write_text("{")
    assert main(["audit", str(odd), "--format", form]) == 2
    out, err = capsys.readouterr()
    assert len(err.splitlines()) == 1
    assert "\x1b" not in err + out
    assert "DS-2CD2342WD-I" in out or form == "table"


@pytest.mark.attack(
    "folder", "paths with zero bytes, of 5,000 characters, or through a device", "named"
)
@pytest.mark.parametrize("source", ["", "\0", "a" * 5000, "/dev/null/x", "/dev/stdin"])
def test_a_path_that_leads_nowhere_is_named(
    capsys: pytest.CaptureFixture[str], source: str
) -> None:
    assert main(["audit", source]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
