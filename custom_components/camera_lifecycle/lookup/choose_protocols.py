"""Chooses the protocols to ask in, and their order, by what the evidence says of the maker.

A maker's own protocol says more than ONVIF and says no before any login, so it comes first.
Where nothing is known, the device is first asked without a login whose it is: by its front page,
and in the protocols that have an answer for strangers. Then the most spread one is tried, then
ONVIF; if ONVIF names a maker with a protocol of its own, the third question is asked in that.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
import re
from typing import Final

import aiohttp

from ..engine.identify.identity import identify
from ..engine.load import Library
from ..engine.model import Camera, Identity, Record
from .authentication import read_challenges
from .client import Client
from .model import Limits, LookUpError, LookUpResult, Protocol, Target
from .onvif import OF_RESTREAMERS
from .protocols import (
    MAX_PROTOCOLS,
    PROTOCOLS,
    VENDOR_PROTOCOLS,
    ProtocolSpec,
    ask,
    keep_own_onvif_users,
)
from .reply import Reply
from .result import sanitize_details

FOR_UNKNOWN_VENDOR: Final = (Protocol.ISAPI, Protocol.ONVIF, Protocol.DAHUA)
FOR_KNOWN_VENDOR: Final = (Protocol.ONVIF,)
AFTER_ONVIF: Final = {"xiongmai": Protocol.DVRIP}
"""Protocols that say less than ONVIF, but say it without a login."""
SHOWN_SECONDS: Final = 3.0

BANNER: Final = "http_banner"
"""The name under which `library/integrations` describes what a front page shows."""
_TITLE = re.compile(r"<title[^>]{0,100}>([^<]{1,200})", re.IGNORECASE)
_MAX_PAGE: Final = 16 * 1024


def protocols_for(identity: Identity) -> tuple[Protocol, ...]:
    """Return the protocols for a camera by its maker, else its vendor; three at most."""
    companies = [company for company in (identity.maker, identity.vendor) if company is not None]
    for company in companies:
        if company.id in VENDOR_PROTOCOLS:
            return (VENDOR_PROTOCOLS[company.id], *FOR_KNOWN_VENDOR)
        if company.id in AFTER_ONVIF:
            return (*FOR_KNOWN_VENDOR, AFTER_ONVIF[company.id])
    return FOR_KNOWN_VENDOR if companies else FOR_UNKNOWN_VENDOR


async def ask_auto(
    target: Target,
    session: aiohttp.ClientSession,
    limits: Limits,
    library: Library,
    identity: Identity | None = None,
) -> LookUpResult:
    """Ask as the evidence suggests, in three protocols at most. Never raises.

    `identity`: what is known of the device; without any it has to show the maker by itself, as
    it has at a port that Home Assistant does not hold.
    """
    order = protocols_for(identity) if identity else FOR_UNKNOWN_VENDOR
    if order == FOR_UNKNOWN_VENDOR or not target.is_held:
        order = await probe_front_page(target, session, limits, library)
        if order == FOR_UNKNOWN_VENDOR:
            order = await probe_protocols(target, session, limits)
        if order == FOR_UNKNOWN_VENDOR and not target.is_held:
            # nobody named this port, and nothing shows what listens there: ONVIF shows itself
            order = FOR_KNOWN_VENDOR
    if not target.may_guess_ports:
        order = tuple(protocol for protocol in order if protocol is not Protocol.DVRIP)
    # a guess does not tell that a device keeps two lists of users
    is_guess = order == FOR_UNKNOWN_VENDOR
    result = await ask(
        target,
        order,
        session,
        limits,
        has_own_onvif_users=not is_guess and keep_own_onvif_users(order),
    )
    if result.record is None or result.protocol is not Protocol.ONVIF:
        return result
    told = protocols_for(identify(Camera(result.record.id, (result.record,)), library))
    if told == FOR_UNKNOWN_VENDOR:
        return await with_hint(result, target, session, limits, library)
    own = told[0]
    tried = {protocol for protocol, _ in result.tried}
    accounts = PROTOCOLS[own].accounts
    if own in tried or len(tried) >= MAX_PROTOCOLS or accounts in result.refused_by:
        return result
    own_result = await PROTOCOLS[own].ask(target, session, limits)
    tries = (*result.tried, (own, own_result.error_kind))
    refused = result.refused_by
    if own_result.is_lasting_refusal and accounts is not None:
        refused |= {accounts}
    return replace(own_result if own_result.record else result, tried=tries, refused_by=refused)


async def with_hint(
    result: LookUpResult,
    target: Target,
    session: aiohttp.ClientSession,
    limits: Limits,
    library: Library,
) -> LookUpResult:
    """Return a result; where ONVIF named nobody, with what the device says to Xiongmai's search.

    That maker's devices are most of those whose ONVIF knows placeholders alone. One datagram
    without a login, to a port that nobody named: not where something else can be at the host.
    """
    if not (target.may_guess_ports and _is_nameless(result, library)):
        return result
    hint = await PROTOCOLS[Protocol.DVRIP].ask(target, session, limits)
    tried = (*result.tried, (Protocol.DVRIP, hint.error_kind))
    return replace(result, hint=hint.record, tried=tried)


def _is_nameless(result: LookUpResult, library: Library) -> bool:
    """Return whether ONVIF told placeholders alone: `H264`, `IPCAM`, `General`.

    What a program says that passes pictures on is no camera's.
    """
    record = result.record
    if record is None or result.protocol is not Protocol.ONVIF:
        return False
    identity = identify(Camera(record.id, (record,)), library)
    is_named = identity.maker is not None or identity.vendor is not None
    return not is_named and record.integration != OF_RESTREAMERS


async def probe_front_page(
    target: Target, session: aiohttp.ClientSession, limits: Limits, library: Library
) -> tuple[Protocol, ...]:
    """Return the protocols for a device nothing is known of, by how its front page answers.

    Sends no login. Never raises: a device without a front page is an unknown one.
    """
    try:
        async with asyncio.timeout(limits.seconds):
            reply = await Client(target, session, limits).get("/", anonymous=True)
            text = await reply.text()
    except LookUpError, TimeoutError:
        return FOR_UNKNOWN_VENDOR
    banner = Record(target.record_id, integration=BANNER, details=_banner(reply, text))
    return protocols_for(identify(Camera(banner.id, (banner,)), library))


async def probe_protocols(
    target: Target, session: aiohttp.ClientSession, limits: Limits
) -> tuple[Protocol, ...]:
    """Return the protocols for a device by what it answers to strangers. Sends no login."""
    specs = [spec for spec in PROTOCOLS.values() if spec.is_shown]
    shown = await asyncio.gather(*(_is_shown(spec, target, session, limits) for spec in specs))
    own = (spec.protocol for spec, yes in zip(specs, shown, strict=True) if yes)
    first = next(own, None)
    return FOR_UNKNOWN_VENDOR if first is None else (first, *FOR_KNOWN_VENDOR)


async def _is_shown(
    spec: ProtocolSpec, target: Target, session: aiohttp.ClientSession, limits: Limits
) -> bool:
    """Return whether a device speaks one protocol, here or where it does over TLS."""
    stranger = replace(target, username=None, password=None)
    quick = replace(limits, seconds=SHOWN_SECONDS, connect_seconds=SHOWN_SECONDS)
    with contextlib.suppress(LookUpError, TimeoutError):
        async with asyncio.timeout(SHOWN_SECONDS):
            if spec.is_shown and await spec.is_shown(Client(stranger, session, quick)):
                return True
    return bool(spec.over_tls and await spec.over_tls(stranger, session, quick))


def _banner(reply: Reply, text: str) -> dict[str, str]:
    challenges = read_challenges(reply.headers.getall("WWW-Authenticate", []))
    realms = (challenge.parameters.get("realm") for challenge in challenges)
    title = _TITLE.search(text[:_MAX_PAGE])
    return sanitize_details(
        {
            "http_server": reply.headers.get("Server"),
            "www_authenticate_realm": next((realm for realm in realms if realm), None),
            "html_title": title.group(1) if title else None,
        }
    )
