"""Logins: digest in each of its forms, Basic over TLS alone, one attempt, no secret sent wrong."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import md5, sha256
import re

import aiohttp
from aiohttp import web
import pytest

from custom_components.camera_lifecycle.lookup.authentication import read_challenges
from custom_components.camera_lifecycle.lookup.model import (
    ErrorCode,
    ErrorKind,
    Limits,
    Protocol,
    Target,
)
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS
from development.simulated_cameras import certificate

from .hostile import Heard, always, hostile, reply

INFO = "<DeviceInfo><model>DS-1</model><firmwareVersion>V1.0</firmwareVersion></DeviceInfo>"
URI = "/ISAPI/System/deviceInfo"


def fields(header: str) -> dict[str, str]:
    return {k: q or p for k, q, p in re.findall(r'(\w+)=(?:"([^"]*)"|([^\s,]+))', header)}


def expected(given: dict[str, str], body: bytes = b"") -> str:
    """Return the response that RFC 7616 or RFC 2069 wants, computed apart from our code."""
    algorithm = given.get("algorithm", "MD5")
    hashed = sha256 if algorithm.startswith("SHA-256") else md5

    def h(text: str) -> str:
        return hashed(text.encode()).hexdigest()

    first = h(f"ädmin:{given['realm']}:pass:word")
    if algorithm.endswith("-sess"):
        first = h(f"{first}:{given['nonce']}:{given['cnonce']}")
    second = f"GET:{URI}"
    if given.get("qop") == "auth-int":
        second += f":{hashed(body).hexdigest()}"
    if "qop" not in given:
        return h(f"{first}:{given['nonce']}:{h(second)}")
    middle = f"{given['nonce']}:{given['nc']}:{given['cnonce']}:{given['qop']}"
    return h(f"{first}:{middle}:{h(second)}")


@pytest.mark.parametrize(
    ("challenges", "algorithm"),
    [
        (['Digest realm="r", nonce="n1", qop="auth", algorithm=MD5'], "MD5"),
        (['Digest realm="r", nonce="n1", qop="auth"'], None),
        (['Digest realm="r", nonce="n1"'], None),
        (['Digest realm="r", nonce="n1", qop="auth", algorithm=SHA-256'], "SHA-256"),
        (['Digest realm="r", nonce="n1", qop="auth", algorithm="MD5-sess"'], "MD5-sess"),
        (['Digest realm="r", nonce="n1", qop="auth-int"'], None),
        (['Digest qop="auth, auth-int",realm="",nonce="n1",opaque="",stale=FALSE'], None),
        (['Basic realm="r"', 'Digest realm="r", nonce="n1", qop="auth"'], None),
        (['Basic realm="r", Digest realm="r", nonce="n1", qop="auth"'], None),
        (
            [
                'Digest realm="r", nonce="old", algorithm=MD5',
                'Digest realm="r", nonce="n1", qop="auth", algorithm=SHA-256',
            ],
            "SHA-256",
        ),
        (['Digest realm="a \\"b\\"", nonce="n1", domain="::"'], None),
    ],
)
async def test_digest_is_answered_as_the_standard_says(
    challenges: list[str], algorithm: str | None, session: aiohttp.ClientSession
) -> None:
    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" in heard.headers:
            writer.write(reply(INFO))
        else:
            writer.write(reply(status="401 Unauthorized", WWW_Authenticate=challenges))

    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, "ädmin", "pass:word")
        answer = await PROTOCOLS[Protocol.ISAPI].ask(target, session, Limits())
    assert answer.record is not None
    header = server.logins[0]  # whatever it is asked beside carries one more
    assert header.startswith("Digest ")
    given = fields(header.encode("latin-1").decode().replace('\\"', "'"))
    assert given.get("algorithm") == algorithm
    assert given["nonce"] == "n1"
    if "'" not in given.get("realm", ""):
        given.setdefault("realm", "")
        assert given["response"] == expected(given)


@pytest.mark.attack("camera", "a camera that asks for the password in plain text", "it isn't sent")
async def test_basic_is_refused_without_tls(session: aiohttp.ClientSession) -> None:
    denied = reply(status="401 Unauthorized", WWW_Authenticate='Basic realm="r"')
    async with hostile(always(denied)) as server:
        answer = await PROTOCOLS[Protocol.ISAPI].ask(
            Target("127.0.0.1", server.port, "admin", "secret"), session, Limits()
        )
    assert (answer.error_kind, answer.error_code) == (
        ErrorKind.UNSAFE,
        ErrorCode.PASSWORD_IN_THE_CLEAR,
    )
    assert server.logins == []


@asynccontextmanager
async def basic_over_tls() -> AsyncIterator[tuple[int, list[str | None]]]:
    seen: list[str | None] = []

    async def info(request: web.Request) -> web.Response:
        seen.append(request.headers.get("Authorization"))
        if seen[-1] is None:
            raise web.HTTPUnauthorized(headers={"WWW-Authenticate": 'Basic realm="r"'})
        return web.Response(text=INFO)

    app = web.Application()
    app.router.add_get(URI, info)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=certificate.context()).start()
    yield runner.addresses[0][1], seen
    await runner.cleanup()


async def test_basic_is_used_over_tls(session: aiohttp.ClientSession) -> None:
    async with basic_over_tls() as (port, seen):
        answer = await PROTOCOLS[Protocol.ISAPI].ask(
            Target("127.0.0.1", port, "admin", "secret", tls=True), session, Limits()
        )
    assert answer.record is not None
    assert seen == [None, f"Basic {b64encode(b'admin:secret').decode()}"]


@pytest.mark.parametrize(
    "header", ["Bearer", "NTLM", 'Digest realm="r"', "", "Digest algorithm=X, nonce=1"]
)
async def test_a_login_of_another_kind_is_named(
    header: str, session: aiohttp.ClientSession
) -> None:
    denied = reply(status="401 Unauthorized", WWW_Authenticate=header)
    async with hostile(always(denied)) as server:
        answer = await PROTOCOLS[Protocol.ISAPI].ask(
            Target("127.0.0.1", server.port, "admin", "secret"), session, Limits()
        )
    assert (answer.error_kind, answer.error_code) == (
        ErrorKind.BAD_ANSWER,
        ErrorCode.UNKNOWN_CHALLENGE,
    )
    assert server.logins == []


@pytest.mark.attack(
    "camera",
    "a camera calls each refused login stale, to have it sent again and again",
    "sent once",
)
@pytest.mark.parametrize(
    ("stale", "code"),
    [
        ("", ErrorCode.WRONG_CREDENTIALS),
        (", stale=false", ErrorCode.WRONG_CREDENTIALS),
        (", stale=true", ErrorCode.STALE_NONCE),
        (', stale="TRUE"', ErrorCode.STALE_NONCE),
    ],
)
async def test_a_refused_login_is_not_repeated_even_if_called_stale(
    stale: str, code: ErrorCode, session: aiohttp.ClientSession
) -> None:
    denied = reply(
        status="401 Unauthorized", WWW_Authenticate=f'Digest realm="r", nonce="n"{stale}'
    )
    async with hostile(always(denied)) as server:
        answer = await PROTOCOLS[Protocol.ISAPI].ask(
            Target("127.0.0.1", server.port, "admin", "secret"), session, Limits()
        )
    assert (answer.error_kind, answer.error_code) == (ErrorKind.REFUSED, code)
    # a nonce of this very moment that is called too old says nothing of the login
    assert answer.is_lasting_refusal == (code is ErrorCode.WRONG_CREDENTIALS)
    assert len(server.logins) == 1


async def test_a_nonce_grown_old_is_answered_anew(session: aiohttp.ClientSession) -> None:
    """The recorder takes each nonce for one request alone."""
    nonces = iter(["first", "second"])

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        given = fields(heard.headers.get("authorization", ""))
        if given.get("nonce") == "first" and "deviceInfo" in heard.line:
            writer.write(reply(INFO.replace("</Dev", "<deviceType>NVR</deviceType></Dev")))
        elif given.get("nonce") == "second":
            writer.write(reply("<L><InputProxyChannel><id>1</id></InputProxyChannel></L>"))
        else:
            challenge = f'Digest realm="r", nonce="{next(nonces)}"'
            writer.write(reply(status="401 Unauthorized", WWW_Authenticate=challenge))

    async with hostile(script) as server:
        answer = await PROTOCOLS[Protocol.ISAPI].ask(
            Target("127.0.0.1", server.port, "admin", "secret"), session, Limits()
        )
    assert answer.record is not None
    assert len(answer.channels) == 1


def test_challenges_are_told_apart() -> None:
    found = list(read_challenges(['Digest realm="a, b", nonce=x, Basic realm="c"', "Negotiate"]))
    assert [(one.scheme, dict(one.parameters)) for one in found] == [
        ("digest", {"realm": "a, b", "nonce": "x"}),
        ("basic", {"realm": "c"}),
        ("negotiate", {}),
    ]
