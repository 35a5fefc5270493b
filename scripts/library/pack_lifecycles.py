"""Packs the lifecycle entries.

Groups of countries are written out. Of a service the values are packed; which source says each
is for reviewers.
"""

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
    service = {"service": _service(entry["service"])} if "service" in entry else {}
    return {**entry, **groups, **service}


def _service(service: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said of a service, without who says it."""
    lists = {key: service[key]["what"] for key in ("stops", "goes_on") if key in service}
    until = service.get("recordings_until")
    return {
        "id": service["id"],
        "name": service["name"],
        **lists,
        **({"recordings_until": until["date"]} if until else {}),
    }
