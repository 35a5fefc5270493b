"""Reolink's JSON interface: `GetDevInfo` between a login and a logout.

The login carries the password itself, so it is asked over TLS alone. The library that Home
Assistant uses does the same over an HTTP client without limits, hence these three requests.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from ..engine.model import Record
from .answer import Found, answer, details, said
from .client import Client
from .json import entry, read_json
from .model import Answer, Cause, Failure, Limits, LookupFailed, Protocol, Target

if TYPE_CHECKING:
    from collections.abc import Mapping

    import aiohttp

INTEGRATION: Final = "reolink_api"
PATH: Final = "/cgi-bin/api.cgi"
# how the device says that the account was not taken; other errors (too many sessions) pass
REFUSALS: Final = ("login failed", "password wrong", "invalid user", "locked")


async def ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> Answer:
    """Ask one device over Reolink's interface. Never raises."""
    return await answer(Protocol.REOLINK, limits, _ask(target, session, limits))


async def _ask(target: Target, session: aiohttp.ClientSession, limits: Limits) -> Found:
    if not target.tls:
        raise LookupFailed(Failure.UNSAFE, Cause.PASSWORD_IN_THE_CLEAR)
    if target.username is None:
        raise LookupFailed(Failure.REFUSED, Cause.NO_CREDENTIALS)
    client = Client(target, session, limits)
    user = {"userName": target.username, "password": target.password or ""}
    login = await _command(client, "Login", {"User": user})
    if not isinstance(login.get("code"), int):
        raise LookupFailed(Failure.NOT_THIS_PROTOCOL, Cause.OTHER_CONTENT)
    token = said(entry(login, "value", "Token").get("name"))
    if login["code"] != 0 or token is None:
        why = str(entry(login, "error").get("detail")).lower()
        if any(words in why for words in REFUSALS):
            raise LookupFailed(Failure.REFUSED, Cause.WRONG_CREDENTIALS)
        raise LookupFailed(Failure.BAD_ANSWER, Cause.FAULT)
    try:
        told = entry(await _command(client, "GetDevInfo", {}, token), "value", "DevInfo")
    finally:
        # the device keeps few sessions; that one stays open a while is no failure
        with contextlib.suppress(LookupFailed):
            await _command(client, "Logout", {}, token)
    if not told:
        raise LookupFailed(Failure.BAD_ANSWER, Cause.NOTHING_KNOWN)
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
        model=said(told.get("model")),
        model_id=said(told.get("itemNo")),
        sw_version=said(told.get("firmVer")),
        hw_version=said(told.get("hardVer")),
        serial_number=said(told.get("serial")),
        name=said(told.get("name")),
        details=details(
            {
                "buildDay": told.get("buildDay"),
                "cfgVer": told.get("cfgVer"),
                "deviceType": told.get("exactType") or told.get("type"),
            }
        ),
    )
