"""Makes a release: `python -m scripts.releasing.command VERSION [--dry-run]`.

What is pushed afterwards, the tag, starts the workflow that tests, builds, attests, and publishes
it: nothing of this machine gets into what is published.
"""

from __future__ import annotations

import argparse
from pathlib import Path
import re
import sys
from typing import Final

from . import ROOT, ReleaseError, run_git
from .build import build

VERSION: Final = re.compile(r"\d+\.\d+\.\d+")
"""As the workflow's tags; HACS and the Marketplace compare such versions."""
UNRELEASED: Final = re.compile(r"(?ms)^## \[Unreleased\]\s*(.*?)(?=^## |\Z)")


def check_repository(version: str, root: Path = ROOT) -> None:
    """Raise ReleaseError where the repository isn't ready for this version."""
    if not VERSION.fullmatch(version):
        raise ReleaseError(f"{version!r} isn't a version such as 1.2.3")
    if run_git("tag", "--list", version, cwd=root).strip():
        raise ReleaseError(f"{version} is tagged already")
    changed = run_git("status", "--porcelain", cwd=root).splitlines()
    if changed:
        raise ReleaseError(f"not everything is committed: {', '.join(changed[:5])}")


def waiting(changelog: str) -> str:
    """Return what the changelog lists under *Unreleased*: it would miss its release."""
    found = UNRELEASED.search(changelog)
    return found[1].strip() if found else ""


def release(version: str, root: Path = ROOT, *, is_dry: bool = False) -> None:
    """Build into dist/, and tag the commit unless `is_dry`. Raises ReleaseError."""
    check_repository(version, root)
    if waiting((root / "CHANGELOG.md").read_text("utf-8")):
        told = f"CHANGELOG.md lists changes under Unreleased; give them the heading of {version}"
        if not is_dry:
            raise ReleaseError(told)
        print(f"Note: {told}", file=sys.stderr)
    build(version, root / "dist")
    if is_dry:
        print(f"Nothing is tagged. scripts/release {version} would tag this commit.")
        return
    run_git("tag", "--annotate", version, "--message", version, cwd=root)
    print(
        f"Tagged {version}. This starts the workflow that publishes it: git push origin {version}"
    )


def main(arguments: list[str]) -> int:
    """Make a release; return 1 where there can be none."""
    parser = argparse.ArgumentParser(prog="scripts/release")
    parser.add_argument("version", help="the one in manifest.json and CHANGELOG.md")
    parser.add_argument("--dry-run", action="store_true", help="build it, and tag nothing")
    wanted = parser.parse_args(arguments)
    try:
        release(wanted.version, is_dry=wanted.dry_run)
    except ReleaseError as err:
        print(err, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
