"""A service that ends: one notice before the day, one from the day on, and what was answered."""

from datetime import date, timedelta
from typing import Any, Final

from freezegun import api
from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.settings import CONF_NOTICES
from tests.days import moment
from tests.integration.clock.clocks import Clock

from .facts import MODEL, SOURCE, Row, end_of_support
from .happenings import BOTH
from .owner import OwnersHome, Way

STORE: Final = f"{DOMAIN}.acknowledgements"
ENDING, ENDED = "service_ending_eye_cloud", "service_ended_eye_cloud"
SLUG: Final = "hikvision_ds_2cd2346g2_isu_sl"
BEFORE: Final = {
    ENDED: ("support_ended", f"{SLUG}_service", "service_shut_down"),
    ENDING: ("support_ending", SLUG, "support_ending"),
}
"""How a notice was called by an earlier version: kind, subject and the code of its reasons."""
PAST, AHEAD = -400, 30


def shutdown(day: date, **service: Any) -> Row:
    """Return that a service on which the model and another depend ends on a day."""
    told = {"id": "eye-cloud", "name": "Eye Cloud", "recordings_until": day.isoformat(), **service}
    return {
        "vendors": ["hikvision"],
        "event": "service_shutdown",
        "date": day.isoformat(),
        "basis": "vendor",
        "models": [{"name": MODEL}, {"name": "All of Eye", "match": ["DS-2CD23*"]}],
        "service": told,
        "sources": [SOURCE],
    }


@pytest.fixture
async def clock(
    owners_home: OwnersHome,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Clock:
    """Return the clock of the home."""
    monkeypatch.setattr(hass.loop, "time", api.real_monotonic)
    return Clock(owners_home.board, freezer)


def from_now(days: int) -> date:
    """Return a day at home."""
    return dt_util.now().date() + timedelta(days=days)


async def begin(home: OwnersHome, days: int, **service: Any) -> date:
    """Set up a home whose service ends so many days from now; return that day."""
    day = from_now(days)
    home.facts.lifecycles = {"eye": shutdown(day, **service)}
    await home.begin()
    return day


def at_risk(home: OwnersHome) -> tuple[str, Any]:
    """Return whether a camera is at risk, and by what."""
    state = home.board.home.state(home.board.home.cameras["Garage"].camera.id, "at_risk")
    assert state is not None
    return state.state, state.attributes["risks"]


def status(home: OwnersHome) -> tuple[str, Any]:
    """Return the support status of a camera, and what it rests on."""
    camera = home.board.home.cameras["Garage"]
    state = home.board.home.state(camera.camera.id, "support_status")
    assert state is not None
    return state.state, camera.assessment.support.basis


async def test_it_is_told_before_the_day_and_from_midnight_on(
    owners_home: OwnersHome, clock: Clock
) -> None:
    day = await begin(owners_home, AHEAD)
    board = owners_home.board
    assert owners_home.asked() == {ENDING: {*BOTH}}
    assert status(owners_home) == ("ending", "service")
    assert at_risk(owners_home) == ("unknown", ["service"])
    assert "ends on" in board.says(ENDING, "what")
    assert board.says(ENDING, "plan").startswith("Download the recordings that you want to keep")
    assert board.all()[ENDING].severity is ir.IssueSeverity.WARNING

    await clock.jump(moment(day - timedelta(days=1), "23:58", "US/Pacific"))
    assert owners_home.asked() == {ENDING: {*BOTH}}
    await clock.run(2)
    assert owners_home.asked() == {ENDED: {*BOTH}}, "at midnight"
    assert {*board.all()} == {ENDED}
    assert status(owners_home) == ("ended", "service")
    assert at_risk(owners_home) == ("on", ["service"])
    assert "ended on" in board.says(ENDED, "what")
    assert board.says(ENDED, "plan").startswith("Download the recordings that you want to keep")

    await clock.jump(moment(day + timedelta(days=1), "00:00", "US/Pacific"))
    assert owners_home.asked() == {ENDED: {*BOTH}}
    assert board.says(ENDED, "plan").startswith("Recordings could be downloaded until")


async def test_far_ahead_it_informs(owners_home: OwnersHome) -> None:
    await begin(owners_home, 3_000)
    assert owners_home.asked() == {}
    assert status(owners_home) == ("unknown", None)
    assert at_risk(owners_home) == ("unknown", ["service"])


@pytest.mark.parametrize(("days", "issue_id"), [(PAST, ENDED), (AHEAD, ENDING)])
async def test_it_is_one_notice_whatever_happens(
    owners_home: OwnersHome, days: int, issue_id: str
) -> None:
    await begin(owners_home, days)
    for step in (
        owners_home.board.refresh,
        owners_home.board.refresh,
        owners_home.board.reload,
        owners_home.restart,
    ):
        await step()
        assert {*owners_home.board.all()} == {issue_id}
        assert owners_home.asked() == {issue_id: {*BOTH}}
    await owners_home.answer(Way.IGNORE)
    for step in (owners_home.board.refresh, owners_home.board.reload, owners_home.restart):
        await step()
        assert owners_home.asked() == {}
        assert {*owners_home.board.all()} == {issue_id}


async def test_its_end_is_news_to_who_ignored_that_it_will_end(
    owners_home: OwnersHome, clock: Clock
) -> None:
    day = await begin(owners_home, AHEAD)
    owners_home.board.ignore(ENDING)
    assert owners_home.asked() == {}
    await clock.jump(moment(day, "00:00:30", "US/Pacific"))
    assert owners_home.asked() == {ENDED: {*BOTH}}


async def forget_names_of_today(
    home: OwnersHome, storage: dict[str, Any], issue_id: str, *, answers: bool = True
) -> None:
    """Leave what an earlier version left: its store, and its issue, which may be ignored."""
    assert home.board.home.us is not None
    await home.hass.config_entries.async_unload(home.board.home.us.entry_id)
    kind, subject, code = BEFORE[issue_id]
    data = storage[STORE]["data"]
    if not answers:
        data["choices"] = []
    for row in (*data["choices"], *data["told"]):
        if row["cause"].startswith("service_"):
            row["cause"] = f"{kind}:{subject}"
        if row.get("issue") == issue_id:
            row["issue"] = f"{kind}_{subject}"
        for fact in (*(row.get("facts") or ()), *(row.get("listed") or ())):
            fact["code"] = code
    issue = home.board.all().get(issue_id)
    if issue is None:
        return
    ir.async_delete_issue(home.hass, DOMAIN, issue_id)
    ir.async_create_issue(
        home.hass,
        DOMAIN,
        f"{kind}_{subject}",
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key=kind,
    )
    if issue.dismissed_version is not None:
        home.board.ignore(f"{kind}_{subject}")


@pytest.mark.parametrize(("days", "issue_id"), [(PAST, ENDED), (AHEAD, ENDING)])
@pytest.mark.parametrize("way", [Way.IGNORE, Way.ACCEPT, Way.REMIND_LATER, Way.PLAN])
async def test_what_was_answered_before_the_update_holds(
    owners_home: OwnersHome,
    hass_storage: dict[str, Any],
    days: int,
    issue_id: str,
    way: Way,
) -> None:
    await begin(owners_home, days)
    await owners_home.answer(way)
    risk = at_risk(owners_home)
    assert owners_home.asked() == {}
    await forget_names_of_today(owners_home, hass_storage, issue_id)
    await owners_home.restart()
    assert owners_home.asked() == {}
    assert at_risk(owners_home) == risk
    assert {*owners_home.board.all()} == ({issue_id} if way is Way.IGNORE else set())
    await owners_home.restart()
    assert owners_home.asked() == {}
    owners_home.hang("Shed")
    await owners_home.settle()
    assert owners_home.asked() == {issue_id: {"Shed"}}


@pytest.mark.parametrize(("days", "issue_id"), [(PAST, ENDED), (AHEAD, ENDING)])
async def test_what_home_assistant_alone_ignores_stays_ignored_and_can_be_wanted_again(
    owners_home: OwnersHome,
    hass_storage: dict[str, Any],
    days: int,
    issue_id: str,
) -> None:
    await begin(owners_home, days)
    await owners_home.answer(Way.IGNORE)
    await forget_names_of_today(owners_home, hass_storage, issue_id, answers=False)
    await owners_home.restart()
    assert owners_home.asked() == {}
    assert {*owners_home.board.all()} == {issue_id}
    owners_home.board.ignore(issue_id, ignored=False)
    await owners_home.board.refresh()
    assert owners_home.asked() == {issue_id: {*BOTH}}


async def test_an_end_of_support_that_was_ignored_beside_it_stays_ignored(
    owners_home: OwnersHome, hass_storage: dict[str, Any]
) -> None:
    """An earlier version told both in one notice about the model."""
    day = from_now(AHEAD)
    owners_home.facts.lifecycles = {
        "eye": shutdown(day),
        "end": end_of_support(day.isoformat()),
    }
    await owners_home.begin()
    assert {*owners_home.asked()} == {ENDING, f"support_ending_{SLUG}"}
    await owners_home.answer(Way.IGNORE)
    await forget_names_of_today(owners_home, hass_storage, ENDING)
    rows = hass_storage[STORE]["data"]["choices"]
    assert {row["cause"] for row in rows} == {f"support_ending:{SLUG}"}
    await owners_home.restart()
    assert owners_home.asked() == {}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, None),
        ([], []),
        (["phased_out"], ["phased_out", "duty"]),
        (["support_ended"], ["support_ended", "service_ended", "duty"]),
        (
            ["support_ending", "phased_out", "support_ended"],
            [
                *("support_ending", "service_ending", "phased_out", "support_ended"),
                *("service_ended", "duty"),
            ],
        ),
    ],
)
async def test_who_wanted_to_hear_of_support_hears_of_services(
    owners_home: OwnersHome, before: list[str] | None, after: list[str] | None
) -> None:
    await owners_home.begin()
    us, entries = owners_home.board.home.us, owners_home.hass.config_entries
    assert us is not None
    await entries.async_unload(us.entry_id)
    options = {} if before is None else {CONF_NOTICES: before}
    entries.async_update_entry(us, options=options, minor_version=1)
    for _ in range(2):
        await entries.async_setup(us.entry_id)
        await owners_home.hass.async_block_till_done()
        assert us.options.get(CONF_NOTICES) == after
        assert us.minor_version == 3
        await entries.async_unload(us.entry_id)


@pytest.mark.logs("which is higher than the current version")
async def test_options_of_a_newer_version_are_left_alone(owners_home: OwnersHome) -> None:
    await owners_home.begin()
    us, entries = owners_home.board.home.us, owners_home.hass.config_entries
    assert us is not None
    await entries.async_unload(us.entry_id)
    entries.async_update_entry(us, version=2, minor_version=1)
    assert not await entries.async_setup(us.entry_id)
    assert us.state is ConfigEntryState.MIGRATION_ERROR
