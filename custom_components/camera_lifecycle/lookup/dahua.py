"""Dahua's CGI: `magicBox.cgi` answers in lines of `name=value`.

Several short actions instead of one, because devices of different age know different ones.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import aiohttp

from ..engine.model import Record
from ..inventory.hardware import mac_of
from .client import Client
from .dahua_recorder import read_channels
from .dahua_table import parse_lines, read_table
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpRecords, Target
from .model_name import model_name
from .more import if_told, time_for_more
from .reply import Reply
from .result import sanitize_details, sanitize_text, select_details

MAGIC_BOX: Final = "/cgi-bin/magicBox.cgi?action="
SYSTEM_INFO: Final = "getSystemInfo"

# asked after getSystemInfo; a device that does not know one of them still tells the rest
MORE_ACTIONS: Final = (
    "getSoftwareVersion",
    "getDeviceType",
    "getDeviceClass",
    "getVendor",
    "getMachineName",
)
# one of these must come, or it was no Dahua
EXPECTED_FIELDS: Final = frozenset(
    {"serialNumber", "deviceType", "hardwareVersion", "processor", "updateSerial", "type"}
)
PHYSICAL_ADDRESS: Final = "PhysicalAddress"

# the device's name of a field -> its key in the record's details
DETAILS: Final = {
    "BuildDate": "build_date",
    "processor": "processor",
    "updateSerial": "updateSerial",
    # NVR, HDVR, IPC, VTO, ...: read under ISAPI's name for it
    "class": "deviceType",
}


async def look_up(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    """Ask one device over Dahua's CGI. Raises LookUpError.

    An action that it does not know, or does not let this account use, ends none of the others:
    only silence and a refused login do.
    """
    until = time_for_more(limits)
    client = Client(target, session, limits)
    reply = await client.get(f"{MAGIC_BOX}{SYSTEM_INFO}")
    fields, error = await _read_first(reply)
    for action in MORE_ACTIONS:
        more = await _read_more(client, action)
        if more is None:
            break
        fields |= more
    if not EXPECTED_FIELDS & fields.keys():
        raise error or LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    record = _device_record(target.record_id, fields, reply.headers.get("Server"))
    # an account that may not see one table is not tried at the next
    macs = await if_told(_read_macs(client), until)
    if macs is None:
        return record, ()
    record = replace(record, mac=next(iter(macs), None))
    channels = await if_told(read_channels(client, record), until) if _is_recorder(record) else ()
    return record, channels or ()


async def _read_first(reply: Reply) -> tuple[dict[str, str], LookUpError | None]:
    """Return what the first action says, and why it says nothing.

    Raises LookUpError where no device of Dahua's answers: what is no such device is asked no
    further, the CGI is there on every one of them.
    """
    try:
        text = await reply.expect_success().text()
    except LookUpError as err:
        if err.kind is ErrorKind.NOT_THIS_PROTOCOL or err.code is ErrorCode.NO_CREDENTIALS:
            raise
        return {}, err
    if text.lstrip().startswith("<"):
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    return parse_lines(text), None


async def _read_more(client: Client, action: str) -> dict[str, str] | None:
    """Return what one more action says, nothing where the device has no answer to it.

    None where the account may ask no further.
    """
    try:
        reply = await client.get(f"{MAGIC_BOX}{action}")
    except LookUpError as err:
        if err.code is ErrorCode.NOT_ALLOWED:
            return None
        if err.kind in {ErrorKind.NO_ANSWER, ErrorKind.REFUSED}:
            raise
        return {}
    try:
        return parse_lines(await reply.expect_success().text())
    except LookUpError as err:
        if err.code is ErrorCode.LOCKED:
            raise
        return {}


async def _read_macs(client: Client) -> list[str]:
    """Return the addresses of the network cards that have one, the first card's first."""
    cards = await read_table(client, "Network", (PHYSICAL_ADDRESS,))
    macs = (mac_of(cards[card].get(PHYSICAL_ADDRESS)) for card in sorted(cards))
    return [mac for mac in macs if mac]


def _device_record(record_id: str, fields: dict[str, str], server: str | None) -> Record:
    return Record(
        id=record_id,
        manufacturer=sanitize_text(fields.get("vendor")),
        # a family of firmware stands in `updateSerial` at times, so that it comes last
        model=model_name(*map(fields.get, ("type", "deviceType", "updateSerial"))),
        sw_version=sanitize_text(fields.get("version")),
        hw_version=sanitize_text(fields.get("hardwareVersion")),
        serial_number=sanitize_text(fields.get("serialNumber")),
        name=sanitize_text(fields.get("name")),
        details={**select_details(fields, DETAILS), **sanitize_details({"http_server": server})},
    )


def _is_recorder(record: Record) -> bool:
    """Return whether its class or its model is a recorder's: NVR, DVR, HDVR, XVR, HCVR, EVS."""
    told = (record.details.get("deviceType"), record.model)
    return any(word in str(text).upper() for text in told for word in ("VR", "EVS"))
