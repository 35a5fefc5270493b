"""Dahua's CGI: `magicBox.cgi` answers in lines of `name=value`."""

from __future__ import annotations

from typing import Final

import aiohttp

from ..engine.model import Record
from .client import Client
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpResult, Protocol, Target
from .reply import Reply
from .result import LookUpRecords, run_look_up, sanitize_details, sanitize_text

INTEGRATION: Final = "dahua_cgi"
MAGIC_BOX: Final = "/cgi-bin/magicBox.cgi?action="

# asked after getSystemInfo; a device that does not know one of them still has told the rest
MORE: Final = ("getSoftwareVersion", "getDeviceType", "getVendor", "getMachineName")
# one of these must come, or it was no Dahua
EXPECTED: Final = frozenset({"serialNumber", "deviceType", "hardwareVersion", "processor"})
MAX_LINES: Final = 200


async def ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpResult:
    """Ask one device over Dahua's CGI. Never raises."""
    return await run_look_up(Protocol.DAHUA, limits, _ask(target, session, limits))


async def _ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    client = Client(target, session, limits)
    reply = (await client.get(f"{MAGIC_BOX}getSystemInfo")).expect_success()
    told = await _lines(reply)
    if not EXPECTED & told.keys():
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    for action in MORE:
        try:
            told |= await _lines((await client.get(f"{MAGIC_BOX}{action}")).expect_success())
        except LookUpError as err:
            if err.kind in {ErrorKind.NO_ANSWER, ErrorKind.REFUSED}:
                raise
    return _device(target.record_id, told, reply), ()


async def _lines(reply: Reply) -> dict[str, str]:
    text = await reply.text()
    pairs = (line.partition("=") for line in text.splitlines()[:MAX_LINES])
    return {key.strip(): value.strip() for key, mark, value in pairs if mark}


def _device(record_id: str, told: dict[str, str], reply: Reply) -> Record:
    return Record(
        id=record_id,
        integration=INTEGRATION,
        manufacturer=sanitize_text(told.get("vendor")),
        model=sanitize_text(_model(told)),
        sw_version=sanitize_text(told.get("version")),
        hw_version=sanitize_text(told.get("hardwareVersion")),
        serial_number=sanitize_text(told.get("serialNumber")),
        name=sanitize_text(told.get("name")),
        details=sanitize_details(
            {
                "build_date": told.get("BuildDate"),
                "processor": told.get("processor"),
                "updateSerial": told.get("updateSerial"),
                "http_server": reply.headers.get("Server"),
            }
        ),
    )


def _model(told: dict[str, str]) -> str | None:
    """Return the model's name; on some devices `deviceType` is a mere number."""
    names = (told.get(key, "") for key in ("type", "deviceType"))
    return next((name for name in names if name and not name.isdecimal()), None)
