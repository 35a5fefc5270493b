"""Which protocols to ask in, and in which order: what the evidence says about the maker.

A maker's own protocol says more than ONVIF and says no before any login, so it comes first.
Where nothing is known the most spread one is tried, then ONVIF; if ONVIF names a maker with a
protocol of its own, the third question is asked in that.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
import re
from typing import TYPE_CHECKING, Final

from ..engine.identify import identify
from ..engine.model import Camera, Identity, Record
from .answer import details
from .authentication import read_challenges
from .client import Client
from .model import Answer, Limits, LookupFailed, Protocol, Target
from .protocols import ASK, MOST, ask

if TYPE_CHECKING:
    from collections.abc import Mapping

    import aiohttp

    from ..engine.load import Library
    from .reply import Reply

# who made or sells it -> the protocols its devices speak
SPEAKS: Final[Mapping[str, tuple[Protocol, ...]]] = {
    "hikvision": (Protocol.ISAPI, Protocol.ONVIF),
    "dahua": (Protocol.DAHUA, Protocol.ONVIF),
    "axis": (Protocol.VAPIX, Protocol.ONVIF),
    "reolink": (Protocol.REOLINK, Protocol.ONVIF),
}
UNKNOWN: Final = (Protocol.ISAPI, Protocol.ONVIF, Protocol.DAHUA)
KNOWN: Final = (Protocol.ONVIF,)

_TITLE = re.compile(r"<title[^>]{0,100}>([^<]{1,200})", re.IGNORECASE)
_START: Final = 16 * 1024


def suggest(identity: Identity) -> tuple[Protocol, ...]:
    """Return the protocols for a camera whose maker or seller is known, three at most."""
    parties = [party for party in (identity.maker, identity.vendor) if party is not None]
    for party in parties:
        if party.id in SPEAKS:
            return SPEAKS[party.id]
    return KNOWN if parties else UNKNOWN


async def ask_auto(
    target: Target,
    session: aiohttp.ClientSession,
    limits: Limits,
    library: Library,
    identity: Identity | None = None,
) -> Answer:
    """Ask as the evidence suggests, in three protocols at most. Never raises.

    `identity`: what is known of the device; without any its front page is looked at first.
    """
    order = suggest(identity) if identity else UNKNOWN
    if order == UNKNOWN:
        order = await first_look(target, session, limits, library)
    answer = await ask(target, order, session, limits)
    if answer.record is None or answer.protocol is not Protocol.ONVIF:
        return answer
    own = suggest(identify(Camera(answer.record.id, (answer.record,)), library))[0]
    tried = {protocol for protocol, _ in answer.tried}
    if own in tried or len(tried) >= MOST:
        return answer
    better = await ASK[own](target, session, limits)
    tries = (*answer.tried, (own, better.failure))
    return replace(better if better.record else answer, tried=tries)


async def first_look(
    target: Target, session: aiohttp.ClientSession, limits: Limits, library: Library
) -> tuple[Protocol, ...]:
    """Return the protocols for a device nothing is known of, by how its front page answers.

    Sends no login. Never raises: a device without a front page is an unknown one.
    """
    try:
        async with asyncio.timeout(limits.seconds):
            reply = await Client(target, session, limits).get("/", anonymous=True)
            text = await reply.text()
    except LookupFailed, TimeoutError:
        return UNKNOWN
    seen = Record(target.record_id, integration="http_banner", details=_banner(reply, text))
    return suggest(identify(Camera(seen.id, (seen,)), library))


def _banner(reply: Reply, text: str) -> dict[str, str]:
    challenges = read_challenges(reply.headers.getall("WWW-Authenticate", []))
    realms = (challenge.parameters.get("realm") for challenge in challenges)
    title = _TITLE.search(text[:_START])
    return details(
        {
            "http_server": reply.headers.get("Server"),
            "www_authenticate_realm": next((realm for realm in realms if realm), None),
            "html_title": title.group(1) if title else None,
        }
    )
