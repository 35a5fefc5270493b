"""How a private value may be written: the notations that the tests plant, each by its name."""

from collections.abc import Callable, Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final
import unicodedata
from urllib.parse import quote, quote_plus

from homeassistant.util import slugify

type Notation = Callable[[str], str]


def _digits(mac: str) -> str:
    return mac.replace(":", "")


def _pairs(mac: str, separator: str) -> str:
    return mac.replace(":", separator)


def _quads(mac: str, separator: str) -> str:
    digits = _digits(mac)
    return separator.join((digits[:4], digits[4:8], digits[8:]))


def _link_local(mac: str) -> str:
    """Return the IPv6 address that a network card gives itself: its MAC address is in it."""
    octets = [int(part, 16) for part in mac.split(":")]
    octets[0] ^= 2
    words = [*octets[:3], 0xFF, 0xFE, *octets[3:]]
    groups = [f"{words[n] << 8 | words[n + 1]:x}" for n in range(0, 8, 2)]
    return f"fe80::{':'.join(groups)}"


TEXT: Final[Mapping[str, Notation]] = {
    "as it is": str,
    "upper case": str.upper,
    "lower case": str.lower,
    "slug": slugify,
    "hyphens": lambda text: slugify(text, separator="-"),
    "joined": lambda text: slugify(text, separator=""),
    "percent": quote,
    "percent, all": lambda text: quote(text, safe=""),
    "percent, lower case": lambda text: quote(text, safe="").lower(),
    "percent, twice": lambda text: quote(quote(text, safe=""), safe=""),
    "plus": quote_plus,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
}
MAC: Final[Mapping[str, Notation]] = {
    "colons": str,
    "upper case": str.upper,
    "hyphens": lambda mac: _pairs(mac, "-"),
    "upper case hyphens": lambda mac: _pairs(mac.upper(), "-"),
    "dots": lambda mac: _pairs(mac, "."),
    "underscores": lambda mac: _pairs(mac, "_"),
    "blanks": lambda mac: _pairs(mac, " "),
    "nothing between": _digits,
    "upper case, nothing between": lambda mac: _digits(mac).upper(),
    "cisco": lambda mac: _quads(mac, "."),
    "huawei": lambda mac: _quads(mac, "-"),
    "percent": lambda mac: _pairs(mac, "%3A"),
    "percent, lower case": lambda mac: _pairs(mac, "%3a"),
    "last half": lambda mac: _digits(mac)[6:],
    "last half, colons": lambda mac: mac[9:],
    "last half, upper case": lambda mac: _digits(mac)[6:].upper(),
    "in an IPv6 address": _link_local,
}
IPV4: Final[Mapping[str, Notation]] = {
    "dots": str,
    "underscores": lambda ip: ip.replace(".", "_"),
    "hyphens": lambda ip: ip.replace(".", "-"),
    "with a port": lambda ip: f"{ip}:8080",
    "in a URL": lambda ip: f"http://{ip}/x",
    "percent": lambda ip: ip.replace(".", "%2E"),
    "mapped": lambda ip: f"::ffff:{ip}",
    "mapped, hexadecimal": lambda ip: str(IPv6Address(0xFFFF << 32 | int(IPv4Address(ip)))),
}


def _exploded(ip: str) -> str:
    return ":".join(f"{group:04x}" for group in _groups(ip))


def _groups(ip: str) -> list[int]:
    return [int(ip_address(ip)) >> shift & 0xFFFF for shift in range(112, -1, -16)]


IPV6: Final[Mapping[str, Notation]] = {
    "compressed": str,
    "upper case": str.upper,
    "expanded": _exploded,
    "without leading zeros": lambda ip: ":".join(f"{group:x}" for group in _groups(ip)),
    "with a zone": lambda ip: f"{ip}%eth0",
    "in a URL": lambda ip: f"http://[{ip}]:8080/x",
    "percent": lambda ip: quote(ip, safe=""),
    "slug": slugify,
    "hyphens": lambda ip: ip.replace(":", "-"),
    "expanded slug": lambda ip: slugify(_exploded(ip)),
}
