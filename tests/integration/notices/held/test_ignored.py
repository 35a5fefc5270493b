"""Home Assistant's own Ignore: taken over with what was told, and given back with it."""

from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.owner.answers import AnswerKind, FindingKey
from custom_components.camera_lifecycle.owner.facts import Fact

from .facts import measure
from .happenings import BOTH, CANADA, MEASURES, ORDER, PHASED_OUT, SECOND
from .owner import OwnersHome, Way

TWO = {**ORDER, "ca-second": SECOND}


@pytest.fixture
async def ignored(owners_home: OwnersHome) -> OwnersHome:
    """Return a home in Canada whose owner has ignored what was asked."""
    owners_home.facts.measures = {**MEASURES["measures"]}
    await owners_home.begin()
    await owners_home.answer(Way.IGNORE)
    return owners_home


def facts_of(home: OwnersHome, name: str = "Garage") -> list[tuple[AnswerKind, list[str | None]]]:
    """Return what is kept of the answers about a camera: the kinds and the facts."""
    camera_id = home.board.home.cameras[name].camera.id
    about = home.answers.answers.get(FindingKey("phased_out:hikvision", camera_id), ())
    return [(each.kind, [fact.entry for fact in each.facts or ()]) for each in about]


async def test_it_is_taken_over_at_once_and_so_is_that_it_is_taken_back(
    owners_home: OwnersHome,
) -> None:
    owners_home.facts.measures = {**MEASURES["measures"]}
    await owners_home.begin()
    for ignored in (True, False, True):
        owners_home.board.ignore(PHASED_OUT, ignored=ignored)
        await owners_home.hass.async_block_till_done()
        kept = [(AnswerKind.IGNORED, ["ca-order"])] if ignored else []
        assert facts_of(owners_home) == kept


async def test_what_was_told_is_kept_and_not_what_is_known_by_then(ignored: OwnersHome) -> None:
    await ignored.learn(measures=TWO)
    assert facts_of(ignored) == [(AnswerKind.IGNORED, ["ca-order"])]
    await ignored.answer(Way.IGNORE)
    await ignored.board.refresh()
    assert facts_of(ignored) == [
        (AnswerKind.IGNORED, ["ca-order"]),
        (AnswerKind.IGNORED, ["ca-second"]),
    ]


async def test_what_was_ignored_elsewhere_is_kept_though_the_home_moves_at_once(
    ignored: OwnersHome,
) -> None:
    await ignored.move("DE")
    assert facts_of(ignored) == [(AnswerKind.IGNORED, ["ca-order"])]
    assert not ignored.board.all()


async def test_what_is_ignored_while_nobody_looks_is_what_was_told(
    owners_home: OwnersHome,
) -> None:
    """Our integration is not loaded when the owner ignores, and comes back with news."""
    owners_home.facts.measures = {**MEASURES["measures"]}
    await owners_home.begin()
    assert owners_home.board.home.us is not None
    entry_id = owners_home.board.home.us.entry_id
    await owners_home.hass.config_entries.async_unload(entry_id)
    owners_home.board.ignore(PHASED_OUT)
    owners_home.facts.measures = {"ca-order": CANADA, "ca-second": CANADA}
    await owners_home.hass.config_entries.async_setup(entry_id)
    await owners_home.settle()
    assert facts_of(owners_home) == [(AnswerKind.IGNORED, ["ca-order"])]
    assert owners_home.asked() == {PHASED_OUT: {*BOTH}}


async def test_ignored_once_more_is_the_whole_notice_out_of_sight(ignored: OwnersHome) -> None:
    await ignored.learn(measures=TWO)
    await ignored.answer(Way.IGNORE)
    await ignored.restart()
    assert ignored.board.all()[PHASED_OUT].dismissed_version
    assert "27 June 2025" in ignored.board.says(PHASED_OUT, "what")
    assert "1 October 2026" in ignored.board.says(PHASED_OUT, "what")
    ignored.board.ignore(PHASED_OUT, ignored=False)
    await ignored.board.refresh()
    assert ignored.asked() == {PHASED_OUT: {*BOTH}}
    assert facts_of(ignored) == [], "taken back is taken back for all that it told"


@pytest.mark.parametrize(
    "now",
    [
        {"ca-order": measure("CA", "2025-06-20")},
        {"ca-tidied": CANADA},
    ],
)
async def test_taking_the_ignore_back_is_about_what_has_become_of_it_too(
    ignored: OwnersHome, now: dict[str, dict[str, object]]
) -> None:
    await ignored.learn(measures=now)
    assert ignored.asked() == {}
    ignored.board.ignore(PHASED_OUT, ignored=False)
    await ignored.hass.async_block_till_done()
    assert ignored.asked() == {PHASED_OUT: {*BOTH}}
    await ignored.restart()
    assert ignored.asked() == {PHASED_OUT: {*BOTH}}


async def test_taking_it_back_elsewhere_is_no_word_about_here(ignored: OwnersHome) -> None:
    await ignored.move("US")
    await ignored.answer(Way.IGNORE)
    await ignored.board.refresh()
    ignored.board.ignore(PHASED_OUT, ignored=False)
    await ignored.board.refresh()
    assert ignored.asked() == {PHASED_OUT: {*BOTH}}
    await ignored.move("CA")
    assert ignored.asked() == {}


async def test_a_camera_that_is_away_is_ignored_as_it_was_told(ignored: OwnersHome) -> None:
    """Its integration goes before anybody has noticed the Ignore, and comes back with news."""
    await ignored.take(*BOTH)
    await ignored.learn(measures={"ca-order": CANADA, "ca-second": CANADA})
    for name in BOTH:
        ignored.hang(name)
    await ignored.settle()
    assert ignored.asked() == {PHASED_OUT: {*BOTH}}
    assert facts_of(ignored) == [(AnswerKind.IGNORED, ["ca-order"])]


async def test_an_answer_in_the_menu_takes_the_place_of_the_ignore(ignored: OwnersHome) -> None:
    await ignored.board.refresh()
    menu = await ignored.open_menu(PHASED_OUT)
    await menu.choose(Way.ACCEPT)
    await menu.fill()
    assert facts_of(ignored) == [(AnswerKind.ACCEPTED_RISK, ["ca-order"])]
    await ignored.learn(measures=TWO)
    assert ignored.asked() == {PHASED_OUT: {*BOTH}}


async def test_a_lost_store_takes_what_is_known_for_what_was_ignored(
    owners_home: OwnersHome,
) -> None:
    owners_home.facts.measures = {**MEASURES["measures"]}
    ir.async_create_issue(
        owners_home.hass,
        DOMAIN,
        PHASED_OUT,
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key="phased_out",
    )
    owners_home.board.ignore(PHASED_OUT)
    await owners_home.begin()
    assert owners_home.asked() == {}
    await owners_home.learn(measures=TWO)
    assert owners_home.asked() == {PHASED_OUT: {*BOTH}}


async def test_nothing_is_kept_twice_and_nothing_is_written_for_nothing(
    ignored: OwnersHome,
) -> None:
    await ignored.learn(measures={"ca-order": measure("CA", "2025-06-20")})
    revision = ignored.answers.revision
    for _ in range(3):
        await ignored.board.refresh()
    assert ignored.answers.revision == revision
    (row,) = facts_of(ignored)
    assert row == (AnswerKind.IGNORED, ["ca-order"])
    camera_id = ignored.board.home.cameras["Garage"].camera.id
    ((kept,),) = (
        answer.facts
        for answer in ignored.answers.answers[FindingKey("phased_out:hikvision", camera_id)]
    )
    assert kept == Fact("phased_out", "phased_out/no_new_units/2025-06-27", "CA", "ca-order")


async def test_what_was_accepted_stays_so_when_the_ignore_of_more_is_taken_back(
    owners_home: OwnersHome,
) -> None:
    owners_home.facts.measures = {**MEASURES["measures"]}
    await owners_home.begin()
    await owners_home.answer(Way.ACCEPT)
    await owners_home.learn(measures=TWO)
    await owners_home.answer(Way.IGNORE)
    await owners_home.restart()
    assert owners_home.board.all()[PHASED_OUT].dismissed_version
    assert "27 June 2025" not in owners_home.board.says(PHASED_OUT, "what")
    owners_home.board.ignore(PHASED_OUT, ignored=False)
    await owners_home.hass.async_block_till_done()
    assert owners_home.asked() == {PHASED_OUT: {*BOTH}}
    assert "27 June 2025" not in owners_home.board.says(PHASED_OUT, "what")
    assert facts_of(owners_home) == [(AnswerKind.ACCEPTED_RISK, ["ca-order"])]
