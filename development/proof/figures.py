"""The figures of docs/bench.json, which `scripts/bench --write` makes, as rows of the page.

    {"figures": [{"name", "what", "unit", "median", "low", "high", "runs", "goal", "met",
                  "command"}],
     "peers": [{"name", "version", "figures": [{"name", "median", ...}]}],
     "machine": {"processors", "python", "home_assistant"}, "day"}

What a figure lacks is left empty, and never made up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
import json
from pathlib import Path
from typing import Any, Final

from .marks import ROOT

FILE: Final = ROOT / "docs" / "bench.json"
COMMAND: Final = "scripts/bench"
WHOLE_FROM: Final = 1000
"""From here on, a figure is written without digits behind the point."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A row: all of it as it is shown. `peers`: what each peer needs, in the order of the names."""

    what: str
    ours: str
    spread: str
    goal: str
    met: str
    peers: tuple[str, ...]
    command: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured. `measured`: when and on what, in words; empty where nothing was."""

    rows: tuple[Figure, ...] = ()
    peers: tuple[str, ...] = ()
    measured: str = ""

    @classmethod
    def read(cls, file: Path = FILE) -> Figures:
        """Return what a file holds; nothing where there is none."""
        if not file.exists():
            return cls()
        content = json.loads(file.read_text("utf-8"))
        peers = {_peer(peer): _by_name(peer.get("figures")) for peer in content.get("peers") or ()}
        return cls(
            tuple(_figure(figure, peers.values()) for figure in content.get("figures") or ()),
            tuple(peers),
            "; ".join(_measured(content)),
        )


def _figure(figure: Mapping[str, Any], peers: Any) -> Figure:
    """Return the row of a figure; `peers`: the figures of each peer by their name."""
    name, unit = figure.get("name"), figure.get("unit")
    low, high, runs = figure.get("low"), figure.get("high"), figure.get("runs")
    spread = f"{_number(low)} to {_number(high)}" if None not in (low, high) else ""
    beside = [(theirs.get(name) or {}) for theirs in peers]
    return Figure(
        what=str(figure.get("what") or name or ""),
        ours=_amount(figure.get("median"), unit),
        spread=f"{spread} ({runs} runs)" if spread and runs else spread,
        goal=_goal(figure.get("goal"), unit),
        met={True: "yes", False: "**no**"}.get(figure.get("met"), ""),  # type: ignore[arg-type]
        peers=tuple(_amount(theirs.get("median"), theirs.get("unit", unit)) for theirs in beside),
        command=str(figure.get("command") or COMMAND),
    )


def _goal(goal: object, unit: object) -> str:
    """Return a goal in words: a number is the most that it may be."""
    if isinstance(goal, int | float):
        return f"at most {_amount(goal, unit)}"
    return "" if goal is None else str(goal)


def _amount(value: object, unit: object) -> str:
    return f"{_number(value)} {unit or ''}".strip() if value is not None else ""


def _number(value: object) -> str:
    if isinstance(value, float) and abs(value) < WHOLE_FROM:
        return f"{value:.3g}"
    return f"{value:,.0f}" if isinstance(value, int | float) else str(value)


def _peer(peer: Mapping[str, Any]) -> str:
    return f"{peer.get('name', '')} {peer.get('version') or ''}".strip()


def _by_name(figures: Any) -> dict[str, Mapping[str, Any]]:
    return {str(figure.get("name")): figure for figure in figures or ()}


def _measured(content: Mapping[str, Any]) -> Iterator[str]:
    """Yield when and on what it was measured: what is known of it, and no name of a machine."""
    machine = content.get("machine") or {}
    if day := content.get("day"):
        yield f"measured on {day}"
    if processors := machine.get("processors"):
        yield f"{processors} processors"
    if python := machine.get("python"):
        yield f"Python {python}"
    if home_assistant := machine.get("home_assistant"):
        yield f"Home Assistant {home_assistant}"
