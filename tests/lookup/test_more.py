"""What a device does not tell beyond who it is costs nothing of what it has told."""

from __future__ import annotations

import asyncio
import json

import aiohttp
import pytest

from custom_components.camera_lifecycle.lookup.model import Limits, LookUpResult, Protocol, Target
from custom_components.camera_lifecycle.lookup.more import if_told, time_for_more
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS

from .hostile import Heard, Hostile, hostile, reply
from .replay.devices.isapi import info
from .replay.devices.json_devices import NVR302, RLN36, envelope

DENIED = reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')
FIRST = {
    Protocol.DAHUA: ("magicBox", "deviceType=31\r\nserialNumber=A1\r\nupdateSerial=NVR2X-4KS3\r\n"),
    Protocol.ISAPI: ("deviceInfo", info(model="DS-7608NI-I2/8P", deviceType="NVR")),
    Protocol.LAPI: ("System/DeviceInfo ", envelope(NVR302)),
    Protocol.REOLINK: (
        "cmd=GetDevInfo",
        json.dumps([{"cmd": "GetDevInfo", "code": 0, "value": {"DevInfo": RLN36}}]),
    ),
}
LOGGED_IN = json.dumps([{"cmd": "Login", "code": 0, "value": {"Token": {"name": "t"}}}])
EVERY = pytest.mark.parametrize("protocol", FIRST)


async def asked(
    protocol: Protocol, then: bytes, session: aiohttp.ClientSession
) -> tuple[LookUpResult, Hostile]:
    """Ask a recorder that says who it is, and gives `then` to all else."""
    key, first = FIRST[protocol]
    is_reolink = protocol is Protocol.REOLINK

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if not is_reolink and "authorization" not in heard.headers:
            writer.write(DENIED)
        elif "cmd=Login" in heard.line:
            writer.write(reply(LOGGED_IN))
        elif key in heard.line:
            writer.write(reply(first))
        elif "Logout" in heard.line:
            writer.write(reply("[]"))
        else:
            writer.write(then)

    async with hostile(script, tls=is_reolink) as server:
        target = Target("127.0.0.1", server.port, "viewer", "secret", is_reolink)
        result = await PROTOCOLS[protocol].ask(target, session, Limits(seconds=1))
    return result, server


@EVERY
@pytest.mark.parametrize(
    "then",
    [DENIED, reply(status="403 Forbidden"), reply(status="500 x"), reply("x"), reply("")],
    ids=["401", "403", "500", "nonsense", "nothing"],
)
async def test_the_recorder_is_known_without_its_cameras(
    protocol: Protocol, then: bytes, session: aiohttp.ClientSession
) -> None:
    result, server = await asked(protocol, then, session)
    assert (result.error_kind, result.error_code) == (None, None)
    assert result.record is not None
    assert result.record.model
    assert result.channels == ()
    # an account that may not see one thing is not sent for the next, again and again
    assert len(server.heard) <= 12


@EVERY
async def test_an_account_that_may_not_see_the_cameras_is_not_refused(
    protocol: Protocol, session: aiohttp.ClientSession
) -> None:
    result, _ = await asked(protocol, DENIED, session)
    assert result.refused_by == frozenset()
    assert not result.is_lasting_refusal


@pytest.mark.fault(
    "device", "a recorder that is slow to say which cameras it records", "not waited for"
)
async def test_what_does_not_come_in_time_is_not_waited_for() -> None:
    async def never() -> int:
        await asyncio.sleep(60)
        return 1

    assert await if_told(never(), time_for_more(Limits(seconds=0.05))) is None
