"""Which notices there are, how few they become, and what stands in them."""

from collections import Counter
from collections.abc import Awaitable, Callable
import re

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er, issue_registry as ir
import pytest

from custom_components.camera_lifecycle.engine.model import Applies, Strength
from custom_components.camera_lifecycle.engine.reasons import FixedFirmware
from custom_components.camera_lifecycle.notices.kinds import NoticeKind
from custom_components.camera_lifecycle.notices.placeholders import TRANSLATION_KEY
from custom_components.camera_lifecycle.settings import CONF_NOTICES
from tests.text.test_sanitize import BARE, HOSTILE, MARKDOWN

from .board import Board, Menu
from .verdicts import Verdicts

MODEL = "DS-2CD2032"
CVE = "CVE-2021-36260"
PHASED_OUT = "phased_out_hikvision"
EXPLOITED = "known_exploited_cve_2021_36260"


def phase_out(verdicts: Verdicts) -> None:
    verdicts.phased_out = {"Hikvision"}


def bind(verdicts: Verdicts) -> None:
    verdicts.duties = {"Hikvision"}


def end(verdicts: Verdicts) -> None:
    verdicts.ended = {MODEL: "2024-04-08"}


def will_end(verdicts: Verdicts) -> None:
    verdicts.ending = {MODEL: "2027-03"}


def shut_down(verdicts: Verdicts) -> None:
    verdicts.services = {MODEL: "2024-04-08"}


def will_shut_down(verdicts: Verdicts) -> None:
    verdicts.services_ending = {MODEL: "2027-03"}


def exploit(verdicts: Verdicts) -> None:
    verdicts.exploited = {MODEL: [CVE]}


KINDS = [
    (phase_out, "phased_out", PHASED_OUT, "Hikvision"),
    (bind, "duty", "duty_us_law", "A law"),
    (end, "support_ended", "support_ended_hikvision_ds_2cd2032", f"Hikvision {MODEL}"),
    (will_end, "support_ending", "support_ending_hikvision_ds_2cd2032", f"Hikvision {MODEL}"),
    (shut_down, "service_ended", "service_ended_eye_cloud", "Eye Cloud"),
    (will_shut_down, "service_ending", "service_ending_eye_cloud", "Eye Cloud"),
    (exploit, "known_exploited", EXPLOITED, CVE),
]


@pytest.mark.parametrize(("say", "kind", "issue_id", "name"), KINDS)
async def test_each_cause_has_its_notice(
    board: Board,
    verdicts: Verdicts,
    say: Callable[[Verdicts], None],
    kind: str,
    issue_id: str,
    name: str,
) -> None:
    say(verdicts)
    board.camera("Garage")
    await board.home.set_up()
    assert [*board.seen()] == [issue_id]
    notice = board.all()[issue_id]
    assert notice.translation_key == TRANSLATION_KEY
    assert notice.issue_id.startswith(kind)
    error = kind == "known_exploited"
    assert notice.severity is (ir.IssueSeverity.ERROR if error else ir.IssueSeverity.WARNING)
    assert board.says(issue_id, "name") == name
    assert board.says(issue_id, "what")
    assert re.search(
        r"Sources?: \[\S+\]\(https://\S+\).* \(checked 2\d November 2026\)\.",
        board.says(issue_id, "sources"),
    )
    assert "{" not in "".join((notice.translation_placeholders or {}).values())


@pytest.mark.parametrize(("say", "kind", "issue_id", "name"), KINDS)
async def test_each_kind_can_be_switched_off(
    board: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    say: Callable[[Verdicts], None],
    kind: str,
    issue_id: str,
    name: str,
) -> None:
    say(verdicts)
    board.camera("Garage")
    entry = await board.home.set_up()
    others = [other for other in NoticeKind if other != kind]
    hass.config_entries.async_update_entry(entry, options={CONF_NOTICES: others})
    await hass.async_block_till_done()
    assert not board.all()
    hass.config_entries.async_update_entry(entry, options={CONF_NOTICES: [kind]})
    await hass.async_block_till_done()
    assert [*board.seen()] == [issue_id]


@pytest.mark.parametrize("confidence", [Strength.WEAK, Strength.NONE])
async def test_a_guess_is_no_cause(board: Board, verdicts: Verdicts, confidence: Strength) -> None:
    for say, *_ in KINDS:
        say(verdicts)
    verdicts.confidence = confidence
    board.camera("Garage")
    await board.home.set_up()
    assert not board.all()


@pytest.mark.parametrize("applies", [Applies.CANNOT_TELL, Applies.NOT_AFFECTED])
async def test_a_vulnerability_that_may_not_apply_is_no_cause(
    board: Board, verdicts: Verdicts, applies: Applies
) -> None:
    exploit(verdicts)
    verdicts.applies = applies
    board.camera("Garage")
    await board.home.set_up()
    assert not board.all()


async def test_a_country_that_changes_takes_the_notice_along(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    phase_out(verdicts)
    board.camera("Garage")
    entry = await board.home.set_up()
    board.source().mock_state(hass, ConfigEntryState.SETUP_RETRY)
    verdicts.phased_out = set()
    hass.config_entries.async_update_entry(entry, data={**entry.data, "country": "DE"})
    await board.reload()
    assert not board.all(), "loaded or not: another place is another question"


async def test_five_hundred_cameras_of_six_makers_give_at_most_twelve_notices(
    board: Board, verdicts: Verdicts
) -> None:
    makers = [f"Maker {letter}" for letter in "ABCDEF"]
    verdicts.phased_out = {*makers}
    for number in range(500):
        model = f"M-{number % 40}"
        verdicts.ended[model] = "2024-04-08"
        verdicts.ending[f"N-{number % 30}"] = "2027-04-08"
        verdicts.exploited[model] = [f"CVE-2021-{number % 7}0000"]
        board.camera(
            f"Camera {number}",
            makers[number % 6],
            model=model if number % 2 else f"N-{number % 30}",
        )
    await board.home.set_up()
    assert len(board.all()) <= 12
    for maker in "abcdef":
        assert f"phased_out_maker_{maker}" in board.seen()
    folded = board.all()["support_ended_several"]
    assert folded.translation_key == TRANSLATION_KEY
    assert len(board.says("support_ended_several").splitlines()) == 11
    for notice in board.all().values():
        assert len(str(notice.translation_placeholders)) < 4000


async def test_more_makers_than_notices_are_folded_too(board: Board, verdicts: Verdicts) -> None:
    verdicts.phased_out = {f"Maker {number}" for number in range(20)}
    for maker in verdicts.phased_out:
        board.camera(f"Camera of {maker}", maker)
    await board.home.set_up()
    assert [*board.all()] == ["phased_out_several"]


async def test_one_camera_in_two_integrations_is_listed_once(
    board: Board, verdicts: Verdicts
) -> None:
    phase_out(verdicts)
    board.camera("Garage", mac="c0:56:e3:00:00:01", domain="hikvision")
    board.camera("Garage ONVIF", mac="c0:56:e3:00:00:01", domain="onvif")
    await board.home.set_up()
    assert board.listed(PHASED_OUT) == 1


async def test_a_disabled_camera_is_not_spoken_of(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    phase_out(verdicts)
    board.camera("Garage")
    shed = board.camera("Shed")
    await board.home.set_up()
    dr.async_get(hass).async_update_device(shed.id, disabled_by=dr.DeviceEntryDisabler.USER)
    await board.home.settle()
    assert board.listed(PHASED_OUT) == 1


async def test_a_relabelled_camera_is_named_by_its_seller_and_its_maker(
    board: Board, verdicts: Verdicts
) -> None:
    phase_out(verdicts)
    verdicts.makers = {"Annke": "Hikvision"}
    annke = board.camera("Garage", "Annke", model="C500")
    await board.home.set_up()
    page = f"/config/devices/device/{annke.id}"
    assert board.says(PHASED_OUT) == f"- [Garage]({page}), Annke C500, made by Hikvision"


@pytest.mark.attack(
    "camera",
    "names with Markdown, HTML, and placeholders, in every kind of issue",
    "shown as they are",
)
@pytest.mark.parametrize("name", HOSTILE)
async def test_no_name_becomes_markup_in_a_notice(
    board: Board, verdicts: Verdicts, name: str
) -> None:
    phase_out(verdicts)
    name = name.replace("\ud800", "")
    verdicts.makers = {name: "Hikvision"}
    camera = board.camera(name, name, model=name)
    await board.home.set_up()
    shown = MARKDOWN.render(board.says(PHASED_OUT))
    assert re.findall(r"</?\w+", shown) == ["<ul", "<li", "<a", "</a", "</li", "</ul"]
    assert re.findall(r'href="([^"]*)"', shown) == [f"/config/devices/device/{camera.id}"]
    assert not BARE.search(board.says(PHASED_OUT))


async def test_an_update_offered_by_the_camera_is_the_next_step_of_the_same_notice(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    exploit(verdicts)
    garage = board.camera("Garage")
    update = er.async_get(hass).async_get_or_create(
        "update", "reolink", "fw", config_entry=board.source(), device_id=garage.id
    )
    await board.home.set_up()
    for state, offered in (
        ("unavailable", False),
        ("on", True),
        ("off", False),
        ("unknown", False),
    ):
        hass.states.async_set(update.entity_id, state)
        await hass.async_block_till_done()
        assert [*board.seen()] == [EXPLOITED], state
        assert ("offers an update" in board.says(EXPLOITED)) == offered, state
        assert ("Install the update" in board.says(EXPLOITED, "plan")) == offered, state


@pytest.mark.parametrize(
    ("fixed", "step"),
    [
        (FixedFirmware("V5.5.800 build 210628"), "Install firmware V5.5.800 build 210628 or later"),
        (FixedFirmware("V5.5.80", is_later=True), "Install firmware later than V5.5.80"),
        (None, "No fixed firmware was found"),
    ],
)
async def test_the_fix_is_the_next_step_inside_the_notice_of_its_vulnerability(
    board: Board, verdicts: Verdicts, fixed: FixedFirmware | None, step: str
) -> None:
    exploit(verdicts)
    verdicts.fixed = {CVE: fixed} if fixed else {}
    board.camera("Garage")
    await board.home.set_up()
    assert [*board.seen()] == [EXPLOITED], "one hole, one notice"
    assert step in board.says(EXPLOITED, "plan")


async def test_a_fix_that_comes_to_be_known_later_is_news(
    board: Board,
    verdicts: Verdicts,
    open_menu: Callable[[str], Awaitable[Menu]],
    freezer: FrozenDateTimeFactory,
) -> None:
    exploit(verdicts)
    board.camera("Garage")
    await board.home.set_up()
    menu = await open_menu(EXPLOITED)
    await menu.choose("accept_risk")
    await menu.fill(note="In a network of its own.")
    assert not board.all()
    await board.home.days_later(freezer, 30)
    verdicts.fixed = {CVE: FixedFirmware("V5.5.800 build 210628")}
    await board.judge_again()
    assert [*board.seen()] == [EXPLOITED]
    await board.reload()
    assert [*board.seen()] == [EXPLOITED]


async def test_a_known_exploited_vulnerability_is_told_with_its_fix(
    board: Board, verdicts: Verdicts
) -> None:
    exploit(verdicts)
    verdicts.fixed = {CVE: FixedFirmware("V5.5.80 build 210628", is_later=True)}
    board.camera("Garage")
    await board.home.set_up()
    assert board.says(EXPLOITED).endswith(", needs firmware later than V5.5.80 build 210628")


async def test_the_kind_with_most_notices_is_folded_first(board: Board, verdicts: Verdicts) -> None:
    makers = [f"Maker {number}" for number in range(9)]
    verdicts.phased_out = {*makers}
    verdicts.ended = {f"M-{number}": "2024-04" for number in range(4)}
    verdicts.ending = {f"N-{number}": "2027" for number in range(3)}
    for number, model in enumerate([*verdicts.ended, *verdicts.ending, "X", "Y"]):
        board.camera(f"Camera {number}", makers[number], model=model)
    await board.home.set_up()
    kinds = Counter(
        "phased_out_several" if each == "phased_out_several" else each.partition("_maker")[0]
        for each in board.all()
    )
    assert kinds == {"phased_out_several": 1, "support_ended": 4, "support_ending": 3}
    assert "Maker 3" in board.says("phased_out_several")
