"""The argument HOST[:PORT] of a command."""

from __future__ import annotations

from ..lookup.host import MAX_PORT, read_host, read_port


def read_address(text: str) -> tuple[str, int | None]:
    """Return host and port of `HOST`, `HOST:PORT`, `[IPv6]:PORT` or a bare IPv6 address.

    Raises ValueError, which does not quote the text: people paste addresses with passwords.
    """
    if "://" in text or "@" in text or "/" in text:
        raise ValueError(
            "HOST[:PORT] must not contain a scheme, a path, or credentials:"
            " use --username and --password-env"
        )
    host, port_text = text, ""
    if text.startswith("["):
        host, _, rest = text[1:].partition("]")
        port_text = rest.removeprefix(":")
    elif text.count(":") == 1:
        host, _, port_text = text.partition(":")
    if read_host(host) is None:
        raise ValueError("HOST[:PORT]: invalid hostname or IP address")
    if not port_text:
        return host, None
    port = read_port(port_text)
    if port is None:
        raise ValueError(f"HOST[:PORT]: the port must be a number from 1 to {MAX_PORT}")
    return host, port
