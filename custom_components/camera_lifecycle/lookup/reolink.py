"""Reolink's JSON interface: `GetDevInfo` between a login and a logout.

The login carries the password itself, so it is asked over TLS alone: the table of protocols
says so. The library that Home Assistant uses does the same over an HTTP client without limits,
hence these three requests.
"""

from __future__ import annotations

from collections.abc import Mapping
import contextlib
import json
from typing import Any, Final
from urllib.parse import quote

import aiohttp

from ..engine.model import Record
from .client import Client
from .json import object_at, read_json
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpRecords, Target
from .result import sanitize_text, select_details

PATH: Final = "/cgi-bin/api.cgi"
# how the device says that the account was not taken; other errors (too many sessions) pass
REFUSALS: Final = ("login failed", "password wrong", "invalid user", "locked")

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
    client = Client(target, session, limits)
    token = await _log_in(client, target.username, target.password or "")
    try:
        fields = object_at(await _command(client, "GetDevInfo", {}, token), "value", "DevInfo")
    finally:
        # the device keeps few sessions; that one stays open a while is no error
        with contextlib.suppress(LookUpError):
            await _command(client, "Logout", {}, token)
    if not fields:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN)
    return _device_record(target.record_id, fields), ()


async def _log_in(client: Client, username: str, password: str) -> str:
    """Return the token of a new session."""
    user = {"userName": username, "password": password}
    login = await _command(client, "Login", {"User": user})
    if not isinstance(login.get("code"), int):
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    token = sanitize_text(object_at(login, "value", "Token").get("name"))
    if login["code"] == 0 and token is not None:
        return token
    reason = str(object_at(login, "error").get("detail")).lower()
    if any(words in reason for words in REFUSALS):
        raise LookUpError(ErrorKind.REFUSED, ErrorCode.WRONG_CREDENTIALS)
    raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.FAULT)


async def _command(
    client: Client, name: str, parameters: Mapping[str, Any], token: str | None = None
) -> Mapping[str, Any]:
    """Send one command; return its own part of the answer."""
    path = f"{PATH}?cmd={name}" + (f"&token={quote(token, safe='')}" if token else "")
    body = json.dumps([{"cmd": name, "action": 0, "param": parameters}]).encode()
    # the login and the token of its session are in what is sent: no challenge is answered
    reply = await client.post(path, body, {"Content-Type": "application/json"}, has_login=True)
    return object_at(await read_json(reply.expect_success()), 0)


def _device_record(record_id: str, fields: Mapping[str, Any]) -> Record:
    return Record(
        id=record_id,
        model=sanitize_text(fields.get("model")),
        model_id=sanitize_text(fields.get("itemNo")),
        sw_version=sanitize_text(fields.get("firmVer")),
        hw_version=sanitize_text(fields.get("hardVer")),
        serial_number=sanitize_text(fields.get("serial")),
        name=sanitize_text(fields.get("name")),
        details=select_details(fields, DETAILS),
    )
