"""What is fuzzed. Each target takes bytes, and raises only where our code is wrong."""

from __future__ import annotations

from annotationlib import Format
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from importlib import import_module
from inspect import isclass, signature
import json
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory
from typing import Any, cast

import aiohttp

from custom_components.camera_lifecycle import fleet, lookup, owner, telling
from custom_components.camera_lifecycle.cli.address import read_address
from custom_components.camera_lifecycle.cli.problems import Problems
from custom_components.camera_lifecycle.cli.records import BadLine, read_records
from custom_components.camera_lifecycle.cli.registry_file import FILES, read_registry
from custom_components.camera_lifecycle.cli.render import FORMATS, json_line
from custom_components.camera_lifecycle.cli.source import AuditedCamera
from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import TEXT_FIELDS, Camera, Context, Record
from custom_components.camera_lifecycle.inventory.hardware import mac_of
from custom_components.camera_lifecycle.inventory.stream import read_stream
from custom_components.camera_lifecycle.lookup import (
    dahua,
    dvrip,
    isapi,
    lapi,
    onvif,
    reolink,
    vapix,
)
from custom_components.camera_lifecycle.lookup.announcement import read_announcement
from custom_components.camera_lifecycle.lookup.authentication import Login, read_challenges
from custom_components.camera_lifecycle.lookup.body import decode, decompress
from custom_components.camera_lifecycle.lookup.channels import channel_of_path
from custom_components.camera_lifecycle.lookup.choose_protocols import probe_front_page
from custom_components.camera_lifecycle.lookup.credentials import endpoint_from_stream
from custom_components.camera_lifecycle.lookup.dahua_table import parse_lines
from custom_components.camera_lifecycle.lookup.model import Limits, LookUpError, Target
from custom_components.camera_lifecycle.lookup.xml import parse_xml
from custom_components.camera_lifecycle.owner.plan_store import read_plans

from .device import LIMITS, PART, Device, look_up, run

CONTEXT = Context(today=date(2026, 11, 30), country="CA")


@cache
def library() -> Library:
    """Return the library, read once."""
    return load_library()


@cache
def rows() -> tuple[Any, ...]:
    """Return the types of what stores hold: their `from_json` gives None for anything else."""
    found = []
    for folder in (fleet, lookup, owner, telling):
        for module in walk_packages(folder.__path__, f"{folder.__name__}."):
            content = vars(import_module(module.name))
            for value in content.values():
                read = getattr(value, "from_json", None)
                if isclass(value) and value.__module__ == module.name and read:
                    given = signature(read, annotation_format=Format.STRING).return_annotation
                    found += [value] if given == "Self | None" else []
    return tuple(found)


def _assess(record: Record) -> None:
    camera = Camera(record.id, (record,))
    assessment = assess(camera, library(), CONTEXT)
    json.loads(json_line(assessment))
    for write in FORMATS.values():
        write([(AuditedCamera(camera, record.id), assessment)])


def record_lines(data: bytes) -> None:
    """Assess the records of a file."""
    for item in read_records(data.splitlines(keepends=True)):
        if not isinstance(item, BadLine):
            _assess(item)


def record_fields(data: bytes) -> None:
    """Assess one record, whose fields are the parts between NUL bytes."""
    texts = [part.decode("utf-8", "surrogateescape") for part in data.split(b"\0")]
    fields = dict(zip(TEXT_FIELDS, texts, strict=False))
    details = dict(
        zip(texts[len(TEXT_FIELDS) :: 2], texts[len(TEXT_FIELDS) + 1 :: 2], strict=False)
    )
    _assess(Record("a", **fields, details=details))


def stores(data: bytes) -> None:
    """Read a row of every store."""
    with suppress(ValueError, RecursionError):  # Home Assistant's own parser refuses these
        value: Any = json.loads(data)
        for row in rows():
            found = row.from_json(value)
            assert found is None or row.from_json(json.loads(json.dumps(found.as_json())))
        read_plans(value)


def registries(data: bytes) -> None:
    """Read each file of a configuration folder."""
    with TemporaryDirectory() as folder:
        for name in FILES:
            file = Path(folder) / ".storage" / name
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data)
            content, _ = read_registry(file, Problems())
            json.dumps(content, allow_nan=False)


def xml(data: bytes) -> None:
    """Read a document."""
    with suppress(LookUpError):
        parse_xml(decode(data), Limits(elements=200, depth=20))


def bodies(data: bytes) -> None:
    """Unpack and decode a body; its headers stand in front of it."""
    encoding, _, rest = data.partition(b"\n")
    content_type, _, body = rest.partition(b"\n")
    with suppress(LookUpError):
        plain = decompress(body, encoding.decode("latin-1"), 4096)
        assert isinstance(decode(plain, content_type.decode("latin-1")), str)


def challenges(data: bytes) -> None:
    """Answer the challenges of a login."""
    headers = data.decode("latin-1").split("\n")
    list(read_challenges(headers))
    login = Login("user", "secret", tls=False)
    with suppress(LookUpError):
        login.choose_challenge(headers)
        answer = login.authorization("GET", "/", b"")
        assert answer is None or "secret" not in answer


def datagrams(data: bytes) -> None:
    """Read what is sent to everybody."""
    if found := read_announcement(data, "192.0.2.1"):
        _assess(found.record("a"))
    with suppress(LookUpError):
        dvrip._read(data, LIMITS)


def addresses(data: bytes) -> None:
    """Read addresses, of which people paste anything."""
    text = data.decode("utf-8", "surrogateescape")
    with suppress(ValueError):
        read_address(text)
    endpoint_from_stream("ffmpeg", text)
    endpoint_from_stream("ffmpeg", f"rtsp://{text}")
    _, path = read_stream(f"rtsp://{text}")
    channel_of_path(path)
    mac_of(text)
    parse_lines(text)


def front_page(data: bytes) -> None:
    """Guess the protocols of a device by its front page."""
    session = cast("aiohttp.ClientSession", Device(data.split(PART)))
    run(probe_front_page(Target("192.0.2.1"), session, LIMITS, library()))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    **{each.__name__: each for each in (record_lines, record_fields, stores, registries, xml)},
    **{each.__name__: each for each in (bodies, challenges, datagrams, addresses, front_page)},
    **{
        module.__name__.rpartition(".")[2]: look_up(module.look_up)
        for module in (dahua, isapi, lapi, onvif, reolink, vapix)
    },
}
