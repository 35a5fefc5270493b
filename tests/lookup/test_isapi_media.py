"""What ISAPI tells of codecs and resolutions: welcome, and no loss where it does not come."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from custom_components.camera_lifecycle.lookup.model import Limits, LookUpResult, Protocol, Target
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS

from .hostile import Heard, Hostile, hostile, reply
from .replay.devices.isapi import info

DENIED = reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')


def streams(*videos: tuple[str, str, str]) -> bytes:
    rows = "".join(
        f"<StreamingChannel><id>{number}</id><channelName>Nursery</channelName><Video>"
        f"<videoCodecType>{codec}</videoCodecType>"
        f"<videoResolutionWidth>{width}</videoResolutionWidth>"
        f"<videoResolutionHeight>{height}</videoResolutionHeight></Video></StreamingChannel>"
        for number, (codec, width, height) in enumerate(videos, 101)
    )
    return reply(f'<StreamingChannelList version="2.0">{rows}</StreamingChannelList>')


async def asked(
    then: bytes, session: aiohttp.ClientSession, kind: str = "IPCamera"
) -> tuple[LookUpResult, Hostile]:
    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" not in heard.headers:
            writer.write(DENIED)
        elif "deviceInfo" in heard.line:
            writer.write(reply(info(model="DS-2CD2143G0-I", deviceType=kind)))
        else:
            writer.write(then)

    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, "viewer", "secret")
        result = await PROTOCOLS[Protocol.ISAPI].ask(target, session, Limits(seconds=2))
    return result, server


async def test_a_camera_tells_its_streams(session: aiohttp.ClientSession) -> None:
    told = streams(("H.265", "2688", "1520"), ("H.264+", "640", "360"), ("MJPEG", "0", "360"))
    result, server = await asked(told, session)
    assert result.record is not None
    assert result.record.details["video_codecs"] == ["H.265", "H.264", "MJPEG"]
    assert result.record.details["video_resolutions"] == ["2688x1520", "640x360"]
    assert "media_profiles" not in result.record.details
    assert "Nursery" not in str(result.record)
    assert len(server.heard) == 3


@pytest.mark.parametrize(
    "then",
    [DENIED, reply(status="403 Forbidden"), reply(status="404 Not Found"), reply("x"), streams()],
)
async def test_a_camera_that_does_not_tell_is_known_all_the_same(
    then: bytes, session: aiohttp.ClientSession
) -> None:
    result, server = await asked(then, session)
    assert (result.error_kind, result.login_lost) == (None, False)
    assert result.record is not None
    assert result.record.model == "DS-2CD2143G0-I"
    assert "video_codecs" not in result.record.details
    assert len(server.heard) <= 4


async def test_a_recorder_is_not_asked_for_the_streams_of_all_its_cameras(
    session: aiohttp.ClientSession,
) -> None:
    _, server = await asked(streams(("H.264", "1", "1")), session, kind="NVR")
    assert not any("Streaming" in heard.line for heard in server.heard)
