"""The action that corrects cameras: for administrators and automations, with an answer."""

from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.fleet.correctable import Correctable
from tests.integration.home import Home

from .conftest import target


def device_of(home: Home, name: str) -> str:
    """Return the registry id of the device of a camera, or of what was left out."""
    devices = dr.async_get(home.hass).devices
    return next(device.id for device in devices if device.name == name)


async def correct(home: Home, *names: str, **fields: Any) -> list[dict[str, Any]]:
    """Correct what is called so; return what is answered of each."""
    answer = await home.hass.services.async_call(
        DOMAIN,
        "correct",
        {"device_id": [device_of(home, name) for name in names], **fields},
        blocking=True,
        return_response=True,
    )
    await home.hass.async_block_till_done()
    return answer["cameras"]


async def test_it_answers_with_what_is_known_now(street: Home) -> None:
    (answer,) = await correct(street, "Shed", maker="Dahua", model="IPC-HFW1435S")
    assert answer == {
        "name": "Shed",
        "assessed": True,
        "kind": "camera",
        "vendor": None,  # a placeholder does not tell who sells what Dahua makes
        "maker": "Dahua",
        "model": "IPC-HFW1435S",
        "status": street.cameras["Shed"].assessment.support.status.value,
        "at_risk": street.cameras["Shed"].assessment.at_risk,
        "overruled": [],
    }
    assert street.cameras["Shed"].assessment.identity.maker.id == "dahua"


async def test_it_tells_which_evidence_was_overruled_and_undoes(street: Home) -> None:
    before = street.cameras["Gate"].assessment
    (answer,) = await correct(street, "Gate", maker="axis", hardware_version="1.1")
    assert "the evidence shows that Hikvision made it" in answer["overruled"][0]
    assert answer["maker"] == "Axis"
    await correct(street, "Gate", undo="maker")
    assert street.cameras["Gate"].assessment.identity.maker.id == "hikvision"
    assert street.us.runtime_data.stores.answers.corrections
    (answer,) = await correct(street, "Gate", undo=["hardware_version", "vendor"])
    assert street.cameras["Gate"].assessment == before
    assert not street.us.runtime_data.stores.answers.corrections


async def test_several_at_once_and_again(street: Home) -> None:
    for _ in range(2):
        answers = await correct(street, "Shed", "Pond", vendor="Acme Cams")
        assert [each["vendor"] for each in answers] == ["Acme Cams", "Acme Cams"]
    assert len(street.us.runtime_data.stores.answers.corrections) == 2


async def test_no_camera_and_back(street: Home) -> None:
    (answer,) = await correct(street, "Gate", kind="not_a_camera")
    assert answer["assessed"] is False
    assert "Gate" not in street.cameras
    (answer,) = await correct(street, "Gate", undo=["kind"])
    assert answer["assessed"] is True
    assert answer["maker"] == "Hikvision"


async def test_what_was_left_out(street: Home) -> None:
    entity_id = next(d for d in street.fleet.excluded if d.name == "Map").entity_ids[0]
    answer = await street.hass.services.async_call(
        DOMAIN,
        "correct",
        {"entity_id": entity_id, "kind": "camera", "vendor": "Roborock"},
        blocking=True,
        return_response=True,
    )
    (camera,) = answer["cameras"]
    assert camera["vendor"] == "Roborock"
    assert camera["overruled"] == ["Map: the reported data shows that it isn't a camera."]
    assert street.cameras["Map"].assessment.identity.vendor.name == "Roborock"


async def test_the_same_camera_as_another_and_two_again(street: Home) -> None:
    pond = target(street, "Pond")
    (answer,) = await correct(street, "Shed", same_as=device_of(street, "Pond"))
    assert len(answer["overruled"]) == 2
    assert len(street.fleet.cameras[pond].camera.sources) == 2
    await correct(street, "Shed", undo=["same_as"])
    assert {*street.cameras} == {"Gate", "Shed", "Pond"}


@pytest.mark.fault(
    "person", "cameras are said to be the same in a circle", "refused with a sentence"
)
async def test_chains_are_fine_and_circles_are_refused(street: Home) -> None:
    gate = target(street, "Gate")
    await correct(street, "Shed", same_as=device_of(street, "Pond"))
    with pytest.raises(ServiceValidationError) as refused:
        await correct(street, "Pond", same_as=device_of(street, "Shed"))
    assert refused.value.translation_key == "same_camera"
    await correct(street, "Pond", same_as=device_of(street, "Gate"))
    assert [*street.fleet.cameras] == [gate]
    assert len(street.fleet.cameras[gate].camera.sources) == 3
    await street.hass.config_entries.async_reload(street.us.entry_id)
    await street.hass.async_block_till_done()
    assert [*street.fleet.cameras] == [gate]
    await correct(street, "Gate", undo=["same_as"])
    assert {*street.cameras} == {"Gate", "Shed", "Pond"}, "all are apart again"


async def test_a_camera_without_a_name_and_its_approval(street: Home) -> None:
    fields = {"without_name": True, "approval_number": "fcc id: 2abcd-cam100"}
    for _ in range(2):
        (answer,) = await correct(street, "Shed", **fields)
        assert (answer["vendor"], answer["maker"], answer["overruled"]) == (None, None, [])
    shed = street.cameras["Shed"]
    assert shed.summary.startswith("No company is named for this camera")
    (correction,) = street.us.runtime_data.stores.answers.corrections.values()
    assert correction.approval_number == "FCC ID 2ABCD-CAM100"
    await correct(street, "Shed", undo=["without_name"])
    assert not street.cameras["Shed"].summary.startswith("No company")
    (answer,) = await correct(street, "Shed", undo="approval_number", vendor="axis")
    assert answer["vendor"] == "Axis"
    await correct(street, "Shed", without_name=True)
    (correction,) = street.us.runtime_data.stores.answers.corrections.values()
    assert (correction.vendor, correction.without_name) == (None, True), "the later word counts"


async def test_a_label_that_nobody_can_read_is_asked_about_again(street: Home) -> None:
    shed = Correctable.of_camera(street.cameras["Shed"])
    skipped = shed.correction(street.fleet.day, not_known=True)
    await street.us.runtime_data.async_correct((), [skipped])
    await correct(street, "Shed", undo=["not_known"])
    assert not street.us.runtime_data.stores.answers.corrections


@pytest.mark.parametrize(
    ("names", "fields", "refusal"),
    [
        (("Shed",), {"without_name": False}, "nothing_entered"),
        (("Shed",), {"without_name": True, "vendor": "axis"}, "name_and_none"),
        (("Shed",), {"without_name": True, "maker": "axis"}, "name_and_none"),
        (("Map",), {"without_name": True}, "left_out"),
        (("Shed",), {"approval_number": "X"}, "no_approval_number"),
        (("Shed",), {"approval_number": "23456-CAM"}, "fcc_or_ic"),
        (("Shed",), {"approval_number": "2" * 61}, "too_long"),
        (("Shed",), {}, "nothing_entered"),
        (("Shed",), {"model": "x" * 61}, "too_long"),
        (("Shed",), {"vendor": "unknown"}, "says_nothing"),
        (("Map",), {"vendor": "axis"}, "left_out"),
        (("Map",), {"kind": "not_a_camera"}, "left_out"),
        (("Shed",), {"same_as": "no-such-device"}, "no_other_camera"),
        (("Shed",), {"same_as": "light.kitchen"}, "no_other_camera"),
        (("Shed", "Pond"), {"same_as": "Gate"}, "one_camera_only"),
        (("Shed",), {"same_as": "Shed"}, "same_camera"),
        (("Map",), {"same_as": "Gate"}, "left_out"),
    ],
)
async def test_what_makes_no_sense_is_refused_and_changes_nothing(
    street: Home, names: tuple[str, ...], fields: dict[str, str], refusal: str
) -> None:
    if fields.get("same_as") in {"Shed", "Gate"}:
        fields = {"same_as": device_of(street, fields["same_as"])}
    with pytest.raises(ServiceValidationError) as refused:
        await correct(street, *names, **fields)
    assert refused.value.translation_domain == DOMAIN
    assert refused.value.translation_key == refusal
    assert not street.us.runtime_data.stores.answers.corrections


@pytest.mark.parametrize(
    "fields",
    [
        {"without_name": "perhaps"},
        {"not_known": True},
        {"kind": "toaster"},
        {"undo": ["everything"]},
        {"colour": "red"},
        {"vendor": ["a"]},
    ],
)
async def test_what_is_no_correction_is_refused(street: Home, fields: dict[str, Any]) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await correct(street, "Shed", **fields)
    assert str(refused.value.translation_key).startswith("field_")


async def test_a_target_without_cameras_is_refused(street: Home) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await street.hass.services.async_call(
            DOMAIN, "correct", {"entity_id": "light.kitchen", "vendor": "axis"}, blocking=True
        )
    assert refused.value.translation_key == "no_camera"


async def test_every_camera(street: Home) -> None:
    await street.hass.services.async_call(
        DOMAIN, "correct", {"entity_id": "all", "hardware_version": "1"}, blocking=True
    )
    assert len(street.us.runtime_data.stores.answers.corrections) == 3


async def test_it_is_for_administrators(
    street: Home, hass: HomeAssistant, hass_read_only_user: MockUser
) -> None:
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            DOMAIN,
            "correct",
            {"entity_id": "all", "vendor": "axis"},
            blocking=True,
            context=Context(user_id=hass_read_only_user.id),
        )
    assert not street.us.runtime_data.stores.answers.corrections
