"""Which cameras a target names that leaves something out, as Home Assistant 2026.11 writes it."""

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest

from custom_components.camera_lifecycle.automation.targets import targeted_cameras
from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import REOLINK, Home


@pytest.fixture
async def yard(home: Home, hass: HomeAssistant) -> dict[str, str]:
    """Return the ids of what is there: a yard with two cameras, one of them in two integrations."""
    area = ar.async_get(hass).async_create("Yard")
    gate = home.camera("reolink", "Gate", identifier="g", mac="ec:71:db:00:00:01", **REOLINK)
    twin = home.camera("onvif", "Gate too", identifier="t", mac="ec:71:db:00:00:01", **REOLINK)
    home.camera("reolink", "Pond", identifier="p", mac="ec:71:db:00:00:02", **REOLINK)
    for device in dr.async_get(hass).devices:
        dr.async_get(hass).async_update_device(device.id, area_id=area.id)
    await home.set_up()
    assert sorted(home.cameras) == ["Gate", "Pond"]
    risk = home.ours(home.cameras["Gate"].camera.id, "at_risk")
    assert risk
    assert risk.platform == DOMAIN
    return {"area": area.id, "gate": gate.id, "twin": twin.id, "risk": risk.entity_id}


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        ({}, ["Gate", "Pond"]),
        ({"device_id": ["gate"]}, ["Pond"]),
        ({"device_id": ["twin"]}, ["Pond"]),
        ({"entity_id": ["risk"]}, ["Pond"]),
        ({"area_id": ["area"]}, []),
    ],
)
@pytest.mark.parametrize("whole", [{"area_id": ["area"]}, {"entity_id": "all"}])
async def test_a_camera_is_left_out_by_any_of_its_devices_and_entities(
    home: Home,
    hass: HomeAssistant,
    yard: dict[str, str],
    whole: dict[str, Any],
    exclude: dict[str, list[str]],
    left: list[str],
) -> None:
    def ids(names: Any) -> Any:
        return names if names == "all" else [yard[name] for name in names]

    target = {key: ids(names) for key, names in whole.items()}
    target["exclude"] = {key: ids(names) for key, names in exclude.items()}
    assert home.fleet
    found = targeted_cameras(hass, home.fleet, target)
    assert sorted(each.camera.name for each in found) == left
