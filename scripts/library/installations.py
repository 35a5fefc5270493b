"""How common an integration is: the share of homes that have it, in percent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .read import Entry


def shares(entries: Iterable[Entry]) -> dict[str, float]:
    """Return the share by domain, of the integrations of which the library states one."""
    return {
        entry.id: share(entry.content["installations"])
        for entry in entries
        if entry.section == "integrations" and "installations" in entry.content
    }


def share(installations: Mapping[str, Any]) -> float:
    """Return the share in percent, given as such or as a count of a whole."""
    if "share" in installations:
        return float(installations["share"])
    return 100 * float(installations["count"]) / float(installations["of"])
