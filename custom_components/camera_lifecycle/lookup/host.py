"""A host as a person types it."""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = re.compile(r"[A-Za-z0-9_.-]{1,253}")
_SIX: Final = re.compile(r"[0-9A-Fa-f:.]{2,45}(?:%[A-Za-z0-9_.-]{1,15})?")


def read_host(text: str) -> str | None:
    """Return a host name or an address, IPv6 without its brackets; None for anything else."""
    host = text.strip().removeprefix("[").removesuffix("]")
    return host if (_SIX if ":" in host else _NAME).fullmatch(host) else None
