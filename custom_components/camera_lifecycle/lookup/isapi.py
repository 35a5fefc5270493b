"""ISAPI, the protocol of Hikvision's platform: the device, and the cameras behind a recorder.

`System/deviceInfo` names model, serial number, firmware and the day it was built. A recorder
lists under `ContentMgmt/InputProxy/channels` which cameras it records, as they told it.
"""

from __future__ import annotations

import asyncio
from typing import Final
from xml.etree.ElementTree import Element

import aiohttp

from ..engine.model import Record
from .client import Client
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpResult, Protocol, Target
from .reply import Reply
from .result import LookUpRecords, run_look_up, sanitize_details, sanitize_text
from .xml import parse, text_of

INTEGRATION: Final = "isapi"
DEVICE: Final = "/ISAPI/System/deviceInfo"
CHANNELS: Final = "/ISAPI/ContentMgmt/InputProxy/channels"

# element of DeviceInfo -> its name among the details
DETAILS: Final = {
    "firmwareReleasedDate": "firmware_released",
    "encoderVersion": "encoderVersion",
    "encoderReleasedDate": "encoderReleasedDate",
    "bootVersion": "bootVersion",
    "bootReleasedDate": "bootReleasedDate",
    "deviceType": "deviceType",
    "firmwareVersionInfo": "firmwareVersionInfo",
    "systemContact": "systemContact",
    "deviceLocation": "deviceLocation",
    "OEMCode": "OEMCode",
    "platformName": "platformName",
    "regionVersion": "regionVersion",
}


async def ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpResult:
    """Ask one device in ISAPI. Never raises."""
    return await run_look_up(Protocol.ISAPI, limits, _ask(target, session, limits))


async def _ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    client = Client(target, session, limits)
    reply = (await client.get(DEVICE)).expect_success()
    root = await _parsed(reply, limits)
    if root.tag != "DeviceInfo":
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    record = _device(target.record_id, root, reply.headers.get("Server"))
    if record.model is None and record.sw_version is None:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN)
    if not _records_others(record):
        return record, ()
    try:
        reply = (await client.get(CHANNELS)).expect_success()
        listed = await _parsed(reply, limits)
    except LookUpError:
        # a recorder that does not say whom it records is still a recorder
        return record, ()
    return record, tuple(_channel(record, one) for one in listed.iter("InputProxyChannel"))


async def _parsed(reply: Reply, limits: Limits) -> Element:
    return await asyncio.to_thread(parse, await reply.text(), limits)


def _device(record_id: str, root: Element, server: str | None) -> Record:
    told = {name: text_of(root, element) for element, name in DETAILS.items()}
    return Record(
        id=record_id,
        integration=INTEGRATION,
        manufacturer=sanitize_text(text_of(root, "manufacturer")),
        model=sanitize_text(text_of(root, "model")),
        sw_version=sanitize_text(text_of(root, "firmwareVersion")),
        hw_version=sanitize_text(text_of(root, "hardwareVersion")),
        serial_number=sanitize_text(text_of(root, "serialNumber")),
        mac=sanitize_text(text_of(root, "macAddress")),
        name=sanitize_text(text_of(root, "deviceName")),
        details=sanitize_details({**told, "http_server": server}),
    )


def _records_others(record: Record) -> bool:
    """Return whether the device type is a recorder's: NVR, DVR, HybridNVR, ..."""
    return "VR" in str(record.details.get("deviceType", "")).upper()


def _channel(recorder: Record, channel: Element) -> Record:
    """Return a camera as its recorder knows it: only what the camera told the recorder."""
    source = channel.find("sourceInputPortDescriptor")
    told = channel if source is None else source
    number = sanitize_text(text_of(channel, "id")) or "?"
    return Record(
        id=f"{recorder.id}/{number}",
        integration=INTEGRATION,
        model=sanitize_text(text_of(told, "model")),
        sw_version=sanitize_text(text_of(told, "firmwareVersion")),
        serial_number=sanitize_text(text_of(told, "serialNumber")),
        name=sanitize_text(text_of(channel, "name")),
        details=sanitize_details(
            {
                "channel": number,
                "proxyProtocol": text_of(told, "proxyProtocol"),
                "via_recorder_model": recorder.model,
            }
        ),
    )
