"""Packs the lifecycle entries: groups of countries are written out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .jurisdictions import written_out


def pack(section: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the section as `engine/support/lifecycles.py` reads it."""
    return {key: _packed(entry) for key, entry in section.items()}


def _packed(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return one entry with every group of countries written out."""
    groups = {key: written_out(entry[key]) for key in ("places", "goes_on_in") if key in entry}
    return {**entry, **groups}
