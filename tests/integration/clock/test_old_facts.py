"""Facts that are a year old vouch for nothing: one issue says so, until there are newer ones."""

from dataclasses import replace
from datetime import date, timedelta

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.camera_lifecycle import entry
from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.engine.releases.facts import Releases
from custom_components.camera_lifecycle.engine.releases.state import LIST_LASTS
from custom_components.camera_lifecycle.engine.support.status import FACTS_LAST
from custom_components.camera_lifecycle.notices.old_facts import ISSUE_ID
from scripts.library import pack_releases
from tests.days import after_facts, moment
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, Home
from tests.integration.notices.board import Board

from .clocks import BOOT, Clock

ZONE = "Europe/Berlin"


@pytest.fixture
def board(home: Home) -> Board:
    """Return the home and its notices; the engine itself judges here."""
    return Board(home)


@pytest.fixture
def _maintained(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a vendor have published firmware the day before the last fact was checked."""
    as_of = after_facts()
    row = {
        "list": "site",
        "models": ["NC450"],
        "version": "9.9.9",
        "published": str(as_of - timedelta(days=1)),
        "latest_until": str(as_of),
    }
    source = {"url": "https://vendor.example/", "kind": "vendor", "checked": str(as_of)}
    listing = {"concludes": ["maintained", "newest_known"], "regional": False, "sources": [source]}
    section = {"tplink": {"lists": {"site": listing}, "releases": [row]}}
    releases = Releases.from_json(pack_releases.pack(section))
    library = replace(load_library(), releases=releases)
    monkeypatch.setattr(entry, "load_library", lambda: library)


def issue(hass: HomeAssistant) -> ir.IssueEntry | None:
    """Return the issue where it is seen."""
    found = ir.async_get(hass).async_get_issue(DOMAIN, ISSUE_ID)
    return found if found is not None and found.active else None


async def set_up(board: Board, clock: Clock, days: int, at: str) -> None:
    """Set a home up so many days after the last fact was checked."""
    await board.home.hass.config.async_set_time_zone(ZONE)
    await clock.set(moment(after_facts(days), at, ZONE))
    garage = {"manufacturer": "TP-Link", "model": "NC450", "sw_version": "9.9.9"}
    board.home.camera("tplink", "Garage", **garage)
    board.home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    await board.home.set_up(country="CA")


def status(board: Board, name: str) -> SupportStatus:
    """Return the support status of a camera."""
    return board.home.cameras[name].assessment.support.status


@pytest.mark.usefixtures("_maintained")
async def test_over_midnight(board: Board, clock: Clock, hass: HomeAssistant) -> None:
    await set_up(board, clock, FACTS_LAST.days - 1, "23:58")
    garage = board.home.cameras["Garage"].camera.id
    assert status(board, "Garage") is SupportStatus.MAINTAINED
    assert board.home.state(garage, "at_risk").state == "off"
    before = status(board, "Gate")
    assert issue(hass) is None

    await clock.run(4)
    assert board.home.fleet.day == after_facts(FACTS_LAST.days)
    told = issue(hass)
    assert told is not None
    assert (told.severity, told.is_fixable) == (ir.IssueSeverity.WARNING, False)
    assert told.translation_key == ISSUE_ID
    assert str(after_facts().year) in told.translation_placeholders["date"]
    assert told.learn_more_url.startswith("https://")
    assert status(board, "Garage") is SupportStatus.UNKNOWN
    assert board.home.state(garage, "at_risk").state == "unknown"
    assert status(board, "Gate") is before is SupportStatus.PHASED_OUT, "what has ended has ended"
    facts_day = board.home.state(board.home.us.entry_id, "facts_as_of").state
    assert facts_day == after_facts().isoformat()

    await clock.jump(moment(after_facts(FACTS_LAST.days + 5), "12:00", ZONE))
    assert issue(hass) is not None
    assert [key for key in board.seen() if "facts" in key] == [ISSUE_ID], "there is one"


@pytest.mark.usefixtures("_maintained")
async def test_what_one_list_vouches_for_lapses_earlier(
    board: Board, clock: Clock, hass: HomeAssistant
) -> None:
    await set_up(board, clock, LIST_LASTS.days, "23:58")
    garage = board.home.cameras["Garage"].camera.id
    assert board.home.state(garage, "firmware_state").state == "newest_known"
    await clock.run(4)
    assert board.home.state(garage, "firmware_state").state == "unknown"
    assert status(board, "Garage") is SupportStatus.MAINTAINED, "that rests on its day alone"
    assert issue(hass) is None


async def test_over_a_reload_a_restart_and_ignored(
    board: Board, clock: Clock, hass: HomeAssistant
) -> None:
    await set_up(board, clock, FACTS_LAST.days, "12:00")
    assert issue(hass) is not None
    board.ignore(ISSUE_ID)
    for _ in range(2):
        await board.reload()
        assert issue(hass).dismissed_version is not None, "it stays ignored"
    board.ignore(ISSUE_ID, ignored=False)
    await clock.power_off()
    await clock.boot(moment(after_facts(FACTS_LAST.days + 1), "12:00", ZONE))
    assert issue(hass).dismissed_version is None


async def test_it_goes_when_newer_facts_come(
    board: Board, clock: Clock, hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(board, clock, FACTS_LAST.days, "12:00")
    assert issue(hass) is not None
    newer: date = after_facts(FACTS_LAST.days - 1)
    library = replace(load_library(), version=newer.strftime("%Y.%m.%d"))
    monkeypatch.setattr(entry, "load_library", lambda: library)
    await board.reload()
    assert issue(hass) is None
    assert board.home.state(board.home.us.entry_id, "facts_as_of").state == newer.isoformat()


@pytest.mark.logs("Until it is right, cameras are shown as on")
async def test_while_the_clock_is_wrong_it_stays_as_it_is(
    board: Board, clock: Clock, hass: HomeAssistant
) -> None:
    await set_up(board, clock, FACTS_LAST.days, "12:00")
    await clock.jump(BOOT)
    assert not board.home.fleet.is_day_certain
    assert issue(hass) is not None
    await clock.power_off()
    ir.async_delete_issue(hass, DOMAIN, ISSUE_ID)  # none is active after a restart
    await clock.boot(BOOT)
    assert not board.home.fleet.is_day_certain
    assert issue(hass) is not None, "it holds by the last day that was certain"
    await clock.jump(moment(after_facts(3), "12:00", ZONE))
    assert issue(hass) is None, "by the right clock the facts are young"


async def test_a_library_without_a_day_says_nothing(
    board: Board, clock: Clock, hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = replace(load_library(), version="next")
    monkeypatch.setattr(entry, "load_library", lambda: library)
    await set_up(board, clock, FACTS_LAST.days, "12:00")
    assert issue(hass) is None


async def test_it_goes_with_the_integration(
    board: Board, clock: Clock, hass: HomeAssistant
) -> None:
    await set_up(board, clock, FACTS_LAST.days, "12:00")
    await hass.config_entries.async_remove(board.home.us.entry_id)
    assert issue(hass) is None
