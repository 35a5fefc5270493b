"""Writes an issue's text for each exploited vulnerability that the library has nothing about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
import re
from typing import Any, Final

from .readers.kev import CATALOG

_CVE: Final = re.compile(r"CVE-\d{4}-\d{4,7}")
_NO_WORD: Final = re.compile(r"[^\w .,()/+-]")
"""What a name from a source is never shown with: it could be read as Markdown."""


def write_issues(folder: Path, rows: Iterable[Mapping[str, Any]]) -> list[Path]:
    """Write `CVE-....md` for each row, its title in the first line; return the files."""
    files = []
    for row in rows:
        if _CVE.fullmatch(row["id"]):
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f"{row['id']}.md"
            file.write_text(_text(row), "utf-8")
            files.append(file)
    return files


def _text(row: Mapping[str, Any]) -> str:
    product = _NO_WORD.sub("", row["product"])
    return (
        f"Attackers use {row['id']}, which CISA added to its catalog on {row['added']}.\n\n"
        f"- Vendor in the library: `{row['vendor']}`\n- Product: {product}\n- Due: {row['due']}\n"
        f"- Record: https://www.cve.org/CVERecord?id={row['id']}\n- Catalog: {CATALOG}\n\n"
        "If it is about cameras, doorbells, or recorders, add it with `scripts/add`. If it isn't, "
        "close this issue.\n"
    )
