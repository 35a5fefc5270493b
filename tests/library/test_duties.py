"""What a measure may ask of those whom it binds, and what of that becomes a text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from scripts.library import check, sentences
from scripts.library.check_duties import problems
from scripts.library.read import Entry, read_library
from scripts.translations.measures import OWN, strays, with_effects

SOURCE = {"url": "https://law.example/", "kind": "other", "checked": "2026-11-22"}
ROW: dict[str, Any] = {
    "id": "report",
    "asks": "Report it to somebody.",
    "of": ["contractors"],
    "clause": "1(a)",
    "sources": [SOURCE],
}
MEASURE: dict[str, Any] = {
    "id": "one",
    "level": "advisory",
    "bound": ["contractors", "importers_and_sellers"],
    "enacted": "2026-11-22",
    "effective": "2026-11-22",
    "effect": "A rule of November 2026.",
    "name": "A rule",
    "duties": [ROW],
}


def entry(**fields: Any) -> Entry:
    """Return a measure; a field that is None is left out."""
    content = {key: value for key, value in (MEASURE | fields).items() if value is not None}
    return Entry("measures", Path(__file__), content)


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({}, []),
        ({"duties": None}, []),
        ({"name": None}, ["$.name: missing, and it binds a type of site"]),
        ({"name": None, "bound": ["importers_and_sellers"], "duties": None}, []),
        ({"name": None, "level": "none"}, []),
        (
            {"duties": [ROW | {"of": ["contractors", "public_bodies"]}]},
            ["$.duties[0].of: public_bodies isn't in bound"],
        ),
        ({"duties": [ROW, ROW]}, ["$.duties: the id 'report' is used 2 times"]),
        ({"duties": [ROW, ROW | {"id": "later"}]}, []),
    ],
)
def test_what_no_schema_can_say(fields: dict[str, Any], refused: list[str]) -> None:
    assert [problem.what for problem in problems([entry(**fields)])] == refused


def test_other_facts_have_no_duties() -> None:
    assert not [*problems([Entry("vendors", Path(__file__), {"id": "acme"})])]


@pytest.mark.parametrize(
    ("row", "is_right"),
    [
        ({}, True),
        ({"by": {"business_days": 1, "after": "identified"}}, True),
        ({"by": {"date": "2027-06"}}, True),
        ({"by": {"ongoing": True}}, True),
        ({"by": {"ongoing": True, "since": "2020-08-13"}}, True),
        ({"by": {"business_days": 0, "after": "identified"}}, False),
        ({"by": {"business_days": 1}}, False),
        ({"by": {"ongoing": False}}, False),
        ({"by": {"date": "soon"}}, False),
        ({"by": "tomorrow"}, False),
        ({"of": ["everybody"]}, False),
        ({"of": []}, False),
        ({"clause": ""}, False),
        ({"sources": []}, False),
        ({"asks": "Do {this} and that."}, False),
        ({"id": "Not-A-Key"}, False),
    ],
)
def test_the_schema(row: dict[str, Any], *, is_right: bool) -> None:
    (known,) = (each for each in read_library()[0] if each.id == "us-ndaa-889-b")
    content = known.content | {"duties": [ROW | row]}
    validator: jsonschema.protocols.Validator = check._validators()["measures"]
    errors = [*validator.iter_errors(content)]
    assert bool(errors) != is_right, errors


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({"duties": [ROW | {"asks": "From 30 June 2027 on, don't."}]}, "names 2027-06-30"),
        ({"duties": [ROW | {"asks": "Since November 2026, don't."}]}, None),
        (
            {
                "duties": [
                    ROW
                    | {
                        "asks": "From 30 June 2027 on, don't.",
                        "by": {"ongoing": True, "since": "2027-06-30"},
                    }
                ]
            },
            None,
        ),
        ({"duties": [ROW | {"asks": "By May 2027.", "by": {"date": "2027-05-01"}}]}, None),
        ({"name": "A rule of 2019"}, "names 2019"),
        ({"unaffected": "Homes aren't since 2019."}, "names 2019"),
    ],
)
def test_no_text_of_a_duty_says_more_than_its_fact(
    fields: dict[str, Any], refused: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sentences, "_translated", lambda: ())
    said = [problem.what for problem in sentences.problems([entry(**fields)])]
    assert bool(said) == (refused is not None)
    assert refused is None or refused in said[0]


def test_each_text_of_a_fact_is_a_text_for_translators() -> None:
    first = entry(unaffected="Homes aren't.")
    second = entry(id="two", unaffected="Homes aren't.", name=None)
    texts = with_effects({}, [second, first])
    assert texts["common", "measure_one_name"] == "A rule"
    assert texts["common", "measure_one_duty_report"] == ROW["asks"]
    assert texts["common", "measure_one_unaffected"] == "Homes aren't."
    assert texts["common", "measure_two_unaffected"] == "[%key:common::measure_one_unaffected%]"
    assert ("common", "measure_two_name") not in texts
    assert [*strays(texts, [first])] == [key for key in texts if key[1].startswith("measure_two")]


@pytest.mark.parametrize("end", ["changed", "unaffected", "name", "duty_a_b", "next", "next_bound"])
def test_a_key_of_a_measure_is_known_by_its_end(end: str) -> None:
    match = OWN.fullmatch(f"measure_us_law_1_{end}")
    assert match is not None
    assert match[1] == "us_law_1"


def test_every_measure_that_binds_a_site_is_named_and_quoted_or_not() -> None:
    """Seven or more are quoted; of the others the text wasn't read, or names no camera's maker."""
    binding = [
        each.content
        for each in read_library()[0]
        if each.section == "measures" and "name" in each.content
    ]
    quoted = {content["id"] for content in binding if "duties" in content}
    assert quoted >= {
        "ca-qc-2023",
        "gb-wms-2022",
        "tw-gov-2020",
        "us-1260h",
        "us-ndaa-889-a",
        "us-ndaa-889-b",
        "us-ndaa-889-grants",
    }
