"""Which fact stands for which: the same, changed for the worse or not, or called otherwise."""

from dataclasses import replace
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.reasons import ReasonCode
from custom_components.camera_lifecycle.owner.facts import (
    MAX_FACTS,
    MAX_LENGTH,
    Fact,
    read_facts,
    read_unplaced,
)


def fact(code: ReasonCode, *says: object, entry: str = "one", place: str | None = None) -> Fact:
    return Fact.of(code, "/".join(str(part or "-") for part in says), entry, place)


def measure(effect: str = "no_new_units", day: str = "2025-06-27", place: str = "CA") -> Fact:
    return fact(ReasonCode.PHASED_OUT, "phased_out", effect, day, place=place)


def ends(day: str | None, event: str = "end_of_support") -> Fact:
    return fact(ReasonCode.SUPPORT_ENDING, event, day)


def service_ends(day: str) -> Fact:
    return fact(ReasonCode.SERVICE_ENDING, "service_shutdown", day)


def ended(day: str | None, event: str = "end_of_support") -> Fact:
    return fact(ReasonCode.SUPPORT_ENDED, event, day)


def hole(*says: str | None) -> Fact:
    return fact(ReasonCode.KNOWN_EXPLOITED, *says, entry="CVE-2030-1")


ODD = replace(measure(), says="phased_out")
RENAMED = replace(measure(), entry="other")

# answered, now, whether the answer still stands: for one to the letter, for any other
CHANGES = [
    (measure(), measure(), True, True),
    (measure(), measure("local_support_ended"), False, False),
    (measure(), measure("not_for_homes"), False, False),
    (measure(), measure("none"), False, True),
    (measure("local_support_ended"), measure("no_new_units"), False, True),
    (measure(), measure(day="2025-06"), False, True),
    (measure(), measure(place="US"), False, False),
    (measure(), ODD, False, False),
    (ODD, replace(ODD, says="restricted"), False, False),
    (ends("2028-05-01"), ends("2028-04-30"), False, False),
    (ends("2028-05-01"), ends("2028-05-02"), False, True),
    (ends("2028-05-01"), ends("2028-05"), False, True),
    (ends("2028-05"), ends("2028-05-01"), False, True),
    (ends("2028-05"), ends("2028-04-30"), False, False),
    (ends("2028-05"), ends(None), False, False),
    (ends(None), ends("2028-05"), False, False),
    (ends("2028-05-01"), ends("2028-05-01", "service_shutdown"), False, False),
    (service_ends("2028-05-01"), service_ends("2028-04-30"), False, False),
    (service_ends("2028-05-01"), service_ends("2028-05-02"), False, True),
    (replace(ends("2028"), says="x"), replace(ends("2028"), says="y"), False, False),
    (ended("2024-05"), ended("2023-01-01"), False, True),
    (ended("2024-05"), ended("2024-05", "company_out_of_business"), False, False),
    (ends("2028-05-01"), ended("2028-05-01"), False, False),
    (hole(None), hole("fixed", "V5.5.800 build 210628"), False, False),
    (hole("later", "V1"), hole("later", "V1"), True, True),
]


@pytest.mark.parametrize(("answered", "now", "to_the_letter", "else_"), CHANGES)
def test_what_an_answer_stands_for(
    answered: Fact, now: Fact, *, to_the_letter: bool, else_: bool
) -> None:
    present = {now.entry}
    assert answered.stands_for(now, present, literally=True) is to_the_letter
    assert answered.stands_for(now, present, literally=False) is else_


@pytest.mark.parametrize("literally", [True, False])
def test_a_fact_that_is_called_otherwise_is_the_same_and_a_further_one_is_not(
    *, literally: bool
) -> None:
    assert measure().stands_for(RENAMED, {"other"}, literally=literally)
    assert not measure().stands_for(RENAMED, {"one", "other"}, literally=literally)
    milder = replace(RENAMED, says=measure("none").says)
    assert not measure().stands_for(milder, {"other"}, literally=literally)


def test_the_facts_of_an_earlier_version_stand_for_what_says_the_same_anywhere() -> None:
    (before,) = read_unplaced("phased_out/no_new_units/2025-06-27")
    for literally in (True, False):
        assert before.stands_for(measure(), {"one"}, literally=literally)
        assert before.stands_for(measure(place="US"), {"one"}, literally=literally)
        assert not before.stands_for(measure("none"), {"one"}, literally=literally)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("-", ["-"]),
        ("fixed/V5.5.800 build 210628", ["fixed/V5.5.800 build 210628"]),
        (
            "phased_out/no_new_units/2022 phased_out/none/-",
            ["phased_out/no_new_units/2022", "phased_out/none/-"],
        ),
        (
            "end_of_support/2024-05 service_shutdown/-",
            ["end_of_support/2024-05", "service_shutdown/-"],
        ),
    ],
)
def test_one_text_of_an_earlier_version_is_several_facts(text: str, says: list[str]) -> None:
    assert [one.says for one in read_unplaced(text)] == says


def test_what_is_kept_is_bounded() -> None:
    long = fact(ReasonCode.KNOWN_EXPLOITED, "fixed", "V" * 999, entry="e" * 999)
    assert len(long.says) == len(long.entry or "") == MAX_LENGTH
    row = dict.fromkeys(long.as_json(), "x" * 999)
    assert {len(text) for text in Fact.from_json(row).as_json().values()} == {MAX_LENGTH}
    assert len(read_facts([row] * 999)) == MAX_FACTS
    assert len(read_unplaced(" ".join(["a/b"] * 999))) == MAX_FACTS


# What is kept is never longer: see above.
TEXTS = st.text(max_size=MAX_LENGTH)


@given(st.builds(Fact, TEXTS, TEXTS, st.none() | TEXTS, st.none() | TEXTS))
def test_it_is_read_back(kept: Fact) -> None:
    assert Fact.from_json(kept.as_json()) == kept


@pytest.mark.parametrize(
    "row", [None, 7, "text", [], {}, {"code": 1, "says": "", "place": None, "entry": None}]
)
def test_anything_else_is_refused(row: Any) -> None:
    with pytest.raises((TypeError, KeyError)):
        Fact.from_json(row)
