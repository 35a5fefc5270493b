"""Look up a MAC prefix: whose it is, and what kind of proof that is.

Prefixes come from the IEEE listing; 24, 28 and 36 bits long, the longest wins. An address
that is not six octets, or that is multicast or locally administered, says nothing: some
devices and fixtures report invented ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
import re
from typing import Final

LENGTHS: Final = (9, 7, 6)

_SEPARATED: Final = re.compile(r"[0-9A-Fa-f]{2}([:\-. ])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}")
_BARE: Final = re.compile(r"[0-9A-Fa-f]{12}")
_CISCO: Final = re.compile(r"[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}")
_NOT_HEX: Final = re.compile(r"[^0-9A-Fa-f]")
_NOT_ASSIGNED: Final = 0b11


@dataclass(frozen=True, slots=True)
class OuiMatch:
    """The vendor that a prefix belongs to. `kind`: maker, mixed, brand or shared."""

    vendor: str
    kind: str


class OuiTable:
    """Prefixes of the vendors in the library."""

    __slots__ = ("_by_prefix",)

    def __init__(self, by_prefix: Mapping[str, OuiMatch]) -> None:
        """Take whose each prefix is."""
        self._by_prefix = by_prefix

    def find(self, mac: str) -> OuiMatch | None:
        """Return whose prefix `mac` begins with; None for unknown and for malformed ones."""
        digits = read_mac(mac)
        if digits is None:
            return None
        for length in LENGTHS:
            if owner := self._by_prefix.get(digits[:length]):
                return owner
        return None


@lru_cache(maxsize=1024)
def read_mac(text: str) -> str | None:
    """Return twelve upper case hex digits of a global unicast address, else None."""
    if not any(form.fullmatch(text) for form in (_SEPARATED, _BARE, _CISCO)):
        return None
    digits = _NOT_HEX.sub("", text).upper()
    if int(digits[:2], 16) & _NOT_ASSIGNED:
        return None
    return digits
