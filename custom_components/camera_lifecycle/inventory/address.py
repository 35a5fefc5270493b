"""Normalises hosts, so that two addresses of one device in the home compare equal."""

from ipaddress import ip_address
import re
from typing import Final
from urllib.parse import urlsplit

_LOCAL_SUFFIXES: Final = (
    ".local",
    ".lan",
    ".home",
    ".internal",
    ".home.arpa",
    ".localdomain",
    ".box",
)
_LABEL: Final = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.ASCII)
_THIS_MACHINE: Final = frozenset({"localhost", "localhost.localdomain", "homeassistant.local"})


def host_of(url: object) -> str | None:
    """Return the host that a URL or a bare host names, if it can be one device at home."""
    if not isinstance(url, str) or not url or len(url) > 512:  # noqa: PLR2004 - longer is no address
        return None
    try:
        parts = urlsplit(url if "://" in url else f"//{url}")
        if parts.scheme not in {"", "http", "https", "rtsp", "rtsps"}:
            return None
        return device_host(parts.hostname)
    except ValueError:
        return None


def device_host(host: str | None) -> str | None:
    """Return `host` in the one form in which it is compared; None where it proves nothing.

    Home Assistant's own machine, any-addresses and public names (a cloud service) prove
    nothing: many cameras share them.
    """
    if not host:
        return None
    host = host.rstrip(".").lower()
    try:
        address = ip_address(host)
    except ValueError:
        return host if _is_local_name(host) else None
    if address.is_unspecified or address.is_multicast or str(address) in {"127.0.0.1", "::1"}:
        return None
    return str(address)


def _is_local_name(host: str) -> bool:
    if host in _THIS_MACHINE or not all(_LABEL.fullmatch(part) for part in host.split(".")):
        return False
    return "." not in host or host.endswith(_LOCAL_SUFFIXES)
