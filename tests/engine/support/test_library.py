"""What the files of both sections hold: sources, vocabulary, no word that people are not shown."""

from __future__ import annotations

from datetime import date
import re
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.reasons import LifecycleEvent, MeasureLevel
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.support.measures import BINDING, Measures
from scripts.library import FACTS
from scripts.library.jurisdictions import groups, written_out
from scripts.library.latest_day import latest_day

type Sections = dict[str, dict[str, dict[str, Any]]]

FORBIDDEN = re.compile(
    r"\b(banned|ban|illegal|recalled|must be removed|no longer supported)\b", re.IGNORECASE
)


def test_every_entry_says_where_and_when_it_was_read(sections: Sections) -> None:
    for entries in sections.values():
        for key, entry in entries.items():
            assert entry["sources"], key
            for source in entry["sources"]:
                assert date.fromisoformat(source["checked"]) <= latest_day(), key
                assert source["url"].isascii(), key


def test_nothing_rests_on_memory(sections: Sections) -> None:
    for key, entry in sections["measures"].items():
        assert entry["verification"] != "memory", key


def test_no_effect_uses_a_word_that_people_are_not_shown(sections: Sections) -> None:
    for key, entry in sections["measures"].items():
        assert not FORBIDDEN.search(entry["effect"]), key


def test_a_measure_that_counts_has_a_day_and_a_source_that_was_read(sections: Sections) -> None:
    for key, entry in sections["measures"].items():
        if entry["level"] in {"phased_out", "restricted"}:
            assert entry["effective"], key
            assert any(source["read"] in {"full", "excerpt"} for source in entry["sources"]), key


def test_a_relabelled_lorex_is_never_reached_by_its_brand(sections: Sections) -> None:
    reaching = {
        key: entry["covers"]
        for key, entry in sections["measures"].items()
        if entry["covers"]["oem"] == "yes" and {"hikvision", "dahua"} & set(entry["vendors"])
        if entry["level"] in MeasureLevel and not entry.get("applies_to_category")
        if entry["status"] in BINDING
    }
    assert reaching
    for key, covers in reaching.items():
        brands = {*covers["brand_is_not_proof"], *covers.get("not_brands", [])}
        assert {"lorex", "luminys", "cp_plus", "prama"} <= brands, key


def test_makers_and_places_of_each_measure_can_be_found(
    sections: Sections, measures: Measures
) -> None:
    for key, measure in measures.by_id.items():
        assert measure.places >= set(sections["measures"][key]["jurisdiction"])
        for vendor in measure.vendors:
            for place in measure.places:
                assert measure in measures.of((place,), vendor), key


def test_the_eu_has_its_members() -> None:
    members = [*groups()["EU"]]
    assert len(members) == len({*members}) == 27
    assert {"DE", "FR", "SE"} <= {*members}
    assert written_out(["EU", "GB"]) == ["EU", *members, "GB"]
    assert written_out(["US-TX"]) == ["US-TX"]


def test_an_entry_that_decides_names_its_day_and_its_models(sections: Sections) -> None:
    for key, entry in sections["lifecycles"].items():
        assert entry["event"] in {*LifecycleEvent, "support_policy"}, key
        if entry["event"] == "unsupported_as_of":
            assert entry["dating"] == "no_later_than", key
        if entry["models"]:
            assert entry["date"], key
        assert ("statement" in entry) == (entry["event"] == "support_policy"), key


def test_what_is_withdrawn_exists(sections: Sections, lifecycles: Lifecycles) -> None:
    named = {key for entry in sections["lifecycles"].values() for key in entry.get("withdraws", ())}
    assert named
    assert named == {key for key, entry in lifecycles.by_id.items() if entry.withdrawn}


@pytest.mark.parametrize("section", ["measures", "lifecycles", "jurisdictions"])
def test_every_file_names_its_schema(section: str) -> None:
    files = [*(FACTS / section).glob("*.yaml")]
    assert files
    for file in files:
        first = file.read_text("utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema=../schema/{section}.schema.json", file


def test_no_successor_is_taken_for_a_discontinued_model(sections: Sections) -> None:
    patterns = [
        (key, pattern)
        for key, entry in sections["lifecycles"].items()
        if entry["event"] == "end_of_sale"
        for model in entry["models"]
        for pattern in model.get("match", [])
    ]
    assert patterns
    assert [row for row in patterns if row[1].endswith("*") and row[1][-2] not in " -"] == []
