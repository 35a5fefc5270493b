"""Where ONVIF is looked for, and that no login goes where nothing has shown itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import aiohttp
import pytest
import pytest_socket

from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.lookup import service as service_module
from custom_components.camera_lifecycle.lookup.choose_protocols import ask_auto
from custom_components.camera_lifecycle.lookup.model import (
    ErrorCode,
    ErrorKind,
    Limits,
    LookUpResult,
    Protocol,
    Target,
)
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS
from custom_components.camera_lifecycle.lookup.service import (
    DEVICE_SERVICE_PATH,
    USUAL_PORTS,
    Service,
    other_services,
)
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import Running, running

from .hostile import Heard, Hostile, Script, always, hostile, reply

HOST = "127.18.0.11"
NOT_FOUND = reply(status="404 Not Found")
WEB = reply("<html><title>Login</title>", content_type="text/html")
WANTS_LOGIN = reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')


@pytest.fixture(autouse=True)
def _another_loopback_address(_loopback: None) -> None:
    """Let a test reach an address that is not this machine's own name for itself."""
    pytest_socket.socket_allow_hosts(["127.0.0.1", HOST])


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@asynccontextmanager
async def camera_behind(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Hostile, Running]]:
    """Run a web server of `script`, and a camera at a port that counts as a usual one."""
    async with AsyncExitStack() as stack:
        web = await stack.enter_async_context(hostile(script))
        camera = await stack.enter_async_context(running(device("hanwha")))
        usual = (Service(web.port), Service(camera.port))
        monkeypatch.setattr(service_module, "USUAL_SERVICES", usual)
        yield web, camera


def logins(web: Hostile) -> int:
    return len(web.logins) + sum(b"UsernameToken" in heard.body for heard in web.heard)


async def onvif(target: Target, session: aiohttp.ClientSession) -> LookUpResult:
    return await PROTOCOLS[Protocol.ONVIF].ask(target, session, Limits())


@pytest.mark.parametrize("script", [always(NOT_FOUND), always(WEB), always(b"SSH-2.0\r\n")])
async def test_onvif_is_found_at_a_usual_port(
    script: Script, session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with camera_behind(script, monkeypatch) as (web, camera):
        own = camera.device
        target = Target("127.0.0.1", web.port, own.username, own.password, may_guess_ports=True)
        result = await onvif(target, session)
        assert logins(web) == 0
        assert camera.guard.refused == 0
    assert result.record is not None
    assert result.record.manufacturer == "Hanwha Vision"


@pytest.mark.attack("network", "several cameras share an address", "no port is guessed there")
async def test_no_port_is_guessed_where_others_live_too(
    session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with camera_behind(always(NOT_FOUND), monkeypatch) as (web, camera):
        own = camera.device
        result = await onvif(Target("127.0.0.1", web.port, own.username, own.password), session)
        assert camera.guard.accepted == 0
    assert (result.error_kind, result.error_code) == (
        ErrorKind.NOT_THIS_PROTOCOL,
        ErrorCode.NOT_FOUND,
    )


async def test_onvif_is_found_where_it_was_announced(session: aiohttp.ClientSession) -> None:
    async with hostile(always(NOT_FOUND)) as web, running(device("hanwha")) as camera:
        own = camera.device
        # another path of the device service, which this camera does not know, and the right one
        services = (Service(camera.port, "/onvif/other"), Service(camera.port))
        target = Target("127.0.0.1", web.port, own.username, own.password, services=services)
        result = await onvif(target, session)
        assert logins(web) == 0
    assert result.record is not None


async def test_a_path_that_is_announced_is_asked(session: aiohttp.ClientSession) -> None:
    paths = []

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        paths.append(heard.line.split()[1])
        writer.write(NOT_FOUND)

    async with hostile(script) as server:
        services = (Service(server.port, "/onvif/services"),)
        await onvif(Target("127.0.0.1", server.port, "a", "b", services=services), session)
    assert paths == [DEVICE_SERVICE_PATH, "/onvif/services"]


@pytest.mark.attack("network", "a server at a guessed port asks for the login", "it gets none")
@pytest.mark.parametrize("answer", [WANTS_LOGIN, WEB, NOT_FOUND, b"", b"\0" * 99])
@pytest.mark.parametrize("protocol", [None, Protocol.ONVIF])
async def test_no_login_goes_to_a_port_that_nobody_named(
    answer: bytes, protocol: Protocol | None, session: aiohttp.ClientSession, library: Library
) -> None:
    async with hostile(always(answer)) as server:
        target = Target("127.0.0.1", server.port, "admin", "secret", is_held=False)
        limits = Limits(seconds=2)
        result = await (
            PROTOCOLS[protocol].ask(target, session, limits)
            if protocol
            else ask_auto(target, session, limits, library)
        )
    assert result.record is None
    assert result.error_kind is not ErrorKind.REFUSED
    assert logins(server) == 0


async def test_a_login_goes_to_a_port_that_has_shown_the_maker(
    session: aiohttp.ClientSession, library: Library
) -> None:
    async with running(device("hikvision")) as camera:
        own = camera.device
        target = Target("127.0.0.1", camera.port, own.username, own.password, is_held=False)
        result = await ask_auto(target, session, Limits(), library)
    assert result.record is not None
    assert result.protocol is Protocol.ISAPI


def test_the_known_place_is_not_asked_twice() -> None:
    known = Service(8000)
    announced = (Service(8000), Service(8899, "/x"), Service(8899, "/x"))
    assert [*other_services(known, announced, may_guess=False)] == [Service(8899, "/x")]
    ports = [service.port for service in other_services(known, announced, may_guess=True)]
    assert ports == [8899, *(port for port in USUAL_PORTS if port != known.port)]
