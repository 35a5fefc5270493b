"""LAPI, the JSON interface of Uniview's platform: the device, and the cameras of a recorder.

A recorder says in `ChannelDetailInfos` who made a camera, whatever its maker, and in
`DeviceInfos` its serial number and firmware.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import aiohttp

from ..engine.model import Record
from ..inventory.hardware import mac_of
from .client import Client
from .json import object_at, read_object
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpRecords, Target
from .model_name import channel_model
from .more import if_told, time_for_more
from .reply import Reply
from .result import sanitize_details, sanitize_text, select_details

ROOT: Final = "/LAPI/V1.0"
# some firmware knows the one, some the other
DEVICE_INFOS: Final = (f"{ROOT}/System/DeviceInfo", f"{ROOT}/System/DeviceBasicInfo")
CHANNEL_DETAILS: Final = f"{ROOT}/Channels/System/ChannelDetailInfos"
CHANNEL_DEVICES: Final = f"{ROOT}/Channels/System/DeviceInfos"
MAX_CHANNELS: Final = 256
# how the device says that it does not have such a page
UNKNOWN_PAGE: Final = 599

# the device's name of a field -> its key in the record's details
DETAILS: Final = {
    "DeviceCode": "DeviceCode",
    "DeviceType": "DeviceType",
    "UbootVersion": "UbootVersion",
}


async def look_up(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    """Ask one device in LAPI. Raises LookUpError."""
    until = time_for_more(limits)
    client = Client(target, session, limits)
    fields, server = await _read_device(client)
    record = _device_record(target.record_id, fields, server)
    if record.model is None and record.sw_version is None:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN)
    return record, await _read_channels(client, record, until) if _is_recorder(record) else ()


async def _read_device(client: Client) -> tuple[Mapping[str, Any], str | None]:
    """Return what the device says of itself, and the name of its web server."""
    reply = await client.get(DEVICE_INFOS[0])
    told = await _data(reply)
    if told is None:
        reply = await client.get(DEVICE_INFOS[1])
        told = await _data(reply)
    if told is None:
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    return told, reply.headers.get("Server")


async def _data(reply: Reply) -> Mapping[str, Any] | None:
    """Return the data in a reply's envelope; None where the device does not have that page.

    Raises LookUpError for what is no envelope.
    """
    if reply.status == UNKNOWN_PAGE:
        return None
    envelope = object_at(await read_object(reply.expect_success()), "Response")
    if "ResponseCode" not in envelope:
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    return object_at(envelope, "Data") if envelope["ResponseCode"] == 0 else None


def _device_record(record_id: str, fields: Mapping[str, Any], server: str | None) -> Record:
    return Record(
        id=record_id,
        manufacturer=sanitize_text(fields.get("Manufacturer")),
        model=sanitize_text(fields.get("DeviceModel")),
        sw_version=sanitize_text(fields.get("FirmwareVersion")),
        hw_version=sanitize_text(fields.get("HardwareID")),
        serial_number=sanitize_text(fields.get("SerialNumber")),
        mac=mac_of(fields.get("MAC")),
        name=sanitize_text(fields.get("DeviceName")),
        details={**select_details(fields, DETAILS), **sanitize_details({"http_server": server})},
    )


def _is_recorder(record: Record) -> bool:
    """Return whether model or firmware is a recorder's: NVR302-16S2, NVR-B3601.37.45."""
    return any("VR" in str(text).upper() for text in (record.model, record.sw_version))


async def _read_channels(client: Client, recorder: Record, until: float) -> tuple[Record, ...]:
    """Return the cameras that a recorder records; one that does not say so has none."""
    rows: dict[int, dict[str, Any]] = {}
    for page, name in ((CHANNEL_DETAILS, "DetailInfos"), (CHANNEL_DEVICES, "DeviceInfos")):
        for row in await if_told(_read_rows(client, page, name), until) or ():
            if type(number := row.get("ID")) is int:
                told = {key: value for key, value in row.items() if value not in (None, "")}
                rows.setdefault(number, {}).update(told)
    records = (_channel_record(recorder, number, row) for number, row in sorted(rows.items()))
    return tuple(record for record in records if record is not None)


async def _read_rows(client: Client, page: str, name: str) -> list[Mapping[str, Any]]:
    rows = (await _data(await client.get(page)) or {}).get(name)
    return (
        [row for row in rows[:MAX_CHANNELS] if isinstance(row, dict)]
        if isinstance(rows, list)
        else []
    )


def _channel_record(recorder: Record, number: int, row: Mapping[str, Any]) -> Record | None:
    """Return one camera as it told the recorder; None for a slot that no camera is in."""
    address = object_at(row, "AddressInfo")
    serial = sanitize_text(row.get("SerialNumber"))
    if serial is None and not address.get("Address"):
        return None
    return Record(
        id=f"{recorder.id}/{number}",
        manufacturer=sanitize_text(row.get("Manufacturer")),
        model=channel_model(row.get("DeviceModel")),
        sw_version=sanitize_text(row.get("FirmwareVersion")),
        serial_number=serial,
        mac=mac_of(address.get("MAC")),
        name=sanitize_text(row.get("Name")),
        details=sanitize_details({"channel": number, "via_recorder_model": recorder.model}),
    )
