"""A fleet of an installer: everything is there, and the loop never waits long."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr

from .home import REOLINK, Home

CAMERAS = 300


async def test_three_hundred_cameras(hass: HomeAssistant, home: Home) -> None:
    devices = [
        home.camera(
            "reolink",
            f"Camera {number}",
            mac=f"ec:71:db:00:{number >> 8:02x}:{number & 255:02x}",
            **REOLINK,
        )
        for number in range(CAMERAS)
    ]
    for number in range(0, CAMERAS, 3):
        home.camera(
            "onvif",
            f"ONVIF {number}",
            mac=f"ec:71:db:00:{number >> 8:02x}:{number & 255:02x}",
            pictures=2,
            manufacturer="Reolink",
            model="RLC-810A",
        )
    await home.set_up()
    assert len(home.cameras) == CAMERAS
    assert home.state(home.us.entry_id, "cameras").state == str(CAMERAS)
    assert all(home.state(device.id, "vendor").state == "Reolink" for device in devices)

    dr.async_get(hass).async_remove_device(devices[1].id)
    await home.settle()
    assert len(home.cameras) == CAMERAS - 1
    assert home.ours(devices[1].id, "vendor") is None
    assert home.ours(devices[2].id, "vendor") is not None
