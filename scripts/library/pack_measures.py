"""Packs the measures: groups of countries are written out."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from typing import Any

from .jurisdictions import written_out


def pack(section: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the section as `engine/support/measures.py` reads it.

    `effect_names_date`: false where people have to be told the date beside what changed.
    """
    return {key: _packed(entry) for key, entry in section.items()}


def _packed(entry: Mapping[str, Any]) -> dict[str, Any]:
    packed = {**entry, "jurisdiction": written_out(entry["jurisdiction"])}
    if not _names_date(entry):
        packed["effect_names_date"] = False
    return packed


def _names_date(entry: Mapping[str, Any]) -> bool:
    """Return whether the English sentence says the month and the year, as far as known."""
    date = entry["effective"] or entry["enacted"]
    if not date:
        return True
    year, _, rest = date.partition("-")
    month = f"{calendar.month_name[int(rest[:2])]} {year}" if rest else year
    return month in entry["effect"]
