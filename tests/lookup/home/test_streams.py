"""Streams of recorders: an address that somebody typed may lead to a recorder's channel."""

from __future__ import annotations

import pytest
import pytest_socket

from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running

from .home import AskedHome

HOST = "127.18.0.9"


@pytest.fixture(autouse=True)
def _another_loopback_address(_loopback: None) -> None:
    """Let a test reach an address that is not this machine's own name for itself."""
    pytest_socket.socket_allow_hosts(["127.0.0.1", HOST])


@pytest.mark.parametrize(
    ("path", "maker", "model"),
    [
        ("/Streaming/Channels/601", "jovision", "JVSWO708-PO300M2"),
        ("/streaming/channels/702", "dahua", "IPC-HDW5541H-AS-PV"),
        ("/Streaming/Channels/801", None, None),
        ("/Streaming/Channels/3201", None, None),
        ("/live", None, None),
    ],
)
async def test_a_typed_stream_of_a_recorder_is_the_channel_or_nobody(
    path: str, maker: str | None, model: str | None, home: AskedHome
) -> None:
    async with running(device("recorder"), host=HOST) as camera:
        own = camera.device
        options = {
            "username": own.username,
            "password": own.password,
            "still_image_url": f"http://{HOST}:{camera.port}/picture.jpg",
            "stream_source": f"rtsp://{HOST}{path}",
        }
        entry = home.entry("generic", options=options)
        home.camera("generic", "Gate", entry=entry, manufacturer="Generic")
        await home.consent()
        await home.wait()
        assert camera.guard.accepted == 2
    gate = home.cameras["Gate"]
    assert gate.look_up is not None
    assert gate.look_up.state == "answered"
    assert [answer.model for answer in gate.camera.look_up_records] == ([model] if model else [])
    found = gate.assessment.identity.maker
    if maker:
        assert found is not None
        assert found.id == maker
    else:
        assert found is None or not gate.assessment.identity.confidence.proves


async def test_a_typed_stream_of_a_camera_is_that_camera(home: AskedHome) -> None:
    async with running(device("dahua"), host=HOST) as camera:
        own = camera.device
        stream = f"rtsp://{own.username}:{own.password}@{HOST}/cam/realmonitor?channel=1"
        options = {
            "stream_source": stream,
            "still_image_url": f"http://{HOST}:{camera.port}/picture.jpg",
        }
        entry = home.entry(
            "generic", options={**options, "username": own.username, "password": own.password}
        )
        home.camera("generic", "Yard", entry=entry, manufacturer="Generic")
        await home.consent()
        await home.wait()
    yard = home.cameras["Yard"]
    assert yard.assessment.identity.maker is not None
    assert yard.assessment.identity.maker.id == "dahua"
    build_date = yard.assessment.firmware.build_date
    assert build_date is not None
    assert build_date.isoformat() == "2024-06-19"


async def test_a_recorder_behind_many_streams_is_asked_once(home: AskedHome) -> None:
    async with running(device("recorder"), host=HOST) as camera:
        own = camera.device
        for number in range(1, 8):
            options = {
                "username": own.username,
                "password": own.password,
                "still_image_url": f"http://{HOST}:{camera.port}/picture.jpg",
                "stream_source": f"rtsp://{HOST}/Streaming/Channels/{number}01",
            }
            entry = home.entry("generic", another=True, options=options)
            home.camera("generic", f"Stream {number}", entry=entry, manufacturer="Generic")
        await home.consent()
        await home.wait()
        # the device, and its channels
        assert camera.guard.accepted == 2
    models = [
        home.cameras[f"Stream {number}"].camera.look_up_records[0].model for number in range(1, 8)
    ]
    assert models[3] == "HWI-T220H"
    assert len(set(models)) == 7
