"""What a run of tests leaves behind for docs/proof.md, also with several workers."""

import json
import os
from pathlib import Path
import subprocess
import sys
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
CONFTEST = """
from pathlib import Path
from development.proof import recorder

recorder.FILE = Path(__file__).parent / "left" / "tests.json"
pytest_plugins = ["development.proof.recorder"]
"""
SAMPLE = """
import pytest

def fault(words):
    return getattr(pytest.mark, "fault")("disk", words, "nothing is lost")

@fault("passes")
@pytest.mark.parametrize("number", [1, 2])
def test_passes(number): ...

@fault("fails")
def test_fails(): assert False

@fault("is left out")
def test_skipped(): pytest.skip("not here")

@pytest.fixture
def broken():
    yield
    raise RuntimeError

@fault("fails afterward")
def test_fails_at_the_end(broken): ...

def test_of_nobody(): ...
"""
ALL = {
    "test_a.py::test_passes[1]": "passed",
    "test_a.py::test_passes[2]": "passed",
    "test_a.py::test_fails": "failed",
    "test_a.py::test_skipped": "skipped",
    "test_a.py::test_fails_at_the_end": "failed",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_a.py").write_text(SAMPLE)
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "xdist", *arguments],
        check=False,
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )


def left(folder: Path) -> dict[str, Any] | None:
    file = folder / "left" / "tests.json"
    return json.loads(file.read_text()) if file.exists() else None


def outcomes(folder: Path) -> dict[str, str]:
    content = left(folder)
    assert content is not None
    return {node: said["outcome"] for node, said in content["tests"].items()}


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_each_marked_test_is_noted(folder: Path, workers: tuple[str, ...]) -> None:
    run(folder, "--proof", "merge", "test_a.py", *workers)
    assert outcomes(folder) == ALL
    content = left(folder)
    assert content is not None
    (ran,) = content["runs"]
    assert ran.keys() == {"day", "commit", "home_assistant", "python", "processors"}


def test_a_part_is_added_only_if_that_is_said(folder: Path) -> None:
    run(folder, "--proof", "merge", "test_a.py")
    source = (folder / "test_a.py").read_text()
    (folder / "test_a.py").write_text(source.replace("assert False", "..."))
    for arguments in (["test_a.py"], ["-k", "fails"], ["--proof", "none"], ["--collect-only"]):
        run(folder, *arguments)
        assert outcomes(folder) == ALL
    run(folder, "--proof", "merge", "test_a.py::test_fails")
    assert outcomes(folder) == {**ALL, "test_a.py::test_fails": "passed"}


def test_a_whole_run_takes_the_place_of_what_was_there(folder: Path) -> None:
    (folder / "pytest.ini").write_text("[pytest]\ntestpaths = .\n")
    (folder / "test_b.py").write_text(SAMPLE)
    run(folder, "--proof", "merge", "test_b.py")
    (folder / "test_b.py").unlink()
    for narrow in (["-k", "passes"], ["--deselect", "test_a.py::test_fails"], ["--ignore", "x"]):
        run(folder, *narrow)
        assert outcomes(folder).keys() == {node.replace("_a.py", "_b.py") for node in ALL}
    run(folder)
    assert outcomes(folder) == ALL


def test_a_run_that_was_broken_off_leaves_nothing(folder: Path) -> None:
    run(folder, "--proof", "merge", "-x", "test_a.py")
    assert left(folder) is None


def test_a_wrong_mark_stops_the_run(folder: Path) -> None:
    source = (folder / "test_a.py").read_text()
    (folder / "test_a.py").write_text(source.replace('"disk"', '"moon"'))
    done = run(folder, "test_a.py")
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "test_a.py::test_passes[1]" in done.stderr
    assert "one of disk, network" in done.stderr
