"""A warranty is said once for each vendor and place, in words that the code knows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.load import load_library
from scripts.library.check_warranties import problems
from scripts.library.read import Entry, read_library

READ = "https://vendor.example/warranty"


def entry(key: str = "a", **content: Any) -> Entry:
    """Return an entry of one vendor: two years on everything, unless told otherwise."""
    term = {"for": ["everything"], "months": 24, "start": "purchase"}
    whole = {"id": key, "vendors": ["v"], "terms": [term], "sources": [{"url": READ}], **content}
    return Entry("warranties", Path(f"{key}.yaml"), whole)


def term(*things: str, **more: Any) -> dict[str, Any]:
    return {"for": [*things], "months": 24, "start": "purchase", **more}


def company(source: str) -> dict[str, Any]:
    return {"company": {"name": "V", "what": "sold", "date": "2024", "source": source}}


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ({}, None),
        ({"terms": [term("cameras"), term("batteries", months=12)]}, None),
        ({"not_covered": ["batteries"]}, None),
        ({"terms": [term("cameras", up_to=60)]}, None),
        ({"terms": [term("cameras", up_to=24)]}, "up_to: isn't later"),
        ({"terms": [term("cameras"), term("cameras", "recorders")]}, "cameras is told twice"),
        ({"terms": [term("batteries")], "not_covered": ["batteries"]}, "batteries is told twice"),
        ({"terms": [term("everything"), term("batteries")]}, "leaves no room"),
        ({"terms": [term("cameras", mostly=True)]}, None),
        ({"terms": [term("batteries", mostly=True)]}, "mostly: is said of"),
        ({"terms": [term("cameras", "recorders", mostly=True)]}, "mostly: is said of"),
        ({"claims": company(READ)}, None),
        ({"claims": company("https://else.example")}, "company.source: isn't one of"),
    ],
)
def test_what_is_said_of_a_warranty(content: dict[str, Any], wrong: str | None) -> None:
    found = [problem.what for problem in problems([entry(**content)])]
    assert len(found) == (wrong is not None), found
    assert wrong is None or wrong in found[0]


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (None, None, True),
        (["DE"], None, False),
        (["DE"], ["FR"], False),
        (["DE"], ["US", "DE"], True),
        (["EU"], ["DE"], True),
    ],
)
def test_one_answer_for_each_vendor_and_place(
    one: list[str] | None, other: list[str] | None, *, clash: bool
) -> None:
    both = [
        entry(key, **({"places": places} if places else {}))
        for key, places in (("a", one), ("b", other))
    ]
    assert bool([*problems(both)]) is clash


def test_every_fact_is_read_whole() -> None:
    """What the code does not understand it leaves out: of today's facts that is nothing."""
    entries, _ = read_library()
    facts = {entry.id: entry.content for entry in entries if entry.section == "warranties"}
    loaded = {
        one.id: one for listed in load_library().warranties.by_vendor.values() for one in listed
    }
    assert facts.keys() == loaded.keys()
    for key, content in facts.items():
        warranty, claims = loaded[key], content.get("claims", {})
        assert len(warranty.terms) == len(content.get("terms", ()))
        assert all(
            len(read.covers) == len(fact["for"])
            for read, fact in zip(warranty.terms, content.get("terms", ()), strict=True)
        )
        assert (warranty.company is not None) is ("company" in claims)
        assert warranty.sources[0].kind == "vendor", "the vendor's own page says it"
