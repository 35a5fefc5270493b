"""VAPIX, the protocol of Axis: `basicdeviceinfo.cgi`, and `param.cgi` on older firmware.

The build date is the firmware's own, such as `Apr 29 2020 06:50`. The serial number of an
Axis device is its MAC address.
"""

from __future__ import annotations

from collections.abc import Mapping
import json
import re
from typing import Final

import aiohttp

from ..engine.model import Record
from .client import Client
from .json import entry, read_object
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpResult, Protocol, Target
from .result import LookUpRecords, run_look_up, sanitize_details, sanitize_text

INTEGRATION: Final = "vapix"
BASIC: Final = "/axis-cgi/basicdeviceinfo.cgi"
BASIC_BODY: Final = json.dumps({"apiVersion": "1.0", "method": "getAllProperties"}).encode()
GROUPS: Final = "root.Brand,root.Properties.Firmware,root.Properties.System"
PARAMETERS: Final = f"/axis-cgi/param.cgi?action=list&group={GROUPS}"

# parameter of older firmware -> the property that newer firmware has for it
PROPERTIES: Final = {
    "root.Brand.Brand": "Brand",
    "root.Brand.ProdFullName": "ProdFullName",
    "root.Brand.ProdNbr": "ProdNbr",
    "root.Brand.ProdType": "ProdType",
    "root.Properties.Firmware.Version": "Version",
    "root.Properties.Firmware.BuildDate": "BuildDate",
    "root.Properties.System.SerialNumber": "SerialNumber",
    "root.Properties.System.HardwareID": "HardwareID",
    "root.Properties.System.Soc": "Soc",
    "root.Properties.System.Architecture": "Architecture",
}
MAX_LINES: Final = 500

_MAC = re.compile(r"[0-9A-Fa-f]{12}")


async def ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpResult:
    """Ask one device in VAPIX. Never raises."""
    return await run_look_up(Protocol.VAPIX, limits, _ask(target, session, limits))


async def _ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    client = Client(target, session, limits)
    try:
        told = await _basic(client)
    except LookUpError as err:
        if err.code is not ErrorCode.NOT_FOUND:
            raise
        told = await _parameters(client)
    if not any(told.get(name) for name in ("ProdNbr", "ProdFullName", "Version")):
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    return _device(target.record_id, told), ()


async def _basic(client: Client) -> Mapping[str, object]:
    headers = {"Content-Type": "application/json"}
    reply = (await client.post(BASIC, BASIC_BODY, headers)).expect_success()
    return entry(await read_object(reply), "data", "propertyList")


async def _parameters(client: Client) -> Mapping[str, object]:
    text = await (await client.get(PARAMETERS)).expect_success().text()
    pairs = (line.partition("=") for line in text.splitlines()[:MAX_LINES])
    return {PROPERTIES[key]: value for key, mark, value in pairs if mark and key in PROPERTIES}


def _device(record_id: str, told: Mapping[str, object]) -> Record:
    serial = sanitize_text(told.get("SerialNumber"))
    return Record(
        id=record_id,
        integration=INTEGRATION,
        manufacturer=sanitize_text(told.get("Brand")),
        model=sanitize_text(told.get("ProdNbr")) or sanitize_text(told.get("ProdFullName")),
        sw_version=sanitize_text(told.get("Version")),
        hw_version=sanitize_text(told.get("HardwareID")),
        serial_number=serial,
        mac=serial if serial and _MAC.fullmatch(serial) else None,
        details=sanitize_details(
            {
                "build_date": told.get("BuildDate"),
                "ProdFullName": told.get("ProdFullName"),
                "ProdType": told.get("ProdType"),
                "Soc": told.get("Soc"),
                "Architecture": told.get("Architecture"),
            }
        ),
    )
