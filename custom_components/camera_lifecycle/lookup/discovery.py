"""WS-Discovery: one multicast probe, and the ONVIF scopes of each device that answers.

No login is involved, and of a probe match only its sender and its scopes are kept; the
addresses it names are not looked at. The library that Home Assistant uses for this expands
entities, listens in threads and drops answers of some devices, hence these few lines.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Final, override
import uuid

from .body import decode
from .model import Limits, LookUpError
from .result import sanitize_text
from .xml import parse_xml

MULTICAST_GROUP: Final = ("239.255.255.250", 3702)
LISTEN_SECONDS: Final = 3.0
MAX_DATAGRAM: Final = 16 * 1024
MAX_ANSWERS: Final = 256
MAX_SCOPES: Final = 64
LIMITS: Final = Limits(elements=500, depth=32)

PROBE: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"'
    ' xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"'
    ' xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"'
    ' xmlns:n="http://www.onvif.org/ver10/network/wsdl"><s:Header>'
    "<a:MessageID>uuid:{}</a:MessageID>"
    "<a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To>"
    "<a:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action></s:Header>"
    "<s:Body><d:Probe><d:Types>n:NetworkVideoTransmitter</d:Types></d:Probe></s:Body>"
    "</s:Envelope>"
)

type Scopes = Mapping[str, tuple[str, ...]]


async def discover(
    address: tuple[str, int] = MULTICAST_GROUP,
    seconds: float = LISTEN_SECONDS,
    limits: Limits = LIMITS,
) -> Scopes:
    """Return the scopes of every device that answers within `seconds`, by its IPv4 address.

    Empty where the network cannot be reached. Never raises for anything a device sends.
    """
    probe = _ProbeProtocol()
    try:
        transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(
            lambda: probe,
            local_addr=("0.0.0.0", 0),  # noqa: S104 - answers come to any interface
        )
    except OSError:
        return {}
    try:
        transport.sendto(PROBE.format(uuid.uuid4()).encode(), address)
        await asyncio.sleep(seconds)
    finally:
        transport.close()
    return await asyncio.to_thread(_read_answers, probe.answers, limits)


class _ProbeProtocol(asyncio.DatagramProtocol):
    """Keeps the first answer of each device, and not more than there is room for."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes] = {}

    @override
    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        if len(data) <= MAX_DATAGRAM and len(self.answers) < MAX_ANSWERS:
            self.answers.setdefault(addr[0], data)

    @override
    def error_received(self, exc: Exception) -> None:
        """Take it as silence: a network without a route to the group."""


def _read_answers(answers: Mapping[str, bytes], limits: Limits) -> Scopes:
    read = ((host, _read_scopes(data, limits)) for host, data in answers.items())
    return {host: scopes for host, scopes in read if scopes}


def _read_scopes(data: bytes, limits: Limits) -> tuple[str, ...]:
    """Return the scopes of one probe match; none where it is something else."""
    try:
        root = parse_xml(decode(data), limits)
    except LookUpError:
        return ()
    words: Sequence[str] = [
        word
        for match in root.iter("ProbeMatch")
        for scopes in match.iter("Scopes")
        for word in (scopes.text or "").split()
    ]
    return tuple(scope for word in words[:MAX_SCOPES] if (scope := sanitize_text(word)))
