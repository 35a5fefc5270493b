"""Who may correct a camera, what the dialog offers, and what it says before it overrules."""

from types import MappingProxyType

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import Kind
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from tests.integration.home import REOLINK, Home

from .conftest import OpenDialog
from .dialog import FLOW, Dialog

MENU = ["correct_details", "correct_not_a_camera", "correct_same_as", "correct_replaces"]


@pytest.mark.attack("user", "a user without rights corrects a camera", "refused")
async def test_who_is_no_administrator_corrects_nothing(
    street: Home,
    open_dialog: OpenDialog,
    hass_client: ClientSessionGenerator,
    hass_admin_user: MockUser,
) -> None:
    dialog = await open_dialog("Shed")
    hass_admin_user.groups = []
    client = await hass_client()
    opened = await client.post(FLOW, json={"handler": street.us.entry_id})
    assert opened.status == 401
    sent = await client.post(f"{FLOW}/{dialog.shown['flow_id']}", json={"next_step_id": MENU[0]})
    assert sent.status == 401
    assert isinstance(dialog, Dialog)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("shed", True),
        ("Shed, IPC", True),
        (" Shed ", True),
        ("Sh", False),
        ("", False),
        ("<script>", False),
        (None, False),
    ],
)
async def test_a_camera_can_be_typed_and_none_is_preselected(
    street: Home, open_dialog: OpenDialog, typed: str | None, *, found: bool
) -> None:
    dialog = await open_dialog("Pond")
    shown = await dialog.choose("correct_same_as")
    (field,) = shown["data_schema"]
    assert field["selector"]["select"]["custom_value"], "only then it can be searched"
    assert not field["required"], "of a required choice the frontend takes the first"
    shown = await dialog.fill(**({} if typed is None else {"same_as": typed}))
    if found:
        assert shown["step_id"] == "correct_confirm"
    else:
        assert shown["errors"] == {"same_as": "choose_a_camera"}
    await dialog._post(FLOW, {"handler": street.us.entry_id})
    await dialog.choose("correct_camera")
    shown = await dialog.fill(**({} if typed is None else {"camera": typed}))
    assert shown["step_id"] == ("correct" if found else "correct_camera")


async def test_a_kind_is_not_preselected(street: Home, open_dialog: OpenDialog) -> None:
    dialog = await open_dialog("Feeder")
    assert not dialog.shown["data_schema"][0]["required"]
    assert (await dialog.fill())["errors"] == {"kind": "choose_one"}


async def test_two_cameras_of_one_name_can_be_told_apart(
    street: Home, open_dialog: OpenDialog
) -> None:
    street.camera("onvif", "Pond", mac="02:00:00:00:00:03", manufacturer="IPC", model="IPC")
    await street.settle()
    ponds = sorted(
        each.camera.id for each in street.fleet.cameras.values() if each.camera.name == "Pond"
    )
    dialog = await open_dialog("Shed")
    await dialog.choose("correct_same_as")
    first, second = [label for label in dialog.choices("same_as") if label.startswith("Pond")]
    assert (first, second) == ("Pond, IPC", f"Pond, IPC ({ponds[1][-6:]})")
    assert (await dialog.fill(same_as="pond"))["errors"], "it could be either"
    await dialog.fill(same_as=second)
    await dialog.choose("correct_overrule")
    assert len(street.fleet.cameras[ponds[1]].camera.sources) == 2


async def test_cameras_of_two_companies_look_like_two(
    street: Home, open_dialog: OpenDialog
) -> None:
    street.camera("reolink", "Yard", **REOLINK)
    await street.settle()
    dialog = await open_dialog("Yard")
    await dialog.choose("correct_same_as")
    shown = await dialog.fill(same_as="Gate")
    evidence = shown["description_placeholders"]["evidence"]
    assert "Yard and Gate are from different companies (Reolink and Hikvision)." in evidence


async def test_of_a_camera_nobody_knows_whether_it_is_one_its_owner_can_say_so(
    street: Home, open_dialog: OpenDialog
) -> None:
    street.camera("generic", "Wall")
    await street.settle()
    assert street.cameras["Wall"].assessment.identity.kind is Kind.UNKNOWN
    dialog = await open_dialog("Wall")
    assert dialog.shown["menu_options"] == [
        "correct_details",
        "correct_not_a_camera",
        "correct_without_name",
        "correct_same_as",
        "correct_kind",
        "correct_replaces",
    ]
    await dialog.choose("correct_kind")
    await dialog.fill(kind="camera")
    assert street.cameras["Wall"].assessment.identity.kind is Kind.CAMERA


async def test_a_maker_on_weak_evidence_is_shown_as_possible(
    street: Home, open_dialog: OpenDialog
) -> None:
    street.camera("onvif", "Roof", manufacturer="Annke", model="NCD800")
    await street.settle()
    dialog = await open_dialog("Roof")
    assert dialog.shown["description_placeholders"]["maker"].startswith("possibly ")


async def test_a_reported_hardware_version_is_told(street: Home, open_dialog: OpenDialog) -> None:
    street.camera("reolink", "Yard", **REOLINK)
    await street.settle()
    dialog = await open_dialog("Yard")
    await dialog.choose("correct_details")
    shown = await dialog.fill(hardware_version="V2")
    evidence = shown["description_placeholders"]["evidence"]
    assert "the reported hardware version is" in evidence


async def test_a_camera_that_was_added_manually_is_no_other_one(
    street: Home, open_dialog: OpenDialog, hass: HomeAssistant
) -> None:
    data = MappingProxyType({"host": "camera.local", "tls": False, "protocol": "auto"})
    outside = ConfigSubentry(
        data=data, subentry_type=MANUAL_CAMERA, title="Barn", unique_id="camera.local:"
    )
    hass.config_entries.async_add_subentry(street.us, outside)
    await hass.async_block_till_done()
    dialog = await open_dialog("Barn")
    assert "correct_same_as" not in dialog.shown["menu_options"]
    dialog = await open_dialog("Shed")
    await dialog.choose("correct_same_as")
    assert not any("Barn" in label for label in dialog.choices("same_as"))
    barn, shed = (street.cameras[name].camera for name in ("Barn", "Shed"))
    (entity,) = {street.ours(barn.id, "at_risk").entity_id}
    for one, other in ((entity, shed.primary_device_id), (shed.sources[0].entity_ids[0], entity)):
        with pytest.raises(ServiceValidationError) as refused:
            await hass.services.async_call(
                DOMAIN, "correct", {"entity_id": one, "same_as": other}, blocking=True
            )
        assert refused.value.translation_key == "no_other_camera"


async def test_a_device_of_a_maker_of_cameras_is_asked_about(
    street: Home, open_dialog: OpenDialog
) -> None:
    street.camera("onvif", "Post", manufacturer="HIKVISION")
    await street.settle()
    dialog = await open_dialog("Post")
    await dialog.choose("correct_not_a_camera")
    evidence = (await dialog.fill())["description_placeholders"]["evidence"]
    assert evidence == "- Post: its maker or brand is known for cameras."


async def test_the_page_of_a_camera_without_a_device_shows_the_corrected_model(
    street: Home, open_dialog: OpenDialog, hass: HomeAssistant
) -> None:
    street.picture("onvif", "alone", original_name="Alone")
    await street.settle()
    alone = street.cameras["Alone"].camera
    dialog = await open_dialog("Alone")
    await dialog.choose("correct_details")
    await dialog.fill(model="C500")
    (device,) = dr.async_get(hass).async_get_devices(identifiers={(DOMAIN, alone.id)})
    assert device.model == "C500"
