"""The questions of `scripts/add`."""

from __future__ import annotations

from typing import Any

import referencing

from scripts.library.add import Interview

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "colours.schema.json",
    "type": "object",
    "required": ["id", "tone", "sources"],
    "properties": {
        "note": {"type": "string"},
        "id": {"type": "string", "pattern": "^[a-z]+$"},
        "tone": {"enum": ["dark", "light"]},
        "depth": {"type": "integer"},
        "names": {"type": "array", "items": {"type": "string"}},
        "sources": {"type": "array", "items": {"$ref": "#/$defs/source"}},
    },
    "$defs": {
        "source": {
            "type": "object",
            "required": ["url"],
            "properties": {"url": {"type": "string", "pattern": "^https://"}},
        }
    },
}


def interview(*answers: str) -> tuple[dict[str, Any], list[str]]:
    registry: referencing.Registry[Any] = referencing.Registry().with_resource(
        "colours.schema.json", referencing.Resource.from_contents(SCHEMA)
    )
    waiting = iter(answers)
    told: list[str] = []
    found = Interview(registry, "colours.schema.json", lambda _: next(waiting), told.append).entry()
    assert not list(waiting), "a question was not asked"
    return found, told


def test_only_what_is_needed() -> None:
    found, _ = interview("red", "dark", "no", "https://a.example", "no")
    assert found == {"id": "red", "tone": "dark", "sources": [{"url": "https://a.example"}]}


def test_a_choice_that_is_no_text() -> None:
    schema = {"enum": [True, False, "not_known"]}
    answers = [Interview._typed(text, schema) for text in ("True", "false", "not_known", "so")]
    assert answers == [True, False, "not_known", "so"]


def test_all_that_may_be_told_with_the_note_last() -> None:
    found, _ = interview(
        "red",
        "dark",
        "y",
        "3",
        "rot; rouge ;",
        "a note",
        "https://a.example",
        "y",
        "https://b.example",
        "",
    )
    assert list(found) == ["id", "tone", "depth", "names", "note", "sources"]
    assert (found["depth"], found["names"]) == (3, ["rot", "rouge"])
    assert [source["url"] for source in found["sources"]] == [
        "https://a.example",
        "https://b.example",
    ]


def test_what_the_schema_refuses_is_asked_again() -> None:
    found, told = interview("Red!", "red", "", "loud", "dark", "", "http:", "https://a.example", "")
    assert found["tone"] == "dark"
    assert told[0].strip().startswith("'Red!' does not match")
    assert told[1].strip() == "This field is required."
    assert "is not one of" in told[2]
