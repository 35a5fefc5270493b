"""A login goes over the wire once, whatever happens to the connection or the account."""

from __future__ import annotations

import asyncio
from datetime import timedelta
import json

import aiohttp
import pytest

from custom_components.camera_lifecycle.lookup.model import (
    ErrorCode,
    ErrorKind,
    Limits,
    LookUpResult,
    Protocol,
    Target,
)
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS, ask
from custom_components.camera_lifecycle.lookup.service import Service

from .hostile import HTTP_PROTOCOLS, Heard, Hostile, always, hostile, reply

DIGEST = reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')
NOT_AUTHORIZED = reply(
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault><s:Code>'
    "<s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text>Sender not authorized</s:Text>"
    "</s:Reason></s:Fault></s:Body></s:Envelope>",
    status="400 Bad Request",
    content_type="application/soap+xml",
)


def carries_login(heard: Heard) -> bool:
    """Return whether a request carries a login, in its headers or in its body."""
    return (
        "authorization" in heard.headers
        or b"UsernameToken" in heard.body
        or b'"password"' in heard.body
    )


async def asked(
    protocol: Protocol, server: Hostile, session: aiohttp.ClientSession
) -> LookUpResult:
    tls = PROTOCOLS[protocol].tls_only
    target = Target("127.0.0.1", server.port, "admin", "secret", tls=tls)
    return await PROTOCOLS[protocol].ask(target, session, Limits())


@pytest.mark.fault(
    "network",
    "the connection ends while a login is under way, in every protocol",
    "the login goes over the wire once: a second wrong one could lock the account",
)
@pytest.mark.parametrize("protocol", HTTP_PROTOCOLS)
@pytest.mark.parametrize("how", ["reset", "closed", "half an answer"])
@pytest.mark.parametrize("keeps_open", [True, False])
async def test_a_login_lost_with_its_connection_is_not_sent_again(
    protocol: Protocol, how: str, *, keeps_open: bool, session: aiohttp.ClientSession
) -> None:
    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if not carries_login(heard):
            writer.write(NOT_AUTHORIZED if protocol is Protocol.ONVIF else DIGEST)
            if not keeps_open:
                writer.close()
            return
        if how == "half an answer":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<")
        if how == "reset":
            writer.transport.abort()
        writer.close()

    async with hostile(script, tls=PROTOCOLS[protocol].tls_only) as server:
        result = await asked(protocol, server, session)
    assert result.error_code is ErrorCode.CUT_OFF
    assert sum(carries_login(heard) for heard in server.heard) == 1
    # each request has a connection of its own, so that none is lost on an old one
    assert {heard.headers["connection"] for heard in server.heard} == {"close"}


async def test_a_request_without_a_login_is_not_sent_again_either(
    session: aiohttp.ClientSession,
) -> None:
    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    async with hostile(script) as server:
        result = await asked(Protocol.ISAPI, server, session)
    assert (result.error_kind, result.error_code) == (ErrorKind.NO_ANSWER, ErrorCode.CUT_OFF)
    assert len(server.heard) == 1


LOCKED_XML = (
    '<?xml version="1.0" encoding="UTF-8"?><userCheck><statusValue>401</statusValue>'
    "<statusString>Unauthorized</statusString><isDefaultPassword>false</isDefaultPassword>"
    "<lockStatus>{status}</lockStatus><unlockTime>{seconds}</unlockTime>"
    "<retryLoginTime>{left}</retryLoginTime></userCheck>"
)


@pytest.mark.fault(
    "device",
    "a camera says that the account is locked",
    "no login is sent before the time that it names",
)
@pytest.mark.parametrize(
    ("body", "opens_in"),
    [
        (LOCKED_XML.format(status="lock", seconds=1620, left=0), timedelta(minutes=27)),
        (LOCKED_XML.format(status="locked", seconds=60, left=0), timedelta(minutes=1)),
        (LOCKED_XML.format(status="lock", seconds=0, left=0), None),
        (LOCKED_XML.format(status="lock", seconds=999_999_999, left=0), timedelta(days=1)),
        (LOCKED_XML.format(status="lock", seconds="x", left=0), None),
        (json.dumps({"lockStatus": "lock", "unlockTime": 1800}), timedelta(minutes=30)),
    ],
)
async def test_no_login_is_sent_to_a_locked_account(
    body: str, opens_in: timedelta | None, session: aiohttp.ClientSession
) -> None:
    denied = reply(body, status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')
    async with hostile(always(denied)) as server:
        result = await asked(Protocol.ISAPI, server, session)
    assert (result.error_kind, result.error_code) == (ErrorKind.REFUSED, ErrorCode.LOCKED)
    assert result.retry_after == opens_in
    assert not result.is_lasting_refusal
    assert server.logins == []


@pytest.mark.parametrize(
    "body",
    [
        LOCKED_XML.format(status="unlock", seconds=0, left=4),
        "<lockStatus>",
        "",
        "\0\xff",
        json.dumps({"lockStatus": "unlock"}),
    ],
)
async def test_an_account_that_is_open_gets_its_login(
    body: str, session: aiohttp.ClientSession
) -> None:
    denied = reply(body, status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')
    async with hostile(always(denied)) as server:
        result = await asked(Protocol.ISAPI, server, session)
    assert result.error_code is ErrorCode.WRONG_CREDENTIALS
    assert len(server.logins) == 1


async def test_a_body_that_cannot_be_read_tells_of_no_lock(session: aiohttp.ClientSession) -> None:
    denied = reply(
        b"no gzip",
        status="401 Unauthorized",
        WWW_Authenticate='Digest realm="r", nonce="n"',
        Content_Encoding="gzip",
    )
    async with hostile(always(denied)) as server:
        result = await asked(Protocol.ISAPI, server, session)
    assert result.error_code is ErrorCode.WRONG_CREDENTIALS
    assert len(server.logins) == 1


@pytest.mark.fault(
    "device",
    "a camera locks the account with its first refusal",
    "told as locked, and tried again only once it is open",
)
async def test_a_lock_that_comes_with_the_refusal_is_no_wrong_password(
    session: aiohttp.ClientSession,
) -> None:
    locked = reply(
        LOCKED_XML.format(status="lock", seconds=1800, left=0),
        status="401 Unauthorized",
        WWW_Authenticate='Digest realm="r", nonce="n"',
    )

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(locked if carries_login(heard) else DIGEST)

    async with hostile(script) as server:
        result = await asked(Protocol.ISAPI, server, session)
    assert (result.error_code, result.retry_after) == (ErrorCode.LOCKED, timedelta(minutes=30))
    assert len(server.logins) == 1


LOST = {
    "closed": b"",
    "half an answer": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<",
    "no HTTP": b"\x01\x02\x03\r\n\r\n",
}


@pytest.mark.fault(
    "network",
    "the answer to a login is lost, and other protocols were to be tried",
    "none of them sends the login again",
)
@pytest.mark.parametrize("answer", LOST.values(), ids=LOST)
@pytest.mark.parametrize("first", [Protocol.ISAPI, Protocol.DAHUA, Protocol.LAPI, Protocol.ONVIF])
async def test_a_login_whose_answer_is_lost_is_not_sent_in_another_protocol(
    first: Protocol, answer: bytes, session: aiohttp.ClientSession
) -> None:
    """Some devices drop the connection in place of a refusal."""

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if carries_login(heard):
            writer.write(answer)
            writer.close()
        else:
            writer.write(NOT_AUTHORIZED if "onvif" in heard.line else DIGEST)

    order = (first, Protocol.VAPIX, Protocol.ONVIF)
    async with hostile(script) as server, hostile(script) as elsewhere:
        announced = (Service(elsewhere.port),)
        target = Target("127.0.0.1", server.port, "admin", "secret", services=announced)
        result = await ask(target, order, session, Limits(seconds=3))
    heard = [*server.heard, *elsewhere.heard]
    assert sum(map(carries_login, heard)) == 1
    assert result.record is None
    assert result.refused_by == frozenset(), "nobody knows whether it was refused"


async def test_a_login_that_was_taken_before_is_not_lost_with_a_later_answer(
    session: aiohttp.ClientSession,
) -> None:
    """The older page says nothing, and the newer one ends the connection: ONVIF may know more."""

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if not carries_login(heard):
            writer.write(DIGEST)
        elif "DeviceInfo" in heard.line:
            writer.write(reply("", "599 Unknown"))
        else:
            writer.close()

    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, "admin", "secret")
        result = await ask(target, (Protocol.LAPI, Protocol.ONVIF), session, Limits(seconds=3))
    assert [protocol for protocol, _ in result.tried] == [Protocol.LAPI, Protocol.ONVIF]
    assert any("onvif" in heard.line and carries_login(heard) for heard in server.heard)
