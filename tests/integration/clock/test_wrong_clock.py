"""A wrong clock: nothing is told and nothing is lost by it, and the right one mends it."""

from datetime import date, datetime, timedelta
import logging
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.notices import old_facts
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind
from tests.days import after_facts, moment
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

from .clocks import BOOT, Clock, DatedVerdicts, remind_later, stored

ENDED, ENDING = "support_ended_hikvision_old", "support_ending_hikvision_old"
OLD = {old_facts.ISSUE_ID}
"""What is told once the facts are a year old."""
STORES = ("acknowledgements", "first_seen", "last_day", "last_said")


def at(day: int, hour: str = "12:00") -> datetime:
    """Return a time of day, so many days after the one on which a fact was last checked."""
    return moment(after_facts(day), hour, "US/Pacific")


def since(board: Board, name: str = "Garage") -> str | None:
    state = board.home.state(board.home.cameras[name].camera.id, "firmware_age")
    assert state is not None
    found: str | None = state.attributes["unchanged_since"]
    return found


def device_id(board: Board, name: str) -> str:
    found = board.home.cameras[name].camera.primary_device_id
    assert found
    return found


def on_disk(hass_storage: dict[str, Any]) -> dict[str, Any]:
    return {key: stored(hass_storage, key) for key in STORES}


@pytest.fixture
async def aging(board: Board, verdicts: DatedVerdicts, clock: Clock) -> Board:
    """Return a home with a camera whose support has ended yesterday: two were seen earlier."""
    verdicts.ends = {"OLD": after_facts(5)}
    board.camera("Garage", model="OLD", sw_version="1.0")
    board.camera("Garden", model="OTHER", sw_version="2.0")
    await clock.set(at(3))
    await board.home.set_up()
    await clock.jump(at(6))
    clock.told.clear()
    return board


@pytest.mark.fault(
    "clock",
    "the machine boots in 1970",
    "no state, issue, event, or file changes until the clock is right",
)
@pytest.mark.logs("Until it is right, cameras are shown as on")
async def test_a_boot_in_1970_changes_nothing(
    aging: Board, clock: Clock, hass_storage: dict[str, Any]
) -> None:
    before = await clock.seen()
    assert [*before["notices"]] == [ENDED]
    await clock.power_off()
    kept = on_disk(hass_storage)
    await clock.boot(BOOT)
    await clock.run(5)
    assert await clock.seen() == before
    assert not clock.told
    await clock.power_off()
    assert on_disk(hass_storage) == kept

    # and the right clock, five minutes after the boot
    await clock.boot(BOOT)
    await clock.jump(at(6, "13:00"))
    assert await clock.seen() == before
    assert not clock.told


@pytest.mark.fault(
    "clock",
    "cameras change while the clock says 1970",
    "told once the clock is right, with the right day",
)
@pytest.mark.logs("Until it is right, cameras are shown as on")
async def test_what_happens_in_1970_is_told_when_the_clock_is_right(
    aging: Board, verdicts: DatedVerdicts, clock: Clock, hass: HomeAssistant
) -> None:
    verdicts.ends |= {"NEW": after_facts(2)}
    garden = device_id(aging, "Garden")
    await clock.power_off()
    shed = aging.camera("Shed", model="NEW", sw_version="9")
    dr.async_get(hass).async_update_device(garden, sw_version="2.1")
    await clock.boot(BOOT)
    await clock.run(5)
    # it is there, and shown as of the last day that was right
    assert aging.home.fleet.day == after_facts(6)
    assert aging.home.cameras["Shed"].assessment.support.status is SupportStatus.ENDED
    assert [since(aging, name) for name in ("Garage", "Garden", "Shed")] == [
        str(after_facts(3)),
        None,
        None,
    ]
    assert [*aging.seen()] == [ENDED]
    assert not clock.told
    await clock.jump(at(8))
    assert [since(aging, name) for name in ("Garage", "Garden", "Shed")] == [
        str(after_facts(3)),
        str(after_facts(8)),
        str(after_facts(8)),
    ]
    assert {*aging.seen()} == {ENDED, "support_ended_hikvision_new"}
    assert clock.told == [
        ("firmware_changed", "Garden"),
        ("risk_changed", "Shed"),
        ("camera_found", "Shed"),
    ]
    assert aging.home.state(shed.id, "support_status").state == "ended"


@pytest.mark.fault(
    "clock",
    "a firmware goes and comes back while the clock says 1970",
    "the age of the firmware claims no more than was seen",
)
@pytest.mark.logs("Until it is right, cameras are shown as on")
async def test_a_version_that_went_and_came_in_1970_is_not_unchanged(
    aging: Board, clock: Clock, hass: HomeAssistant
) -> None:
    garage = device_id(aging, "Garage")
    await clock.jump(BOOT)
    for version in ("1.1", "1.0"):
        dr.async_get(hass).async_update_device(garage, sw_version=version)
        await aging.refresh()
        assert since(aging) is None
    await clock.jump(at(9))
    assert since(aging) == str(after_facts(9))


@pytest.mark.fault(
    "clock",
    "the very first start is in 1970",
    "judged by the day of the facts; nothing is stored with a wrong day",
)
@pytest.mark.logs("Until it is right, cameras are shown as on")
async def test_the_very_first_start_in_1970(
    board: Board, verdicts: DatedVerdicts, clock: Clock, hass_storage: dict[str, Any]
) -> None:
    """Judged by the day of the facts, since no day was right before."""
    verdicts.ends = {"OLD": after_facts(-1)}
    board.camera("Garage", model="OLD", sw_version="1.0")
    await clock.set(BOOT)
    await board.home.set_up()
    await clock.run(3)
    assert board.home.fleet.day == after_facts()
    assert board.home.state(board.home.us.entry_id, "cameras_ended").state == "1"
    assert since(board) is None
    assert not board.all()
    assert not clock.told
    assert not [key for key in STORES if f"{DOMAIN}.{key}" in hass_storage]
    await clock.jump(at(4))
    assert since(board) == str(after_facts(4))
    assert [*board.seen()] == [ENDED]
    assert not clock.told, "the first fleet is no change"


@pytest.mark.fault(
    "clock",
    "the clock is wrong, and the integration is asked again and again",
    "the log says it once",
)
@pytest.mark.logs("Until it is right, cameras are shown as on")
async def test_the_log_says_once_that_the_clock_is_wrong(
    aging: Board, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        caplog.clear()
        await clock.jump(BOOT)
        await aging.refresh()
        await clock.run(2)
        said = [
            record.getMessage() for record in caplog.records if record.levelno == logging.WARNING
        ]
        (line,) = [line for line in said if line.startswith("The clock says 1969-12-31")]
        assert str(after_facts(6)) in line
        await clock.jump(at(6, "14:00"))


@pytest.mark.fault(
    "clock",
    "the owner answers an issue while the clock says 1970",
    "the answer holds for as long as was said",
)
@pytest.mark.logs("Until it is right, cameras are shown as on")
async def test_who_answers_in_1970_is_heard(
    aging: Board, clock: Clock, hass: HomeAssistant
) -> None:
    """Each answer is of the last day that was right, and its notice goes."""
    await clock.power_off()
    await clock.boot(BOOT)
    await remind_later(hass, ENDED, days="30")
    assert not aging.seen()
    await clock.jump(at(6, "14:00"))
    assert not aging.seen()
    await clock.jump(at(36))
    assert [*aging.seen()] == [ENDED]


@pytest.mark.fault("clock", "an issue is ignored while the clock says 1970", "it stays ignored")
@pytest.mark.logs("Until it is right, cameras are shown as on")
async def test_a_notice_that_is_ignored_in_1970_stays_ignored(aging: Board, clock: Clock) -> None:
    await clock.power_off()
    await clock.boot(BOOT)
    aging.ignore(ENDED)
    await clock.run(2)
    await aging.refresh()
    await clock.jump(at(7))
    assert not aging.seen()
    assert aging.all()[ENDED].dismissed_version is not None


def made(board: Board) -> list[Answer]:
    assert board.home.us
    answers = board.home.us.runtime_data.stores.answers.answers
    return [answer for about in answers.values() for answer in about]


@pytest.mark.fault(
    "clock",
    "the clock is a year ahead for two hours",
    "issues, calendar, and first sightings are as before",
)
async def test_two_hours_a_year_ahead(
    aging: Board, clock: Clock, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    before = await clock.seen()
    await clock.jump(at(6 + 365))
    assert aging.home.fleet.day == after_facts(6 + 365)
    garden = device_id(aging, "Garden")
    dr.async_get(hass).async_update_device(garden, sw_version="2.1")
    aging.camera("Shed", model="OTHER", sw_version="3")
    await aging.refresh()
    assert since(aging, "Garden") == str(after_facts(6 + 365))
    assert since(aging) == str(after_facts(3))
    await clock.run(120)
    await clock.jump(at(6, "14:00"))
    assert aging.home.fleet.day == after_facts(6)
    now = await clock.seen()
    assert (now["notices"], now["calendar"]) == (before["notices"], before["calendar"])
    assert since(aging) == str(after_facts(3))
    assert since(aging, "Garden") == since(aging, "Shed") == str(after_facts(6))
    await clock.jump(at(7))
    await clock.power_off()
    days = {row["since"] for row in stored(hass_storage, "first_seen").values()}
    assert max(days) == str(after_facts(6))
    assert stored(hass_storage, "last_day") == {"day": str(after_facts(7))}
    await clock.boot(at(9))
    assert since(aging, "Garden") == since(aging, "Shed") == str(after_facts(6))


@pytest.mark.fault(
    "clock",
    "reminders end because the clock is a year ahead, and then it is right",
    "they rest again, and each issue is as it was",
)
async def test_what_was_to_end_in_between_comes_back(
    aging: Board, verdicts: DatedVerdicts, clock: Clock, hass: HomeAssistant
) -> None:
    """A reminder and a year ahead: it is back to rest, and the notice is back in its place."""
    verdicts.ends |= {"LATE": after_facts(100)}
    aging.camera("Gate", model="LATE")
    await aging.home.settle()
    assert {*aging.seen()} == {ENDED, "support_ending_hikvision_late"}
    await remind_later(hass, ENDED, days="90")
    aging.ignore("support_ending_hikvision_late")
    await clock.run()
    assert not aging.seen()
    clock.told.clear()
    await clock.jump(at(6 + 365))
    assert {*aging.seen()} - OLD == {ENDED, "support_ended_hikvision_late"}
    assert ("risk_changed", "Gate") in clock.told
    clock.told.clear()
    await clock.jump(at(6, "15:00"))
    assert not aging.seen()
    assert aging.all()["support_ending_hikvision_late"].dismissed_version is not None
    assert ("status_changed", "Gate") in clock.told


@pytest.mark.fault(
    "clock",
    "an issue is put off while the clock is a year ahead",
    "the reminder comes in 30 days, not in 13 months",
)
async def test_what_was_answered_a_year_ahead_ends_in_time(
    aging: Board, clock: Clock, hass: HomeAssistant
) -> None:
    await clock.jump(at(6 + 365))
    await remind_later(hass, ENDED, days="30")
    assert not {*aging.seen()} - OLD
    await clock.jump(at(6, "14:00"))
    assert not aging.seen()
    (answer,) = made(aging)
    assert answer.kind is AnswerKind.REMIND_LATER
    assert (answer.made, answer.until) == (after_facts(6), after_facts(36))
    await clock.jump(at(7))
    await clock.power_off()
    await clock.boot(at(35))
    assert not aging.seen()
    await clock.jump(at(36))
    assert [*aging.seen()] == [ENDED]


@pytest.mark.fault(
    "clock", "the clock is 80 days behind until a time server is reached", "no trace of it"
)
async def test_a_clock_that_is_behind_for_a_while_leaves_no_trace(
    aging: Board, clock: Clock, hass: HomeAssistant
) -> None:
    """A board that starts with the day on which it was built, until a time server is reached."""
    await clock.jump(at(90))
    await remind_later(hass, ENDED, days="30")
    aging.camera("Shed", model="OTHER", sw_version="3")
    await aging.refresh()
    before, said = await clock.seen(), made(aging)
    await clock.power_off()
    await clock.boot(at(10))
    assert since(aging, "Shed") == str(after_facts(10)), "never a day that lies ahead"
    await clock.jump(at(90, "13:00"))
    after = await clock.seen()
    assert (after["notices"], after["calendar"]) == (before["notices"], before["calendar"])
    assert since(aging, "Shed") == str(after_facts(90))
    assert made(aging) == said


@pytest.mark.fault(
    "clock",
    "an issue is created while the clock is a year ahead",
    "cameras that join it later are still called new",
)
async def test_who_joins_a_notice_that_was_told_of_ahead_is_new(
    aging: Board, verdicts: Verdicts, clock: Clock
) -> None:
    await clock.jump(at(6 + 365))
    verdicts.phased_out = {"Dahua"}
    aging.camera("First", "Dahua", model="X")
    await aging.refresh()
    await clock.jump(at(6, "14:00"))
    states = aging.home.us.runtime_data.stores.answers.issue_states
    assert max(state.since for state in states.values()) == after_facts(6)
    await clock.jump(at(7))
    aging.camera("Second", "Dahua", model="X")
    await aging.refresh()
    (line,) = [line for line in aging.says("phased_out_dahua").splitlines() if "Second" in line]
    assert "new since" in line


@pytest.mark.fault("clock", "a first sighting on the disk lies in the future", "it is mended")
async def test_a_sighting_ahead_on_the_disk_is_mended(
    aging: Board, clock: Clock, hass_storage: dict[str, Any]
) -> None:
    """Also one of which no memory of the last day tells, as version 0.1.0 has left it."""
    await clock.power_off()
    for row in stored(hass_storage, "first_seen").values():
        row["since"] = "2031-02-03"
    del hass_storage[f"{DOMAIN}.last_day"]
    await clock.boot(at(6, "14:00"))
    assert since(aging) == str(after_facts(6))
    await clock.jump(at(9))
    assert since(aging) == str(after_facts(6))


@pytest.mark.fault(
    "data", "the last day that was right is damaged on the disk", "judged by the day of the facts"
)
@pytest.mark.logs(
    "Until it is right, cameras are shown as on",
    "are damaged and were left out",
)
@pytest.mark.parametrize("damage", [{"day": "tomorrow"}, {"day": 3}, {}, [], None])
async def test_a_damaged_last_day_is_none(
    damage: Any, aging: Board, clock: Clock, hass_storage: dict[str, Any]
) -> None:
    await clock.power_off()
    hass_storage[f"{DOMAIN}.last_day"]["data"] = damage
    await clock.boot(BOOT)
    assert aging.home.fleet.day == after_facts()
    await clock.jump(at(7))
    assert aging.home.fleet.day == after_facts(7)


@pytest.mark.fault(
    "clock", "the clock goes an hour back and forth over midnight", "nothing is told twice"
)
async def test_an_hour_back_and_forth_over_midnight_changes_nothing(
    aging: Board, clock: Clock, hass_storage: dict[str, Any]
) -> None:
    await clock.jump(at(7, "00:10"))
    aging.camera("Shed", model="OTHER", sw_version="3")
    await aging.refresh()
    before, told = await clock.seen(), [*clock.told]
    for moment_there in (at(6, "23:10"), at(7, "00:10"), at(7, "01:10"), at(7, "00:11")):
        await clock.jump(moment_there)
        await aging.refresh()
        assert await clock.seen() == before
    assert clock.told == told
    assert since(aging, "Shed") == str(date.fromisoformat(str(after_facts(7))))
    assert timedelta() < at(7, "00:10") - at(6, "23:10") <= timedelta(hours=1)
