"""Fixtures: a home in which the things stand that are corrected, and its dialogs."""

from collections.abc import Awaitable, Callable

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.integration.home import HIKVISION, HIKVISION_SERIAL, Home

from .dialog import Dialog

POND = {
    "mac": "02:00:00:00:00:02",
    "identifier": "pond",
    "manufacturer": "IPC",
    "model": "IPC",
}

type OpenDialog = Callable[[str], Awaitable[Dialog]]


@pytest.fixture
async def street(home: Home) -> Home:
    """Return a home with cameras well known and not at all, and with what is left out.

    `Gate`: strong evidence of Hikvision. `Shed`: nobody knows what it is. `Pond`: a device of
    an unknown integration. `Map`: a picture that is no camera. `Feeder`: a device of which
    cannot be told what it is.
    """
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("onvif", "Shed", mac="02:00:00:00:00:01", manufacturer="IPC", model="IPC")
    home.camera("onvif", "Pond", **POND)
    home.camera("roborock", "Map", manufacturer="Roborock", model="roborock.vacuum.a15")
    home.camera("pet_feeder", "Feeder", model="Feeder")
    await home.set_up(country="CA")
    assert {*home.cameras} == {"Gate", "Shed", "Pond"}
    assert {device.name: device.reason for device in home.fleet.excluded} == {
        "Map": "not_a_camera",
        "Feeder": "cannot_tell",
    }
    return home


@pytest.fixture
async def open_dialog(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, street: Home
) -> OpenDialog:
    """Return how a person begins to correct what is called by a name."""
    assert await async_setup_component(hass, "config", {})

    async def opened(name: str) -> Dialog:
        dialog = Dialog(await hass_client())
        assert street.us
        await dialog.open(street.us.entry_id, target(street, name))
        return dialog

    return opened


def target(home: Home, name: str) -> str:
    """Return the id by which a camera, or what was left out, is chosen."""
    if (assessed := home.cameras.get(name)) is not None:
        return assessed.camera.id
    (excluded,) = (device for device in home.fleet.excluded if device.name == name)
    return excluded.id
