"""Which device a name and an area pass on to: also one that we made, and one beneath another."""

from types import MappingProxyType

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest

from custom_components.camera_lifecycle.fleet.linking import async_pass_on
from custom_components.camera_lifecycle.fleet.replacing import PassedOn
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from tests.integration.home import REOLINK

from .street import Street


async def test_a_camera_without_a_device_of_its_own(hass: HomeAssistant, street: Street) -> None:
    home = street.home
    old = home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    assert home.us
    data = MappingProxyType({"host": "camera.local", "tls": False, "protocol": "auto"})
    outside = ConfigSubentry(
        data=data, subentry_type=MANUAL_CAMERA, title="Barn", unique_id="camera.local:"
    )
    hass.config_entries.async_add_subentry(home.us, outside)
    await hass.async_block_till_done()
    barn = home.cameras["Barn"].camera
    assert barn.primary_device_id is None
    gone = street.runtime.old_camera(old.id)
    area = ar.async_get(hass).async_get_or_create("Hall").id
    assert await street.runtime.async_replace(gone, barn.id, PassedOn("Yard", area))
    (device,) = dr.async_get(hass).async_get_devices(identifiers={("camera_lifecycle", barn.id)})
    assert (device.name_by_user, device.area_id) == ("Yard", area)


async def test_a_device_beneath_another(hass: HomeAssistant, street: Street) -> None:
    parent = street.home.device("reolink", name="NVR")
    child = dr.async_get(hass).async_get_or_create_child(
        config_entry_id=street.home.entry("reolink").entry_id,
        identifiers={("reolink", "nvr_ch1")},
        parent_device_id=parent.id,
        name="Channel 1",
    )
    area = ar.async_get(hass).async_get_or_create("Hall").id
    async_pass_on(hass, child.id, "Yard", area)
    device = dr.async_get(hass).async_get(child.id)
    assert (device.name_by_user, device.area_id) == ("Yard", area)


@pytest.mark.parametrize("device_id", ["gone", None])
async def test_what_is_gone_takes_nothing(
    hass: HomeAssistant, street: Street, device_id: str | None
) -> None:
    device = street.home.device("reolink", name="Yard")
    async_pass_on(hass, device_id or device.id, "Yard" if device_id else None, "no-such-area")
    device = dr.async_get(hass).async_get(device.id)
    assert (device.name_by_user, device.area_id) == (None, None)
