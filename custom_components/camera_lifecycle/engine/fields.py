"""Reads the plain values of a library entry; what is missing or odd reads as nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .model import Source
from .partial_date import PartialDate


def texts(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return the strings listed under `key`, in their order."""
    return tuple(value for value in entry.get(key) or () if isinstance(value, str))


def places(entry: Mapping[str, Any], key: str) -> frozenset[str]:
    """Return the countries and regions listed under `key`, upper case."""
    return frozenset(place.upper() for place in texts(entry, key))


def day(entry: Mapping[str, Any], key: str) -> PartialDate | None:
    """Return the day, month or year under `key`."""
    return PartialDate.parse(entry.get(key))


def sources(entry: Mapping[str, Any]) -> tuple[Source, ...]:
    """Return where the entry was read."""
    return tuple(map(Source.from_json, entry.get("sources") or ()))
