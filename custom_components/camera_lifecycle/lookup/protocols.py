"""The table of protocols that cameras are asked in, and asking in several of them in order.

A row says everything that differs from protocol to protocol: its look-up, whose devices speak
it, and whether it needs TLS. A new protocol is a file, a member of `Protocol`, a row here and
its words.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import aiohttp

from . import dahua, dvrip, isapi, lapi, onvif, reolink, vapix
from .client import Client
from .model import (
    Accounts,
    ErrorCode,
    ErrorKind,
    Limits,
    LookUp,
    LookUpError,
    LookUpResult,
    Protocol,
    Target,
)
from .result import run_look_up

MAX_PROTOCOLS: Final = 3
AUTO: Final = "auto"
"""What a person chooses, instead of a protocol's name, where the evidence is to decide."""
OF_CHANNELS: Final = "recorder_answer"
"""The name under which `library/integrations` describes what a recorder says of a camera.

No protocol's own: that a recorder speaks it proves nothing of who made the camera.
"""

type OverTls = Callable[[Target, aiohttp.ClientSession, Limits], Awaitable[Target | None]]
"""Finds the same device over TLS, without a login; None where it does not show itself there."""


@dataclass(frozen=True, slots=True)
class ProtocolSpec:
    """One protocol.

    `accounts`: the list of users that its login is looked up in; None where it sends none.
    `has_own_onvif_users`: the devices that speak it keep the users of ONVIF in a list of their
    own, all of them. `integration`: the name under which `library/integrations` describes its
    records that name none themselves. `look_up`: asks one device; raises LookUpError. `vendors`: ids of the vendors whose
    own protocol it is; none for one that devices of many vendors speak. `tls_only`: its login
    carries the password itself. `over_tls`: where the same device speaks it over TLS, by what
    it answers to a stranger there. `prepare`: awaited first, outside the device's seconds.
    `is_shown`: whether a device shows to a stranger that it speaks it; raises LookUpError.
    """

    protocol: Protocol
    integration: str
    look_up: LookUp
    vendors: tuple[str, ...] = ()
    tls_only: bool = False
    over_tls: OverTls | None = None
    prepare: Callable[[], Awaitable[None]] | None = None
    accounts: Accounts | None = Accounts.DEVICE
    has_own_onvif_users: bool = False
    is_shown: Callable[[Client], Awaitable[bool]] | None = None

    async def ask(
        self, target: Target, session: aiohttp.ClientSession, limits: Limits
    ) -> LookUpResult:
        """Ask one device in this protocol. Never raises for anything that a device does."""
        record_id = target.record_id
        if self.tls_only and not target.tls:
            safe = await self.over_tls(target, session, limits) if self.over_tls else None
            if safe is None:
                return self._failed(ErrorKind.UNSAFE, ErrorCode.PASSWORD_IN_THE_CLEAR)
            target = safe
        if self.prepare is not None:
            try:
                await self.prepare()
            except LookUpError as err:
                return self._failed(err.kind, err.code)
        result = await run_look_up(self.protocol, limits, self.look_up(target, session, limits))
        if result.record is None:
            return result
        source = result.record.integration or self.integration
        record = replace(result.record, id=record_id, integration=source)
        channels = (replace(channel, integration=OF_CHANNELS) for channel in result.channels)
        return replace(result, record=record, channels=tuple(channels))

    def _failed(self, kind: ErrorKind, code: ErrorCode) -> LookUpResult:
        return LookUpResult(self.protocol, error_kind=kind, error_code=code)


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

    A login that one list of users refuses is not sent to that list again; to another one it is,
    where the device is sure to have two (`has_own_onvif_users`). Stops where nobody answers at
    all, but for ONVIF, which may be at another port. Without a record the result is the refusal,
    or the first error that says more than "not this protocol".
    """
    failed: list[LookUpResult] = []
    refused, closed = {*target.refused_by}, {*target.refused_by}
    is_closed = False
    for protocol in protocols[:MAX_PROTOCOLS]:
        accounts = PROTOCOLS[protocol].accounts
        if accounts in closed or (is_closed and protocol is not Protocol.ONVIF):
            continue
        result = await PROTOCOLS[protocol].ask(target, session, limits)
        if _is_refused_login(result):
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
