"""This is wrong: what the owner says about a camera decides, and can be reported."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import section
import probatio
import pytest

from custom_components.camera_lifecycle.engine.model import Claim, ClaimRole
from custom_components.camera_lifecycle.notices.kinds import KINDS, KindRow, NoticeKind
from custom_components.camera_lifecycle.repairs import NoticeMenuFlow
from tests.integration.home import HIKVISION, Home, open_options

from .board import Board, Menu

NOTICE = "phased_out_hikvision"
type OpenMenu = Callable[[str], Awaitable[Menu]]


@pytest.fixture
async def real(home: Home) -> Board:
    """Return a home with two Hikvision cameras, judged by the real engine and library."""
    return await hikvision_home(home, "US")


@pytest.fixture
async def canadian(home: Home) -> Board:
    """Return the same home in Canada, whose order does not speak of relabelled cameras."""
    return await hikvision_home(home, "CA")


async def hikvision_home(home: Home, country: str) -> Board:
    board = Board(home)
    fields = {**HIKVISION, "serial_number": "DS-2CD2346G2-ISU/SL20220101AAWRJ00001234"}
    board.camera("Garage", identifier="garage", **fields)
    board.camera("Garden", identifier="garden", **{**fields, "serial_number": "x"})
    await home.set_up(country=country)
    assert NOTICE in board.seen()
    return board


def status(board: Board, name: str) -> str | None:
    """Return the support status of a camera."""
    return board.home.cameras[name].assessment.support.status


async def test_another_maker_decides_at_once(
    real: Board, open_menu: OpenMenu, hass: HomeAssistant
) -> None:
    garage = real.home.cameras["Garage"].camera.id
    menu = await open_menu(NOTICE)
    shown = await menu.choose("wrong")
    assert shown["menu_options"] == ["wrong_maker", "not_a_camera"]
    shown = await menu.choose("wrong_maker")
    assert [field["name"] for field in shown["data_schema"]] == ["maker", "cameras"]
    for field in shown["data_schema"]:
        assert not field["required"], "of a required choice the frontend takes the first"
        assert not {"default", "description"} & field.keys(), "nothing is filled in or ticked"
    assert (await menu.fill())["errors"] == {"maker": "nothing_entered"}
    shown = await menu.fill(maker="axis", cameras=[])
    assert shown["errors"] == {"cameras": "choose_a_camera"}
    makers = set(shown["data_schema"][0]["selector"]["select"]["options"])
    assert {"Axis", "Hikvision", "Reolink"} <= makers
    shown = await menu.fill(maker="Axis", cameras=[garage])
    assert (shown["step_id"], shown["type"]) == ("confirm", "menu")
    evidence = shown["description_placeholders"]["evidence"]
    assert evidence.startswith("- Garage: the evidence shows that Hikvision made it. Evidence: ")
    assert 'model "DS-2CD2346G2-ISU/SL"' in evidence
    assert "AAWRJ" not in evidence
    assert status(real, "Garage") == "phased_out", "nothing is stored before that is answered"
    shown = await menu.choose("overrule")
    assert shown["step_id"] == "report"

    identity = real.home.cameras["Garage"].assessment.identity
    assert identity.maker
    assert identity.maker.id == "axis"
    assert status(real, "Garage") != "phased_out"
    assert status(real, "Garden") == "phased_out"
    assert real.listed(NOTICE) == 1
    assert (await menu.fill())["reason"] == "others_remain"

    await real.reload()
    assert status(real, "Garage") != "phased_out", "it is kept"
    (listed,) = await answers(real, hass)
    assert "Garage" in listed
    assert "Axis" in listed
    await take_back(real, hass, listed)
    assert status(real, "Garage") == "phased_out"


@pytest.mark.attack(
    "reader",
    "the text of a wrong detection, to be sent to us, is searched for private values",
    "none is found",
)
async def test_a_report_holds_no_private_value_wherever_it_stands(
    home: Home, open_menu: OpenMenu
) -> None:
    board = Board(home)
    fields = {"manufacturer": "hikvision", "sw_version": "V5.7.18 c056e31f3a5c 192.168.77.15"}
    model = f"{HIKVISION['model']} for Zwickel"
    board.camera("Zwickel", mac="c0:56:e3:1f:3a:5c", **fields, model=model)
    await home.set_up()
    menu = await open_menu(NOTICE)
    await menu.choose("wrong")
    shown = await menu.choose("not_a_camera")
    shown = await menu.fill()
    if shown["step_id"] == "confirm":
        shown = await menu.choose("overrule")
    report = shown["data_schema"][0]["default"]
    assert f"model: {HIKVISION['model']} for **REDACTED-name-1**" in report
    assert "firmware: V5.7.18 c0:56:e3:**REDACTED-mac-1** **REDACTED-address-1**" in report
    assert "correction: not a camera" in report


async def test_a_report_holds_what_decides_and_nothing_private(
    real: Board, open_menu: OpenMenu
) -> None:
    menu = await open_menu(NOTICE)
    await menu.choose("wrong")
    await menu.choose("not_a_camera")
    await menu.fill()
    shown = await menu.choose("overrule")
    report = shown["data_schema"][0]["default"]
    assert "correction: not a camera" in report
    assert "model: DS-2CD2346G2-ISU/SL" in report
    for private in ("Garage", "Garden", "AAWRJ", "garage"):
        assert private not in report
    address = urlsplit(shown["description_placeholders"]["address"])
    assert address.scheme == "https"
    filled = parse_qs(address.query)
    assert filled["record"] == [report]
    assert filled["template"] == ["wrong_assessment.yml"]
    assert (await menu.fill())["description"] == "corrected"


async def test_what_is_no_camera_is_judged_no_more_until_that_is_taken_back(
    real: Board, open_menu: OpenMenu, hass: HomeAssistant
) -> None:
    menu = await open_menu(NOTICE)
    await menu.choose("wrong")
    await menu.choose("not_a_camera")
    await menu.fill()
    await menu.choose("overrule")
    await menu.fill(report="whatever")
    assert not real.home.cameras
    assert not real.all()

    listed = await answers(real, hass)
    assert listed == [
        "Garage: not a camera (your correction)",
        "Garden: not a camera (your correction)",
    ]
    await take_back(real, hass, listed[0])
    assert [*real.home.cameras] == ["Garage"]
    assert "Garage" in real.says(NOTICE)


async def test_another_hardware_version_is_what_the_engine_reads(
    real: Board, open_menu: OpenMenu, monkeypatch: pytest.MonkeyPatch, hass: HomeAssistant
) -> None:
    depends = replace(KINDS[NoticeKind.PHASED_OUT], hardware=lambda *_: True)
    monkeypatch.setitem(cast("dict[NoticeKind, KindRow]", KINDS), NoticeKind.PHASED_OUT, depends)
    menu = await open_menu(NOTICE)
    await menu.choose("wrong")
    await menu.choose("wrong_hardware")
    shown = await menu.fill(hardware_version="  ")
    assert shown["errors"] == {"hardware_version": "nothing_entered"}
    await menu.fill(hardware_version="V2")
    known = real.home.cameras["Garden"]
    assert Claim(ClaimRole.HARDWARE, "V2") in [
        sign.says for sign in known.assessment.identity.evidence
    ]
    listed = await answers(real, hass)
    assert [("Garage" in one, "Garden" in one, "V2" in one) for one in listed] == [
        (True, False, True),
        (False, True, True),
    ]


async def test_what_was_detected_can_be_kept(real: Board, open_menu: OpenMenu) -> None:
    menu = await open_menu(NOTICE)
    await menu.choose("wrong")
    await menu.choose("not_a_camera")
    shown = await menu.fill()
    assert shown["step_id"] == "confirm"
    shown = await menu.choose("keep_evidence")
    assert shown["step_id"] == "wrong"
    assert len(real.home.cameras) == 2
    assert real.listed(NOTICE) == 2


@pytest.mark.parametrize("values", [{"vendor": "Acme"}, {"vendor": "x" * 61}])
async def test_another_brand(canadian: Board, open_menu: OpenMenu, values: dict[str, str]) -> None:
    menu = await open_menu(NOTICE)
    shown = await menu.choose("wrong")
    assert shown["menu_options"] == ["wrong_maker", "wrong_vendor", "not_a_camera"]
    await menu.choose("wrong_vendor")
    shown = await menu.fill(**values)
    if len(values["vendor"]) > 60:
        assert shown["errors"] == {"vendor": "too_long"}
        return
    await menu.choose("overrule")
    identity = canadian.home.cameras["Garage"].assessment.identity
    assert (identity.vendor.name, identity.maker.id) == ("Acme", "hikvision")
    assert NOTICE not in canadian.seen()


async def test_only_what_can_change_a_notice_is_offered(home: Home, open_menu: OpenMenu) -> None:
    board = Board(home)
    board.camera("Cellar", "D-Link", domain="onvif", model="DCS-932L", sw_version="1.14.4")
    await home.set_up()
    (notice,) = board.seen()
    assert notice.startswith("support_ended")
    menu = await open_menu(notice)
    shown = await menu.choose("wrong")
    assert "wrong_model" in shown["menu_options"]
    shown = await menu.choose("wrong_model")
    assert [field["name"] for field in shown["data_schema"]] == ["model"], "there is one camera"
    await menu.fill(model="DCS-8000LH")
    await menu.choose("overrule")
    assert notice not in board.all()


async def test_a_camera_that_joins_while_the_form_is_open_was_not_chosen(
    real: Board, open_menu: OpenMenu
) -> None:
    menu = await open_menu(NOTICE)
    await menu.choose("wrong")
    await menu.choose("not_a_camera")
    real.camera("Shed", identifier="shed", **HIKVISION)
    await real.home.settle()
    await menu.fill(cameras=["all_cameras"])
    await menu.choose("overrule")
    assert {*real.home.cameras} == {"Shed"}


async def test_a_correction_of_nothing_leads_back(real: Board, open_menu: OpenMenu) -> None:
    flow = NoticeMenuFlow()
    flow.hass, flow.issue_id, flow.flow_id, flow.handler = real.home.hass, NOTICE, "x", "y"
    shown = await flow.async_step_overrule()
    assert shown["step_id"] == "wrong"


async def test_each_answer_is_listed_in_the_options_and_can_be_taken_back(
    real: Board, open_menu: OpenMenu, hass: HomeAssistant
) -> None:
    ids = {name: known.camera.id for name, known in real.home.cameras.items()}
    menu = await open_menu(NOTICE)
    await menu.choose("accept_risk")
    await menu.fill(cameras=[ids["Garage"]], note="Own [network]")
    real.ignore(NOTICE)
    await real.refresh()
    assert not real.seen()

    listed = await answers(real, hass)
    assert listed[0].startswith("Garage, Hikvision: risk accepted on ")
    assert listed[0].endswith("(Own [network])")
    assert listed[1].startswith("Garden, Hikvision: ignored on ")

    await take_back(real, hass, listed[1])
    assert "Garden" in real.says(NOTICE)
    assert NOTICE in real.seen()
    await take_back(real, hass, listed[0])
    assert real.listed(NOTICE) == 2
    assert await answers(real, hass) == []


async def test_options_without_a_running_integration_list_no_answers(
    real: Board, open_menu: OpenMenu, hass: HomeAssistant
) -> None:
    menu = await open_menu(NOTICE)
    await menu.choose("accept_risk")
    await menu.fill()
    assert len(await answers(real, hass)) == 2
    assert real.home.us
    await hass.config_entries.async_unload(real.home.us.entry_id)
    assert await answers(real, hass) == []


async def test_an_ignored_camera_can_be_taken_back_alone(real: Board, hass: HomeAssistant) -> None:
    real.ignore(NOTICE)
    await real.refresh()
    await take_back(real, hass, (await answers(real, hass))[0])
    assert [*real.seen()] == [NOTICE]
    assert real.listed(NOTICE) == 1
    assert "Garage" in real.says(NOTICE)
    await real.reload()
    assert real.listed(NOTICE) == 1


async def form(board: Board, hass: HomeAssistant) -> tuple[str, list[Any], dict[str, Any]]:
    """Open the options; return the flow's id, the answers to choose among, and all as it is."""
    assert board.home.us
    shown = await open_options(hass, board.home.us)
    schema = shown["data_schema"]
    assert schema is not None
    fields = {str(key): field for key, field in schema.schema.items()}
    options = fields["take_back"].config["options"] if "take_back" in fields else []
    return shown["flow_id"], options, as_it_is(schema)


def as_it_is(schema: Any) -> dict[str, Any]:
    """Return what a form sends when nothing is touched."""
    sent: dict[str, Any] = {}
    for key, field in schema.schema.items():
        if isinstance(field, section):
            sent[str(key)] = as_it_is(field.schema)
        elif not isinstance(key.default, probatio.Undefined):
            sent[str(key)] = key.default()
    return sent


async def answers(board: Board, hass: HomeAssistant) -> list[str]:
    """Return what the options list."""
    flow_id, options, _ = await form(board, hass)
    hass.config_entries.options.async_abort(flow_id)
    return [option["label"] for option in options]


async def take_back(board: Board, hass: HomeAssistant, label: str) -> None:
    """Tick one answer and save."""
    flow_id, options, sent = await form(board, hass)
    ticked = [option["value"] for option in options if option["label"] == label]
    assert ticked
    await hass.config_entries.options.async_configure(flow_id, {**sent, "take_back": ticked})
    await hass.async_block_till_done()


async def test_of_many_cameras_as_much_is_told_as_can_be_read(
    real: Board, open_menu: OpenMenu
) -> None:
    for number in range(12):
        real.camera(f"Yard {number}", identifier=f"yard {number}", **HIKVISION)
    await real.home.settle()
    menu = await open_menu(NOTICE)
    await menu.choose("wrong")
    await menu.choose("not_a_camera")
    shown = await menu.fill()
    evidence = shown["description_placeholders"]["evidence"].splitlines()
    assert len(evidence) == 11
    assert evidence[-1] == "- 4 more"
