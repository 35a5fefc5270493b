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
from .json import object_at, read_object
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpRecords, Target
from .result import sanitize_text, select_details

BASIC: Final = "/axis-cgi/basicdeviceinfo.cgi"
BASIC_BODY: Final = json.dumps({"apiVersion": "1.0", "method": "getAllProperties"}).encode()
# what the device tells anybody
OPEN_BODY: Final = json.dumps(
    {"apiVersion": "1.0", "method": "getAllUnrestrictedProperties"}
).encode()
JSON: Final = {"Content-Type": "application/json"}
GROUPS: Final = "root.Brand,root.Properties.Firmware,root.Properties.System"
PARAMETERS: Final = f"/axis-cgi/param.cgi?action=list&group={GROUPS}"

# parameter of older firmware -> the property that newer firmware has for it
PROPERTIES: Final = {
    "root.Brand.Brand": "Brand",
    "root.Brand.ProdFullName": "ProdFullName",
    "root.Brand.ProdNbr": "ProdNbr",
    "root.Brand.ProdShortName": "ProdShortName",
    "root.Brand.ProdType": "ProdType",
    "root.Properties.Firmware.Version": "Version",
    "root.Properties.Firmware.BuildDate": "BuildDate",
    "root.Properties.System.SerialNumber": "SerialNumber",
    "root.Properties.System.HardwareID": "HardwareID",
    "root.Properties.System.Soc": "Soc",
    "root.Properties.System.Architecture": "Architecture",
}
MAX_LINES: Final = 500

# property -> its key in the record's details
DETAILS: Final = {
    "BuildDate": "build_date",
    "ProdFullName": "ProdFullName",
    "ProdType": "ProdType",
    "Soc": "Soc",
    "Architecture": "Architecture",
}

_MAC = re.compile(r"[0-9A-Fa-f]{12}")


async def look_up(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    """Ask one device in VAPIX. Raises LookUpError."""
    client = Client(target, session, limits)
    try:
        properties = await _get_properties(client)
    except LookUpError as err:
        if err.code is not ErrorCode.NOT_FOUND:
            raise
        properties = await _get_parameters(client)
    if not any(properties.get(name) for name in ("ProdNbr", "ProdFullName", "Version")):
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    return _device_record(target.record_id, properties), ()


async def is_shown(client: Client) -> bool:
    """Return whether a device of Axis answers, by what it tells a stranger. Raises LookUpError."""
    reply = (await client.post(BASIC, OPEN_BODY, JSON, anonymous=True)).expect_success()
    return bool(object_at(await read_object(reply), "data", "propertyList").get("ProdNbr"))


async def _get_properties(client: Client) -> Mapping[str, object]:
    reply = (await client.post(BASIC, BASIC_BODY, JSON)).expect_success()
    return object_at(await read_object(reply), "data", "propertyList")


async def _get_parameters(client: Client) -> Mapping[str, object]:
    text = await (await client.get(PARAMETERS)).expect_success().text()
    pairs = (line.partition("=") for line in text.splitlines()[:MAX_LINES])
    return {PROPERTIES[key]: value for key, mark, value in pairs if mark and key in PROPERTIES}


def _model(properties: Mapping[str, object]) -> str | None:
    """Return the whole model: the product number is cut short at times (M3058, M3058-PLVE)."""
    number = sanitize_text(properties.get("ProdNbr"))
    names = [sanitize_text(properties.get(name)) for name in ("ProdShortName", "ProdFullName")]
    words = (word for name in names if name for word in name.split())
    if number is None:
        return next((name for name in reversed(names) if name), None)
    return max((number, *(word for word in words if word.startswith(number))), key=len)


def _device_record(record_id: str, properties: Mapping[str, object]) -> Record:
    serial = sanitize_text(properties.get("SerialNumber"))
    return Record(
        id=record_id,
        manufacturer=sanitize_text(properties.get("Brand")),
        model=_model(properties),
        sw_version=sanitize_text(properties.get("Version")),
        hw_version=sanitize_text(properties.get("HardwareID")),
        serial_number=serial,
        mac=serial if serial and _MAC.fullmatch(serial) else None,
        details=select_details(properties, DETAILS),
    )
