"""An ONVIF camera that is not ours: ipycam, a virtual camera from the registry."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from importlib import import_module
import sys
from threading import Thread
from types import ModuleType, SimpleNamespace
from typing import Any

import aiohttp
import pytest

from custom_components.camera_lifecycle.lookup.model import (
    ErrorCode,
    ErrorKind,
    Limits,
    Protocol,
    Target,
)
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS, ask

IDENTITY = {
    "manufacturer": "ANNKE",
    "model": "C500",
    "firmware_version": "V5.5.82 build 190318",
    "serial_number": "C5000120190318AAWRC00000000",
}


def load() -> Any:
    """Import it without OpenCV, which draws its pictures and which nothing here looks at."""
    drawing = ModuleType("cv2")
    vars(drawing)["__getattr__"] = lambda _: None
    sys.modules["cv2"] = drawing
    try:
        return import_module("ipycam")
    finally:
        del sys.modules["cv2"]


@pytest.fixture
def camera() -> Iterator[SimpleNamespace]:
    """Run its HTTP server with ONVIF; `protect` sets a login."""
    ipycam = load()
    config = ipycam.CameraConfig(local_ip="127.0.0.1", **IDENTITY)
    handler = type(
        "Handler",
        (ipycam.IPCameraHTTPHandler,),
        {"camera": SimpleNamespace(onvif=ipycam.ONVIFService(config), config=config)},
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever)
    thread.start()

    def protect(username: str, password: str) -> None:
        config.username, config.password = username, password

    yield SimpleNamespace(port=server.server_port, protect=protect)
    server.shutdown()
    server.server_close()
    thread.join()


async def test_it_tells_who_it_says_it_is(
    camera: SimpleNamespace, session: aiohttp.ClientSession
) -> None:
    answer = await PROTOCOLS[Protocol.ONVIF].ask(
        Target("127.0.0.1", camera.port), session, Limits()
    )
    assert answer.record is not None
    assert answer.record.manufacturer == "ANNKE"
    assert answer.record.model == "C500"
    assert answer.record.sw_version == "V5.5.82 build 190318"
    assert answer.record.serial_number == "C5000120190318AAWRC00000000"
    assert answer.record.mac is None


async def test_it_takes_the_login(camera: SimpleNamespace, session: aiohttp.ClientSession) -> None:
    camera.protect("admin", "pass:wörd")
    target = Target("127.0.0.1", camera.port, "admin", "pass:wörd")
    answer = await PROTOCOLS[Protocol.ONVIF].ask(target, session, Limits())
    assert (answer.error_kind, answer.error_code) == (None, None)


@pytest.mark.parametrize(
    ("username", "code"),
    [("admin", ErrorCode.WRONG_CREDENTIALS), (None, ErrorCode.NO_CREDENTIALS)],
)
async def test_it_refuses_another(
    username: str | None,
    code: ErrorCode,
    camera: SimpleNamespace,
    session: aiohttp.ClientSession,
) -> None:
    camera.protect("admin", "right")
    answer = await PROTOCOLS[Protocol.ONVIF].ask(
        Target("127.0.0.1", camera.port, username, "no"), session, Limits()
    )
    assert (answer.error_kind, answer.error_code) == (ErrorKind.REFUSED, code)


async def test_it_is_found_among_the_protocols(
    camera: SimpleNamespace, session: aiohttp.ClientSession
) -> None:
    answer = await ask(
        Target("127.0.0.1", camera.port),
        (Protocol.ISAPI, Protocol.DAHUA, Protocol.ONVIF),
        session,
        Limits(),
    )
    assert answer.protocol is Protocol.ONVIF
    assert answer.record is not None
