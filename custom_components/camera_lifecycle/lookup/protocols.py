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

from . import dahua, isapi, onvif, reolink, vapix
from .model import (
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


@dataclass(frozen=True, slots=True)
class ProtocolSpec:
    """One protocol.

    `integration`: the name under which `library/integrations` describes its records.
    `look_up`: asks one device; raises LookUpError. `vendors`: ids of the vendors whose own
    protocol it is; none for one that devices of many vendors speak. `tls_only`: its login
    carries the password itself. `prepare`: awaited first, outside the device's seconds.
    """

    protocol: Protocol
    integration: str
    look_up: LookUp
    vendors: tuple[str, ...] = ()
    tls_only: bool = False
    prepare: Callable[[], Awaitable[None]] | None = None

    async def ask(
        self, target: Target, session: aiohttp.ClientSession, limits: Limits
    ) -> LookUpResult:
        """Ask one device in this protocol. Never raises for anything that a device does."""
        if self.tls_only and not target.tls:
            return self._failed(ErrorKind.UNSAFE, ErrorCode.PASSWORD_IN_THE_CLEAR)
        if self.prepare is not None:
            try:
                await self.prepare()
            except LookUpError as err:
                return self._failed(err.kind, err.code)
        result = await run_look_up(self.protocol, limits, self.look_up(target, session, limits))
        if result.record is None:
            return result
        record, *channels = (
            replace(record, integration=self.integration)
            for record in (result.record, *result.channels)
        )
        return replace(result, record=record, channels=tuple(channels))

    def _failed(self, kind: ErrorKind, code: ErrorCode) -> LookUpResult:
        return LookUpResult(self.protocol, error_kind=kind, error_code=code)


PROTOCOLS: Final[Mapping[Protocol, ProtocolSpec]] = {
    spec.protocol: spec
    for spec in (
        ProtocolSpec(Protocol.ONVIF, "onvif", onvif.look_up, prepare=onvif.prepare),
        ProtocolSpec(Protocol.ISAPI, "isapi", isapi.look_up, vendors=("hikvision",)),
        ProtocolSpec(Protocol.DAHUA, "dahua_cgi", dahua.look_up, vendors=("dahua",)),
        ProtocolSpec(Protocol.VAPIX, "vapix", vapix.look_up, vendors=("axis",)),
        ProtocolSpec(
            Protocol.REOLINK, "reolink_api", reolink.look_up, vendors=("reolink",), tls_only=True
        ),
    )
}
VENDOR_PROTOCOLS: Final[Mapping[str, Protocol]] = {
    vendor: spec.protocol for spec in PROTOCOLS.values() for vendor in spec.vendors
}
"""The protocol of its own that a vendor's devices speak, by the vendor's id."""


def chosen_protocols(choice: str) -> tuple[Protocol, ...]:
    """Return the protocol that a person chose by name; none for AUTO. Raises ValueError."""
    return () if choice == AUTO else (Protocol(choice),)


def needs_tls(protocols: Collection[Protocol]) -> bool:
    """Return whether a device can be asked in these protocols over TLS alone."""
    return bool(protocols) and all(PROTOCOLS[protocol].tls_only for protocol in protocols)


async def ask(
    target: Target,
    protocols: Sequence[Protocol],
    session: aiohttp.ClientSession,
    limits: Limits,
) -> LookUpResult:
    """Ask in each protocol, three at most, until one gives a record. Never raises.

    Stops at the first login that is refused, and where nobody answers at all. Without a
    record the result is the first error that says more than "not this protocol".
    """
    failed: list[LookUpResult] = []
    for protocol in protocols[:MAX_PROTOCOLS]:
        result = await PROTOCOLS[protocol].ask(target, session, limits)
        if result.record is not None:
            return replace(result, tried=_tried([*failed, result]))
        failed.append(result)
        if _is_final(result):
            break
    specific = [result for result in failed if result.error_kind is not ErrorKind.NOT_THIS_PROTOCOL]
    # what ended the asking is the result; else the first that was more than a wrong protocol
    telling = failed[-1] if _is_final(failed[-1]) else (specific or failed)[0]
    return replace(telling, tried=_tried(failed))


def _tried(results: Sequence[LookUpResult]) -> tuple[tuple[Protocol, ErrorKind | None], ...]:
    return tuple((result.protocol, result.error_kind) for result in results)


def _is_final(result: LookUpResult) -> bool:
    """Return whether asking on would only annoy: a login was refused, or nobody is there."""
    if result.error_kind is ErrorKind.REFUSED:
        return result.error_code is not ErrorCode.NO_CREDENTIALS
    return result.error_kind is ErrorKind.NO_ANSWER and result.error_code in {
        ErrorCode.NOT_REACHABLE,
        ErrorCode.TIMED_OUT,
    }
