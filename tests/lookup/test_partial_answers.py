"""What a device does not tell, or only half, costs no more than that."""

from __future__ import annotations

import asyncio
import logging

import aiohttp
import pytest

from custom_components.camera_lifecycle.lookup.model import (
    ErrorCode,
    ErrorKind,
    Limits,
    LookUpRecords,
    LookUpResult,
    Protocol,
    Target,
)
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS
from custom_components.camera_lifecycle.lookup.result import run_look_up

from .hostile import Heard, Hostile, hostile, reply

MISSING = reply("no such page", "404 Not Found")
REFUSED = reply("no", "403 Forbidden")
RECORDER = reply("<DeviceInfo><model>DS-7732NI-M4</model><deviceType>NVR</deviceType></DeviceInfo>")
SYSTEM = reply("deviceType=31\r\nserialNumber=ABC\r\n", content_type="text/plain")
NAME = reply("name=Yard\r\n", content_type="text/plain")
VERSION = reply("version=2.420.AC00.15.R\r\n", content_type="text/plain")


async def ask(
    protocol: Protocol, answers: dict[str, bytes], session: aiohttp.ClientSession
) -> tuple[LookUpResult, Hostile]:
    """Ask a device that gives each request the answer whose key is in its first line."""

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        found = [answer for part, answer in answers.items() if part in heard.line]
        writer.write(found[0] if found else MISSING)

    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, "a", "b")
        return await PROTOCOLS[protocol].ask(target, session, Limits(seconds=5)), server


async def test_dahua_tells_what_it_can(session: aiohttp.ClientSession) -> None:
    """Old firmware knows only some of the questions."""
    answers = {"getSystemInfo": SYSTEM, "getSoftwareVersion": VERSION}
    answer, server = await ask(Protocol.DAHUA, answers, session)
    assert answer.record is not None
    assert answer.record.serial_number == "ABC"
    assert answer.record.sw_version == "2.420.AC00.15.R"
    assert answer.record.manufacturer is None
    assert len(server.heard) > len(answers)


@pytest.mark.fault(
    "device",
    "a camera with old firmware refuses some of the questions",
    "the others are asked, and their answers kept",
)
@pytest.mark.parametrize(
    "no",
    [
        REFUSED,
        MISSING,
        reply("Error\r\nErrorID=4, Detail=Bad Request!\r\n", "400 Bad Request"),
        reply("Error\r\nErrorID=4, Detail=Bad Request!\r\n", content_type="text/plain"),
    ],
)
@pytest.mark.parametrize("action", ["getDeviceType", "getVendor", "name=Network"])
async def test_what_dahua_does_not_answer_ends_nothing_else(
    no: bytes, action: str, session: aiohttp.ClientSession
) -> None:
    answers = {action: no, "getSystemInfo": SYSTEM, "getMachineName": NAME}
    answer, _ = await ask(Protocol.DAHUA, answers, session)
    assert answer.record is not None
    assert (answer.record.serial_number, answer.record.name) == ("ABC", "Yard")
    assert "ErrorID" not in str(answer.record)


@pytest.mark.parametrize("status", ["400 Bad Request", "200 OK", "403 Forbidden"])
async def test_dahua_tells_the_rest_where_it_does_not_know_the_first_question(
    status: str, session: aiohttp.ClientSession
) -> None:
    answers = {
        "getSystemInfo": reply("Error\r\nErrorID=4, Detail=Bad Request!\r\n", status),
        "getSoftwareVersion": VERSION,
        "getDeviceType": reply("type=IPC-HDW1200S\r\n", content_type="text/plain"),
    }
    # without a login, so that a 403 says nothing of the account
    answer, _ = await ask(Protocol.DAHUA, answers, session)
    if status.startswith("403"):
        assert answer.error_code is ErrorCode.NO_CREDENTIALS
        return
    assert answer.record is not None
    assert answer.record.model == "IPC-HDW1200S"
    assert answer.record.sw_version == "2.420.AC00.15.R"


@pytest.mark.fault(
    "device", "a camera locks the account in the middle of a look-up", "not a question more"
)
async def test_a_dahua_that_locks_the_account_midway_is_asked_no_further(
    session: aiohttp.ClientSession,
) -> None:
    answers = {"name=Network": reply("locked", "423 Locked"), "getSystemInfo": SYSTEM}
    answer, server = await ask(Protocol.DAHUA, answers, session)
    assert (answer.record, answer.error_code) == (None, ErrorCode.LOCKED)
    assert "name=Network" in server.heard[-1].line


async def test_what_is_no_dahua_is_asked_one_question(session: aiohttp.ClientSession) -> None:
    for other in (MISSING, reply("<html><title>Router</title></html>")):
        answer, server = await ask(Protocol.DAHUA, {"getSystemInfo": other}, session)
        assert answer.error_kind is ErrorKind.NOT_THIS_PROTOCOL
        assert len(server.heard) == 1


async def test_dahua_is_asked_no_further_once_it_refuses_the_login(
    session: aiohttp.ClientSession,
) -> None:
    denied = reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')
    answer, server = await ask(
        Protocol.DAHUA, {"getSystemInfo": SYSTEM, "getDeviceType": denied}, session
    )
    assert (answer.record, answer.error_kind) == (None, ErrorKind.REFUSED)
    assert len(server.logins) == 1
    assert "getDeviceType" in server.heard[-1].line


async def test_a_recorder_that_does_not_tell_whom_it_records_is_a_recorder(
    session: aiohttp.ClientSession,
) -> None:
    for channels in (MISSING, reply("<InputProxyChannelList>"), REFUSED):
        answers = {"deviceInfo": RECORDER, "channels": channels}
        answer, _ = await ask(Protocol.ISAPI, answers, session)
        assert answer.record is not None
        assert answer.record.model == "DS-7732NI-M4"
        assert answer.channels == ()


async def test_an_answer_without_model_and_firmware_says_nothing(
    session: aiohttp.ClientSession,
) -> None:
    answers = {"deviceInfo": reply("<DeviceInfo><deviceName>Yard</deviceName></DeviceInfo>")}
    answer, _ = await ask(Protocol.ISAPI, answers, session)
    assert (answer.record, answer.error_kind, answer.error_code) == (
        None,
        ErrorKind.BAD_ANSWER,
        ErrorCode.NOTHING_KNOWN,
    )


@pytest.mark.fault(
    "device",
    "an answer makes our own code fail",
    "a named error; the log holds nothing that the camera said",
)
async def test_an_answer_that_nobody_foresaw_is_named_and_not_quoted(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def surprising() -> LookUpRecords:
        raise ZeroDivisionError("what the device said")

    caplog.set_level(logging.DEBUG)
    answer = await run_look_up(Protocol.VAPIX, Limits(), surprising())
    assert (answer.record, answer.error_kind, answer.error_code) == (
        None,
        ErrorKind.BAD_ANSWER,
        ErrorCode.UNREADABLE,
    )
    assert "ZeroDivisionError" in caplog.text
    assert "what the device said" not in caplog.text
