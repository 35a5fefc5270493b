"""HOST[:PORT] as a person types it."""

from __future__ import annotations

from typing import Final

from ..lookup.host import read_host

MAX_PORT: Final = 65535


def read_address(text: str) -> tuple[str, int | None]:
    """Return host and port of `HOST`, `HOST:PORT`, `[IPv6]:PORT` or a bare IPv6 address.

    Raises ValueError, which does not quote the text: people paste addresses with passwords.
    """
    if "://" in text or "@" in text or "/" in text:
        raise ValueError(
            "HOST[:PORT] is a host alone: no scheme, no path, and the login goes into"
            " --username and --password-env"
        )
    host, port = text, ""
    if text.startswith("["):
        host, _, rest = text[1:].partition("]")
        port = rest.removeprefix(":")
    elif text.count(":") == 1:
        host, _, port = text.partition(":")
    if read_host(host) is None:
        raise ValueError("HOST[:PORT]: that is no host name and no address")
    if not port:
        return host, None
    if not (port.isascii() and port.isdecimal() and 0 < int(port) <= MAX_PORT):
        raise ValueError(f"HOST[:PORT]: a port is a number from 1 to {MAX_PORT}")
    return host, int(port)
