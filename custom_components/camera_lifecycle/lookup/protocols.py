"""The protocols, and in which order a device is asked in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from . import dahua, isapi, onvif, reolink, vapix
from .model import Answer, Ask, Cause, Failure, Limits, Protocol, Target

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import aiohttp

ASK: Final[Mapping[Protocol, Ask]] = {
    Protocol.ONVIF: onvif.ask,
    Protocol.ISAPI: isapi.ask,
    Protocol.DAHUA: dahua.ask,
    Protocol.VAPIX: vapix.ask,
    Protocol.REOLINK: reolink.ask,
}
MOST: Final = 3


async def ask(
    target: Target,
    protocols: Sequence[Protocol],
    session: aiohttp.ClientSession,
    limits: Limits,
) -> Answer:
    """Ask in each protocol, three at most, until one gives a record. Never raises.

    Stops at the first login that is refused, and where nobody answers at all. Without a
    record the answer is the first failure that says more than "not this protocol".
    """
    failed: list[Answer] = []
    for protocol in protocols[:MOST]:
        answer = await ASK[protocol](target, session, limits)
        tried = (*((one.protocol, one.failure) for one in failed), (protocol, answer.failure))
        if answer.record is not None:
            return replace(answer, tried=tried)
        failed.append(answer)
        if _final(answer):
            break
    telling = [one for one in failed if one.failure is not Failure.NOT_THIS_PROTOCOL]
    # what ended the asking is the answer; else the first that was more than a wrong door
    told = failed[-1] if _final(failed[-1]) else (telling or failed)[0]
    return replace(told, tried=tuple((one.protocol, one.failure) for one in failed))


def _final(answer: Answer) -> bool:
    """Return whether asking on would only annoy: a login was refused, or nobody is there."""
    if answer.failure is Failure.REFUSED:
        return answer.cause is not Cause.NO_CREDENTIALS
    return answer.failure is Failure.NO_ANSWER and answer.cause in {
        Cause.NOT_REACHABLE,
        Cause.TIMED_OUT,
    }
