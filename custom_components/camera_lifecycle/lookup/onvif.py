"""ONVIF: who made the device, what it is called, which firmware runs, its MAC address.

Devices answer unevenly: `GetDeviceInformation` wants the login nearly always, `GetScopes` and
`GetNetworkInterfaces` may be unknown to them. What the first says is kept whatever the others do.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

import aiohttp

from ..engine.model import Record
from .client import Client
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpResult, Protocol, Target
from .result import LookUpRecords, run_look_up, sanitize_text
from .soap import DeviceService, prepare

INTEGRATION: Final = "onvif"
MAX_SCOPES: Final = 64


async def ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpResult:
    """Ask one device over ONVIF. Never raises."""
    try:
        await prepare()
    except LookUpError as err:
        return LookUpResult(Protocol.ONVIF, error_kind=err.kind, error_code=err.code)
    return await run_look_up(Protocol.ONVIF, limits, _ask(target, session, limits))


async def _ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    async with DeviceService(Client(target, session, limits), target) as service:
        told, login = await _information(service, has_login=target.username is not None)
        more: dict[str, Any] = {}
        for operation in ("GetScopes", "GetNetworkInterfaces"):
            try:
                more[operation] = await service.call(operation, login=login)
            except LookUpError as err:
                if err.kind in {ErrorKind.NO_ANSWER, ErrorKind.REFUSED}:
                    break
    return _device(target.record_id, told, more), ()


async def _information(service: DeviceService, *, has_login: bool) -> tuple[Any, bool]:
    """Return what the device says of itself, and whether envelopes must carry the login.

    Asked first without: then the device shows whether it wants HTTP's digest, which the client
    answers, or the envelope's. Either way a login is sent once.
    """
    try:
        return await service.call("GetDeviceInformation", login=False), False
    except LookUpError as err:
        wanted = err.code in {ErrorCode.NO_CREDENTIALS, ErrorCode.PASSWORD_IN_THE_CLEAR}
        if not has_login or not (wanted or err.kind is ErrorKind.BAD_ANSWER):
            raise
    await _set_clock(service)
    return await service.call("GetDeviceInformation", login=True), True


async def _set_clock(service: DeviceService) -> None:
    """Read the camera's clock, open to all by the standard, for the login's time stamp."""
    try:
        told = await service.call("GetSystemDateAndTime", login=False)
        clock = told.UTCDateTime
        day, time = clock.Date, clock.Time
        now = datetime(day.Year, day.Month, day.Day, time.Hour, time.Minute, time.Second, 0, UTC)
    except LookUpError as err:
        if err.kind is ErrorKind.BAD_ANSWER or err.code is ErrorCode.NO_CREDENTIALS:
            return
        raise
    except AttributeError, TypeError, ValueError:
        return
    service.set_clock(now - datetime.now(UTC))


def _device(record_id: str, told: Any, more: dict[str, Any]) -> Record:
    scopes = [
        sanitize_text(_entry(scope, "ScopeItem"))
        for scope in _list(more.get("GetScopes"))[:MAX_SCOPES]
    ]
    addresses = (
        sanitize_text(_entry(one, "Info", "HwAddress"))
        for one in _list(more.get("GetNetworkInterfaces"))
    )
    record = Record(
        id=record_id,
        integration=INTEGRATION,
        manufacturer=sanitize_text(_entry(told, "Manufacturer")),
        model=sanitize_text(_entry(told, "Model")),
        sw_version=sanitize_text(_entry(told, "FirmwareVersion")),
        hw_version=sanitize_text(_entry(told, "HardwareId")),
        serial_number=sanitize_text(_entry(told, "SerialNumber")),
        mac=next((address for address in addresses if address), None),
        details={"onvif_scopes": [scope for scope in scopes if scope]} if any(scopes) else {},
    )
    if not (record.manufacturer or record.model or record.sw_version):
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN)
    return record


def _list(found: Any) -> list[Any]:
    return found if isinstance(found, list) else []


def _entry(found: Any, *path: str) -> Any:
    for name in path:
        found = getattr(found, name, None)
    return found
