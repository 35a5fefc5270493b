"""The commands a newcomer types say what they do, and why they cannot where they cannot."""

from __future__ import annotations

from importlib.machinery import PathFinder
from pathlib import Path
import shutil
import subprocess
import sys

import pytest

ROOT = Path(__file__).parents[2]
BASH = shutil.which("bash") or "bash"
COMMANDS = sorted(
    file for file in (ROOT / "scripts").iterdir() if file.is_file() and not file.suffix
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda file: file.name)
def test_each_command_can_be_run_and_says_first_what_it_does(command: Path) -> None:
    first, second, *_ = command.read_text("utf-8").splitlines()
    assert first == "#!/usr/bin/env bash"
    assert second.startswith("# ")
    assert command.stat().st_mode & 0o111
    subprocess.run([BASH, "-n", command], check=True)


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a machine that has a shell and little else, and no network."""
    for tool in ("bash", "dirname", "cmp", "timeout"):
        (tmp_path / tool).symlink_to(shutil.which(tool) or tool)
    nothing = str(tmp_path / "nothing")
    return {
        "PATH": str(tmp_path),
        "HOME": nothing,
        "PYENV_ROOT": nothing,
        "UV_PYTHON_INSTALL_DIR": nothing,
        "UV_PYTHON_DOWNLOADS": "never",
    }


@pytest.mark.skipif(not (ROOT / ".tools").exists(), reason="scripts/setup has not made .tools")
def test_a_machine_without_a_way_to_python_is_told_which_one_to_install(
    bare: dict[str, str],
) -> None:
    done = subprocess.run(
        [BASH, ROOT / "scripts/python"], env=bare, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Home Assistant requires Python 3.14.2 or a later 3.14" in done.stderr


def test_an_unknown_environment_is_refused(bare: dict[str, str]) -> None:
    done = subprocess.run(
        [BASH, ROOT / "scripts/setup", "tset"],
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert 'Unknown environment "tset"' in done.stderr


def test_no_folder_of_scripts_hides_a_package() -> None:
    """A script that is run as a file finds what lies beside it before what is installed."""
    folders = {file.parent.name for file in (ROOT / "scripts").glob("*/__init__.py")}
    found = {name: PathFinder.find_spec(name, sys.path) for name in folders}
    hidden = {name for name, spec in found.items() if spec is not None and spec.origin}
    assert hidden == set()
