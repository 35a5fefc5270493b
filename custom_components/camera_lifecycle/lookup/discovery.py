"""WS-Discovery: one multicast probe, and what each device that answers announces.

No login is involved, and nobody goes to an address that an answer names. The library that Home
Assistant uses for this expands entities, listens in threads and drops answers of some devices,
hence these few lines.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Final, override
import uuid

from .announcement import Announcement, read_announcement

MULTICAST_GROUP: Final = ("239.255.255.250", 3702)
LISTEN_SECONDS: Final = 3.0
MAX_DATAGRAM: Final = 16 * 1024
MAX_HOSTS: Final = 256
MAX_ANSWERS: Final = 4

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

type Announcements = Mapping[str, Announcement]
"""What devices announce, by the IPv4 address that it came from."""


async def discover(
    address: tuple[str, int] = MULTICAST_GROUP, seconds: float = LISTEN_SECONDS
) -> Announcements:
    """Return what every device announces that answers within `seconds`, by its IPv4 address.

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
    return await asyncio.to_thread(_read_answers, probe.answers)


class _ProbeProtocol(asyncio.DatagramProtocol):
    """Keeps the first few answers of each device, and not more than there is room for."""

    def __init__(self) -> None:
        self.answers: dict[str, list[bytes]] = {}

    @override
    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        if len(data) > MAX_DATAGRAM:
            return
        answers = self.answers.get(addr[0])
        if answers is None and len(self.answers) < MAX_HOSTS:
            answers = self.answers.setdefault(addr[0], [])
        # several: the first may be junk, or another service of the same device
        if answers is not None and len(answers) < MAX_ANSWERS and data not in answers:
            answers.append(data)

    @override
    def error_received(self, exc: Exception) -> None:
        """Take it as silence: a network without a route to the group."""


def _read_answers(answers: Mapping[str, list[bytes]]) -> Announcements:
    """Return the first announcement of each host that is one."""
    announcements = {}
    for host, datagrams in answers.items():
        read = (read_announcement(datagram, host) for datagram in datagrams)
        announcement = next((one for one in read if one is not None), None)
        if announcement is not None:
            announcements[host] = announcement
    return announcements
