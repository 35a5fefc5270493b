"""Reolink's JSON interface: the device, and the cameras behind a recorder.

All between one login and one logout. The login carries the password itself, so it is asked over
TLS alone: the table of protocols says so. The library that Home Assistant uses does the same over
an HTTP client without limits, hence these few requests.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
import contextlib
from dataclasses import replace
import json
from typing import Any, Final
from urllib.parse import quote

import aiohttp

from ..engine.model import Record
from ..inventory.hardware import mac_of
from .client import Client
from .json import object_at, read_json
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpRecords, Target
from .more import if_told, time_for_more
from .reolink_recorder import channel_records, is_recorder, online_channels
from .result import sanitize_text, select_details
from .service import HTTP_PORT, HTTPS_PORT

PATH: Final = "/cgi-bin/api.cgi"
JSON: Final = {"Content-Type": "application/json"}
# how the device says that the account was not taken; other errors (too many sessions) pass
REFUSALS: Final = ("login failed", "password wrong", "invalid user", "locked")
AT_ONCE: Final = 32
"""How many commands one request carries; Home Assistant's library sends no more than 40."""
PROOF_SECONDS: Final = 3.0

# the device's name of a field -> its key in the record's details
DETAILS: Final = {
    "buildDay": "buildDay",
    "cfgVer": "cfgVer",
    "exactType": "deviceType",
    "type": "deviceType",
}


async def look_up(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    """Ask one device over Reolink's interface. Raises LookUpError."""
    if target.username is None:
        raise LookUpError(ErrorKind.REFUSED, ErrorCode.NO_CREDENTIALS)
    until = time_for_more(limits)
    client = Client(target, session, limits)
    token = await _log_in(client, target.username, target.password or "")
    try:
        return await _read_device(client, target.record_id, token, until)
    finally:
        # the device keeps few sessions; that one stays open a while is no error
        with contextlib.suppress(LookUpError):
            await _command(client, "Logout", {}, token)


async def is_shown(client: Client) -> bool:
    """Return whether Reolink's interface answers a stranger that it wants a login first.

    Sends none. Raises LookUpError.
    """
    path, body = _request("GetDevInfo", [{}], None)
    reply = await client.post(path, body, JSON, anonymous=True)
    answer = object_at(await read_json(reply.expect_success()), 0)
    told = object_at(answer, "value", "DevInfo") or object_at(answer, "error")
    return isinstance(answer.get("code"), int) and bool({"rspCode", "firmVer"} & told.keys())


async def over_tls(target: Target, session: aiohttp.ClientSession, limits: Limits) -> Target | None:
    """Return the same device over TLS, where it shows itself there; None where it does not.

    Only beside the usual port of HTTP, and where nothing else can be at the host.
    """
    if not target.may_guess_ports or target.port not in {None, HTTP_PORT}:
        return None
    there = replace(target, port=HTTPS_PORT, tls=True, is_held=True)
    quick = replace(limits, seconds=PROOF_SECONDS, connect_seconds=PROOF_SECONDS)
    stranger = replace(there, username=None, password=None)
    with contextlib.suppress(LookUpError, TimeoutError):
        async with asyncio.timeout(PROOF_SECONDS):
            if await is_shown(Client(stranger, session, quick)):
                return there
    return None


async def _read_device(client: Client, record_id: str, token: str, until: float) -> LookUpRecords:
    """Return what the device says of itself and, until then, of its channels."""
    told = object_at(await _command(client, "GetDevInfo", {}, token), "value", "DevInfo")
    if not told:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN)
    link = await if_told(_command(client, "GetLocalLink", {}, token), until)
    record = _device_record(record_id, told, object_at(link, "value", "LocalLink"))
    if not is_recorder(told):
        return record, ()
    return record, await if_told(_read_channels(client, record, token), until) or ()


async def _read_channels(client: Client, recorder: Record, token: str) -> tuple[Record, ...]:
    """Return the cameras that a recorder records."""
    status = await _command(client, "GetChannelstatus", {}, token)
    channels = online_channels(object_at(status, "value"))
    types: list[Mapping[str, Any]] = []
    for start in range(0, len(channels), AT_ONCE):
        part = channels[start : start + AT_ONCE]
        asked = [{"channel": channel.number} for channel in part]
        answers = await _send(client, "GetChnTypeInfo", asked, token)
        types += [object_at(answers, place, "value") for place in range(len(part))]
    return channel_records(recorder, channels, types)


async def _log_in(client: Client, username: str, password: str) -> str:
    """Return the token of a new session."""
    user = {"userName": username, "password": password}
    login = await _command(client, "Login", {"User": user})
    if not isinstance(login.get("code"), int):
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    token = sanitize_text(object_at(login, "value", "Token").get("name"))
    if login["code"] == 0 and token is not None:
        client.accepted = True
        return token
    reason = str(object_at(login, "error").get("detail")).lower()
    if any(words in reason for words in REFUSALS):
        raise LookUpError(ErrorKind.REFUSED, ErrorCode.WRONG_CREDENTIALS)
    raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.FAULT)


async def _command(
    client: Client, name: str, parameters: Mapping[str, Any], token: str | None = None
) -> Mapping[str, Any]:
    """Send one command; return its own part of the answer."""
    return object_at(await _send(client, name, [parameters], token), 0)


async def _send(
    client: Client, name: str, parameters: Sequence[Mapping[str, Any]], token: str | None
) -> Any:
    path, body = _request(name, parameters, token)
    # the login and the token of its session are in what is sent: no challenge is answered
    reply = await client.post(path, body, JSON, has_login=True)
    return await read_json(reply.expect_success())


def _request(
    name: str, parameters: Sequence[Mapping[str, Any]], token: str | None
) -> tuple[str, bytes]:
    """Return path and body that send one command, once for each of `parameters`."""
    path = f"{PATH}?cmd={name}" + (f"&token={quote(token, safe='')}" if token else "")
    return path, json.dumps(
        [{"cmd": name, "action": 0, "param": one} for one in parameters]
    ).encode()


def _device_record(record_id: str, fields: Mapping[str, Any], link: Mapping[str, Any]) -> Record:
    return Record(
        id=record_id,
        model=sanitize_text(fields.get("model")),
        model_id=sanitize_text(fields.get("itemNo")),
        sw_version=sanitize_text(fields.get("firmVer")),
        hw_version=sanitize_text(fields.get("hardVer")),
        serial_number=sanitize_text(fields.get("serial")),
        mac=mac_of(link.get("mac")),
        name=sanitize_text(fields.get("name")),
        details=select_details(fields, DETAILS),
    )
