"""`library.json` by lines: the same JSON, an entry each."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scripts.library.layout import written

SOURCE = {"url": "https://example.com", "kind": "vendor", "checked": "2026-11-22"}
FACTS: dict[str, Any] = {
    "schema_version": 1,
    "counts": {"vendors": 2},
    "vendors": {"acme": {"name": "Ac\nme: {"}, "b.c-d_e": {"name": "B"}},
    "vulnerabilities": {"CVE-1": {"title": "x", "vendors": ["acme"]}},
    "measures": {},
    "lifecycles": {
        "one": {
            "vendors": ["acme"],
            "event": "service_shutdown",
            "models": [{"name": "X"}],
            "sources": [SOURCE],
            "withdraws": ["two"],
        }
    },
}


def test_it_holds_what_it_was_given_an_entry_a_line() -> None:
    text = written(FACTS)
    data = json.loads(text)
    assert {name: data[name] for name in FACTS} == FACTS
    assert data["index"] == {
        "vulnerabilities": {"acme": ["CVE-1"]},
        "measures": {},
        "lifecycles": {
            "vendors": {"acme": ["one"]},
            "policies": {},
            "events": {"service_shutdown": ["one"]},
            "withdrawn": ["two"],
        },
    }
    assert text.count("\n") == 1 + 4 + 4 + 4  # the head, the sections' begins and ends, entries
    assert written(data) == text


def test_an_id_that_the_reader_cannot_find_is_refused() -> None:
    with pytest.raises(ValueError, match="is no id"):
        written({**FACTS, "vendors": {"a:b": {"name": "A"}}})
