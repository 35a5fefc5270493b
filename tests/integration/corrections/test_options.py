"""Correct a camera: the steps of the options, over HTTP as the browser goes through them."""

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.engine.model import Kind, Strength
from tests.integration.home import Home, open_options

from .conftest import POND, OpenDialog, target
from .dialog import FLOW

MENU = ["correct_details", "correct_not_a_camera", "correct_same_as", "correct_replaces"]
UNKNOWN_MENU = [
    "correct_details",
    "correct_not_a_camera",
    "correct_without_name",
    "correct_same_as",
    "correct_replaces",
]


async def reload(home: Home) -> None:
    """Reload our integration."""
    assert home.us
    await home.hass.config_entries.async_reload(home.us.entry_id)
    await home.hass.async_block_till_done()


async def said(home: Home) -> list[str]:
    """Return what the options list as corrected."""
    form = await open_options(home.hass, home.us)
    fields = {str(key): each for key, each in form["data_schema"].schema.items()}
    home.hass.config_entries.options.async_abort(form["flow_id"])
    options = fields["take_back"].config["options"] if "take_back" in fields else []
    return [option["label"] for option in options]


async def undo(home: Home, label: str) -> None:
    """Tick one correction in the options and save."""
    form = await open_options(home.hass, home.us)
    fields = {str(key): each for key, each in form["data_schema"].schema.items()}
    options = fields["take_back"].config["options"]
    ticked = [option["value"] for option in options if option["label"] == label]
    assert ticked
    await home.hass.config_entries.options.async_configure(
        form["flow_id"], {"lead_time_months": 12, "notices": [], "take_back": ticked}
    )
    await home.hass.async_block_till_done()


def entities_of(home: Home, camera_id: str) -> list[str]:
    """Return which of our entities there are for a camera."""
    keys = ("at_risk", "support_status", "vendor")
    return [key for key in keys if home.ours(camera_id, key)]


async def test_all_cameras_and_what_was_left_out_can_be_chosen(
    street: Home, open_dialog: OpenDialog, hass: HomeAssistant
) -> None:
    area = ar.async_get(hass).async_create("Front garden")
    gate = street.cameras["Gate"].camera
    dr.async_get(hass).async_update_device(gate.primary_device_id, area_id=area.id)
    await street.settle()
    dialog = await open_dialog("Shed")
    assert dialog.shown["menu_options"] == UNKNOWN_MENU
    await dialog._post(FLOW, {"handler": street.us.entry_id})
    shown = await dialog.choose("correct_camera")
    assert dialog.choices("camera") == [
        "Feeder",
        "Gate (Front garden), Hikvision DS-2CD2346G2-ISU/SL",
        "Map",
        "Pond, IPC",
        "Shed, IPC",
    ]
    assert "default" not in shown["data_schema"][0]


async def test_an_unknown_camera_gets_all_that_its_label_says(
    street: Home, open_dialog: OpenDialog
) -> None:
    before = street.cameras["Shed"].assessment
    assert before.identity.vendor is None
    dialog = await open_dialog("Shed")
    shown = await dialog.choose("correct_details")
    assert shown["description_placeholders"]["vendor"] == "Unknown"
    for field in shown["data_schema"]:
        assert not field["required"]
        assert not {"default", "description"} & field.keys(), "nothing is filled in"
    shown = await dialog.fill(
        vendor="annke", maker="hikvision", model="C500", hardware_version="V2"
    )
    assert shown["type"] == "create_entry", "nothing is overruled, so nothing is asked"
    now = street.cameras["Shed"].assessment
    assert (now.identity.vendor.id, now.identity.maker.id) == ("annke", "hikvision")
    assert now.identity.confidence is now.identity.vendor_confidence is Strength.CERTAIN
    assert now.identity.relabelled
    assert now.model == "C500"
    assert await said(street) == [
        "Shed: hardware version V2 (your correction)",
        "Shed: made by Hikvision (your correction)",
        "Shed: model C500 (your correction)",
        "Shed: sold by Annke (your correction)",
    ]
    await reload(street)
    assert street.cameras["Shed"].assessment == now
    await undo(street, "Shed: made by Hikvision (your correction)")
    assert len(await said(street)) == 3, "each is undone by itself"
    assert street.cameras["Shed"].assessment.model == "C500"


async def test_a_camera_that_carries_no_name(street: Home, open_dialog: OpenDialog) -> None:
    dialog = await open_dialog("Gate")
    assert dialog.shown["menu_options"] == MENU, "who made it is well known"
    dialog = await open_dialog("Shed")
    await dialog.choose("correct_without_name")
    assert (await dialog.fill())["type"] == "create_entry"
    assert street.cameras["Shed"].summary.startswith("No company is named for this camera")
    label = "Shed: carries no name (your correction)"
    assert await said(street) == [label]
    await reload(street)
    assert street.cameras["Shed"].assessment.identity.without_name
    await undo(street, label)
    assert not street.cameras["Shed"].assessment.identity.without_name


async def test_an_approval_number(street: Home, open_dialog: OpenDialog) -> None:
    dialog = await open_dialog("Shed")
    await dialog.choose("correct_details")
    shown = await dialog.fill(approval_number="nothing")
    assert shown["errors"] == {"approval_number": "no_approval_number"}
    assert (await dialog.fill(approval_number="IC: 12345A-CAM100"))["type"] == "create_entry"
    assert await said(street) == ["Shed: IC 12345A-CAM100 (your correction)"]


async def test_what_is_said_later_stands_beside_what_was_said_before(
    street: Home, open_dialog: OpenDialog
) -> None:
    for values in ({"vendor": "reolink"}, {"model": "RLC-410"}, {"vendor": "axis"}):
        dialog = await open_dialog("Shed")
        await dialog.choose("correct_details")
        await dialog.fill(**values)
    assert await said(street) == [
        "Shed: model RLC-410 (your correction)",
        "Shed: sold by Axis (your correction)",
    ]


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({}, {"base": "nothing_entered"}),
        ({"vendor": "", "model": "   "}, {"base": "nothing_entered"}),
        ({"model": "x" * 61}, {"model": "too_long"}),
        (
            {"vendor": "Generic", "maker": "unknown"},
            {"vendor": "says_nothing", "maker": "says_nothing"},
        ),
        ({"model": "\u202e\u200b"}, {"model": "says_nothing"}),
        ({"hardware_version": "--"}, {"hardware_version": "says_nothing"}),
        ({"vendor": "axis", "model": "IPC"}, {"model": "says_nothing"}),
    ],
)
async def test_what_says_nothing_is_not_taken(
    street: Home, open_dialog: OpenDialog, values: dict[str, str], errors: dict[str, str]
) -> None:
    dialog = await open_dialog("Shed")
    await dialog.choose("correct_details")
    assert (await dialog.fill(**values))["errors"] == errors
    assert await said(street) == []


async def test_a_company_that_nobody_knows_is_kept_as_its_owner_writes_it(
    street: Home, open_dialog: OpenDialog
) -> None:
    dialog = await open_dialog("Shed")
    await dialog.choose("correct_details")
    await dialog.fill(maker="<b>Acme\u202e</b> [x](http://evil.example)", vendor=" TP-Link ")
    identity = street.cameras["Shed"].assessment.identity
    assert identity.maker.name == "<b>Acme</b> [x](http://evil.example)"
    assert identity.vendor.id == "tplink", "a known name is the company of the library"
    assert street.cameras["Shed"].assessment.support.status == "unknown"


async def test_strong_evidence_is_told_and_asked_about_before_it_is_overruled(
    street: Home, open_dialog: OpenDialog
) -> None:
    dialog = await open_dialog("Gate")
    await dialog.choose("correct_details")
    shown = await dialog.fill(maker="axis", model="P1435", hardware_version="7")
    assert (shown["type"], shown["step_id"]) == ("menu", "correct_confirm")
    evidence = shown["description_placeholders"]["evidence"]
    assert "Gate: the evidence shows that Hikvision made it." in evidence
    assert "Gate: the reported model is DS-2CD2346G2-ISU/SL." in evidence
    assert "AAWRJ" not in evidence
    assert await said(street) == []
    shown = await dialog.choose("correct_keep")
    assert shown["menu_options"] == MENU
    assert await said(street) == []
    await dialog.choose("correct_details")
    await dialog.fill(maker="axis")
    assert (await dialog.choose("correct_overrule"))["type"] == "create_entry"
    assert street.cameras["Gate"].assessment.identity.maker.id == "axis"


async def test_what_evidence_says_too_is_not_asked_about(
    street: Home, open_dialog: OpenDialog
) -> None:
    dialog = await open_dialog("Gate")
    await dialog.choose("correct_details")
    shown = await dialog.fill(maker="Hikvision", vendor="hikvision", model="DS-2CD2346G2-ISU/SL")
    assert shown["type"] == "create_entry"
    dialog = await open_dialog("Gate")
    await dialog.choose("correct_details")
    shown = await dialog.fill(maker="axis")
    assert shown["step_id"] == "correct_confirm", "what was corrected is no evidence"


async def test_no_camera_any_more_and_a_camera_again(street: Home, open_dialog: OpenDialog) -> None:
    gate = target(street, "Gate")
    assert entities_of(street, gate)
    dialog = await open_dialog("Gate")
    await dialog.choose("correct_not_a_camera")
    assert (await dialog.fill())["step_id"] == "correct_confirm"
    await dialog.choose("correct_overrule")
    assert {*street.cameras} == {"Shed", "Pond"}
    assert entities_of(street, gate) == []
    await reload(street)
    assert {*street.cameras} == {"Shed", "Pond"}
    dialog = await open_dialog("Gate")
    assert dialog.shown["step_id"] == "correct_kind", "there is one thing to say of it"
    await dialog.fill(kind="doorbell")
    await dialog.choose("correct_overrule")
    assert street.cameras["Gate"].assessment.identity.kind is Kind.DOORBELL
    assert street.cameras["Gate"].camera.id == gate
    assert await said(street) == ["Gate: type Doorbell (your correction)"]


@pytest.mark.parametrize(("name", "asked"), [("Feeder", False), ("Map", True)])
@pytest.mark.parametrize("kind", ["camera", "doorbell", "recorder"])
async def test_what_was_left_out_is_a_camera_for_its_owner(
    street: Home, open_dialog: OpenDialog, name: str, kind: str, *, asked: bool
) -> None:
    dialog = await open_dialog(name)
    assert dialog.shown["step_id"] == "correct_kind"
    shown = await dialog.fill(kind=kind)
    if asked:
        assert "isn't a camera" in shown["description_placeholders"]["evidence"]
        shown = await dialog.choose("correct_overrule")
    assert shown["type"] == "create_entry"
    await street.settle()
    now = street.cameras[name]
    assert now.assessment.identity.kind == kind
    assert entities_of(street, now.camera.id)
    await reload(street)
    assert street.cameras[name].assessment.identity.kind == kind
    dialog = await open_dialog(name)
    assert "correct_details" in dialog.shown["menu_options"], "it is a camera like any other"
    (label,) = await said(street)
    await undo(street, label)
    assert name not in street.cameras
    assert entities_of(street, now.camera.id) == []


async def test_one_camera_under_two_names(street: Home, open_dialog: OpenDialog) -> None:
    shed, pond = target(street, "Shed"), target(street, "Pond")
    dialog = await open_dialog("Shed")
    shown = await dialog.choose("correct_same_as")
    assert dialog.choices("same_as") == ["Gate, Hikvision DS-2CD2346G2-ISU/SL", "Pond, IPC"]
    assert "default" not in shown["data_schema"][0]
    shown = await dialog.fill(same_as=pond)
    evidence = shown["description_placeholders"]["evidence"]
    assert "Shed and Pond have different network addresses" in evidence
    assert "Shed and Pond are separate devices of the same integration (ONVIF)." in evidence
    await dialog.choose("correct_overrule")
    merged = street.fleet.cameras[pond]
    assert {source.name for source in merged.camera.sources} == {"Shed", "Pond"}
    assert shed not in street.fleet.cameras
    assert entities_of(street, shed) == []
    assert entities_of(street, pond)

    await reload(street)
    await street.settle()
    assert {*street.fleet.cameras} == {pond, target(street, "Gate")}
    assert await said(street) == ["Shed: the same camera as Pond (your correction)"]
    await undo(street, "Shed: the same camera as Pond (your correction)")
    assert {*street.cameras} == {"Gate", "Shed", "Pond"}
    assert (target(street, "Shed"), target(street, "Pond")) == (shed, pond)
    assert entities_of(street, shed)
    for camera_id in (shed, pond):
        entry = street.ours(camera_id, "support_status")
        assert entry.device_id == street.fleet.cameras[camera_id].camera.primary_device_id


async def test_the_camera_that_it_is_goes_and_comes_back(
    street: Home, open_dialog: OpenDialog, hass: HomeAssistant
) -> None:
    pond = street.cameras["Pond"].camera
    dialog = await open_dialog("Shed")
    await dialog.choose("correct_same_as")
    await dialog.fill(same_as=pond.id)
    await dialog.choose("correct_overrule")
    registry = dr.async_get(hass)
    registry.async_remove_device(pond.primary_device_id)
    await street.settle()
    assert "Shed" in street.cameras
    street.camera("onvif", "Pond", **POND)
    await street.settle()
    assert {*street.fleet.cameras} == {pond.id, target(street, "Gate")}, "it is the same again"


@pytest.mark.fault("person", "a camera goes while it is being corrected", "the dialog says so")
async def test_a_camera_that_has_gone_is_said(
    street: Home, open_dialog: OpenDialog, hass: HomeAssistant
) -> None:
    dialog, other = await open_dialog("Shed"), await open_dialog("Pond")
    await dialog.choose("correct_details")
    await other.choose("correct_same_as")
    third = await open_dialog("Pond")
    await third.choose("correct_same_as")
    await third.fill(same_as=target(street, "Shed"))
    shed = street.cameras["Shed"].camera
    dr.async_get(hass).async_remove_device(shed.primary_device_id)
    await street.settle()
    assert (await dialog.fill(vendor="axis"))["reason"] == "camera_gone"
    assert (await other.fill(same_as=shed.id))["errors"] == {"same_as": "choose_a_camera"}
    assert (await third.choose("correct_overrule"))["reason"] == "camera_gone"
    assert await said(street) == []


async def test_without_a_running_integration_nothing_is_corrected(
    street: Home, open_dialog: OpenDialog, hass: HomeAssistant
) -> None:
    dialog = await open_dialog("Shed")
    await hass.config_entries.async_unload(street.us.entry_id)
    assert (await dialog.choose("correct_details"))["reason"] == "not_ready"


@pytest.mark.fault(
    "person", "two people correct the same camera at the same time", "both corrections are kept"
)
async def test_two_people_correct_at_once(street: Home, open_dialog: OpenDialog) -> None:
    one, other = await open_dialog("Shed"), await open_dialog("Shed")
    await one.choose("correct_details")
    await other.choose("correct_details")
    await one.fill(vendor="axis")
    await other.fill(model="P1435-LE")
    assert await said(street) == [
        "Shed: model P1435-LE (your correction)",
        "Shed: sold by Axis (your correction)",
    ]


async def test_a_home_without_cameras(
    home: Home, hass: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    await home.set_up()
    menu = await hass.config_entries.options.async_init(home.us.entry_id)
    shown: Any = await hass.config_entries.options.async_configure(
        menu["flow_id"], {"next_step_id": "correct_camera"}
    )
    assert shown["reason"] == "no_cameras"
