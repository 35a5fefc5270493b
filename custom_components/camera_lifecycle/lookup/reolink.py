"""Reolink's JSON interface: `GetDevInfo` between a login and a logout.

The login carries the password itself, so it is asked over TLS alone. The library that Home
Assistant uses does the same over an HTTP client without limits, hence these three requests.
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
from .json import entry, read_json
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpResult, Protocol, Target
from .result import LookUpRecords, run_look_up, sanitize_details, sanitize_text

INTEGRATION: Final = "reolink_api"
PATH: Final = "/cgi-bin/api.cgi"
# how the device says that the account was not taken; other errors (too many sessions) pass
REFUSALS: Final = ("login failed", "password wrong", "invalid user", "locked")


async def ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpResult:
    """Ask one device over Reolink's interface. Never raises."""
    return await run_look_up(Protocol.REOLINK, limits, _ask(target, session, limits))


async def _ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> LookUpRecords:
    if not target.tls:
        raise LookUpError(ErrorKind.UNSAFE, ErrorCode.PASSWORD_IN_THE_CLEAR)
    if target.username is None:
        raise LookUpError(ErrorKind.REFUSED, ErrorCode.NO_CREDENTIALS)
    client = Client(target, session, limits)
    user = {"userName": target.username, "password": target.password or ""}
    login = await _command(client, "Login", {"User": user})
    if not isinstance(login.get("code"), int):
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    token = sanitize_text(entry(login, "value", "Token").get("name"))
    if login["code"] != 0 or token is None:
        why = str(entry(login, "error").get("detail")).lower()
        if any(words in why for words in REFUSALS):
            raise LookUpError(ErrorKind.REFUSED, ErrorCode.WRONG_CREDENTIALS)
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.FAULT)
    try:
        told = entry(await _command(client, "GetDevInfo", {}, token), "value", "DevInfo")
    finally:
        # the device keeps few sessions; that one stays open a while is no failure
        with contextlib.suppress(LookUpError):
            await _command(client, "Logout", {}, token)
    if not told:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN)
    return _device(target.record_id, told), ()


async def _command(
    client: Client, name: str, parameters: Mapping[str, Any], token: str | None = None
) -> Mapping[str, Any]:
    """Send one command; return its own part of the answer."""
    path = f"{PATH}?cmd={name}" + (f"&token={quote(token, safe='')}" if token else "")
    body = json.dumps([{"cmd": name, "action": 0, "param": parameters}]).encode()
    reply = await client.post(path, body, {"Content-Type": "application/json"})
    return entry(await read_json(reply.expect_success()), 0)


def _device(record_id: str, told: Mapping[str, Any]) -> Record:
    return Record(
        id=record_id,
        integration=INTEGRATION,
        model=sanitize_text(told.get("model")),
        model_id=sanitize_text(told.get("itemNo")),
        sw_version=sanitize_text(told.get("firmVer")),
        hw_version=sanitize_text(told.get("hardVer")),
        serial_number=sanitize_text(told.get("serial")),
        name=sanitize_text(told.get("name")),
        details=sanitize_details(
            {
                "buildDay": told.get("buildDay"),
                "cfgVer": told.get("cfgVer"),
                "deviceType": told.get("exactType") or told.get("type"),
            }
        ),
    )
