"""An HTTP response of a device: status, headers, and a body not yet decompressed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final, Self

from multidict import CIMultiDictProxy

from .body import decode, decompress
from .model import ErrorCode, ErrorKind, LookUpError

FORBIDDEN: Final = 403

# how an HTTP status ends a look-up; every other status from 400 on is bad_answer
STATUS_ERRORS: Final = {
    401: (ErrorKind.REFUSED, ErrorCode.NO_CREDENTIALS),
    FORBIDDEN: (ErrorKind.REFUSED, ErrorCode.NOT_ALLOWED),
    404: (ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND),
    405: (ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND),
    410: (ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND),
    423: (ErrorKind.REFUSED, ErrorCode.LOCKED),
    429: (ErrorKind.REFUSED, ErrorCode.LOCKED),
    501: (ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND),
}


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, headers, and the body as it came over the wire.

    `max_bytes`: how long the body may be once it is decompressed. `had_login`: the request
    carried one.
    """

    status: int
    headers: CIMultiDictProxy[str]
    raw_body: bytes
    max_bytes: int
    had_login: bool = False

    async def text(self) -> str:
        """Return the body as text. Decompressed and decoded off the event loop."""
        return await asyncio.to_thread(self._text)

    def _text(self) -> str:
        body = decompress(self.raw_body, self.headers.get("Content-Encoding", ""), self.max_bytes)
        return decode(body, self.headers.get("Content-Type", ""))

    def expect_success(self) -> Self:
        """Return itself; raise LookUpError when the status is an error."""
        if self.status < 400:  # noqa: PLR2004 - the first status of an error
            return self
        if self.status == FORBIDDEN and not self.had_login:
            # nobody was refused: nobody had logged in
            raise LookUpError(ErrorKind.REFUSED, ErrorCode.NO_CREDENTIALS)
        raise LookUpError(
            *STATUS_ERRORS.get(self.status, (ErrorKind.BAD_ANSWER, ErrorCode.SERVER_ERROR))
        )
