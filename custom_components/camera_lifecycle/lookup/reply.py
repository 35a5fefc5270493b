"""What came back from a device: a status, headers, and a body not yet unpacked."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final, Self

from multidict import CIMultiDictProxy

from .body import decode, unpack
from .model import ErrorCode, ErrorKind, LookUpError

# how an HTTP status ends a look-up; every other status from 400 on is bad_answer
STATUS: Final = {
    401: (ErrorKind.REFUSED, ErrorCode.NO_CREDENTIALS),
    403: (ErrorKind.REFUSED, ErrorCode.NOT_ALLOWED),
    404: (ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND),
    405: (ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND),
    410: (ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND),
    423: (ErrorKind.REFUSED, ErrorCode.LOCKED),
    429: (ErrorKind.REFUSED, ErrorCode.LOCKED),
    501: (ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND),
}


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: status, headers, and the body as it came over the wire."""

    status: int
    headers: CIMultiDictProxy[str]
    packed: bytes
    limit: int

    async def text(self) -> str:
        """Return the body as text. Unpacked and decoded off the loop."""
        return await asyncio.to_thread(self._text)

    def _text(self) -> str:
        body = unpack(self.packed, self.headers.get("Content-Encoding", ""), self.limit)
        return decode(body, self.headers.get("Content-Type", ""))

    def expect_success(self) -> Self:
        """Return itself; raise LookUpError when the status says that nothing was told."""
        if self.status < 400:  # noqa: PLR2004 - the first status of an error
            return self
        raise LookUpError(*STATUS.get(self.status, (ErrorKind.BAD_ANSWER, ErrorCode.SERVER_ERROR)))
