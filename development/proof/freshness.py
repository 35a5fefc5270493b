"""How many hours pass until people are told of a vulnerability that attackers use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from custom_components.camera_lifecycle.facts.refresh import DAILY

from .marks import ROOT

_WORKFLOW: Final = ROOT / ".github" / "workflows" / "refresh.yml"
_DAILY_CRON: Final = "* * *"
HEAD: Final = ("From CISA's day to the message", "Hours at most", "Where that is decided")
PREFACE: Final = (
    "A vulnerability joins CISA's catalog. What a machine does on the way takes at most these "
    "hours; a person's review of the fact lies between, and its time isn't known."
)


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield each step with the hours that it takes at most, and where that is decided."""
    hours = DAILY[1].total_seconds() / 3600
    yield "The catalog is read, and an issue opened", f"{_cron_hours():g}", "`refresh.yml`"
    yield "A person compares the proposal with its source, and accepts it", "not known", ""
    yield (
        "The facts are signed, and a home that chose to looks for them",
        f"{hours:g}",
        "`facts.yml`, `facts/refresh.py`",
    )
    yield "The cameras are judged, and the message is sent", "under 0.1", "`scripts/bench set_up`"
    yield "Without newer facts: the next release, and its update", "not known", "`release.yml`"


def _cron_hours() -> float:
    """Return how many hours lie between two readings of the catalog."""
    crons = [line for line in _WORKFLOW.read_text("utf-8").splitlines() if "- cron:" in line]
    daily = [line for line in crons if _DAILY_CRON in line]
    if not daily:
        raise ValueError(f"{_WORKFLOW.name} reads nothing every day")
    return 24.0
