"""ONVIF: who made the device, what it is called, which firmware runs, its MAC address.

Devices answer unevenly: `GetDeviceInformation` wants the login nearly always, `GetScopes` and
`GetNetworkInterfaces` may be unknown to them. What the first says is kept whatever the others do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

import aiohttp

from ..engine.model import Record
from .client import Client
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpRecords, Target
from .more import time_for_more
from .onvif_media import read_media
from .onvif_search import find_service, is_onvif
from .result import sanitize_text
from .service import HTTP_PORT, HTTPS_PORT, Service
from .soap import DeviceService, prepare

__all__ = ["look_up", "prepare"]

MAX_SCOPES: Final = 64
MEDIA: Final = "media"
RESTREAMERS: Final = frozenset({"go2rtc"})
"""Programs that answer with their own name and version in place of a camera's."""
OF_RESTREAMERS: Final = "restreamer"
"""The name under which `library/integrations` describes what such a program says."""


async def look_up(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    """Ask one device over ONVIF; `prepare` has been awaited before. Raises LookUpError.

    Where the service is not at the address that is known, it is asked where it is found.
    """
    until = time_for_more(limits)
    tls_port = HTTPS_PORT if target.tls else HTTP_PORT
    known = Service(target.port or tls_port, tls=target.tls)
    error = LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND)
    if target.is_held or await is_onvif(target, known, session, limits):
        try:
            return await _ask_at(known, target, session, limits, until)
        except LookUpError as err:
            is_final = err.kind is ErrorKind.REFUSED or err.code is ErrorCode.TIMED_OUT
            if is_final or err.login_lost:
                raise
            error = err
    service = await find_service(known, target, session, limits)
    if service is None:
        raise error
    return await _ask_at(service, target, session, limits, until)


async def _ask_at(
    place: Service, target: Target, session: aiohttp.ClientSession, limits: Limits, until: float
) -> LookUpRecords:
    """Ask at one place, for what is only welcome not after `until`. Raises LookUpError."""
    there = replace(target, port=place.port, tls=place.tls)
    client = Client(there, session, limits)
    async with DeviceService(client, there, place.path) as service:
        information, login = await _get_information(service, has_login=target.username is not None)
        more: dict[str, Any] = {}
        for operation in ("GetScopes", "GetNetworkInterfaces"):
            try:
                more[operation] = await service.call(operation, login=login)
            except LookUpError as err:
                if err.kind in {ErrorKind.NO_ANSWER, ErrorKind.REFUSED}:
                    break
        else:
            more[MEDIA] = await read_media(service, limits, until, login=login)
    return _device_record(target.record_id, information, more), ()


async def _get_information(service: DeviceService, *, has_login: bool) -> tuple[Any, bool]:
    """Return what the device says of itself, and whether envelopes must carry the login.

    Asked first without: then the device shows whether it wants HTTP's digest, which the client
    answers, or the envelope's. Either way a login is sent once.
    """
    try:
        return await service.call("GetDeviceInformation", login=False), False
    except LookUpError as err:
        wanted = err.code in {ErrorCode.NO_CREDENTIALS, ErrorCode.PASSWORD_IN_THE_CLEAR}
        is_odd = err.kind is ErrorKind.BAD_ANSWER and err.code is not ErrorCode.NOT_HTTP
        if not has_login or err.login_lost or not (wanted or is_odd):
            raise
    clock = await _read_clock(service)
    if clock.time is not None:
        service.set_clock_offset(clock.time - datetime.now(UTC))
    try:
        return await service.call("GetDeviceInformation", login=True), True
    except LookUpError as err:
        if err.code is ErrorCode.WRONG_CREDENTIALS and clock.is_broken:
            raise LookUpError(ErrorKind.REFUSED, ErrorCode.CLOCK_UNKNOWN) from None
        raise


@dataclass(frozen=True, slots=True)
class _Clock:
    """A camera's clock, for the login's time stamp. `is_broken`: it shows no time that exists."""

    time: datetime | None
    is_broken: bool = False


async def _read_clock(service: DeviceService) -> _Clock:
    """Return the camera's clock, open to all by the standard.

    A camera that keeps it closed dates its answers by it, or does without.
    """
    try:
        clock = (await service.call("GetSystemDateAndTime", login=False)).UTCDateTime
        day, time = clock.Date, clock.Time
        return _Clock(
            datetime(day.Year, day.Month, day.Day, time.Hour, time.Minute, time.Second, 0, UTC)
        )
    except LookUpError as err:
        if err.kind is not ErrorKind.BAD_ANSWER and err.code is not ErrorCode.NO_CREDENTIALS:
            raise
        return _Clock(service.answered_at)
    except AttributeError, TypeError, ValueError:
        return _Clock(service.answered_at, is_broken=service.answered_at is None)


def _device_record(record_id: str, information: Any, more: dict[str, Any]) -> Record:
    scopes = [
        sanitize_text(_attribute(scope, "ScopeItem"))
        for scope in _as_list(more.get("GetScopes"))[:MAX_SCOPES]
    ]
    macs = (
        sanitize_text(_attribute(interface, "Info", "HwAddress"))
        for interface in _as_list(more.get("GetNetworkInterfaces"))
    )
    record = Record(
        id=record_id,
        manufacturer=sanitize_text(_attribute(information, "Manufacturer")),
        model=sanitize_text(_attribute(information, "Model")),
        sw_version=sanitize_text(_attribute(information, "FirmwareVersion")),
        hw_version=sanitize_text(_attribute(information, "HardwareId")),
        serial_number=sanitize_text(_attribute(information, "SerialNumber")),
        mac=next((mac for mac in macs if mac), None),
        details={
            **({"onvif_scopes": [scope for scope in scopes if scope]} if any(scopes) else {}),
            **more.get(MEDIA, {}),
        },
    )
    if not (record.manufacturer or record.model or record.sw_version):
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN)
    if str(record.model).casefold() in RESTREAMERS:
        # its version is no camera's firmware, and its serial number the address it was asked at
        return replace(record, integration=OF_RESTREAMERS, serial_number=None)
    return record


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _attribute(value: Any, *path: str) -> Any:
    """Return the attribute at `path`, None where there is none: devices leave out any of them."""
    for name in path:
        value = getattr(value, name, None)
    return value
