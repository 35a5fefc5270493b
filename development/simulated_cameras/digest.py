"""The server's side of digest authentication, as cameras do it: MD5, `qop=auth`."""

from __future__ import annotations

from dataclasses import dataclass, field
import hashlib
import hmac
import re
import secrets
from typing import Final

from aiohttp import web

from .model import Device

LOCKED: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<userCheck><statusValue>401</statusValue>'
    "<statusString>Unauthorized</statusString><lockStatus>lock</lockStatus>"
    "<unlockTime>1620</unlockTime></userCheck>"
)
_PAIR = re.compile(r'(\w+)=(?:"([^"]*)"|([^\s,]+))')


@dataclass
class Guard:
    """Lets nobody in without the login. Counts wrong ones, as a camera does before it locks.

    `device`: another one in its place has another login. `is_locked`: it says so to everybody,
    as devices of Hikvision's platform do, and lets nobody in.
    """

    device: Device
    realm: str
    nonces: set[str] = field(default_factory=set)
    refused: int = 0
    accepted: int = 0
    is_locked: bool = False

    def check(self, request: web.Request) -> None:
        """Raise 401 with a challenge unless the request carries the login."""
        header = request.headers.get("Authorization", "")
        if not self.is_locked and header.startswith("Digest ") and self._right(request, header):
            self.accepted += 1
            return
        if header:
            self.refused += 1
        nonce = secrets.token_hex(16)
        self.nonces.add(nonce)
        challenge = f'Digest realm="{self.realm}", nonce="{nonce}", qop="auth", algorithm=MD5'
        text = LOCKED if self.is_locked else None
        raise web.HTTPUnauthorized(headers={"WWW-Authenticate": challenge}, text=text)

    def _right(self, request: web.Request, header: str) -> bool:
        given = {key: quoted or plain for key, quoted, plain in _PAIR.findall(header)}
        if given.get("nonce") not in self.nonces or given.get("uri") != request.path_qs:
            return False
        first = _md5(self.device.username, self.realm, self.device.password)
        second = _md5(request.method, given["uri"])
        middle = (given["nonce"], given.get("nc", ""), given.get("cnonce", ""), "auth")
        return given.get("username") == self.device.username and hmac.compare_digest(
            given.get("response", ""), _md5(first, *middle, second)
        )


def _md5(*parts: str) -> str:
    return hashlib.md5(":".join(parts).encode()).hexdigest()  # noqa: S324 - what cameras use
