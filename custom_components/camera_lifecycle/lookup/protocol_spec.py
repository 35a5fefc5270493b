"""What differs from protocol to protocol, and asking one device in one of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final

import aiohttp

from ..engine.identify.channel import RECORDER_ANSWER
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

OF_CHANNELS: Final = RECORDER_ANSWER
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
    records that name none themselves. `look_up`: asks one device; raises LookUpError.
    `vendors`: ids of the vendors whose own protocol it is; none for one that devices of many
    vendors speak. `tls_only`: its login carries the password itself. `over_tls`: where the same
    device speaks it over TLS, by what it answers to a stranger there. `prepare`: awaited first,
    outside the device's seconds. `is_shown`: whether a device shows to a stranger that it speaks
    it; raises LookUpError.
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
