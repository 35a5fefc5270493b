"""Streams of cameras behind a recorder: what the recorder answers is never the cameras'."""

from __future__ import annotations

from dataclasses import replace

import pytest
import pytest_socket

from development.simulated_cameras.fleet import device
from development.simulated_cameras.model import Device
from development.simulated_cameras.server import Running, running

from .home import AskedHome

HOST = "127.18.0.12"


@pytest.fixture(autouse=True)
def _another_loopback_address(_loopback: None) -> None:
    """Let a test reach an address that is not this machine's own name for itself."""
    pytest_socket.socket_allow_hosts(["127.0.0.1", HOST])


def recorder(name: str, **fields: str) -> Device:
    own = device(name)
    return replace(own, record={**own.record, **fields})


RECORDERS = {
    "dahua": recorder("dahua", model="DHI-NVR4104HS-4KS2/L", manufacturer="Dahua"),
    "a dahua of no model": recorder("dahua", model="31", manufacturer="General"),
    "onvif": recorder(
        "hanwha", model="NVR302-16S", manufacturer="Uniview", sw_version="NVR-B3601.10.21.191218"
    ),
    "lorex": recorder("dahua", model="N843A8", manufacturer="Lorex"),
}
PATHS = {
    "dahua": "/cam/realmonitor?channel={}&subtype=0",
    "onvif": "/unicast/c{}/s0/live",
}


def stream(home: AskedHome, camera: Running, name: str, path: str) -> None:
    own = camera.device
    options = {
        "username": own.username,
        "password": own.password,
        "still_image_url": f"http://{HOST}:{camera.port}/picture.jpg",
        "stream_source": f"rtsp://{HOST}{path}",
    }
    entry = home.entry("generic", another=True, options=options)
    home.camera("generic", name, entry=entry, manufacturer="Generic")


@pytest.mark.parametrize("name", RECORDERS)
@pytest.mark.parametrize("number", [1, 4])
async def test_a_recorders_answer_is_not_its_cameras(
    name: str, number: int, home: AskedHome
) -> None:
    async with running(RECORDERS[name], host=HOST) as camera:
        path = PATHS.get(name, PATHS["dahua"])
        for channel in range(1, number + 1):
            # the only stream of a recorder, or one of four
            shown = 2 if number == 1 else channel
            stream(home, camera, f"Stream {channel}", path.format(shown))
        await home.consent(country="CA")
        await home.wait()
        assert camera.guard.accepted > 0
    for channel in range(1, number + 1):
        assessed = home.cameras[f"Stream {channel}"]
        assert assessed.look_up is not None
        assert assessed.look_up.state == "answered"
        assert assessed.camera.look_up_records == ()
        identity = assessed.assessment.identity
        assert identity.maker is None or not identity.confidence.proves
        assert assessed.assessment.support.status.value == "unknown"


@pytest.mark.parametrize("path", ["/cam/realmonitor?channel=1&subtype=0", "/live", ""])
async def test_a_camera_that_answers_at_a_typed_address_is_itself(
    path: str, home: AskedHome
) -> None:
    async with running(device("dahua"), host=HOST) as camera:
        stream(home, camera, "Yard", path)
        await home.consent()
        await home.wait()
    assert [record.model for record in home.cameras["Yard"].camera.look_up_records] == [
        "DH-SD3C405DB-GNY-A-PV"
    ]
