"""What a device tells in LAPI, whole, half and not at all."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import pytest

from custom_components.camera_lifecycle.lookup.model import ErrorCode, ErrorKind, Protocol

from .hostile import reply
from .test_partial_answers import ask


def envelope(code: int, data: dict[str, Any]) -> bytes:
    body = json.dumps({"Response": {"ResponseCode": code, "Data": data}})
    return reply(body, content_type="application/json")


CAMERA = envelope(0, {"DeviceModel": "IPC322LB-SF28-A", "FirmwareVersion": "IPC_G6107-B0001P58"})


@pytest.mark.parametrize(
    "first", [reply("no such page", "599 Unknown"), envelope(4, {})], ids=["absent", "refused"]
)
async def test_an_older_device_is_asked_for_its_older_page(
    first: bytes, session: aiohttp.ClientSession
) -> None:
    answers = {"System/DeviceInfo": first, "DeviceBasicInfo": CAMERA}
    answer, _ = await ask(Protocol.LAPI, answers, session)
    assert answer.record is not None
    assert answer.record.model == "IPC322LB-SF28-A"
    assert answer.channels == ()


@pytest.mark.parametrize(
    ("first", "kind", "code"),
    [
        (envelope(0, {"DeviceName": "Yard"}), ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN),
        (
            reply('{"model": "other"}', content_type="application/json"),
            ErrorKind.NOT_THIS_PROTOCOL,
            ErrorCode.OTHER_CONTENT,
        ),
        (envelope(4, {}), ErrorKind.NOT_THIS_PROTOCOL, None),
    ],
)
async def test_what_is_no_lapi_or_says_nothing_gives_no_record(
    first: bytes, kind: ErrorKind, code: ErrorCode | None, session: aiohttp.ClientSession
) -> None:
    answer, _ = await ask(Protocol.LAPI, {"System/DeviceInfo": first}, session)
    assert (answer.record, answer.error_kind) == (None, kind)
    assert code in {None, answer.error_code}
