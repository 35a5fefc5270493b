"""Finds addresses that nobody has told us of: MAC, IPv4, IPv6, e-mail, logins in addresses.

Versions look like addresses (`1.0.4.28` is a firmware and an address of the internet), so what
stands where versions stand is one, unless no version ever looks like that.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from ipaddress import AddressValueError, IPv4Address, IPv4Network, IPv6Address
import re
from typing import Final

from ..inventory.stream import LOGIN_VALUE
from .spans import Found, Private

_MAC: Final = re.compile(
    r"(?<![0-9a-f])(?P<mac>[0-9a-f]{2}(?P<sep>[:_. -]?)[0-9a-f]{2}(?:(?P=sep)[0-9a-f]{2}){4})"
    r"(?![0-9a-f])",
    re.IGNORECASE | re.ASCII,
)
_CISCO: Final = re.compile(
    r"(?<![0-9a-z.])(?P<mac>[0-9a-f]{4}(?P<sep>[.:-])[0-9a-f]{4}(?P=sep)[0-9a-f]{4})(?![0-9a-z.])",
    re.IGNORECASE | re.ASCII,
)
_IPV4: Final = re.compile(
    r"(?<!\d)(?<!\d[._-])(\d{1,3})([._-])(\d{1,3})\2(\d{1,3})\2(\d{1,3})(?!\d)(?!\.\d)", re.ASCII
)
_IPV6: Final = re.compile(
    r"(?<![0-9a-f:])(?P<ip>[0-9a-f:]{3,64}(?:(?:\.\d{1,3}){3})?)(?P<zone>%[0-9a-z_.~-]{1,32})?",
    re.IGNORECASE | re.ASCII,
)
_EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_LOGIN: Final = re.compile(r"(?<=://)[^/\s@]{1,256}(?=@)")
_LOCALLY_ASSIGNED: Final = 0x02
_GROUP: Final = 0x01
# no firmware has ever been numbered like these
_NO_VERSION: Final = tuple(
    map(
        IPv4Network,
        (
            *("192.168.0.0/16", "172.16.0.0/12", "169.254.0.0/16", "100.64.0.0/10"),
            *("127.0.0.0/8", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class AddressFinder:
    """Finds addresses. `known`: those of the home, whatever they look like.

    `versions`: what looks like an address and is known to be a version.
    """

    known: set[str] = field(default_factory=set)
    versions: set[str] = field(default_factory=set)

    def find(self, text: str, *, is_version: bool = False) -> Iterator[Found]:
        """Yield the addresses in a text; `is_version`: where versions are expected."""
        yield from self._ipv4(text, is_version=is_version)
        yield from self._macs(text, is_version=is_version)
        if text.count(":") > 1:
            yield from _ipv6(text)
        if "@" in text:
            for match in _EMAIL.finditer(text):
                yield _found(match, Private.EMAIL, match.group().casefold())
            for match in _LOGIN.finditer(text):
                yield _found(match, Private.USER, match.group())
        if "=" in text:
            for match in LOGIN_VALUE.finditer(text):
                if match.end() > match.end(1):
                    value = text[match.end(1) : match.end()]
                    yield Found(match.end(1), match.end(), Private.SECRET, value)

    def note_versions(self, text: str) -> None:
        """Remember what in the text of a version looks like an address."""
        for found in self._ipv4(text, is_version=False):
            if _may_be_version(text[found.start : found.end]):
                self.versions.add(found.identity)
        for pattern in (_MAC, _CISCO):
            for match in pattern.finditer(text):
                if match["sep"] != ":":
                    self.versions.add(match["mac"].casefold())

    def _ipv4(self, text: str, *, is_version: bool) -> Iterator[Found]:
        for match in _IPV4.finditer(text):
            try:
                address = IPv4Address(".".join(str(int(match[n])) for n in (1, 3, 4, 5)))
            except AddressValueError:
                continue
            identity = str(address)
            if identity in self.known or (
                not (is_version and _may_be_version(identity))
                and identity not in self.versions
                and _stands_alone(text, match)
            ):
                yield _found(match, Private.ADDRESS, identity)

    def _macs(self, text: str, *, is_version: bool) -> Iterator[Found]:
        for pattern in (_MAC, _CISCO):
            for match in pattern.finditer(text):
                written = match["mac"].casefold()
                in_doubt = match["sep"] != ":" and (is_version or written in self.versions)
                if not in_doubt and _looks_like_mac(text, match):
                    yield mac_found(match.start(), match.end(), written)


def mac_found(start: int, end: int, written: str) -> Found:
    """Return a MAC address in a text; the maker's part stays, as far as it is a maker's."""
    digits = "".join(char for char in written.casefold() if char.isalnum())
    first = int(digits[:2], 16)
    oui = ":".join((digits[:2], digits[2:4], digits[4:6], ""))
    shown = "" if first & (_LOCALLY_ASSIGNED | _GROUP) else oui
    return Found(start, end, Private.MAC, digits, shown)


def _looks_like_mac(text: str, match: re.Match[str]) -> bool:
    """Return whether six pairs of digits are an address rather than a date or a number."""
    written, separator = match["mac"], match["sep"]
    if separator == ":":
        return True
    has_letter = any(char.isalpha() for char in written)
    if separator == "-":
        return has_letter or len(written) > 14  # noqa: PLR2004 - six pairs, no date is
    if separator:
        return has_letter
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    alone = not (before.isalnum() or after.isalnum())
    return alone and has_letter and any(char.isdigit() for char in written)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Return whether four numbers are no part of a longer version or of a product's name."""
    before, after = text[: match.start()][-2:], text[match.end() :][:2]
    if not _may_be_version(".".join(match.group(1, 3, 4, 5))):
        return True
    if match[2] != ".":
        return False
    if before[-1:].isalnum() or after[:1].isalnum():
        return False
    is_product = before[-1:] == "/" and before[:1] not in {"/", ""}
    is_longer = after[:1] in {"_", "-", "+"} and after[1:].isalnum()
    return not is_product and not is_longer


def _may_be_version(text: str) -> bool:
    numbers = ".".join(str(int(part)) for part in re.split(r"[._-]", text))
    return not any(IPv4Address(numbers) in network for network in _NO_VERSION)


def _ipv6(text: str) -> Iterator[Found]:
    for match in _IPV6.finditer(text):
        if match["ip"].count(":") < 2:  # noqa: PLR2004 - no address has fewer
            continue
        for start, end in _trimmed(match["ip"]):
            written = match["ip"][start:end]
            first, last = match.start() + start, match.start() + end
            if end == len(match["ip"]):
                last = match.end()
            in_word = text[:first][-1:].isalnum() or text[last:][:1].isalnum()
            try:
                address = IPv6Address(written)
            except AddressValueError:
                continue
            if not in_word and not address.is_unspecified:
                yield Found(first, last, Private.ADDRESS, canonical(address))
                break


def _trimmed(written: str) -> Iterator[tuple[int, int]]:
    """Yield what of a run of groups may be an address: all, or without what stands at its ends.

    As `address:fe80::1: no answer` has it, as (start, end).
    """
    starts = (0, written.find(":") + 1)
    ends = (len(written), written.rfind(":"))
    yield from ((start, end) for start in starts for end in ends)


def canonical(address: IPv4Address | IPv6Address) -> str:
    """Return an address in one form; the IPv4 address where it is only wrapped."""
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return str(mapped or address)


def _found(match: re.Match[str], kind: Private, identity: str) -> Found:
    return Found(match.start(), match.end(), kind, identity)
