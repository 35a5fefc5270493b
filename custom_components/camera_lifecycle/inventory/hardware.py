"""Normalises MAC addresses and serial numbers, and drops those that identify no device."""

from collections.abc import Iterable
import re
from typing import Final

_MAC: Final = re.compile(r"([0-9a-f]{2})[:.-]?" * 5 + r"([0-9a-f]{2})", re.IGNORECASE | re.ASCII)
_UNASSIGNED: Final = frozenset({"000000000000", "ffffffffffff"})
_MULTICAST: Final = 0x01
_MIN_SERIAL: Final = 6
_MAX_SERIAL: Final = 128
# parted by what no text has whose case is folded
_SEQUENCES: Final = (
    "01234567890123456789A12345678901234567890A98765432109876543210A"
    "0123456789abcdefA123456789abcdef0Aabcdefghijklmnopqrstuvwxyz"
)
# what makers of clones and of software write where a serial number should stand
_MADE_UP: Final = re.compile(
    r"(fake|dummy|sample|example|test|demo|default|unknown|undefined|none|null|n/?a\b|no ?serial|"
    r"serial|(to be )?filled|o\.?e\.?m\b|xxx)",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_FEW: Final = 4
_LOCAL: Final = 0x02


def mac_of(text: object) -> str | None:
    """Return a network address as `aa:bb:cc:dd:ee:ff`, or None where `text` is none.

    Only six octets that mean one station count: cameras also answer garbage, zeros and
    multicast addresses.
    """
    match = _MAC.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        return None
    octets = [octet.lower() for octet in match.groups()]
    digits = "".join(octets)
    if digits in _UNASSIGNED or int(octets[0], 16) & _MULTICAST or _is_counting(digits):
        return None
    return None if all(octet[0] == octet[1] for octet in octets) else ":".join(octets)


def serial_of(text: object) -> str | None:
    """Return a serial number in the form in which it is compared, or None.

    Short ones, repeated characters, counting ones (`1234567890`), masked ones and made-up ones
    (`FAKE0001`) are what devices report that were never given one, and what clones share.
    """
    if not isinstance(text, str):
        return None
    serial = text.strip().casefold()
    if not _MIN_SERIAL <= len(serial) <= _MAX_SERIAL:
        return None
    if len(set(serial)) < _FEW or _DIGITS.search(serial) is None:
        return None
    if "*" in serial or _MADE_UP.match(serial) or _is_counting(serial):
        return None
    return None if _is_padded(serial) else serial


def contradict(first: frozenset[str], second: frozenset[str]) -> bool:
    """Return whether network addresses are those of two devices.

    Only addresses that their makers bought contradict each other: others are made up anew.
    """
    ours, theirs = global_macs(first), global_macs(second)
    return bool(ours and theirs) and first.isdisjoint(second)


def global_macs(macs: Iterable[str]) -> frozenset[str]:
    """Return the addresses that a maker bought; containers and phones make theirs up."""
    return frozenset(mac for mac in macs if not int(mac[:2], 16) & _LOCAL)


def _is_counting(text: str) -> bool:
    return text in _SEQUENCES


def _is_padded(serial: str) -> bool:
    """Return whether all that a serial number has beside a few letters counts or repeats."""
    longest = max(_DIGITS.findall(serial), key=len)
    if len(longest) < _MIN_SERIAL or len(serial) - len(longest) > _FEW:
        return False
    return len(set(longest)) == 1 or _is_counting(longest)


def macs_of(texts: Iterable[object]) -> frozenset[str]:
    """Return all network addresses among `texts`."""
    return frozenset(mac for text in texts if (mac := mac_of(text)))


def serials_of(texts: Iterable[object]) -> frozenset[str]:
    """Return all serial numbers among `texts`; a network address is none."""
    return frozenset(
        serial for text in texts if mac_of(text) is None and (serial := serial_of(text))
    )
