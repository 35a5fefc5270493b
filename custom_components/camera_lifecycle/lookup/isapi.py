"""ISAPI, the protocol of Hikvision's platform: the device, and the cameras behind a recorder.

`System/deviceInfo` names model, serial number, firmware and the day it was built. A recorder
lists under `ContentMgmt/InputProxy/channels` which cameras it records, as they described
themselves to it; a camera under `Streaming/channels` how it sends its pictures.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Final
from xml.etree.ElementTree import Element

import aiohttp

from ..engine.model import Record
from .client import Client
from .media import media_details
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpRecords, Target
from .more import if_told, time_for_more
from .reply import Reply
from .result import sanitize_details, sanitize_text, select_details
from .xml import parse_xml, text_of

DEVICE_INFO: Final = "/ISAPI/System/deviceInfo"
CHANNELS: Final = "/ISAPI/ContentMgmt/InputProxy/channels"
STREAMS: Final = "/ISAPI/Streaming/channels"

# element of DeviceInfo -> its key in the record's details
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


async def look_up(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    """Ask one device in ISAPI. Raises LookUpError."""
    until = time_for_more(limits)
    client = Client(target, session, limits)
    reply = (await client.get(DEVICE_INFO)).expect_success()
    root = await _parsed(reply, limits)
    if root.tag != "DeviceInfo":
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    record = _device_record(target.record_id, root, reply.headers.get("Server"))
    if record.model is None and record.sw_version is None:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN)
    if _is_recorder(record):
        # a recorder that does not say whom it records is still a recorder
        return record, await if_told(_read_channels(client, record), until) or ()
    media = await if_told(_read_media(client), until) or {}
    return replace(record, details={**record.details, **media}), ()


async def _read_media(client: Client) -> dict[str, list[str]]:
    """Return in which codecs and resolutions a camera sends its pictures."""
    streams = await _parsed((await client.get(STREAMS)).expect_success(), client.limits)
    videos = [*streams.iter("Video")]
    return media_details(
        (_dotted(text_of(video, "videoCodecType")) for video in videos),
        (
            (text_of(video, "videoResolutionWidth"), text_of(video, "videoResolutionHeight"))
            for video in videos
        ),
    )


def _dotted(codec: str | None) -> str | None:
    """Return a codec as all protocols name it: some firmware writes `H264`, some `H.264+`."""
    return codec.rstrip("+") if codec else None


async def _read_channels(client: Client, recorder: Record) -> tuple[Record, ...]:
    """Return the cameras that a recorder records."""
    channels = await _parsed((await client.get(CHANNELS)).expect_success(), client.limits)
    return tuple(_channel_record(recorder, one) for one in channels.iter("InputProxyChannel"))


async def _parsed(reply: Reply, limits: Limits) -> Element:
    return await asyncio.to_thread(parse_xml, await reply.text(), limits)


def _device_record(record_id: str, root: Element, server: str | None) -> Record:
    fields = {element: text_of(root, element) for element in DETAILS}
    return Record(
        id=record_id,
        manufacturer=sanitize_text(text_of(root, "manufacturer")),
        model=sanitize_text(text_of(root, "model")),
        sw_version=sanitize_text(text_of(root, "firmwareVersion")),
        hw_version=sanitize_text(text_of(root, "hardwareVersion")),
        serial_number=sanitize_text(text_of(root, "serialNumber")),
        mac=sanitize_text(text_of(root, "macAddress")),
        name=sanitize_text(text_of(root, "deviceName")),
        details={**select_details(fields, DETAILS), **sanitize_details({"http_server": server})},
    )


def _is_recorder(record: Record) -> bool:
    """Return whether the device type is a recorder's: NVR, DVR, HybridNVR, ..."""
    return "VR" in str(record.details.get("deviceType", "")).upper()


def _channel_record(recorder: Record, channel: Element) -> Record:
    """Return a camera as its recorder knows it: only what the camera told the recorder."""
    source = channel.find("sourceInputPortDescriptor")
    camera = channel if source is None else source
    number = sanitize_text(text_of(channel, "id")) or "?"
    return Record(
        id=f"{recorder.id}/{number}",
        model=sanitize_text(text_of(camera, "model")),
        sw_version=sanitize_text(text_of(camera, "firmwareVersion")),
        serial_number=sanitize_text(text_of(camera, "serialNumber")),
        name=sanitize_text(text_of(channel, "name")),
        details=sanitize_details(
            {
                "channel": number,
                "proxyProtocol": text_of(camera, "proxyProtocol"),
                "via_recorder_model": recorder.model,
            }
        ),
    )
