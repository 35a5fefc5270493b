"""The table of protocols that cameras are asked in, and asking in several of them in order.

A row says everything that differs from protocol to protocol: its look-up, whose devices speak
it, and whether it needs TLS. A new protocol is a file, a member of `Protocol`, a row here and
its words.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

import aiohttp

from . import dahua, dvrip, isapi, lapi, onvif, reolink, vapix
from .model import Accounts, ErrorCode, ErrorKind, Limits, LookUpResult, Protocol, Target
from .protocol_spec import OF_CHANNELS, ProtocolSpec

__all__ = ["AUTO", "OF_CHANNELS", "PROTOCOLS", "ProtocolSpec", "ask"]

MAX_PROTOCOLS: Final = 3
AUTO: Final = "auto"
"""What a person chooses, instead of a protocol's name, where the evidence is to decide."""

PROTOCOLS: Final[Mapping[Protocol, ProtocolSpec]] = {
    spec.protocol: spec
    for spec in (
        ProtocolSpec(
            Protocol.ONVIF,
            "onvif",
            onvif.look_up,
            prepare=onvif.prepare,
            accounts=Accounts.ONVIF,
        ),
        ProtocolSpec(Protocol.ISAPI, "isapi", isapi.look_up, vendors=("hikvision",)),
        ProtocolSpec(Protocol.DAHUA, "dahua_cgi", dahua.look_up, vendors=("dahua",)),
        ProtocolSpec(
            Protocol.VAPIX,
            "vapix",
            vapix.look_up,
            vendors=("axis",),
            has_own_onvif_users=True,
            is_shown=vapix.is_shown,
        ),
        ProtocolSpec(
            Protocol.REOLINK,
            "reolink_api",
            reolink.look_up,
            vendors=("reolink",),
            tls_only=True,
            over_tls=reolink.over_tls,
            is_shown=reolink.is_shown,
        ),
        ProtocolSpec(Protocol.LAPI, "lapi", lapi.look_up, vendors=("uniview",)),
        ProtocolSpec(Protocol.DVRIP, "dvrip_search", dvrip.look_up, accounts=None),
    )
}
VENDOR_PROTOCOLS: Final[Mapping[str, Protocol]] = {
    vendor: spec.protocol for spec in PROTOCOLS.values() for vendor in spec.vendors
}
"""The protocol of its own that a vendor's devices speak, by the vendor's id."""


def chosen_protocols(choice: str) -> tuple[Protocol, ...]:
    """Return the protocol that a person chose by name; none for AUTO. Raises ValueError."""
    return () if choice == AUTO else (Protocol(choice),)


def keep_own_onvif_users(protocols: Collection[Protocol]) -> bool:
    """Return whether devices that speak all of these protocols keep ONVIF's users apart."""
    return any(PROTOCOLS[protocol].has_own_onvif_users for protocol in protocols)


def accounts_of(protocols: Collection[Protocol]) -> frozenset[Accounts]:
    """Return the lists of users that these protocols log in to; where none does, all there are."""
    lists = (PROTOCOLS[protocol].accounts for protocol in protocols)
    return frozenset(users for users in lists if users is not None) or frozenset(Accounts)


def needs_tls(protocols: Collection[Protocol]) -> bool:
    """Return whether a device can be asked in these protocols over TLS alone."""
    return bool(protocols) and all(PROTOCOLS[protocol].tls_only for protocol in protocols)


async def ask(
    target: Target,
    protocols: Sequence[Protocol],
    session: aiohttp.ClientSession,
    limits: Limits,
    *,
    has_own_onvif_users: bool = False,
) -> LookUpResult:
    """Ask in each protocol, three at most, until one gives a record. Never raises.

    A login that one list of users refuses, or whose answer was lost, is not sent to that list
    again; to another one it is, where the device is sure to have two (`has_own_onvif_users`).
    Stops where nobody answers at all, but for ONVIF, which may be at another port. Without a
    record the result is the refusal, or the first error that says more than "not this protocol".
    """
    failed: list[LookUpResult] = []
    refused, closed = {*target.refused_by}, {*target.refused_by}
    is_closed = False
    for protocol in protocols[:MAX_PROTOCOLS]:
        accounts = PROTOCOLS[protocol].accounts
        if accounts in closed or (is_closed and protocol is not Protocol.ONVIF):
            continue
        result = await PROTOCOLS[protocol].ask(target, session, limits)
        if _is_refused_login(result) or result.login_lost:
            lists = {accounts} if accounts and has_own_onvif_users else {*Accounts}
            closed |= lists
            refused |= lists if result.is_lasting_refusal else set()
        failed.append(result)
        is_closed = _is_closed_port(result) and bool(target.may_guess_ports or target.services)
        if result.record is not None or (_is_silent(result) and not is_closed):
            break
    return _outcome(failed, protocols, frozenset(refused))


def _outcome(
    results: Sequence[LookUpResult], protocols: Sequence[Protocol], refused: frozenset[Accounts]
) -> LookUpResult:
    """Return the result that says most: a record, what ended the asking, the first real error."""
    if not results:
        return LookUpResult(
            protocols[0],
            error_kind=ErrorKind.REFUSED,
            error_code=ErrorCode.WRONG_CREDENTIALS,
            refused_by=refused,
        )
    last = results[-1]
    if last.record is not None or _is_silent(last):
        telling = last
    else:
        kinds = (_is_refused_login, _is_specific, lambda _: True)
        telling = next(result for says in kinds for result in results if says(result))
    return replace(telling, tried=_tried(results), refused_by=refused)


def _tried(results: Sequence[LookUpResult]) -> tuple[tuple[Protocol, ErrorKind | None], ...]:
    return tuple((result.protocol, result.error_kind) for result in results)


def _is_refused_login(result: LookUpResult) -> bool:
    """Return whether a login was sent, or would have been, and is of no use."""
    return (
        result.error_kind is ErrorKind.REFUSED and result.error_code is not ErrorCode.NO_CREDENTIALS
    )


def _is_specific(result: LookUpResult) -> bool:
    return result.error_kind is not ErrorKind.NOT_THIS_PROTOCOL


def _is_closed_port(result: LookUpResult) -> bool:
    return result.error_code is ErrorCode.NOT_REACHABLE


def _is_silent(result: LookUpResult) -> bool:
    """Return whether nobody is there to be asked on."""
    return result.error_kind is ErrorKind.NO_ANSWER and result.error_code in {
        ErrorCode.NOT_REACHABLE,
        ErrorCode.TIMED_OUT,
    }
