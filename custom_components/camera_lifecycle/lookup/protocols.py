"""The protocols, and in which order a device is asked in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import aiohttp

from . import dahua, isapi, onvif, reolink, vapix
from .model import Ask, ErrorCode, ErrorKind, Limits, LookUpResult, Protocol, Target

ASK: Final[Mapping[Protocol, Ask]] = {
    Protocol.ONVIF: onvif.ask,
    Protocol.ISAPI: isapi.ask,
    Protocol.DAHUA: dahua.ask,
    Protocol.VAPIX: vapix.ask,
    Protocol.REOLINK: reolink.ask,
}
MAX_PROTOCOLS: Final = 3


async def ask(
    target: Target,
    protocols: Sequence[Protocol],
    session: aiohttp.ClientSession,
    limits: Limits,
) -> LookUpResult:
    """Ask in each protocol, three at most, until one gives a record. Never raises.

    Stops at the first login that is refused, and where nobody answers at all. Without a
    record the answer is the first failure that says more than "not this protocol".
    """
    failed: list[LookUpResult] = []
    for protocol in protocols[:MAX_PROTOCOLS]:
        answer = await ASK[protocol](target, session, limits)
        tried = (*((one.protocol, one.error_kind) for one in failed), (protocol, answer.error_kind))
        if answer.record is not None:
            return replace(answer, tried=tried)
        failed.append(answer)
        if _final(answer):
            break
    telling = [one for one in failed if one.error_kind is not ErrorKind.NOT_THIS_PROTOCOL]
    # what ended the asking is the answer; else the first that was more than a wrong door
    told = failed[-1] if _final(failed[-1]) else (telling or failed)[0]
    return replace(told, tried=tuple((one.protocol, one.error_kind) for one in failed))


def _final(answer: LookUpResult) -> bool:
    """Return whether asking on would only annoy: a login was refused, or nobody is there."""
    if answer.error_kind is ErrorKind.REFUSED:
        return answer.error_code is not ErrorCode.NO_CREDENTIALS
    return answer.error_kind is ErrorKind.NO_ANSWER and answer.error_code in {
        ErrorCode.NOT_REACHABLE,
        ErrorCode.TIMED_OUT,
    }
