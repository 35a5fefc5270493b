"""Which protocols are tried, in which order, and where it stops."""

from __future__ import annotations

import aiohttp
import pytest

from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Company, Identity, Kind
from custom_components.camera_lifecycle.lookup import protocols
from custom_components.camera_lifecycle.lookup.choose_protocols import (
    FOR_KNOWN_VENDOR,
    FOR_UNKNOWN_VENDOR,
    ask_auto,
    probe_front_page,
    protocols_for,
)
from custom_components.camera_lifecycle.lookup.model import (
    ErrorCode,
    ErrorKind,
    Limits,
    LookUpError,
    LookUpRecords,
    LookUpResult,
    Protocol,
    Target,
)
from custom_components.camera_lifecycle.lookup.protocols import ProtocolSpec, ask
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running

from .hostile import always, hostile, reply

THREE = (Protocol.ISAPI, Protocol.DAHUA, Protocol.ONVIF)
WRONG_PROTOCOL = (ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[Protocol, tuple[ErrorKind, ErrorCode]]:
    """Return the table of errors by protocol that look-ups in them will end with."""
    table: dict[Protocol, tuple[ErrorKind, ErrorCode]] = {}

    def failing(protocol: Protocol) -> ProtocolSpec:
        async def fail(*_: object) -> LookUpRecords:
            raise LookUpError(*table.get(protocol, WRONG_PROTOCOL))

        return ProtocolSpec(protocol, "", fail)

    specs = {protocol: failing(protocol) for protocol in Protocol}
    monkeypatch.setattr(protocols, "PROTOCOLS", specs)
    return table


async def tried(
    session: aiohttp.ClientSession, order: tuple[Protocol, ...] = THREE
) -> LookUpResult:
    return await ask(Target("127.0.0.1"), order, session, Limits())


@pytest.mark.parametrize(
    ("kind", "code", "count"),
    [
        (ErrorKind.REFUSED, ErrorCode.WRONG_CREDENTIALS, 1),
        (ErrorKind.REFUSED, ErrorCode.LOCKED, 1),
        (ErrorKind.REFUSED, ErrorCode.NO_CREDENTIALS, 3),
        (ErrorKind.NO_ANSWER, ErrorCode.NOT_REACHABLE, 1),
        (ErrorKind.NO_ANSWER, ErrorCode.TIMED_OUT, 1),
        (ErrorKind.NO_ANSWER, ErrorCode.CUT_OFF, 3),
        (ErrorKind.BAD_ANSWER, ErrorCode.NOT_XML, 3),
        (ErrorKind.UNSAFE, ErrorCode.PASSWORD_IN_THE_CLEAR, 3),
    ],
)
async def test_a_refused_login_ends_it_and_a_wrong_door_does_not(
    kind: ErrorKind,
    code: ErrorCode,
    count: int,
    answers: dict[Protocol, tuple[ErrorKind, ErrorCode]],
    session: aiohttp.ClientSession,
) -> None:
    answers[Protocol.ISAPI] = (kind, code)
    answer = await tried(session)
    assert len(answer.tried) == count
    # the error that says most is the one that is told
    assert (answer.error_kind, answer.error_code) == (kind, code)


async def test_three_at_most(
    answers: dict[Protocol, tuple[ErrorKind, ErrorCode]], session: aiohttp.ClientSession
) -> None:
    answer = await tried(session, tuple(Protocol))
    assert len(answer.tried) == 3
    assert (answer.error_kind, answer.error_code) == WRONG_PROTOCOL


@pytest.mark.parametrize(
    ("maker", "vendor", "order"),
    [
        ("hikvision", "annke", (Protocol.ISAPI, Protocol.ONVIF)),
        ("dahua", "amcrest", (Protocol.DAHUA, Protocol.ONVIF)),
        (None, "axis", (Protocol.VAPIX, Protocol.ONVIF)),
        (None, "reolink", (Protocol.REOLINK, Protocol.ONVIF)),
        ("hanwha", None, FOR_KNOWN_VENDOR),
        (None, None, FOR_UNKNOWN_VENDOR),
    ],
)
def test_the_maker_suggests_the_protocol(
    maker: str | None, vendor: str | None, order: tuple[Protocol, ...]
) -> None:
    identity = Identity(
        Kind.CAMERA,
        vendor=Company(vendor, vendor) if vendor else None,
        maker=Company(maker, maker) if maker else None,
    )
    assert protocols_for(identity) == order


async def test_what_onvif_names_is_asked_in_its_own_protocol(
    session: aiohttp.ClientSession, library: Library
) -> None:
    async with running(device("axis")) as camera:
        own = camera.device
        target = Target("127.0.0.1", camera.port, own.username, own.password)
        answer = await ask_auto(target, session, Limits(), library)
    assert answer.record is not None
    assert answer.record.details["build_date"] == "Apr 29 2020 06:50"
    order = [protocol for protocol, _ in answer.tried]
    assert order == [Protocol.ISAPI, Protocol.ONVIF, Protocol.VAPIX]


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


async def looked(answer: bytes, session: aiohttp.ClientSession, library: Library) -> object:
    async with hostile(always(answer)) as server:
        target = Target("127.0.0.1", server.port, "admin", "secret")
        order = await probe_front_page(target, session, Limits(seconds=2), library)
        assert server.logins == []
        return order


async def test_a_first_look_sends_no_login_and_reads_the_servers_name(
    session: aiohttp.ClientSession, library: Library
) -> None:
    denied = reply(
        status="401 Unauthorized",
        WWW_Authenticate='Digest realm="x", nonce="n"',
        Server="DNVRS-Webs",
    )
    assert await looked(denied, session, library) == (Protocol.ISAPI, Protocol.ONVIF)


@pytest.mark.parametrize(
    "answer", [b"", b"\0" * 100, reply("<title>" * 9000), reply(status="302 x")]
)
async def test_a_front_page_of_no_use_leaves_it_unknown(
    answer: bytes, session: aiohttp.ClientSession, library: Library
) -> None:
    limits = Limits(seconds=0.5)
    async with hostile(always(answer)) as server:
        order = await probe_front_page(Target("127.0.0.1", server.port), session, limits, library)
    assert order == FOR_UNKNOWN_VENDOR
