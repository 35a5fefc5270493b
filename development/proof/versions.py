"""The runs on each Home Assistant, as `scripts/test --home-assistant` writes them.

One file per version in .proof/versions:

    {"home_assistant", "suite": "whole" | "live", "passed", "failed", "skipped", "seconds", "day",
     "commit", "command"}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
import json
from pathlib import Path
from typing import Any, Final

from awesomeversion import AwesomeVersion

from .marks import ROOT

FOLDER: Final = ROOT / ".proof" / "versions"


@dataclass(frozen=True, slots=True)
class VersionRun:
    """What came of a run on one version, each as it is shown."""

    home_assistant: str
    suite: str
    outcome: str
    day: str
    commit: str
    command: str

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> VersionRun:
        """Return what a file says; a version that isn't published (`note`) has no outcome."""
        counts = (
            f"{said[word]} {word}" for word in ("passed", "failed", "skipped") if said.get(word)
        )
        version = str(said.get("home_assistant", ""))
        return cls(
            version,
            {"whole": "whole", "live": "live tests"}.get(said.get("suite", ""), ""),
            ", ".join(counts) or str(said.get("note") or "not run"),
            str(said.get("day", "")),
            str(said.get("commit", ""))[:12],
            str(said.get("command") or f"scripts/test --home-assistant {version}"),
        )


def read(folder: Path = FOLDER) -> list[VersionRun]:
    """Return the runs that were written down, the newest version last."""
    runs = [VersionRun.of(json.loads(file.read_text("utf-8"))) for file in folder.glob("*.json")]
    return sorted(runs, key=lambda run: AwesomeVersion(run.home_assistant.split()[0] or "0"))
