"""Packs the warranties: groups of countries are written out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .jurisdictions import written_out


def pack(section: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the section as `engine/support/warranties.py` reads it."""
    return {
        key: {**entry, "places": written_out(entry["places"])} if "places" in entry else {**entry}
        for key, entry in section.items()
    }
