"""DVRIP, the protocol of Xiongmai's platform: what a device says of itself to whoever asks.

Its login is not used. The hash that it sends instead of the password is the same each time, so
that whoever hears it can log in with it: no digest, in the sense that look-ups allow. Without a
login the search answers, by which the maker's own tools find the device: serial number, address
of the hardware, channels, and from newer firmware the day it was built. Here it is sent to that
one device and to no other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
import json
import struct
from typing import Any, Final

import aiohttp

from ..engine.model import Record
from ..inventory.hardware import mac_of
from .json import object_at
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpRecords, Target
from .result import sanitize_text, select_details

PORT: Final = 34569
SECONDS: Final = 2.0
"""How long the answer may take; there is no connection whose failure would be told."""
# magic number, version, and six fields more: session, packet, ..., message, length
HEAD: Final = struct.Struct("<BBHIIHHI")
MAGIC: Final = 0xFF
SEARCH: Final = 1530
SEARCH_ANSWER: Final = 1531
SUCCESS: Final = 100

# the device's name of a field -> its key in the record's details
DETAILS: Final = {
    "BuildDate": "build_date",
    "ChannelNum": "ChannelNum",
    "DeviceType": "DeviceType",
}


class _Answer(asyncio.DatagramProtocol):
    """Waits for the first datagram: the socket hears the one device that was asked."""

    def __init__(self) -> None:
        self.data: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    def datagram_received(self, data: bytes, _: object) -> None:
        if not self.data.done():
            self.data.set_result(data)

    def error_received(self, exc: Exception) -> None:
        if not self.data.done():
            self.data.set_exception(exc)


async def look_up(target: Target, _: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    """Ask one device, without its login. Raises LookUpError."""
    fields = _read(await _ask(target.host, min(SECONDS, limits.seconds / 2)), limits)
    record = Record(
        id=target.record_id,
        serial_number=sanitize_text(fields.get("SN")),
        mac=mac_of(fields.get("MAC")),
        name=sanitize_text(fields.get("HostName")),
        details=select_details(fields, DETAILS),
    )
    if record.serial_number is None and record.mac is None:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN)
    return record, ()


async def _ask(host: str, seconds: float) -> bytes:
    """Send the question to the device; return the first datagram that it sends back."""
    loop = asyncio.get_running_loop()
    transport = None
    try:
        async with asyncio.timeout(seconds):
            transport, answer = await loop.create_datagram_endpoint(
                _Answer, remote_addr=(host.strip("[]"), PORT)
            )
            transport.sendto(HEAD.pack(MAGIC, 0, 0, 0, 0, 0, SEARCH, 0))
            return await answer.data
    except TimeoutError, OSError:
        # nobody there at that port says nothing of the device itself
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND) from None
    finally:
        if transport is not None:
            transport.close()


def _read(data: bytes, limits: Limits) -> Mapping[str, Any]:
    """Return the fields of an answer. Raises LookUpError for anything else."""
    if len(data) < HEAD.size or len(data) > limits.body:
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    magic, *_, message, length = HEAD.unpack_from(data)
    if magic != MAGIC or message != SEARCH_ANSWER:
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    try:
        answer = json.loads(data[HEAD.size : HEAD.size + length].replace(b"\0", b""))
    except RecursionError:
        raise LookUpError(ErrorKind.TOO_LARGE, ErrorCode.TOO_DEEP) from None
    except ValueError:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOT_JSON) from None
    if not isinstance(answer, dict) or answer.get("Ret") != SUCCESS:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.FAULT)
    return object_at(answer, "NetWork.NetCommon")
