"""Figures as a table for people."""

from __future__ import annotations

from collections.abc import Iterable

from .figures import Figure

_MET = {True: "met", False: "MISSED", None: ""}


def table(figures: Iterable[Figure]) -> str:
    """Return one line for each figure, below a head."""
    lines = [f"{'figure':34}{'median':>10} {'unit':8}{'from':>10}{'to':>10}{'runs':>6}{'goal':>8}"]
    for each in figures:
        goal = "" if each.goal is None else f"{each.goal:g}"
        lines.append(
            f"{each.name:34}{each.median:10.4g} {each.unit:8}{each.low:10.4g}{each.high:10.4g}"
            f"{each.runs:6}{goal:>8}  {_MET[each.met]}".rstrip()
        )
    return "\n".join(lines)
