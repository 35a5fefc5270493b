"""What came of the marked tests, as a run writes it to .proof/tests.json."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
import json
import os
from pathlib import Path
import platform
import subprocess
from typing import Final, Literal

from .marks import ROOT

FILE: Final = ROOT / ".proof" / "tests.json"

type Outcome = Literal["passed", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Run:
    """On what tests ran. `commit`: its first 12 digits, with "+" where files had been changed."""

    day: str
    commit: str
    home_assistant: str
    python: str
    processors: int

    @classmethod
    def now(cls) -> Run:
        """Return what a run that begins now runs on."""
        return cls(
            datetime.now(UTC).date().isoformat(),
            _commit(),
            version("homeassistant"),
            platform.python_version(),
            os.process_cpu_count() or 1,
        )


@dataclass(slots=True)
class Outcomes:
    """What came of each marked test, by its node ID, and the number of the run that says so."""

    runs: list[Run] = field(default_factory=list)
    tests: dict[str, tuple[Outcome, int]] = field(default_factory=dict)

    @classmethod
    def read(cls, file: Path = FILE) -> Outcomes:
        """Return what a file holds; nothing where there is none."""
        if not file.exists():
            return cls()
        content = json.loads(file.read_text("utf-8"))
        tests = {node: (said["outcome"], said["run"]) for node, said in content["tests"].items()}
        return cls([Run(**run) for run in content["runs"]], tests)

    def add(self, run: Run, outcomes: dict[str, Outcome]) -> None:
        """Take over what a run says; what it didn't run stays as an earlier one said."""
        if run not in self.runs:
            self.runs.append(run)
        number = self.runs.index(run)
        self.tests |= {node: (outcome, number) for node, outcome in outcomes.items()}

    def write(self, file: Path = FILE) -> None:
        """Write it, without the runs of which nothing is left."""
        used = sorted({run for _, run in self.tests.values()})
        content = {
            "runs": [asdict(self.runs[run]) for run in used],
            "tests": {
                node: {"outcome": outcome, "run": used.index(run)}
                for node, (outcome, run) in sorted(self.tests.items())
            },
        }
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


def _commit() -> str:
    def git(*arguments: str) -> str:
        done = subprocess.run(  # noqa: S603 - our own words
            ["git", *arguments],  # noqa: S607 - the git of whoever runs the tests
            check=False,
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip() if done.returncode == 0 else ""

    commit = git("rev-parse", "--short=12", "HEAD")
    return (commit or "unknown") + ("+" if git("status", "--porcelain") else "")
