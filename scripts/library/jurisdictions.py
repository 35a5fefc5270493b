"""Writes out groups of countries: what is said of the EU is said of each member."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import yaml

from . import FACTS


@cache
def groups() -> Mapping[str, tuple[str, ...]]:
    """Return the members of each group, by its code."""
    files = sorted((FACTS / "jurisdictions").glob("*.yaml"))
    read = (yaml.safe_load(file.read_text("utf-8")) for file in files)
    return {group["code"]: tuple(group["members"]) for group in read}


def written_out(places: Iterable[str]) -> list[str]:
    """Return the places with the members of each group behind the group."""
    return [one for place in places for one in (place, *groups().get(place, ()))]
