"""Dahua's CGI: `magicBox.cgi` answers in lines of `name=value`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..engine.model import Record
from .answer import Found, answer, details, said
from .client import Client
from .model import Answer, Cause, Failure, Limits, LookupFailed, Protocol, Target
from .reply import Reply

if TYPE_CHECKING:
    import aiohttp

INTEGRATION: Final = "dahua_cgi"
MAGIC_BOX: Final = "/cgi-bin/magicBox.cgi?action="

# asked after getSystemInfo; a device that does not know one of them still has told the rest
MORE: Final = ("getSoftwareVersion", "getDeviceType", "getVendor", "getMachineName")
# one of these must come, or it was no Dahua
EXPECTED: Final = frozenset({"serialNumber", "deviceType", "hardwareVersion", "processor"})
LINES: Final = 200


async def ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> Answer:
    """Ask one device over Dahua's CGI. Never raises."""
    return await answer(Protocol.DAHUA, limits, _ask(target, session, limits))


async def _ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> Found:
    client = Client(target, session, limits)
    reply = (await client.get(f"{MAGIC_BOX}getSystemInfo")).expect_success()
    told = await _lines(reply)
    if not EXPECTED & told.keys():
        raise LookupFailed(Failure.NOT_THIS_PROTOCOL, Cause.OTHER_CONTENT)
    for action in MORE:
        try:
            told |= await _lines((await client.get(f"{MAGIC_BOX}{action}")).expect_success())
        except LookupFailed as err:
            if err.failure in {Failure.NO_ANSWER, Failure.REFUSED}:
                raise
    return _device(target.record_id, told, reply), ()


async def _lines(reply: Reply) -> dict[str, str]:
    text = await reply.text()
    pairs = (line.partition("=") for line in text.splitlines()[:LINES])
    return {key.strip(): value.strip() for key, mark, value in pairs if mark}


def _device(record_id: str, told: dict[str, str], reply: Reply) -> Record:
    return Record(
        id=record_id,
        integration=INTEGRATION,
        manufacturer=said(told.get("vendor")),
        model=said(_model(told)),
        sw_version=said(told.get("version")),
        hw_version=said(told.get("hardwareVersion")),
        serial_number=said(told.get("serialNumber")),
        name=said(told.get("name")),
        details=details(
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
