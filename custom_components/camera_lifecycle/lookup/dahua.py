"""Dahua's CGI: `magicBox.cgi` answers in lines of `name=value`.

Several short actions instead of one, because devices of different age know different ones.
"""

from __future__ import annotations

from typing import Final

import aiohttp

from ..engine.model import Record
from .client import Client
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpRecords, Target
from .reply import Reply
from .result import sanitize_details, sanitize_text, select_details

MAGIC_BOX: Final = "/cgi-bin/magicBox.cgi?action="

# asked after getSystemInfo; a device that does not know one of them still has told the rest
MORE_ACTIONS: Final = ("getSoftwareVersion", "getDeviceType", "getVendor", "getMachineName")
# one of these must come, or it was no Dahua
EXPECTED_FIELDS: Final = frozenset({"serialNumber", "deviceType", "hardwareVersion", "processor"})
MAX_LINES: Final = 200

# the device's name of a field -> its key in the record's details
DETAILS: Final = {
    "BuildDate": "build_date",
    "processor": "processor",
    "updateSerial": "updateSerial",
}


async def look_up(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    """Ask one device over Dahua's CGI. Raises LookUpError."""
    client = Client(target, session, limits)
    reply = (await client.get(f"{MAGIC_BOX}getSystemInfo")).expect_success()
    fields = await _read_fields(reply)
    if not EXPECTED_FIELDS & fields.keys():
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    for action in MORE_ACTIONS:
        try:
            more = (await client.get(f"{MAGIC_BOX}{action}")).expect_success()
            fields |= await _read_fields(more)
        except LookUpError as err:
            if err.kind in {ErrorKind.NO_ANSWER, ErrorKind.REFUSED}:
                raise
    return _device_record(target.record_id, fields, reply.headers.get("Server")), ()


async def _read_fields(reply: Reply) -> dict[str, str]:
    text = await reply.text()
    pairs = (line.partition("=") for line in text.splitlines()[:MAX_LINES])
    return {key.strip(): value.strip() for key, mark, value in pairs if mark}


def _device_record(record_id: str, fields: dict[str, str], server: str | None) -> Record:
    return Record(
        id=record_id,
        manufacturer=sanitize_text(fields.get("vendor")),
        model=sanitize_text(_model(fields)),
        sw_version=sanitize_text(fields.get("version")),
        hw_version=sanitize_text(fields.get("hardwareVersion")),
        serial_number=sanitize_text(fields.get("serialNumber")),
        name=sanitize_text(fields.get("name")),
        details={**select_details(fields, DETAILS), **sanitize_details({"http_server": server})},
    )


def _model(fields: dict[str, str]) -> str | None:
    """Return the model's name; on some devices `deviceType` is a mere number."""
    names = (fields.get(key, "") for key in ("type", "deviceType"))
    return next((name for name in names if name and not name.isdecimal()), None)
