"""A home without an IPv4 address, or without any network, is asked and listened to as well."""

from __future__ import annotations

import asyncio
import errno
import socket
from typing import Any

import aiohttp
import pytest
import pytest_socket

from custom_components.camera_lifecycle.lookup.client import origin
from custom_components.camera_lifecycle.lookup.discovery import discover
from custom_components.camera_lifecycle.lookup.model import ErrorKind, Limits, Protocol, Target
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running


def has_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


@pytest.mark.parametrize("brackets", [False, True])
@pytest.mark.parametrize(("name", "protocol"), [("hikvision", "isapi"), ("hanwha", "onvif")])
async def test_a_camera_is_asked_at_an_ipv6_address(
    name: str, protocol: str, *, brackets: bool, session: aiohttp.ClientSession
) -> None:
    if not has_ipv6():
        pytest.skip("this machine has no IPv6")
    pytest_socket.socket_allow_hosts(["127.0.0.1", "::1"])
    async with running(device(name), "::1") as camera:
        own = camera.device
        host = "[::1]" if brackets else "::1"
        target = Target(host, camera.port, own.username, own.password)
        result = await PROTOCOLS[Protocol(protocol)].ask(target, session, Limits())
    assert result.record is not None
    assert result.record.model == own.text("model")


def test_the_address_of_a_link_keeps_its_zone() -> None:
    assert origin(Target("fe80::1%eth0", 80)).host == "fe80::1%eth0"


@pytest.mark.fault(
    "network", "a camera's address family doesn't exist on this machine", "a named error"
)
@pytest.mark.parametrize("protocol", Protocol)
async def test_a_host_of_a_family_that_is_not_there_does_not_answer(
    protocol: Protocol, session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_family(*_: Any, **__: Any) -> Any:
        raise OSError(errno.EAFNOSUPPORT, "Address family not supported by protocol")

    monkeypatch.setattr(socket, "socket", no_family)
    target = Target("192.0.2.1", 80, "admin", "secret", tls=PROTOCOLS[protocol].tls_only)
    result = await PROTOCOLS[protocol].ask(target, session, Limits(seconds=2))
    assert result.record is None
    assert result.error_kind in {ErrorKind.NO_ANSWER, ErrorKind.NOT_THIS_PROTOCOL}


@pytest.mark.fault(
    "network",
    "the machine has no IPv4, or no route, while cameras are searched for",
    "nobody is heard, and nothing fails",
)
@pytest.mark.parametrize("number", [errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL, errno.ENETUNREACH])
async def test_nobody_is_heard_without_ipv4(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_: Any, **__: Any) -> Any:
        raise OSError(number, "no IPv4 here")

    monkeypatch.setattr(asyncio.get_running_loop(), "create_datagram_endpoint", refuse)
    assert await discover(seconds=0.01) == {}


async def test_nobody_is_heard_without_a_route() -> None:
    # nobody may send to that network, and no route leads there
    assert await discover(("255.255.255.255", 9), seconds=0.01) == {}
