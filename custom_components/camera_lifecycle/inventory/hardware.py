"""Normalises MAC addresses and serial numbers, and drops those that identify no device."""

from collections.abc import Iterable
import re
from typing import Final

_MAC: Final = re.compile(r"([0-9a-f]{2})[:.-]?" * 5 + r"([0-9a-f]{2})", re.IGNORECASE | re.ASCII)
_UNASSIGNED: Final = frozenset({"000000000000", "ffffffffffff"})
_MULTICAST: Final = 0x01
_MIN_SERIAL: Final = 6
_MAX_SERIAL: Final = 128
_SEQUENCES: Final = ("01234567890123456789", "12345678901234567890", "abcdefghijklmnopqrstuvwxyz")


def mac_of(text: object) -> str | None:
    """Return a network address as `aa:bb:cc:dd:ee:ff`, or None where `text` is none.

    Only six octets that mean one station count: cameras also answer garbage, zeros and
    multicast addresses.
    """
    match = _MAC.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        return None
    octets = [octet.lower() for octet in match.groups()]
    if "".join(octets) in _UNASSIGNED or int(octets[0], 16) & _MULTICAST:
        return None
    return ":".join(octets)


def serial_of(text: object) -> str | None:
    """Return a serial number in the form in which it is compared, or None.

    Short ones, repeated characters and counting ones (`1234567890`) are what devices
    report that were never given one.
    """
    if not isinstance(text, str):
        return None
    serial = text.strip().casefold()
    if not _MIN_SERIAL <= len(serial) <= _MAX_SERIAL:
        return None
    if len(set(serial)) < 4 or not any(char.isdigit() for char in serial):  # noqa: PLR2004 - as said
        return None
    return None if any(serial in counting for counting in _SEQUENCES) else serial


def macs_of(texts: Iterable[object]) -> frozenset[str]:
    """Return all network addresses among `texts`."""
    return frozenset(mac for text in texts if (mac := mac_of(text)))


def serials_of(texts: Iterable[object]) -> frozenset[str]:
    """Return all serial numbers among `texts`."""
    return frozenset(serial for text in texts if (serial := serial_of(text)))
