"""A site that has duties in a running Home Assistant: sensors, counts, notices, report, actions."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.diagnostics import async_get_config_entry_diagnostics
from custom_components.camera_lifecycle.settings import CONF_NOTICES
from tests.text.permission import permits

from .home import HIKVISION, REOLINK, Home, open_options
from .notices.board import Board, Menu

A, B = "duty_us_ndaa_889_a", "duty_us_ndaa_889_b"
ENDED = {"manufacturer": "Hikvision", "model": "DS-2CD2032-I"}
ANNKE = {"manufacturer": "Annke", "model": "C500"}
UNNAMED = {"manufacturer": "General", "model": "IPC"}
ANSWERS = {
    "Gate": "named",
    "Old": "named",
    "Shed": "named",
    "Yard": "not_named",
    "Barn": "cannot_tell",
}


@pytest.fixture
def board(home: Home) -> Board:
    """Return a home with five cameras: US rules name who made three, not one, and nobody one."""
    board = Board(home)
    board.camera("Gate", domain="hikvision", **HIKVISION)
    board.camera("Old", domain="hikvision", **ENDED)
    board.camera("Shed", domain="hikvision", **ANNKE)
    board.camera("Yard", **REOLINK)
    board.camera("Barn", domain="onvif", **UNNAMED)
    return board


@pytest.fixture
async def open_menu(
    hass: HomeAssistant, hass_client: ClientSessionGenerator
) -> Callable[[str], Awaitable[Menu]]:
    """Return how a person opens the menu behind a notice."""
    assert await async_setup_component(hass, "repairs", {})

    async def opened(issue_id: str) -> Menu:
        menu = Menu(await hass_client())
        await menu.open(issue_id)
        return menu

    return opened


def answers(home: Home) -> dict[str, str]:
    """Return the states of the sensors of duties that there are, by the camera's name."""
    states = {name: home.state(known.camera.id, "duty") for name, known in home.cameras.items()}
    return {name: state.state for name, state in states.items() if state is not None}


def counted(home: Home) -> str | None:
    """Return the count of cameras that a rule names, None where there is no such sensor."""
    assert home.us is not None
    state = home.state(home.us.entry_id, "cameras_with_duty")
    return state.state if state else None


async def move(home: Home, **data: Any) -> None:
    """Change the place or the type of site."""
    assert home.us is not None
    home.hass.config_entries.async_update_entry(home.us, data={**home.us.data, **data})
    await home.hass.async_block_till_done()


async def test_a_contractor_is_told_of_each_camera(board: Board) -> None:
    home = board.home
    await home.set_up(site="contractor")
    assert answers(home) == ANSWERS
    assert counted(home) == "3"
    assert {issue for issue in board.seen() if issue.startswith("duty")} == {A, B}
    for name, known in home.cameras.items():
        assert known.camera.primary_device_id == home.ours(known.camera.id, "duty").device_id
        said = home.state(known.camera.id, "assessment").state
        assert ("A rule for this type of site names Hikvision." in said) == (
            ANSWERS[name] == "named"
        )
        assert ("covers this camera isn't known" in said) == (ANSWERS[name] == "cannot_tell")
        assert permits(said, "en") is None
    assert home.state(home.cameras["Old"].camera.id, "support_status").state == "phased_out"


async def test_the_notice_quotes_what_the_text_asks(board: Board) -> None:
    await board.home.set_up(site="contractor")
    notice = board.all()[B]
    assert notice.severity is ir.IssueSeverity.WARNING
    assert board.says(B, "name") == "NDAA Section 889(a)(1)(B)"
    assert board.listed(B) == 3
    assert "Annke C500, made by Hikvision" in board.says(B)
    asks = board.says(B, "asks")
    assert "within 1 business day" in asks
    assert "within 10 business days after the first report" in asks
    assert "Of whom: government contractors." in asks
    assert "[FAR 52.204-25(d)(1), (d)(2)(i)](https://github.com/GSA/" in asks
    assert board.says(B, "plan").startswith("List the affected cameras")
    for issue in board.seen().values():
        for text in (issue.translation_placeholders or {}).values():
            assert permits(text, "en") is None


@pytest.mark.parametrize("issue_id", [A, B])
async def test_nobody_can_accept_a_duty_or_fence_it_off(
    board: Board, open_menu: Callable[[str], Awaitable[Menu]], issue_id: str
) -> None:
    await board.home.set_up(site="contractor")
    menu = await open_menu(issue_id)
    assert menu.shown["menu_options"] == ["what_to_do", "remind_later", "plan_replacement", "wrong"]
    assert (await menu.choose("what_to_do"))["type"] == "form"


async def test_a_reminder_and_a_plan_hide_it_until_their_day(
    board: Board,
    open_menu: Callable[[str], Awaitable[Menu]],
    freezer: FrozenDateTimeFactory,
) -> None:
    home = board.home
    await home.set_up(site="contractor")
    menu = await open_menu(A)
    await menu.choose("remind_later")
    assert (await menu.fill(days="30"))["type"] == "create_entry"
    menu = await open_menu(B)
    shown = await menu.choose("plan_replacement")
    assert shown["description_placeholders"] == {"limit": "A plan doesn't end the duty."}
    day = dt_util.now().date() + timedelta(days=60)
    assert (await menu.fill(date=day.isoformat()))["type"] == "create_entry"
    assert not {A, B} & board.seen().keys()
    assert answers(home) == ANSWERS, "a plan does not end the duty"
    await home.days_later(freezer, 30)
    await board.refresh()
    assert A in board.seen()
    await home.days_later(freezer, 31)
    await board.refresh()
    assert {A, B} <= board.seen().keys()


async def test_what_was_answered_is_listed_by_its_name(
    board: Board, open_menu: Callable[[str], Awaitable[Menu]], hass: HomeAssistant
) -> None:
    hass.config.language = "de"
    await board.home.set_up(site="contractor", country="CA", region="CA-QC")
    assert answers(board.home) == {}, "a contractor has no duty there"
    await move(board.home, site="public_body")
    (issue_id,) = (issue for issue in board.seen() if issue == "duty_ca_qc_2023")
    assert board.says(issue_id, "name") == "Québecer Anordnung zu Überwachungsgeräten"
    menu = await open_menu(issue_id)
    await menu.choose("remind_later")
    await menu.fill(days="30")
    assert board.home.us is not None
    form = await open_options(hass, board.home.us)
    (field,) = (each for key, each in form["data_schema"].schema.items() if key == "take_back")
    labels = [option["label"] for option in field.config["options"]]
    assert any("Québecer Anordnung" in label for label in labels)


async def test_it_comes_and_goes_with_the_type_of_site_without_a_reload(board: Board) -> None:
    home = board.home
    await home.set_up(site="home")
    assert home.us is not None
    before = home.us.runtime_data
    for site, country, has_duties in (
        ("contractor", "US", True),
        ("business", "US", False),
        ("contractor", "US", True),
        ("contractor", "DE", False),
        ("public_body", "US", True),
        ("home", "US", False),
    ):
        await move(home, site=site, country=country)
        assert (len(answers(home)) == 5) == has_duties, (site, country)
        assert (counted(home) is not None) == has_duties
        registered = {
            entity.unique_id
            for entity in er.async_entries_for_config_entry(
                er.async_get(home.hass), home.us.entry_id
            )
            if entity.unique_id.endswith("_duty")
        }
        assert len(registered) == (6 if has_duties else 0)
        assert bool({A, B} & board.seen().keys()) == has_duties
        stays = [issue for issue in board.seen() if issue == "phased_out_hikvision"]
        texts = [board.says(issue, "stays") for issue in stays]
        assert any(permits(text, "en") for text in texts) == (not has_duties and country == "US")
    assert home.us.runtime_data is before, "no reload"
    assert home.us.state is ConfigEntryState.LOADED


async def test_what_the_site_had_before_a_restart_is_gone_after_it(board: Board) -> None:
    home = board.home
    await home.set_up(site="contractor")
    assert home.us is not None
    await home.hass.config_entries.async_unload(home.us.entry_id)
    await move(home, site="home")
    await home.hass.config_entries.async_setup(home.us.entry_id)
    await home.hass.async_block_till_done()
    assert answers(home) == {}
    assert counted(home) is None


async def test_a_region_brings_its_own_rules(board: Board) -> None:
    home = board.home
    await home.set_up(site="contractor", country="US", region="US-VT")
    assert "duty_us_vt_2019" in board.seen()
    asks = board.says("duty_us_vt_2019", "asks")
    assert asks.startswith("- The text itself wasn't read")
    assert "contracting officer" in asks
    await move(home, region="US-TX")
    assert "duty_us_vt_2019" not in board.all()
    assert {A, B} <= board.seen().keys()


async def test_report_action_and_diagnostics_tell_it(board: Board, hass: HomeAssistant) -> None:
    home = board.home
    entry = await home.set_up(site="contractor")

    async def call(action: str, **data: Any) -> Any:
        return await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )

    csv = (await call("report", format="csv"))["report"]
    assert "Site duty" in csv.splitlines()[0]
    assert "Maker not named; parts and purpose not judged" in csv
    page = (await call("report", format="html"))["report"]
    assert "within 1 business day" in page
    report = (await call("report"))["report"]
    assert (report["totals"]["duty_named"], report["totals"]["duty_cannot_tell"]) == (3, 1)
    sentences = {line["name"]: " ".join(line["sentences"]) for line in report["cameras"]}
    assert "made by Reolink, which the rules for this type of site don't name" in sentences["Yard"]
    assert "Clause: FAR 52.204-25" in sentences["Gate"]
    for line in report["cameras"]:
        assert permits(" ".join(line["sentences"]), "en") is None
    assessed = await call("assess")
    assert {row["name"] for row in assessed["duty"]} == {"Gate", "Old", "Shed"}
    assert {row["duty"] for row in assessed["duty"]} == {"named"}
    shown = await async_get_config_entry_diagnostics(hass, entry)
    told = [camera["assessment"].get("duty", {}).get("answer") for camera in shown["cameras"]]
    assert sorted(told) == sorted(ANSWERS.values())
    await move(home, site="home")
    assert "duty" not in await call("assess")
    report = (await call("report"))["report"]
    assert not [key for key in report["totals"] if key.startswith("duty")]
    assert "Site duty" not in (await call("report", format="csv"))["report"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, None),
        ([], []),
        (["phased_out"], ["phased_out", "duty"]),
        (["support_ended"], ["support_ended", "service_ended", "duty"]),
    ],
)
@pytest.mark.parametrize("minor", [1, 2])
async def test_who_chose_kinds_of_notices_hears_of_duties(
    board: Board, before: list[str] | None, after: list[str] | None, minor: int
) -> None:
    entry = await board.home.set_up(site="contractor")
    entries = board.home.hass.config_entries
    await entries.async_unload(entry.entry_id)
    options = {} if before is None else {CONF_NOTICES: before}
    entries.async_update_entry(entry, options=options, minor_version=minor)
    await entries.async_setup(entry.entry_id)
    await board.home.hass.async_block_till_done()
    told = after if after is None or minor == 1 else [k for k in after if k != "service_ended"]
    assert entry.options.get(CONF_NOTICES) == told
    assert entry.minor_version == 3
    assert (B in board.seen()) == (before != [])


async def test_the_calendar_does_not_say_that_a_camera_may_be_used(
    board: Board, hass: HomeAssistant
) -> None:
    await board.home.set_up(site="contractor")

    async def events() -> list[str]:
        answer = await hass.services.async_call(
            "calendar",
            "get_events",
            {
                "entity_id": "calendar.camera_lifecycle_lifecycle_dates",
                "start_date_time": "2018-01-01T00:00:00",
                "end_date_time": "2030-01-01T00:00:00",
            },
            blocking=True,
            return_response=True,
        )
        (found,) = answer.values()
        return [event["description"] for event in found["events"]]

    told = await events()
    assert any("within 1 business day" in text for text in told)
    assert not [text for text in told if permits(text, "en")]
    (calendar,) = hass.states.async_all("calendar")
    assert permits(str(calendar.attributes), "en") is None
    await move(board.home, site="home")
    assert any(permits(text, "en") for text in await events())
