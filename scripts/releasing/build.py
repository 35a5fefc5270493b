"""Builds a release into a folder: `python -m scripts.releasing.build VERSION [FOLDER]`.

Nothing is built where the version isn't the one in the manifest, which alone states it, or where
the changelog says nothing about it, or where the card isn't the one that its source makes.
"""

from __future__ import annotations

from pathlib import Path
import re
import subprocess
import sys
from typing import Final

from . import ARCHIVE, NOTES, ROOT, SBOM, Commit, ReleaseError, manifest, read_commit
from .archive import build_archive
from .bundled import CARD, LICENCES
from .sbom import build_sbom

HEADING: Final = re.compile(r"\[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d")
"""As Keep a Changelog has it: `[1.2.3] - 2026-12-01`."""


def check_version(version: str) -> None:
    """Raise ReleaseError where the manifest names another version than the one to release."""
    named = manifest()["version"]
    if named != version:
        raise ReleaseError(f"manifest.json names the version {named}, not {version!r}")


def notes_of(version: str, changelog: str) -> str:
    """Return what the changelog says about a version. Raises ReleaseError where it is nothing."""
    sections = re.split(r"(?m)^## +(.+?) *$", changelog)
    notes = ""
    for heading, text in zip(sections[1::2], sections[2::2], strict=True):
        if (match := HEADING.fullmatch(heading)) and match[1] == version:
            notes = text.strip()
    if not notes:
        raise ReleaseError(
            f"CHANGELOG.md says nothing about {version} under a heading with its day"
        )
    return f"{notes}\n"


def check_card(commit: Commit) -> None:
    """Raise ReleaseError where the card isn't in the commit, or isn't what its source makes."""
    for file in (CARD, LICENCES):
        if file not in commit.files:
            raise ReleaseError(f"{file} isn't committed; run scripts/build_card")
    done = subprocess.run(  # noqa: S603 - our own command
        [ROOT / "scripts" / "build_card", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ReleaseError(done.stderr.strip() or "scripts/build_card --check failed")


def build(version: str, folder: Path) -> None:
    """Write the archive, its SBOM and the notes into `folder`. Raises ReleaseError."""
    check_version(version)
    notes = notes_of(version, (ROOT / "CHANGELOG.md").read_text("utf-8"))
    commit = read_commit()
    check_card(commit)
    archive = build_archive(commit)
    sbom = build_sbom(commit, archive)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ARCHIVE).write_bytes(archive)
    (folder / SBOM).write_text(sbom, "utf-8")
    (folder / NOTES).write_text(notes, "utf-8")
    print(f"{folder / ARCHIVE}: {len(commit.files)} files, {len(archive) // 1024} KiB")


def main(arguments: list[str]) -> int:
    """Build; return 1 where a release can't be made, 2 for wrong arguments."""
    if len(arguments) not in {1, 2}:
        print("Usage: scripts/build_release VERSION [FOLDER]", file=sys.stderr)
        return 2
    try:
        build(arguments[0], Path(*arguments[1:]) if arguments[1:] else ROOT / "dist")
    except ReleaseError as err:
        print(err, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
