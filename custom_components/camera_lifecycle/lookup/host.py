"""Host and port as a person or a config entry writes them."""

from __future__ import annotations

import re
from typing import Final

MAX_PORT: Final = 65535

_NAME: Final = re.compile(r"[A-Za-z0-9_.-]{1,253}")
_IPV6: Final = re.compile(r"[0-9A-Fa-f:.]{2,45}(?:%[A-Za-z0-9_.-]{1,15})?")


def read_host(text: str) -> str | None:
    """Return a host name or an address, IPv6 without its brackets; None for anything else."""
    host = text.strip().removeprefix("[").removesuffix("]")
    return host if (_IPV6 if ":" in host else _NAME).fullmatch(host) else None


def read_port(value: object) -> int | None:
    """Return a port, from text or a number; None for anything else."""
    text = str(value)
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(MAX_PORT))):
        return None
    return int(text) if 0 < int(text) <= MAX_PORT else None
