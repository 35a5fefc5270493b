"""What came back from a device: a status, headers, and a body not yet unpacked."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from .body import decode, unpack
from .model import Cause, Failure, LookupFailed

if TYPE_CHECKING:
    from multidict import CIMultiDictProxy

# how an HTTP status ends a look-up; every other status from 400 on is bad_answer
STATUS: Final = {
    401: (Failure.REFUSED, Cause.NO_CREDENTIALS),
    403: (Failure.REFUSED, Cause.NOT_ALLOWED),
    404: (Failure.NOT_THIS_PROTOCOL, Cause.NOT_FOUND),
    405: (Failure.NOT_THIS_PROTOCOL, Cause.NOT_FOUND),
    410: (Failure.NOT_THIS_PROTOCOL, Cause.NOT_FOUND),
    423: (Failure.REFUSED, Cause.LOCKED),
    429: (Failure.REFUSED, Cause.LOCKED),
    501: (Failure.NOT_THIS_PROTOCOL, Cause.NOT_FOUND),
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
        """Return itself; raise LookupFailed when the status says that nothing was told."""
        if self.status < 400:  # noqa: PLR2004 - the first status of an error
            return self
        raise LookupFailed(*STATUS.get(self.status, (Failure.BAD_ANSWER, Cause.SERVER_ERROR)))
