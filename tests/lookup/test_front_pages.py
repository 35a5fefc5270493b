"""Whose front page it is, and what a device shows to a stranger where its page names nobody."""

from __future__ import annotations

import asyncio
import json

import aiohttp
import pytest

from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.lookup import reolink
from custom_components.camera_lifecycle.lookup.choose_protocols import (
    FOR_KNOWN_VENDOR,
    FOR_UNKNOWN_VENDOR,
    ask_auto,
    probe_front_page,
)
from custom_components.camera_lifecycle.lookup.model import (
    Accounts,
    ErrorCode,
    ErrorKind,
    Limits,
    Protocol,
    Target,
)

from .hostile import Heard, hostile, reply
from .replay.devices import DEVICES
from .replay.devices.json_devices import properties
from .replay.server import played

ONVIF = Protocol.ONVIF
DENIED = reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')
MISSING = reply("no such page", "404 Not Found")
NOT_AUTHORIZED = reply(
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault><s:Code>'
    "<s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text>Sender not authorized</s:Text>"
    "</s:Reason></s:Fault></s:Body></s:Envelope>",
    status="400 Bad Request",
    content_type="application/soap+xml",
)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def page(title: str = "", **headers: str) -> bytes:
    return reply(f"<html><head><title>{title}</title></head></html>", **headers)


def realm(name: str) -> bytes:
    return reply(
        status="401 Unauthorized", WWW_Authenticate=f'Digest realm="{name}", nonce="n", qop="auth"'
    )


@pytest.mark.parametrize(
    ("answer", "order"),
    [
        (page("AXIS"), (Protocol.VAPIX, ONVIF)),
        (page("AXIS P1365 Mk II Network Camera"), (Protocol.VAPIX, ONVIF)),
        (page("Live view  - AXIS 221 Network Camera"), (Protocol.VAPIX, ONVIF)),
        (page("Live view / - AXIS 205 version 4.03"), (Protocol.VAPIX, ONVIF)),
        (realm("AXIS_ACCC8E0A000D"), (Protocol.VAPIX, ONVIF)),
        (realm("AXIS_WS_ACCC8E494578"), (Protocol.VAPIX, ONVIF)),
        (page("WEB SERVICE"), (Protocol.DAHUA, ONVIF)),
        (page("NETSurveillance WEB"), (ONVIF, Protocol.DVRIP)),
        (page("MOBOTIX M16"), FOR_KNOWN_VENDOR),
        (page("Hanwha Techwin"), FOR_KNOWN_VENDOR),
        (realm("iPOLiS"), FOR_KNOWN_VENDOR),
        (page("iPolis"), FOR_KNOWN_VENDOR),
        (page("DVR Components Download"), FOR_KNOWN_VENDOR),
        (page("browser_capture", Server="VCS-VideoJet-Webserver"), FOR_KNOWN_VENDOR),
        (page("Web Service Interface of a router"), FOR_UNKNOWN_VENDOR),
        (page("AXISTools"), FOR_UNKNOWN_VENDOR),
        (page("Taxis in town"), FOR_UNKNOWN_VENDOR),
        (realm("hi3510"), FOR_UNKNOWN_VENDOR),
        # a platform of many brands: who built the camera isn't known
        (page("IPCAM", Server="Hipcam RealServer/V1.0"), FOR_UNKNOWN_VENDOR),
        (page("Hello"), FOR_UNKNOWN_VENDOR),
    ],
)
async def test_a_front_page_names_whose_it_is(
    answer: bytes,
    order: tuple[Protocol, ...],
    session: aiohttp.ClientSession,
    library: Library,
) -> None:
    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(answer)

    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, "admin", "secret")
        found = await probe_front_page(target, session, Limits(seconds=2), library)
    assert found == order
    assert server.logins == []


def axis_with_onvif_users_of_its_own(*, is_known: bool) -> object:
    """Return a script: the device's user is right, ONVIF does not know it, the page says nothing.

    `is_known`: whether it knows the properties that are open to anybody.
    """

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "basicdeviceinfo" not in heard.line:
            writer.write(NOT_AUTHORIZED if "onvif" in heard.line else MISSING)
        elif (b"Unrestricted" in heard.body and is_known) or "authorization" in heard.headers:
            writer.write(reply(properties(), content_type="application/json"))
        else:
            writer.write(DENIED)

    return script


async def test_an_axis_that_keeps_onvif_users_apart_is_asked_in_its_own_protocol(
    session: aiohttp.ClientSession, library: Library
) -> None:
    async with hostile(axis_with_onvif_users_of_its_own(is_known=True)) as server:  # type: ignore[arg-type]
        target = Target("127.0.0.1", server.port, "admin", "secret")
        result = await ask_auto(target, session, Limits(), library)
    assert result.record is not None
    assert result.record.model == "M1065-LW"
    assert [protocol for protocol, _ in result.tried] == [Protocol.VAPIX]
    assert result.refused_by == frozenset()
    assert not any(b"UsernameToken" in heard.body for heard in server.heard)


async def test_what_onvif_refuses_is_not_refused_by_the_device(
    session: aiohttp.ClientSession,
) -> None:
    """Where Home Assistant knows it as an Axis, and ONVIF is asked first."""
    from custom_components.camera_lifecycle.lookup.protocols import ask  # noqa: PLC0415

    async with hostile(axis_with_onvif_users_of_its_own(is_known=True)) as server:  # type: ignore[arg-type]
        target = Target("127.0.0.1", server.port, "admin", "secret")
        order = (ONVIF, Protocol.VAPIX)
        result = await ask(target, order, session, Limits(), has_own_onvif_users=True)
    assert result.record is not None
    assert result.refused_by == {Accounts.ONVIF}
    assert sum(b"UsernameToken" in heard.body for heard in server.heard) == 1


LOGIN_FIRST = [
    {"cmd": "GetDevInfo", "code": 1, "error": {"detail": "please login first", "rspCode": -6}}
]


async def test_a_reolink_that_is_known_by_http_is_asked_over_tls(
    session: aiohttp.ClientSession, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    zoom = next(one for one in DEVICES if one.name == "E1 Zoom")

    async def http(heard: Heard, writer: asyncio.StreamWriter) -> None:
        is_api = "api.cgi" in heard.line
        writer.write(reply(json.dumps(LOGIN_FIRST)) if is_api else page("Reolink"))

    async with played(zoom) as tls, hostile(http) as plain:
        monkeypatch.setattr(reolink, "HTTP_PORT", plain.port)
        monkeypatch.setattr(reolink, "HTTPS_PORT", tls.port)
        own = tls.target()
        target = Target("127.0.0.1", plain.port, own.username, own.password, may_guess_ports=True)
        result = await ask_auto(target, session, Limits(), library)
    assert result.record is not None
    assert result.record.model == "E1 Zoom"
    # the camera is still the one at the address that is known
    assert result.record.id == f"127.0.0.1:{plain.port}"
    assert (tls.guard.refused, tls.guard.accepted) == (0, 1)
    assert not any(b"password" in heard.body for heard in plain.heard)


@pytest.mark.attack(
    "network", "a server in a camera's place doesn't speak its protocol", "it gets no login"
)
@pytest.mark.parametrize(
    "answer", [page("Reolink"), MISSING, reply("{}"), reply("[]"), reply('[{"cmd": "x"}]')]
)
async def test_no_login_goes_to_what_does_not_show_the_interface(
    answer: bytes, session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(answer)

    async with hostile(script, tls=True) as server:
        monkeypatch.setattr(reolink, "HTTPS_PORT", server.port)
        target = Target("127.0.0.1", None, "admin", "secret", may_guess_ports=True)
        assert await reolink.over_tls(target, session, Limits()) is None
    assert server.heard
    assert not any(b"secret" in heard.body for heard in server.heard)


@pytest.mark.parametrize(
    "target",
    [
        Target("127.0.0.1", 80, "admin", "secret"),
        Target("127.0.0.1", 8080, "admin", "secret", may_guess_ports=True),
    ],
    ids=["a shared host", "another port"],
)
async def test_tls_is_guessed_at_no_other_place(
    target: Target, session: aiohttp.ClientSession
) -> None:
    assert await reolink.over_tls(target, session, Limits()) is None


async def test_a_reolink_without_tls_is_asked_over_onvif(
    session: aiohttp.ClientSession, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def http(heard: Heard, writer: asyncio.StreamWriter) -> None:
        is_api = "api.cgi" in heard.line
        writer.write(reply(json.dumps(LOGIN_FIRST)) if is_api else MISSING)

    async with hostile(http) as plain:
        monkeypatch.setattr(reolink, "HTTP_PORT", plain.port)
        monkeypatch.setattr(reolink, "HTTPS_PORT", 1)
        target = Target("127.0.0.1", plain.port, "admin", "secret", may_guess_ports=True)
        result = await ask_auto(target, session, Limits(seconds=4), library)
    assert [protocol for protocol, _ in result.tried] == [Protocol.REOLINK, ONVIF]
    assert result.tried[0][1] is ErrorKind.UNSAFE
    assert result.error_code is not ErrorCode.WRONG_CREDENTIALS
    assert not any(b"secret" in heard.body for heard in plain.heard)
