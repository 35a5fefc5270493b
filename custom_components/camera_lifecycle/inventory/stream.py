"""Removes the secrets from a stream's address and keeps its path, which tells the maker."""

import re
from typing import Final
from urllib.parse import SplitResult, urlsplit

MAX_LENGTH: Final = 512

# Cameras take a login in the query (`?user=a&pwd=b`) or in the path itself
# (`/user=a_password=b_channel=1`): the name stays, the value goes.
LOGIN_VALUE: Final = re.compile(
    r"((?:user(?:name)?|usr|login(?:use|pas)?|pass(?:word|wd)?|pwd|psw|passcode|"
    r"auth|token|access_token|api_?key|key|secret|session(?:id)?|sid|sig|signature)=)"
    r"[^&;/?#]*?(?=[&;/?#]|_(?:user(?:name)?|password|channel|stream|subtype)=|\.sdp|$)",
    re.IGNORECASE,
)


def read_stream(address: object) -> tuple[str | None, str | None]:
    """Return (host, path without secrets) of a stream's or picture's address.

    Either is None where the address does not hold it; both are for a template (`{{ ... }}`).
    """
    if not isinstance(address, str) or "{{" in address or "{%" in address:
        return None, None
    try:
        parts = urlsplit(address.strip()[:MAX_LENGTH])
        host = parts.hostname
    except ValueError:
        return None, None
    return host, _path(parts)


def _path(parts: SplitResult) -> str | None:
    """Return path and query without the values of logins; None for an empty path."""
    text = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return LOGIN_VALUE.sub(r"\1", text) if text.strip("/") else None
