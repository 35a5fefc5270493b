"""A recorder that names more cameras than there can be: a few of them are taken, and no more."""

import asyncio

from homeassistant.helpers import device_registry as dr
import pytest

from ..hostile import Heard, hostile, reply
from .home import AskedHome
from .test_outside import add

NAMED = 3_000
MOST = 256
RECORDER = reply("<DeviceInfo><model>DS-7732NI-M4</model><deviceType>NVR</deviceType></DeviceInfo>")
CHANNELS = reply(
    "<List>"
    + "".join(
        f"<InputProxyChannel><id>{number}</id><model>X</model></InputProxyChannel>"
        for number in range(1, NAMED + 1)
    )
    + "</List>"
)


@pytest.mark.attack(
    "camera",
    "a recorder that names 3,000 cameras, to flood Home Assistant with devices",
    "256 are taken, and the other cameras are assessed as before",
)
async def test_no_more_are_taken_than_a_recorder_can_have(home: AskedHome) -> None:
    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(CHANNELS if "InputProxy" in heard.line else RECORDER)

    home.camera("reolink", "Good", manufacturer="Reolink", model="RLC-810A")
    entry = await home.set_up()
    async with hostile(script) as server:
        answers = {"name": "Shed", "host": "127.0.0.1", "port": server.port, "tls": False}
        await add(home, {**answers, "protocol": "isapi", "username": "a", "password": "b"})
        await home.wait()
    channels = [known for known in home.cameras.values() if known.camera.is_channel]
    assert len(channels) == MOST
    assert home.cameras["Good"].assessment.identity.vendor is not None
    ours = dr.async_entries_for_config_entry(dr.async_get(home.hass), entry.entry_id)
    assert len(ours) <= MOST + 3
