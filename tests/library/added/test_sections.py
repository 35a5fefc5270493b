"""Every section of the library, end to end: answers, a file, and nothing left to say against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from scripts.library import SECTIONS, build, check
from scripts.library.answers import Answers
from scripts.library.conditions import Conditions
from scripts.library.new_fact import add_fact
from scripts.library.parts import Part, read_path, schemas
from scripts.library.read import read_yaml
from tests.days import TODAY

from .copied import copy_library
from .people import Told, asked, given
from .samples import SAMPLES, VENDOR

EVENTS = [
    choice.value
    for choice in Part.find(schemas(), "lifecycles.schema.json#/properties/event").choices
]
SPARE = {
    "said_by": "CISA",
    "service.id": "eufy-spare-cloud",
    "service.name": "eufy Spare Cloud",
}
"""Answers that only some events ask for."""


@dataclass
class Copy:
    """A library to which facts are added, each in its own file."""

    facts: Path

    def add(self, section: str, answers: Answers, name: str) -> dict[str, Any]:
        """Add a fact without a question that it has no answer to; return its file's content."""
        told: list[str] = []
        assert (
            add_fact(section, answers, told.append, TODAY)
            == f"Created library/{section}/{name}.yaml."
        )
        assert told == []
        content: dict[str, Any] = read_yaml(self.facts / section / f"{name}.yaml")
        return content


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Copy:
    return Copy(copy_library(tmp_path, monkeypatch))


def at(content: Any, path: str) -> Any:
    """Return what stands at a path."""
    for step in read_path(path):
        content = content[step]
    return content


def spelled(value: Any) -> tuple[str, ...]:
    """Return how somebody may tell a value."""
    if isinstance(value, bool):
        return ("true", "y") if value else ("false", "n")
    if isinstance(value, list):
        return ("; ".join(value),)
    return ("" if value is None else str(value),)


def samples() -> Iterator[Any]:
    for section, facts in SAMPLES.items():
        for fact in facts:
            yield pytest.param(section, fact, id=f"{section}-{fact['id']}")


def test_every_section_has_a_fact() -> None:
    assert SAMPLES.keys() == {*SECTIONS}


@pytest.mark.parametrize(("section", "told"), samples())
def test_a_fact_is_written_as_it_was_told(section: str, told: Told, copy: Copy) -> None:
    content = copy.add(section, asked(told), told["id"])
    for path, answer in told.items():
        if path in {"duties[0].by", "duties[1].by", "duties[2].by"}:
            continue  # in which form the day is told, which the file says by its keys
        value = at(content, path)
        if isinstance(value, list):
            assert "; ".join(value) == answer
        else:
            written = "" if value is None else str(value).lower()
            written = (
                {"true": "y", "false": "n"}.get(written, written) if answer in "yn" else written
            )
            assert written == answer.lower().replace(r"\;", ";"), path
    file = copy.facts / section / f"{told['id']}.yaml"
    before = file.read_text("utf-8")
    file.unlink()
    copy.add(section, given(told), told["id"])
    assert file.read_text("utf-8") == before


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_of_a_lifecycle(event: str, copy: Copy) -> None:
    told = {
        "id": "eufy-t9999-event",
        "vendors": "eufy",
        "event": event,
        "date": "2026-11",
        "basis": "vendor",
        "models[0].name": "T9999",
        "sources[0].url": VENDOR,
    }
    section = Conditions(Part.find(schemas(), "lifecycles.schema.json"))
    needed = section.needed({"event": event, "models": [{"name": "T9999"}]})
    told |= {path: answer for path, answer in SPARE.items() if path.partition(".")[0] in needed}
    content = copy.add("lifecycles", asked(told), told["id"])
    assert content["event"] == event
    assert content.keys() >= {"review_by", *needed}


def test_nothing_is_left_to_say_once_all_of_them_are_built(copy: Copy) -> None:
    """All together in one library, as `scripts/check_library` sees it."""
    for section, facts in SAMPLES.items():
        for told in facts:
            copy.add(section, given(told), told["id"])
    assert build.main() == 0
    assert [str(problem) for problem in check.check(TODAY)] == []
