"""Packs the vendors: whose own cameras they sell, and with which letters each pattern begins.

That a company makes its own cameras is kept where a source says so.
"""

from __future__ import annotations

from typing import Any

from custom_components.camera_lifecycle.engine.identify.heads import heads
from custom_components.camera_lifecycle.engine.identify.vendors import SECTIONS


def pack(content: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the vendors with `makes_own` as true, or without it.

    That a company buys, and that nobody knows, are the same to the engine: its name proves no
    maker.
    """
    return {vendor_id: _vendor(entry) for vendor_id, entry in content.items()}


def _vendor(entry: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in entry.items() if key != "makes_own"}
    if entry["makes_own"]["answer"] is True:
        kept["makes_own"] = True
    for section in SECTIONS:
        if section in kept:
            kept[section] = [
                {**row, "heads": "|".join(heads(row["pattern"]))} for row in kept[section]
            ]
    return kept
