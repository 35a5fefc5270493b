"""Keep what came of a run of the tests on one version of Home Assistant.

    python -m scripts.versions.record VERSION PYTEST.xml --home-assistant 2026.9.4 --suite whole
        --command "scripts/test --home-assistant VERSION"

Writes `.proof/versions/VERSION.json`, and nothing where pytest wrote no report: then it did not
end, and there is nothing to say.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
import json
from pathlib import Path
import subprocess
import sys
from typing import Literal
from xml.etree import ElementTree as ET

from . import PROOF, REPOSITORY

type Suite = Literal["whole", "live"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRun:
    """What one run of the tests was.

    `seconds`: of the tests alone; `commit`: with "-dirty" behind it where files differed from it.
    A test that failed, and could not be cleaned up either, counts once.
    """

    home_assistant: str
    suite: Suite
    passed: int
    failed: int
    skipped: int
    seconds: int
    day: str
    commit: str
    command: str


def read_report(report: Path) -> dict[str, int]:
    """Return passed, failed, skipped and seconds from the report that pytest wrote (JUnit)."""
    # written by our own pytest, a moment ago
    (suite,) = ET.parse(report).getroot().iter("testsuite")  # noqa: S314
    tests: dict[tuple[str, str], set[str]] = {}
    for case in suite.iter("testcase"):
        name = (case.get("classname", ""), case.get("name", ""))
        tests.setdefault(name, set()).update(child.tag for child in case)
    failed = sum(bool(tags & {"failure", "error"}) for tags in tests.values())
    skipped = sum("skipped" in tags and not tags & {"failure", "error"} for tags in tests.values())
    return {
        "passed": len(tests) - failed - skipped,
        "failed": failed,
        "skipped": skipped,
        "seconds": round(float(suite.get("time", "0"))),
    }


def commit() -> str:
    """Return the commit that is checked out."""
    described = ["git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"]
    done = subprocess.run(  # noqa: S603
        described, cwd=REPOSITORY, check=False, capture_output=True, text=True
    )
    return done.stdout.strip() or "unknown"


def main(arguments: Sequence[str] | None = None) -> int:
    """Keep it; return 0."""
    parser = argparse.ArgumentParser(prog="python -m scripts.versions.record")
    parser.add_argument("version")
    parser.add_argument("report", type=Path)
    parser.add_argument("--home-assistant", required=True)
    parser.add_argument("--suite", choices=["whole", "live"], required=True)
    parser.add_argument("--command", required=True)
    wanted = parser.parse_args(arguments)
    if not wanted.report.exists():
        return 0
    run = VersionRun(
        home_assistant=wanted.home_assistant,
        suite=wanted.suite,
        **read_report(wanted.report),
        day=datetime.now(UTC).date().isoformat(),
        commit=commit(),
        command=wanted.command,
    )
    PROOF.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(run), indent=2) + "\n"
    (PROOF / f"{wanted.version}.json").write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
