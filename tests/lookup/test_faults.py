"""Every protocol against every way of answering badly: a named error, in time, in little room."""

from __future__ import annotations

import asyncio
from functools import cache
import time
import tracemalloc
import zlib

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
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS

from .hostile import HTTP_PROTOCOLS, Heard, Hostile, Script, always, hostile, reply

EVERY = pytest.mark.parametrize("protocol", HTTP_PROTOCOLS)
LIMITS = Limits(seconds=2.0)
MEGABYTE = 1024 * 1024


async def attacked(
    protocol: Protocol, script: Script, session: aiohttp.ClientSession, limits: Limits = LIMITS
) -> tuple[LookUpResult, Hostile]:
    """Return what came of asking a server that answers with `script`."""
    tls = protocol is Protocol.REOLINK
    async with hostile(script, tls=tls) as server:
        target = Target("127.0.0.1", server.port, "admin", "secret", tls)
        return await PROTOCOLS[protocol].ask(target, session, limits), server


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(
        f'<!ENTITY lol{n} "{f"&lol{n - 1 or chr(32)};".replace(" ", "") * 10}">'
        for n in range(1, 10)
    )
    + "]><DeviceInfo><model>&lol9;</model></DeviceInfo>"
)


def outside(port: int) -> str:
    """Return XML with an entity that lies on another server, and a DTD there as well."""
    return (
        f'<!DOCTYPE DeviceInfo SYSTEM "http://127.0.0.1:{port}/dtd" '
        f'[<!ENTITY out SYSTEM "http://127.0.0.1:{port}/out">'
        f'<!ENTITY file SYSTEM "file:///etc/passwd">]>'
        "<DeviceInfo><model>&out;&file;</model></DeviceInfo>"
    )


@pytest.mark.attack(
    "camera",
    "XML with a billion laughs, in every protocol and two encodings",
    "refused, in less than 8 MiB",
)
@EVERY
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
async def test_a_billion_laughs_are_not_laughed(
    protocol: Protocol, encoding: str, session: aiohttp.ClientSession
) -> None:
    tracemalloc.start()
    answer, _ = await attacked(protocol, always(reply(LAUGHS.encode(encoding))), session)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert answer.record is None
    assert answer.error_kind in {
        ErrorKind.UNSAFE,
        ErrorKind.NOT_THIS_PROTOCOL,
        ErrorKind.BAD_ANSWER,
    }
    if protocol in {Protocol.ONVIF, Protocol.ISAPI}:
        assert (answer.error_kind, answer.error_code) == (ErrorKind.UNSAFE, ErrorCode.DOCUMENT_TYPE)
    assert peak < 8 * MEGABYTE


@pytest.mark.attack(
    "camera",
    "XML with an external entity: another server, a local file",
    "refused, and nobody is asked",
)
@EVERY
async def test_an_external_entity_is_never_fetched(
    protocol: Protocol, session: aiohttp.ClientSession
) -> None:
    async with hostile(always(reply("secret"))) as elsewhere:
        answer, _ = await attacked(protocol, always(reply(outside(elsewhere.port))), session)
        assert elsewhere.heard == []
    assert answer.record is None
    if protocol in {Protocol.ONVIF, Protocol.ISAPI}:
        assert (answer.error_kind, answer.error_code) == (ErrorKind.UNSAFE, ErrorCode.DOCUMENT_TYPE)


@pytest.mark.attack("camera", "XML that hides its document type", "refused")
@EVERY
@pytest.mark.parametrize("trick", ["inside a comment's end", "after the root", "lower case"])
async def test_a_document_type_hidden_elsewhere_is_found(
    protocol: Protocol, trick: str, session: aiohttp.ClientSession
) -> None:
    body = {
        "inside a comment's end": '<!-- -->\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        "after the root": '<DeviceInfo/><!DOCTYPE a [<!ENTITY b "c">]>',
        "lower case": '<!doctype a [<!entity b "c">]><a>&b;</a>',
    }[trick]
    answer, _ = await attacked(protocol, always(reply(body)), session)
    assert answer.record is None
    if protocol in {Protocol.ONVIF, Protocol.ISAPI}:
        assert answer.error_kind is ErrorKind.UNSAFE


@cache
def bomb(name: str) -> bytes:
    """Return 32 MiB in a body of a few KiB."""
    bits = {"gzip": 31, "deflate": 15, "raw deflate": -15}[name]
    packer = zlib.compressobj(9, wbits=bits)
    return packer.compress(b"<a>" + b" " * (32 * MEGABYTE)) + packer.flush()


@pytest.mark.attack(
    "camera", "a compressed answer that unpacks to 32 MiB", "refused, in less than 8 MiB"
)
@EVERY
@pytest.mark.parametrize("name", ["gzip", "deflate", "raw deflate"])
async def test_a_bomb_is_not_unpacked(
    protocol: Protocol, name: str, session: aiohttp.ClientSession
) -> None:
    packed = bomb(name)
    assert len(packed) < Limits().body
    tracemalloc.start()
    answer, _ = await attacked(
        protocol, always(reply(packed, Content_Encoding=name.removeprefix("raw "))), session
    )
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (answer.error_kind, answer.error_code) == (ErrorKind.TOO_LARGE, ErrorCode.BODY_TOO_LARGE)
    assert peak < 8 * MEGABYTE


@pytest.mark.attack("camera", "an answer without end", "refused after 256 KiB")
@EVERY
@pytest.mark.parametrize("way", ["length", "chunks", "until close"])
async def test_an_endless_body_is_left_alone(
    protocol: Protocol, way: str, session: aiohttp.ClientSession
) -> None:
    sent = 0

    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        head = {
            "length": "Content-Length: 99999999999",
            "chunks": "Transfer-Encoding: chunked",
            "until close": "Connection: close",
        }[way]
        writer.write(f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode())
        block = b"<a>" * 4096
        piece = f"{len(block):x}\r\n".encode() + block + b"\r\n" if way == "chunks" else block
        while True:
            writer.write(piece)
            sent += len(piece)
            await writer.drain()

    answer, _ = await attacked(protocol, script, session)
    assert (answer.error_kind, answer.error_code) == (ErrorKind.TOO_LARGE, ErrorCode.BODY_TOO_LARGE)
    # what fits into the sockets' buffers, and no stream of it
    assert sent < 16 * MEGABYTE


@pytest.mark.fault(
    "device",
    "a camera that drips a byte at a time, or says nothing, in every protocol",
    "given up in time, with a named error",
)
@EVERY
@pytest.mark.parametrize("part", ["nothing", "head", "body"])
async def test_a_slow_drip_ends_in_time(
    protocol: Protocol, part: str, session: aiohttp.ClientSession
) -> None:
    start = {"nothing": b"", "head": b"HTTP/1.1 200 OK\r\nX: ", "body": reply(b"x" * 100)[:-100]}

    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(start[part])
        while True:
            await asyncio.sleep(0.05)
            writer.write(b"x" if part != "nothing" else b"")
            await writer.drain()

    began = time.monotonic()
    answer, _ = await attacked(protocol, script, session, Limits(seconds=0.4))
    assert (answer.error_kind, answer.error_code) == (ErrorKind.NO_ANSWER, ErrorCode.TIMED_OUT)
    assert time.monotonic() - began < 2


# body, headers -> what every protocol calls it
CONTENTS = {
    "empty": (reply(), ErrorKind.BAD_ANSWER),
    "a web page": (
        reply("<!DOCTYPE html><html><body>hi</body></html>"),
        ErrorKind.NOT_THIS_PROTOCOL,
    ),
    "a picture": (reply(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8), None),
    "zeros": (reply(b"\0" * 5000), None),
    "no such path": (reply(status="404 Not Found"), ErrorKind.NOT_THIS_PROTOCOL),
    "a server error": (reply("<a/>", status="500 Oops"), ErrorKind.BAD_ANSWER),
    "forbidden": (reply(status="403 No"), ErrorKind.REFUSED),
    "locked": (reply(status="423 Locked"), ErrorKind.REFUSED),
    "gzip that is none": (reply("<a/>", Content_Encoding="gzip"), ErrorKind.BAD_ANSWER),
    "an unknown packing": (reply("<a/>", Content_Encoding="br"), ErrorKind.BAD_ANSWER),
    "packed twice": (reply("<a/>", Content_Encoding="gzip, gzip"), ErrorKind.BAD_ANSWER),
    "no HTTP": (b"SSH-2.0-OpenSSH_9.9\r\n", None),
    "RTSP": (b"RTSP/1.0 400 Bad Request\r\n\r\n", None),
    "a broken status": (b"HTTP/1.1 20x OK\r\n\r\n", None),
    "a huge header": (b"HTTP/1.1 200 OK\r\nX: " + b"a" * 70000 + b"\r\n\r\n", None),
    "a lone bracket": (reply("<"), None),
    "JSON of no use": (reply("[[[[]]]]", content_type="application/json"), None),
    "JSON that is deep": (reply("[" * 100_000), None),
    "a huge number": (reply("9" * 100_000), None),
    "one long line": (reply("a=" + "b" * 200_000), None),
    "deep elements": (reply("<a>" * 60_000), None),
    "many elements": (reply("<r>" + "<a/>" * 60_000 + "</r>"), None),
    "other elements": (reply("<ResponseStatus><statusCode>4</statusCode></ResponseStatus>"), None),
    "a bad prefix": (reply("<x:DeviceInfo><y:model>a</z:model></x:DeviceInfo>"), None),
}


@pytest.mark.fault(
    "device",
    "a camera answers with pictures, zeros, broken HTTP, or endless nesting",
    "a named error in every protocol, never a record",
)
@EVERY
@pytest.mark.parametrize("content", list(CONTENTS))
async def test_bad_content_is_a_named_error(
    protocol: Protocol, content: str, session: aiohttp.ClientSession
) -> None:
    answer_bytes, kind = CONTENTS[content]

    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(answer_bytes)
        writer.close()

    answer, server = await attacked(protocol, script, session)
    assert answer.record is None
    assert answer.error_kind is not None
    assert answer.error_code is not None
    # the one thing nobody could name: what no table expects
    if kind is not None and not (protocol is Protocol.DAHUA and content == "empty"):
        assert answer.error_kind is kind
    assert all("Basic" not in login for login in server.logins)


@pytest.mark.fault(
    "network",
    "a camera's connection ends in the middle of an answer, in every protocol",
    "a named error; half an answer is never a record",
)
@EVERY
async def test_a_connection_cut_off_is_named(
    protocol: Protocol, session: aiohttp.ClientSession
) -> None:
    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(reply(b"x" * 100)[:-50])
        writer.close()

    answer, _ = await attacked(protocol, script, session)
    assert (answer.error_kind, answer.error_code) == (ErrorKind.BAD_ANSWER, ErrorCode.CUT_OFF)


@pytest.mark.fault(
    "network", "nobody listens at a camera's address, in every protocol", "a named error"
)
@EVERY
async def test_nobody_there_is_named(
    protocol: Protocol, session: aiohttp.ClientSession, unused_tcp_port: int
) -> None:
    target = Target("127.0.0.1", unused_tcp_port, "a", "b", tls=protocol is Protocol.REOLINK)
    answer = await PROTOCOLS[protocol].ask(target, session, LIMITS)
    assert (answer.error_kind, answer.error_code) == (ErrorKind.NO_ANSWER, ErrorCode.NOT_REACHABLE)


@pytest.mark.fault(
    "network", "a stored address that is none, in every protocol", "a named error, nothing is sent"
)
@EVERY
@pytest.mark.parametrize("host", ["", " ", "a b", "x" * 300, "..", "http://a", "a/b", "\0"])
async def test_no_host_at_all_is_named(
    protocol: Protocol, host: str, session: aiohttp.ClientSession
) -> None:
    answer = await PROTOCOLS[protocol].ask(
        Target(host, 80, "a", "b", tls=True), session, Limits(seconds=1)
    )
    assert answer.error_kind is ErrorKind.NO_ANSWER


@pytest.mark.fault(
    "network", "a camera that should speak TLS doesn't, in every protocol", "a named error"
)
@EVERY
async def test_no_tls_there_is_named(protocol: Protocol, session: aiohttp.ClientSession) -> None:
    async def plain(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(reply(status="400 Bad Request"))
        writer.close()

    listener = await asyncio.start_server(plain, "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    answer = await PROTOCOLS[protocol].ask(
        Target("127.0.0.1", port, "a", "b", tls=True), session, LIMITS
    )
    listener.close()
    assert (answer.error_kind, answer.error_code) == (ErrorKind.NO_ANSWER, ErrorCode.TLS_FAILED)


@pytest.mark.attack(
    "camera",
    "redirects to another host or port, a file, or a script, in every protocol",
    "refused, and nobody is asked",
)
@EVERY
@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:{elsewhere}/",
        "http://localhost:{elsewhere}{path}",
        "//127.0.0.1:{elsewhere}/x",
        "http://127.0.0.1:{port}@127.0.0.1:{elsewhere}/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "http://[",
        "javascript:alert(1)",
    ],
)
async def test_a_redirect_elsewhere_is_refused(
    protocol: Protocol, location: str, session: aiohttp.ClientSession
) -> None:
    async with hostile(always(reply("<a/>"))) as elsewhere:

        async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
            path = heard.line.split()[1]
            to = location.format(elsewhere=elsewhere.port, path=path, port=80)
            writer.write(reply(status="302 Found", Location=to))

        answer, _ = await attacked(protocol, script, session)
        assert elsewhere.heard == []
    assert (answer.error_kind, answer.error_code) == (ErrorKind.REDIRECTED, ErrorCode.OTHER_ADDRESS)


@pytest.mark.attack("camera", "a redirect in a circle", "followed once")
async def test_a_redirect_on_the_same_host_is_followed_once(
    session: aiohttp.ClientSession,
) -> None:
    info = "<DeviceInfo><model>DS-1</model></DeviceInfo>"

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if heard.line.split()[1] == "/new":
            writer.write(reply(info))
        else:
            writer.write(reply(status="301 Moved", Location="/new"))

    answer, _ = await attacked(Protocol.ISAPI, script, session)
    assert answer.record is not None
    loop = always(reply(status="301 Moved", Location="/again"))
    answer, server = await attacked(Protocol.ISAPI, loop, session)
    assert answer.error_kind is ErrorKind.REDIRECTED
    assert len(server.heard) == 2


@pytest.mark.parametrize(
    ("encoding", "declared", "header"),
    [
        ("utf-8", "gb2312", "text/plain; charset=iso-8859-1"),
        ("utf-8", "utf-16", "image/jpeg"),
        ("gb18030", "GB2312", "text/xml"),
        ("gb18030", "utf-8", "text/xml; charset=gbk"),
        ("utf-16", "utf-8", "text/xml"),
        ("utf-16-le", "UTF-16", "text/xml; charset=utf-8"),
        ("utf-8-sig", "utf-8", ""),
    ],
)
async def test_mixed_encodings_are_read(
    encoding: str, declared: str, header: str, session: aiohttp.ClientSession
) -> None:
    text = (
        f'<?xml version="1.0" encoding="{declared}"?>'
        "<DeviceInfo><deviceName>门口</deviceName><model>DS-1</model></DeviceInfo>"
    )
    body = reply(text.encode(encoding), content_type=header)
    answer, _ = await attacked(Protocol.ISAPI, always(body), session)
    assert answer.record is not None
    assert answer.record.name == "门口"


@pytest.mark.fault("device", "an answer holds bytes of no encoding", "only they are lost")
async def test_bytes_of_no_encoding_lose_themselves_alone(session: aiohttp.ClientSession) -> None:
    body = b"<DeviceInfo><deviceName>\xe9\xff</deviceName><model>DS-1</model></DeviceInfo>"
    answer, _ = await attacked(Protocol.ISAPI, always(reply(body)), session)
    assert answer.record is not None
    assert answer.record.model == "DS-1"


@pytest.mark.attack(
    "camera",
    "a model name of 5,000 characters over several lines",
    "one line of at most 512 characters",
)
async def test_what_a_device_says_is_one_short_line(session: aiohttp.ClientSession) -> None:
    body = f"<DeviceInfo><model>DS-1\n\t{'x' * 5000}</model></DeviceInfo>"
    answer, _ = await attacked(Protocol.ISAPI, always(reply(body)), session)
    assert answer.record is not None
    assert answer.record.model is not None
    assert len(answer.record.model) <= 512
    assert answer.record.model.startswith("DS-1  x")
