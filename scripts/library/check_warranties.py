"""Checks what is said of warranties: one answer for each vendor, place, and thing covered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any, Final

from .jurisdictions import written_out
from .read import Entry, Problem

_EVERYWHERE: Final = ["everywhere"]
_MOST: Final = frozenset({"everything", "cameras", "recorders"})


def problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield what cannot be true of a warranty, and two that answer the same question."""
    mine = [entry for entry in entries if entry.section == "warranties"]
    for entry in mine:
        for what in (*_terms(entry.content), *_company(entry.content)):
            yield Problem(entry.file, what)
    for one, other in combinations(mine, 2):
        if _keys(one.content) & _keys(other.content):
            yield Problem(other.file, f"$.places: {one.id} speaks of the same vendor and place")


def _terms(content: Mapping[str, Any]) -> Iterator[str]:
    """Yield terms that run backwards, and what is covered twice, or covered and not."""
    terms = content.get("terms", ())
    said = [*content.get("not_covered", ()), *(thing for term in terms for thing in term["for"])]
    for thing in sorted({thing for thing in said if said.count(thing) > 1}):
        yield f"$.terms: {thing} is told twice"
    if any("everything" in term["for"] for term in terms) and len(terms) > 1:
        yield "$.terms: everything leaves no room for more"
    for index, term in enumerate(terms):
        if term.get("up_to", term["months"] + 1) <= term["months"]:
            yield f"$.terms[{index}].up_to: isn't later than months"
        if "mostly" in term and (len(term["for"]) > 1 or term["for"][0] not in _MOST):
            yield f"$.terms[{index}].mostly: is said of all products, cameras, or recorders alone"


def _company(content: Mapping[str, Any]) -> Iterator[str]:
    """Yield a source of what became of a company that the entry doesn't list."""
    company = content.get("claims", {}).get("company")
    listed = {source["url"] for source in content["sources"]}
    if company is not None and company["source"] not in listed:
        yield "$.claims.company.source: isn't one of the entry's sources"


def _keys(content: Mapping[str, Any]) -> set[tuple[str, str]]:
    where = written_out(content["places"]) if "places" in content else _EVERYWHERE
    return {(vendor, place) for vendor in content["vendors"] for place in where}
