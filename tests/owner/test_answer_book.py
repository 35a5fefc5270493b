"""Which answers are kept: one for each fact, as many as have their place."""

from dataclasses import replace
from datetime import date, timedelta

from custom_components.camera_lifecycle.owner.answer_book import (
    MAX_ANSWERS,
    AnswerBook,
    answer_to,
)
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from custom_components.camera_lifecycle.owner.facts import MAX_FACTS, Fact, read_unplaced

TODAY = date(2026, 11, 22)
KEY = FindingKey("phased_out:hikvision", "one")
CANADA = Fact("phased_out", "phased_out/no_new_units/2025-06-27", "CA", "ca-order")
STATES = Fact("phased_out", "phased_out/no_new_units/2026-07-16", "US", "us-order")


def answer(*facts: Fact, kind: AnswerKind = AnswerKind.ACCEPTED_RISK, day: int = 0) -> Answer:
    return Answer(KEY, kind, TODAY + timedelta(days=day), facts=facts)


def test_an_answer_about_other_facts_is_kept_beside_it() -> None:
    canada, states = answer(CANADA), answer(STATES, kind=AnswerKind.IGNORED, day=1)
    book = AnswerBook([canada, states])
    assert [*book] == [canada, states]


def test_the_last_answer_about_a_fact_counts() -> None:
    both = answer(CANADA, STATES)
    later = answer(STATES, kind=AnswerKind.IGNORED, day=1)
    assert [*AnswerBook([both, later])] == [answer(CANADA), later]
    assert [*AnswerBook([later, both])] == [both]


def test_an_answer_of_an_earlier_version_makes_way() -> None:
    whatever = Answer(KEY, AnswerKind.REMIND_LATER, TODAY)
    unplaced = replace(whatever, facts=read_unplaced(f"{CANADA.says} {STATES.says}"))
    assert [*AnswerBook([whatever, answer(CANADA)])] == [answer(CANADA)]
    (left, now) = AnswerBook([unplaced, answer(CANADA)])
    assert (left.facts, now) == (read_unplaced(STATES.says), answer(CANADA))


def test_an_answer_about_whatever_is_known_replaces_all() -> None:
    whatever = Answer(KEY, AnswerKind.IGNORED, TODAY)
    assert [*AnswerBook([answer(CANADA), answer(STATES), whatever])] == [whatever]


def test_what_has_lapsed_goes_first_where_there_are_too_many() -> None:
    facts = [replace(CANADA, entry=f"order-{number}") for number in range(MAX_ANSWERS + 1)]
    reminded = replace(answer(STATES, kind=AnswerKind.REMIND_LATER), until=TODAY)
    kept = [*AnswerBook([answer(facts[0]), reminded, *map(answer, facts[1:])])]
    assert reminded not in kept
    assert len(kept) == MAX_ANSWERS
    assert kept == [answer(one) for one in facts[1:]], "then the oldest"


def test_an_answer_is_about_so_many_facts_and_a_further_one_about_the_rest() -> None:
    facts = [replace(CANADA, entry=f"order-{number}") for number in range(MAX_FACTS + 2)]
    book = AnswerBook([answer(*facts)])
    assert [each.facts for each in book] == [tuple(facts[:MAX_FACTS])]
    book.give([answer(*facts[MAX_FACTS:])])
    assert all(answer_to(fact, book, set()) for fact in facts)


def test_an_answer_to_this_very_fact_comes_before_one_to_what_it_was() -> None:
    milder = replace(CANADA, says="phased_out/none/2025-06-27")
    exact = answer(milder, kind=AnswerKind.PLANNED_REPLACEMENT)
    before, later = answer(CANADA, kind=AnswerKind.IGNORED), answer(STATES)
    for given in ([before, exact, later], [exact, later, before]):
        assert answer_to(milder, given, {"ca-order"}) == exact
    assert answer_to(milder, [before, later], {"ca-order"}) == before
    assert answer_to(milder, [later], {"ca-order"}) is None


def test_what_is_ignored_no_more_is_forgotten_and_nothing_else() -> None:
    book = AnswerBook([answer(CANADA, STATES, kind=AnswerKind.IGNORED)])
    book.ignore_no_more(KEY, (CANADA,))
    assert [*book] == [answer(STATES, kind=AnswerKind.IGNORED)]
    book.add(answer(CANADA))
    book.ignore_no_more(KEY, None)
    assert [*book] == [answer(CANADA)]
    book.ignore_no_more(FindingKey("phased_out:dahua", "one"), None)
    book.drop([answer(CANADA)])
    assert not book.by_finding
