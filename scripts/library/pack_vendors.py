"""Packs the vendors: what only a reviewer of a file needs stays behind."""

from __future__ import annotations

from typing import Any, Final

ROWS: Final = (
    "models",
    "boards",
    "serials",
    "firmware_forms",
    "streams",
    "http_servers",
    "rtsp_servers",
    "realms",
    "titles",
    "banners",
    "onvif_scopes",
)


def pack(entries: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the entries without the registrants of prefixes and the sources of single rows.

    The sources of a file and of what it says about makers are kept.
    """
    return {vendor_id: _pack(content) for vendor_id, content in entries.items()}


def _pack(content: dict[str, Any]) -> dict[str, Any]:
    packed = dict(content)
    for section in ROWS:
        if section in packed:
            packed[section] = [_without(row, "sources") for row in packed[section]]
    if "ouis" in packed:
        packed["ouis"] = [_without(block, "registrants") for block in packed["ouis"]]
    return packed


def _without(row: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != key}
