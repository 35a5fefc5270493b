"""Each new day is assessed once, soon after it has begun, whatever the clock does."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from homeassistant.const import STATE_OFF, STATE_ON
from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.engine.model import SupportStatus
from tests.clock.zones import next_day_without_midnight
from tests.days import after_facts, moment
from tests.integration.calendar.test_calendar import entity_id, events
from tests.integration.notices.board import Board

from .clocks import Clock, DatedVerdicts

BERLIN = "Europe/Berlin"
WITHOUT_MIDNIGHT = (
    "Africa/Cairo",
    "America/Havana",
    "America/Santiago",
    "Asia/Beirut",
    "Atlantic/Azores",
)


async def set_up(clock: Clock, board: Board, zone: str, now: datetime) -> None:
    await board.home.hass.config.async_set_time_zone(zone)
    await clock.set(now)
    await board.home.set_up()
    clock.count()


@pytest.mark.fault(
    "clock",
    "summer time skips midnight, in five time zones",
    "the day begins once, and the calendar has it once",
)
@pytest.mark.parametrize("zone", WITHOUT_MIDNIGHT)
async def test_a_day_without_a_midnight(
    zone: str, board: Board, verdicts: DatedVerdicts, clock: Clock, hass: HomeAssistant
) -> None:
    day = next_day_without_midnight(zone, after_facts(2))
    verdicts.ends = {"OLD": day}
    board.camera("Garage", model="OLD")
    before = day - timedelta(days=1)
    await set_up(clock, board, zone, moment(before, "23:00", zone))
    assert board.home.cameras["Garage"].assessment.support.status is SupportStatus.ENDING
    calendar = entity_id(hass, board.home)
    await clock.run(58)
    assert not clock.judged
    assert hass.states.get(calendar).state == STATE_OFF
    await clock.run(3)
    assert clock.judged == [day]
    assert board.home.cameras["Garage"].assessment.support.status is SupportStatus.ENDED
    assert [*board.seen()] == ["support_ended_hikvision_old"]
    # all day long, and on no other day
    assert hass.states.get(calendar).state == STATE_ON
    following = day + timedelta(days=1)
    for first, end, number in ((before, day, 0), (day, following, 1)):
        span = (moment(each, "12:00" if each != day else "01:00", zone) for each in (first, end))
        assert len(await events(hass, board.home, *(each.isoformat() for each in span))) == number
    await clock.run(180)
    assert clock.judged == [day]
    assert hass.states.get(calendar).state == STATE_ON
    await clock.jump(moment(following, "00:01", zone))
    assert hass.states.get(calendar).state == STATE_OFF


@pytest.mark.fault(
    "clock",
    "a machine that sleeps most of two weeks, in time zones that skip a midnight",
    "each day is assessed once",
)
@pytest.mark.parametrize("zone", WITHOUT_MIDNIGHT)
async def test_two_weeks_around_it(zone: str, board: Board, clock: Clock) -> None:
    """Looked at every quarter of an hour, as on a machine that sleeps in between."""
    day = next_day_without_midnight(zone, after_facts(9))
    first = day - timedelta(days=7)
    await set_up(clock, board, zone, moment(first, "12:00", zone))
    for _ in range(14 * 24 * 4):
        clock.freezer.tick(timedelta(minutes=14))
        await clock.run()
    assert clock.judged == [first + timedelta(days=number) for number in range(1, 15)]


type Jumps = list[tuple[int, str, list[int]]]
"""To which day (counted from the first) and time of day the clock jumps, and what is judged."""


@pytest.mark.fault(
    "clock", "the clock is set forward, back, and over midnight", "each new day is assessed once"
)
@pytest.mark.parametrize(
    "jumps",
    [
        pytest.param([(0, "12:30", []), (0, "11:00", [])], id="within the day"),
        pytest.param([(3, "08:00", [3]), (3, "09:00", [])], id="forward, or after a sleep"),
        pytest.param([(3, "00:00", [3]), (4, "00:00", [4])], id="to midnight itself"),
        pytest.param(
            [(1, "00:10", [1]), (0, "23:10", []), (0, "23:58", []), (1, "00:10", [])],
            id="an hour back over midnight",
        ),
        pytest.param(
            [(0, "23:30", []), (1, "00:30", [1]), (0, "23:30", []), (1, "00:30", [])],
            id="an hour forth and back",
        ),
        pytest.param([(5, "12:00", [5]), (2, "12:00", [2]), (3, "00:01", [3])], id="days back"),
        pytest.param([(365, "12:00", [365]), (0, "14:00", [0]), (1, "12:00", [1])], id="a year"),
    ],
)
async def test_a_clock_that_is_set(jumps: Jumps, board: Board, clock: Clock) -> None:
    await set_up(clock, board, BERLIN, moment(after_facts(1), "12:00", BERLIN))
    for days, at, expected in jumps:
        clock.judged.clear()
        await clock.jump(moment(after_facts(1 + days), at, BERLIN))
        await clock.run(2)
        assert clock.judged == [after_facts(1 + number) for number in expected], (days, at)


@pytest.mark.fault(
    "clock", "the home moves to another time zone", "assessed at once if the day is another one"
)
@pytest.mark.parametrize(
    ("zones", "expected"),
    [
        (["Pacific/Honolulu", "Pacific/Auckland"], [1]),
        (["Europe/Berlin", "Europe/Paris"], []),
        (["Pacific/Auckland", "Pacific/Honolulu"], [-1]),
    ],
)
async def test_another_time_zone(
    zones: list[str], expected: list[int], board: Board, hass: HomeAssistant, clock: Clock
) -> None:
    """At once, not at the next midnight there."""
    now = moment(after_facts(3), "12:00", "UTC")
    await set_up(clock, board, zones[0], now)
    here = now.astimezone(ZoneInfo(zones[0])).date()
    await hass.config.async_update(time_zone=zones[1])
    await hass.async_block_till_done()
    assert clock.judged == [here + timedelta(days=number) for number in expected]


@pytest.mark.fault("clock", "the assessment at midnight fails", "tried again a minute later")
@pytest.mark.logs("Unexpected error fetching")
async def test_an_assessment_that_fails_is_tried_again(
    board: Board, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    board.camera("Garage")
    await set_up(clock, board, BERLIN, moment(after_facts(1), "23:00", BERLIN))
    assert board.home.us
    coordinator = board.home.us.runtime_data.coordinator

    async def fails(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(coordinator, "_async_build_inventory", fails)
        await clock.jump(moment(after_facts(2), "00:01", BERLIN))
        assert not clock.judged
    await clock.run()
    assert clock.judged == [after_facts(2)]
    assert board.home.fleet.day == after_facts(2)


async def test_nothing_is_looked_at_once_it_is_unloaded(board: Board, clock: Clock) -> None:
    await set_up(clock, board, BERLIN, moment(after_facts(1), "23:59", BERLIN))
    await clock.power_off()
    await clock.jump(moment(after_facts(2), "00:01", BERLIN))
    await clock.run(3)
    assert not clock.judged


def test_there_are_days_without_a_midnight() -> None:
    with pytest.raises(LookupError):
        next_day_without_midnight("UTC", date(2026, 1, 1))
