"""Every example that stands in a grammar is read as it says there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
import time
from typing import Any

import pytest
import yaml

from custom_components.camera_lifecycle.engine.firmware.clean_text import clean
from custom_components.camera_lifecycle.engine.firmware.grammar import Detail, Grammar, Grammars
from custom_components.camera_lifecycle.engine.firmware.pattern import compiled
from custom_components.camera_lifecycle.engine.firmware.reading import read_record
from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from tests.days import TODAY

FOLDER = Path(__file__).parents[2] / "library" / "firmware"

# Strings that make a careless expression try again and again.
HOSTILE = (
    "1." * 256,
    "1" * 512,
    "_" * 512,
    " " * 512,
    "V" + "1.1." * 120 + " build",
    "a " * 256,
    "build " * 85,
    "2.840.0000000.28.R, " * 25,
    "20200101" * 64,
    "AXIS " * 100,
)


def load() -> dict[str, dict[str, Any]]:
    files = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in FOLDER.glob("*.yaml")}
    return dict(sorted(files.items()))


ENTRIES = load()
GRAMMARS = Grammars.from_json(ENTRIES)


def examples() -> Iterator[Any]:
    for name, entry in ENTRIES.items():
        for example in entry["examples"]:
            yield pytest.param(name, example, id=f"{name}: {clean(example['text'])[:60]}")


def details() -> Iterator[Any]:
    for name, entry in ENTRIES.items():
        for detail in entry.get("details", ()):
            for example in detail["examples"]:
                yield pytest.param(detail, example, id=f"{name}: {example['text']}")


def all_patterns() -> Iterator[Any]:
    for name, grammar in GRAMMARS.by_id.items():
        for form in grammar.forms:
            yield pytest.param(form.pattern, id=f"{name}.{form.id}")
        for detail in grammar.details:
            for pattern in detail.patterns:
                yield pytest.param(pattern, id=f"{name}.{detail.key}")


@pytest.mark.parametrize(("name", "example"), examples())
def test_an_example_reads_as_it_says(name: str, example: dict[str, str]) -> None:
    grammar = GRAMMARS.by_id[name]
    found = read_record(Record("x", sw_version=example["text"]), [grammar], GRAMMARS, TODAY)
    day = found.build_date.day
    assert found.version == example["version"], example.get("why")
    assert (day.isoformat() if day else None) == example.get("date"), example.get("why")
    assert found.build_date.month == PartialDate.parse(example.get("month"))


@pytest.mark.parametrize(("detail", "example"), details())
def test_a_detail_reads_as_it_says(detail: dict[str, Any], example: dict[str, str]) -> None:
    stamp = Detail(
        detail["key"], tuple(detail["patterns"]), detail.get("same_version", False)
    ).read(example["text"], TODAY, example.get("installed"))
    assert (stamp.day.isoformat() if stamp.day else None) == example.get("date")


@pytest.mark.parametrize("grammar", [pytest.param(g, id=n) for n, g in GRAMMARS.by_id.items()])
def test_every_form_has_an_example(grammar: Grammar) -> None:
    unused = {form.id for form in grammar.forms}
    for example in ENTRIES[grammar.id]["examples"]:
        for form in grammar.forms:
            if form.read(clean(example["text"]), TODAY):
                unused.discard(form.id)
    assert not unused


@pytest.mark.parametrize("pattern", all_patterns())
def test_no_string_keeps_a_pattern_busy(pattern: str) -> None:
    expression = compiled(pattern)
    for text in HOSTILE:
        started = time.thread_time()
        expression.fullmatch(text)
        assert time.thread_time() - started < 0.02


def test_an_integration_stands_in_one_grammar_only() -> None:
    domains = [domain for entry in ENTRIES.values() for domain in entry.get("integrations", ())]
    assert len(domains) == len(set(domains))


def test_a_vendor_listed_in_a_grammar_has_no_file_of_its_own() -> None:
    """Its file would name the grammar, as all others do."""
    listed = [vendor for entry in ENTRIES.values() for vendor in entry.get("vendors", ())]
    assert len(listed) == len(set(listed))
    vendors = {file.stem for file in (FOLDER.parent / "vendors").glob("*.yaml")}
    assert not vendors & set(listed)
