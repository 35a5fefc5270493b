"""Reads the plain values of a library entry; what is missing or odd reads as nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..model import PartialDate, Source


def texts(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return the strings listed under `key`, in their order."""
    return tuple(value for value in entry.get(key) or () if isinstance(value, str))


def day(entry: Mapping[str, Any], key: str) -> PartialDate | None:
    """Return the day, month or year under `key`."""
    return PartialDate.parse(entry.get(key))


def sources(entry: Mapping[str, Any]) -> tuple[Source, ...]:
    """Return where the entry was read."""
    return tuple(
        Source(str(source["url"]), str(source["kind"]), str(source["checked"]))
        for source in entry.get("sources") or ()
    )


def newest_check(found: Iterable[Source]) -> str:
    """Return the day (ISO) on which the newest of the sources was read, or an empty string."""
    return max((source.checked for source in found), default="")
