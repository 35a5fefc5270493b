"""The types of look-ups: which device is asked, within which limits, and what came of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Final

import aiohttp

from ..engine.model import Record
from .service import Service


class Protocol(StrEnum):
    """The protocols a camera can be asked in. The value is what a person types."""

    ONVIF = "onvif"
    ISAPI = "isapi"
    DAHUA = "dahua"
    VAPIX = "vapix"
    REOLINK = "reolink"
    LAPI = "lapi"
    DVRIP = "dvrip"


class Accounts(StrEnum):
    """The list of users that a login is looked up in.

    Makers such as Axis and Hikvision keep users for ONVIF apart from those of the device: a
    login can be right for the one and unknown to the other.
    """

    DEVICE = "device"
    ONVIF = "onvif"


class ErrorKind(StrEnum):
    """Why a look-up gave no record."""

    NO_ANSWER = "no_answer"
    REFUSED = "refused"
    NOT_THIS_PROTOCOL = "not_this_protocol"
    BAD_ANSWER = "bad_answer"
    TOO_LARGE = "too_large"
    REDIRECTED = "redirected"
    UNSAFE = "unsafe"


class ErrorCode(StrEnum):
    """What exactly was wrong: free of anything the device said."""

    # no_answer
    NOT_REACHABLE = "not_reachable"
    TIMED_OUT = "timed_out"
    CUT_OFF = "cut_off"
    INTERRUPTED = "interrupted"
    TLS_FAILED = "tls_failed"
    NOT_INSTALLED = "not_installed"
    # refused
    WRONG_CREDENTIALS = "wrong_credentials"
    NO_CREDENTIALS = "no_credentials"
    NOT_ALLOWED = "not_allowed"
    LOCKED = "locked"
    STALE_NONCE = "stale_nonce"
    CLOCK_UNKNOWN = "clock_unknown"
    # not_this_protocol
    NOT_FOUND = "not_found"
    OTHER_CONTENT = "other_content"
    # bad_answer
    NOT_HTTP = "not_http"
    UNKNOWN_CHALLENGE = "unknown_challenge"
    SERVER_ERROR = "server_error"
    EMPTY = "empty"
    NOT_XML = "not_xml"
    NOT_JSON = "not_json"
    BAD_COMPRESSION = "bad_compression"
    FAULT = "fault"
    NOTHING_KNOWN = "nothing_known"
    UNREADABLE = "unreadable"
    OTHER_DEVICE = "other_device"
    # too_large
    BODY_TOO_LARGE = "body_too_large"
    TOO_MANY_ELEMENTS = "too_many_elements"
    TOO_DEEP = "too_deep"
    # redirected
    OTHER_ADDRESS = "other_address"
    # unsafe
    DOCUMENT_TYPE = "document_type"
    PASSWORD_IN_THE_CLEAR = "password_in_the_clear"  # noqa: S105 - the name of an error


PASSING_REFUSALS: Final = frozenset(
    {ErrorCode.LOCKED, ErrorCode.STALE_NONCE, ErrorCode.CLOCK_UNKNOWN}
)
"""Refusals that say nothing of the login itself: it may be taken another day."""


class Outcome(StrEnum):
    """What came of the wish that a camera is asked now."""

    ASKED = "asked"
    REFUSED_BEFORE = "refused_before"
    TRIED_LATELY = "tried_lately"
    NOT_ALLOWED = "not_allowed"
    NOT_POSSIBLE = "not_possible"


class LookUpError(Exception):
    """A look-up ended without a record. Holds nothing that the device said.

    `retry_after`: for how long the device says that asking is of no use. `login_lost`: the login
    was sent, and nobody knows whether it was refused.
    """

    def __init__(
        self,
        kind: ErrorKind,
        code: ErrorCode,
        retry_after: timedelta | None = None,
        *,
        login_lost: bool = False,
    ) -> None:
        """Keep why."""
        super().__init__(f"{kind}: {code}")
        self.kind = kind
        self.code = code
        self.retry_after = retry_after
        self.login_lost = login_lost


@dataclass(frozen=True, slots=True)
class Target:
    """One device to ask, and its login. `host` is a name or an address.

    `port`: None for the usual one of HTTP or, with `tls`, of HTTPS. `refused_by`: the lists of
    users that have refused this login before.

    `is_held`: Home Assistant, or the person who asks, named this very port; without that, a
    login is sent only once the device has shown the protocol there. `services`: where the device
    announced its ONVIF service; `may_guess_ports`: the usual places may be tried as well, since
    nothing else lives at the host.
    """

    host: str
    port: int | None = None
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    tls: bool = False
    refused_by: frozenset[Accounts] = frozenset()
    is_held: bool = True
    services: tuple[Service, ...] = ()
    may_guess_ports: bool = False

    @property
    def record_id(self) -> str:
        """Return the id of the record that is asked for."""
        return self.host if self.port is None else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of our time and memory a device may take. Seconds, bytes, numbers.

    `seconds` is for one protocol, all its requests together. `body` counts bytes after
    decompression. `elements` and `depth` are of one XML document.
    """

    seconds: float = 10.0
    connect_seconds: float = 5.0
    body: int = 256 * 1024
    elements: int = 10_000
    depth: int = 64
    channels: int = 256


@dataclass(frozen=True, slots=True)
class LookUpResult:
    """What one device answered in one protocol: a record, its channels, or an error.

    `tried` lists every protocol that was asked, in order, with its error if it had one.
    `retry_after`, `login_lost`: as in `LookUpError`. `refused_by`: the lists of users that do not
    know the login, or do not let it ask. `hint`: what the device says of itself in a protocol that
    proves nothing, beside a record that names nobody.
    """

    protocol: Protocol
    record: Record | None = None
    channels: tuple[Record, ...] = ()
    error_kind: ErrorKind | None = None
    error_code: ErrorCode | None = None
    tried: tuple[tuple[Protocol, ErrorKind | None], ...] = ()
    retry_after: timedelta | None = None
    refused_by: frozenset[Accounts] = frozenset()
    login_lost: bool = False
    hint: Record | None = None

    @property
    def is_lasting_refusal(self) -> bool:
        """Return whether the login was refused, for a reason that does not pass by itself."""
        return self.error_kind is ErrorKind.REFUSED and self.error_code not in PASSING_REFUSALS


type LookUpRecords = tuple[Record, tuple[Record, ...]]
"""A device's record, and those of the cameras that it records."""

type LookUp = Callable[[Target, aiohttp.ClientSession, Limits], Awaitable[LookUpRecords]]
"""What the file of a protocol offers. Raises LookUpError."""
