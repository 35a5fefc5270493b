"""Packs the measures: groups of countries are written out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .jurisdictions import written_out


def pack(section: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the section as `engine/support/measures.py` reads it."""
    return {
        key: {**entry, "jurisdiction": written_out(entry["jurisdiction"])}
        for key, entry in section.items()
    }
