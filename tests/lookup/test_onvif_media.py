"""What ONVIF tells of codecs and resolutions: welcome, bounded, and at no cost of a login."""

from __future__ import annotations

import asyncio
import dataclasses
import time

import aiohttp
import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context
from custom_components.camera_lifecycle.engine.needs import MAX_LENGTH, MAX_VALUES
from custom_components.camera_lifecycle.lookup.model import Limits, LookUpResult, Protocol, Target
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS
from development.simulated_cameras.fleet import device
from development.simulated_cameras.onvif import ENVELOPE, OPERATIONS, PROFILE
from tests.days import SAMPLE_DAY

from .hostile import Heard, Hostile, hostile, reply
from .test_onvif_oddities import CLOSED, INFORMATION, SOAP, answering, fault, operation

DIGEST = reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')
OTHERS = {
    name: reply(ENVELOPE.format(OPERATIONS[name](device("hanwha"), "")), content_type=SOAP)
    for name in ("GetScopes", "GetNetworkInterfaces")
}


def profiles(*inside: str) -> bytes:
    answer = f"<trt:GetProfilesResponse>{''.join(inside)}</trt:GetProfilesResponse>"
    return reply(ENVELOPE.format(answer), content_type=SOAP)


def profile(name: str, encoding: str = "H264", width: str = "1920", height: str = "1080") -> str:
    return (
        f'<trt:Profiles token="t"><tt:Name>{name}</tt:Name>'
        f"<tt:VideoEncoderConfiguration><tt:Encoding>{encoding}</tt:Encoding><tt:Resolution>"
        f"<tt:Width>{width}</tt:Width><tt:Height>{height}</tt:Height></tt:Resolution>"
        "</tt:VideoEncoderConfiguration></trt:Profiles>"
    )


async def asked(
    media: bytes, session: aiohttp.ClientSession, username: str | None = "admin"
) -> tuple[LookUpResult, Hostile]:
    script = answering(INFORMATION | OTHERS | {"GetProfiles": media})
    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, username, "secret")
        result = await PROTOCOLS[Protocol.ONVIF].ask(target, session, Limits(seconds=5))
    return result, server


def media_of(result: LookUpResult) -> dict[str, object]:
    assert result.record is not None
    keys = {"video_codecs", "video_resolutions", "media_profiles"}
    return {key: value for key, value in result.record.details.items() if key in keys}


async def test_a_camera_tells_its_profiles(session: aiohttp.ClientSession) -> None:
    result, server = await asked(profiles(PROFILE, profile("sub", "JPEG", "640", "360")), session)
    assert media_of(result) == {
        "video_codecs": ["H.264", "JPEG"],
        "video_resolutions": ["1920x1080", "640x360"],
        "media_profiles": ["mainStream", "sub"],
    }
    assert [operation(heard) for heard in server.heard][-1] == "GetProfiles"
    assert len(server.heard) == 4


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (profiles(), {}),
        (reply(ENVELOPE.format(""), content_type=SOAP), {}),
        (reply("oops"), {}),
        (reply(), {}),
        (fault("Action not supported"), {}),
        (reply(status="404 Not Found"), {}),
        (reply(status="500 Internal Server Error"), {}),
        (profiles("<trt:Profiles/>"), {}),
        (profiles(profile(" \u202e\x7f ", "", "0", "9")), {}),
        (
            profiles(profile("a", "H265", "-1", "99999999")),
            {"video_codecs": ["H.265"], "media_profiles": ["a"]},
        ),
        (
            profiles(profile("a", "H264", "٤", "1")),
            {"video_codecs": ["H.264"], "media_profiles": ["a"]},
        ),
        (reply(f"<!DOCTYPE a>{ENVELOPE.format('')}"), {}),
    ],
)
async def test_what_is_odd_is_left_out_and_the_rest_is_kept(
    answer: bytes, told: dict[str, object], session: aiohttp.ClientSession
) -> None:
    result, server = await asked(answer, session)
    assert media_of(result) == told
    assert result.record is not None
    assert result.record.model == "C500"
    assert len(server.heard) <= 5


async def test_it_is_bounded_in_number_and_length(session: aiohttp.ClientSession) -> None:
    many = profiles(*(profile(f"{number}-{'x' * 900}", f"C{number}") for number in range(50)))
    result, _ = await asked(many, session)
    for values in media_of(result).values():
        assert isinstance(values, list)
        assert len(values) <= MAX_VALUES
        assert all(len(value) <= MAX_LENGTH for value in values)


async def test_the_other_address_is_tried_once_and_without_what_the_device_says(
    session: aiohttp.ClientSession,
) -> None:
    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        is_media = "/onvif/media_service" in heard.line
        if operation(heard) == "GetProfiles":
            writer.write(profiles(PROFILE) if is_media else reply(status="404 Not Found"))
        else:
            writer.write((INFORMATION | OTHERS)[operation(heard)])

    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, None, None)
        result = await PROTOCOLS[Protocol.ONVIF].ask(target, session, Limits(seconds=5))
    assert media_of(result)["video_codecs"] == ["H.264"]
    assert sum(operation(heard) == "GetProfiles" for heard in server.heard) == 2


@pytest.mark.parametrize("denial", [DIGEST, CLOSED, reply(status="403 Forbidden")])
async def test_a_device_that_has_not_taken_the_login_is_not_sent_it(
    denial: bytes, session: aiohttp.ClientSession
) -> None:
    result, server = await asked(denial, session)
    assert media_of(result) == {}
    assert server.logins == []
    assert not any(b"UsernameToken" in heard.body for heard in server.heard)
    assert sum(operation(heard) == "GetProfiles" for heard in server.heard) == 1


@pytest.mark.parametrize("way", ["envelope", "digest"])
@pytest.mark.parametrize("is_denied", [False, True])
async def test_a_login_that_was_taken_is_sent_and_its_refusal_is_no_refused_login(
    way: str,
    is_denied: bool,  # noqa: FBT001 - a table
    session: aiohttp.ClientSession,
) -> None:
    clock = OPERATIONS["GetSystemDateAndTime"](device("hanwha"), "")
    answers = INFORMATION | OTHERS | {"GetProfiles": profiles(PROFILE)}
    answers["GetSystemDateAndTime"] = reply(ENVELOPE.format(clock), content_type=SOAP)
    denial = CLOSED if way == "envelope" else DIGEST

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        asks_media = operation(heard) == "GetProfiles"
        has_login = b"UsernameToken" in heard.body or "authorization" in heard.headers
        is_clock = operation(heard) == "GetSystemDateAndTime"
        may = is_clock or (has_login and not (is_denied and asks_media))
        writer.write(answers[operation(heard)] if may else denial)

    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, "admin", "secret")
        result = await PROTOCOLS[Protocol.ONVIF].ask(target, session, Limits(seconds=5))
    assert (result.error_kind, result.login_lost) == (None, False)
    assert bool(media_of(result)) is not is_denied
    asked_for = [heard for heard in server.heard if operation(heard) == "GetProfiles"]
    # a nonce that may have grown old is answered once, as everywhere
    most = 2 if way == "digest" and is_denied else 1
    assert 0 < len([heard for heard in asked_for if _has_login(heard)]) <= most


def _has_login(heard: Heard) -> bool:
    return b"UsernameToken" in heard.body or "authorization" in heard.headers


@pytest.mark.parametrize("after", ["GetScopes", "GetNetworkInterfaces"])
async def test_after_a_refusal_nothing_more_is_asked(
    after: str, session: aiohttp.ClientSession
) -> None:
    script = answering(INFORMATION | OTHERS | {after: CLOSED, "GetProfiles": profiles(PROFILE)})
    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, "admin", "secret")
        result = await PROTOCOLS[Protocol.ONVIF].ask(target, session, Limits(seconds=5))
    assert media_of(result) == {}
    assert "GetProfiles" not in {operation(heard) for heard in server.heard}


@pytest.mark.fault(
    "device", "a camera is slow to list its streams", "the rest of its answer is kept"
)
async def test_a_device_that_takes_its_time_keeps_its_record(
    session: aiohttp.ClientSession,
) -> None:
    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if operation(heard) == "GetProfiles":
            await asyncio.sleep(30)
        writer.write((INFORMATION | OTHERS)[operation(heard)])

    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, None, None)
        began = time.monotonic()
        result = await PROTOCOLS[Protocol.ONVIF].ask(target, session, Limits(seconds=2))
    assert media_of(result) == {}
    assert result.record is not None
    assert time.monotonic() - began < 2


async def test_it_changes_no_assessment(session: aiohttp.ClientSession) -> None:
    result, _ = await asked(profiles(PROFILE, profile("DS-2CD2143G2-I NVR", "HiLook")), session)
    assert result.record is not None
    assert media_of(result)
    without = {
        key: value for key, value in result.record.details.items() if key not in media_of(result)
    }
    bare = dataclasses.replace(result.record, details=without)
    library, context = load_library(), Context(SAMPLE_DAY, "CA")
    told = [assess(Camera("a", (record,)), library, context) for record in (result.record, bare)]
    assert told[0] == told[1]
