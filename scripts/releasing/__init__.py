"""What a release consists of: the archive that is installed, its SBOM, and its notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
import json
from pathlib import Path
import subprocess
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]
DOMAIN: Final = "camera_lifecycle"
PACKAGE: Final = ROOT / "custom_components" / DOMAIN
ARCHIVE: Final = f"{DOMAIN}.zip"
SBOM: Final = f"{DOMAIN}.cdx.json"
NOTES: Final = "notes.md"


class ReleaseError(Exception):
    """Something that a release must not be made with, in a sentence."""


@dataclass(frozen=True, slots=True)
class Commit:
    """What is released. `files`: the tracked files of the integration, relative to its folder."""

    moment: datetime
    files: tuple[str, ...]


def manifest() -> dict[str, Any]:
    """Return the manifest of the integration."""
    data: dict[str, Any] = json.loads((PACKAGE / "manifest.json").read_text("utf-8"))
    return data


def read_commit() -> Commit:
    """Return the commit that is checked out: nothing untracked gets into a release."""
    moment = datetime.fromtimestamp(int(run_git("log", "-1", "--format=%ct")), UTC)
    listed = run_git("ls-files", "-z", cwd=PACKAGE)
    return Commit(moment, tuple(sorted(name for name in listed.split("\0") if name)))


def run_git(*arguments: str, cwd: Path = ROOT) -> str:
    """Return what git prints. Raises ReleaseError where it fails."""
    done = subprocess.run(  # noqa: S603 - our own arguments
        ["git", *arguments],  # noqa: S607 - the one on the path
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ReleaseError(f"git {arguments[0]} failed: {done.stderr.strip()}")
    return done.stdout
