"""The action that notes a plan: which cameras it means, what it takes, what it refuses."""

from datetime import date
from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.owner.plan import NO_PLAN, Plan
from tests.integration.home import REOLINK, Home
from tests.integration.plan.planned import set_plan


@pytest.fixture
async def yard(home: Home) -> Home:
    """Return a home with a camera in the yard, one in the hall and one without a device."""
    home.camera("reolink", "Yard", identifier="yard", **REOLINK)
    home.camera("reolink", "Hall", identifier="hall", **REOLINK)
    home.entry("axis")
    home.picture("axis", "alone", original_name="Alone")
    await home.set_up()
    assert {*home.cameras} == {"Yard", "Hall", "Alone"}
    return home


def planned(home: Home) -> set[str]:
    return {name for name, known in home.cameras.items() if known.plan != NO_PLAN}


async def test_all_fields_are_kept_and_answered(yard: Home, hass: HomeAssistant) -> None:
    device = yard.cameras["Yard"].camera.primary_device_id
    answer = await set_plan(
        hass,
        {"device_id": device},
        purchased="2024-05-01",
        warranty_until="2026-12-31",
        replace_by="2099-05-01",
        note="  receipt in the blue folder ",
    )
    whole = Plan(
        date(2024, 5, 1), date(2026, 12, 31), date(2099, 5, 1), "receipt in the blue folder"
    )
    assert yard.cameras["Yard"].plan == whole
    assert answer == {"cameras": [{"name": "Yard", **whole.as_json()}]}
    assert planned(yard) == {"Yard"}
    shown = yard.state(yard.cameras["Yard"].camera.id, "support_status")
    assert shown.attributes["replace_by"] == "2099-05-01"
    assert not {"purchased", "warranty_until", "note"} & shown.attributes.keys()


async def test_a_field_that_is_not_given_stays_and_a_cleared_one_goes(
    yard: Home, hass: HomeAssistant
) -> None:
    target = {"device_id": yard.cameras["Yard"].camera.primary_device_id}
    await set_plan(hass, target, purchased="2024-05-01", note="x")
    await set_plan(hass, target, warranty_until="2027-05-01")
    assert yard.cameras["Yard"].plan == Plan(date(2024, 5, 1), date(2027, 5, 1), note="x")
    await set_plan(hass, target, purchased="", clear=["note"])
    assert yard.cameras["Yard"].plan == Plan(warranty_until=date(2027, 5, 1))
    await set_plan(hass, target, warranty_until=None)
    assert yard.cameras["Yard"].plan == NO_PLAN


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ({"entity_id": "camera.of_the_yard"}, {"Yard"}),
        ({"entity_id": "ours"}, {"Yard"}),
        ({"entity_id": "all"}, {"Yard", "Hall", "Alone"}),
        ({"area_id": "garden"}, {"Yard"}),
        ({"entity_id": "camera.axis_alone"}, {"Alone"}),
        ({"device_id": "own"}, {"Alone"}),
    ],
)
async def test_what_a_target_means(
    yard: Home, hass: HomeAssistant, target: dict[str, Any], meant: set[str]
) -> None:
    area = ar.async_get(hass).async_create("Garden")
    known = yard.cameras["Yard"].camera
    dr.async_get(hass).async_update_device(known.primary_device_id, area_id=area.id)
    own = dr.async_get(hass).async_get_devices(
        identifiers={(DOMAIN, yard.cameras["Alone"].camera.id)}
    )
    names = {
        "camera.of_the_yard": known.sources[0].entity_ids[0],
        "camera.axis_alone": yard.cameras["Alone"].camera.sources[0].entity_ids[0],
        "ours": yard.ours(known.id, "at_risk").entity_id,
        "own": own[0].id,
    }
    real = {key: names.get(value, value) for key, value in target.items()}
    await set_plan(hass, real, note="x")
    assert planned(yard) == meant


@pytest.mark.parametrize(
    "target", [{"device_id": "no-such-device"}, {"entity_id": "light.kitchen"}, {"area_id": "none"}]
)
async def test_a_target_without_cameras_is_refused(
    yard: Home, hass: HomeAssistant, target: dict[str, Any]
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await set_plan(hass, target, note="x")
    assert refused.value.translation_key == "no_camera"


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"replace_by": "2020-01-01"}, "date_has_passed"),
        ({"purchased": "2099-01-01"}, "not_bought_yet"),
        ({"purchased": "2024-01-02", "warranty_until": "2024-01-01"}, "warranty_before_purchase"),
    ],
)
async def test_what_makes_no_sense_is_refused_and_changes_nothing(
    yard: Home, hass: HomeAssistant, fields: dict[str, str], error: str
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await set_plan(hass, {"entity_id": "all"}, **fields)
    assert refused.value.translation_domain == DOMAIN
    assert refused.value.translation_key == error
    assert not planned(yard)


@pytest.mark.parametrize(
    "fields", [{"purchased": "soon"}, {"purchased": []}, {"clear": ["all"]}, {"colour": "red"}]
)
async def test_what_is_no_plan_is_refused(
    yard: Home, hass: HomeAssistant, fields: dict[str, Any]
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await set_plan(hass, {"entity_id": "all"}, **fields)
    assert str(refused.value.translation_key).startswith("field_")


async def test_it_is_for_administrators(
    yard: Home, hass: HomeAssistant, hass_read_only_user: MockUser
) -> None:
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            DOMAIN,
            "set_plan",
            {"entity_id": "all", "note": "x"},
            blocking=True,
            context=Context(user_id=hass_read_only_user.id),
        )
    assert not planned(yard)
