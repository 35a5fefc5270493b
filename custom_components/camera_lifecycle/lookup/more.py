"""What a device tells beyond who it is: welcome where it comes, and no loss where it does not."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Final

from .model import ErrorCode, ErrorKind, Limits, LookUpError

NOT_SHOWN: Final = frozenset({ErrorCode.NOT_ALLOWED, ErrorCode.NO_CREDENTIALS})
"""How a device says that it does not show something to this account, or to nobody in particular."""
SHARE: Final = 0.8
"""Of a device's seconds: after them it is asked nothing more, and what it told is kept."""


def time_for_more(limits: Limits) -> float:
    """Return until when, on the loop's clock, a device that is asked now may tell more."""
    return asyncio.get_running_loop().time() + limits.seconds * SHARE


async def if_told[T](more: Awaitable[T], until: float) -> T | None:
    """Return what more a device tells; None where it does not, or not in time.

    None as well where the account may not see it: that is no refused login. Raises LookUpError
    for one that is.
    """
    try:
        async with asyncio.timeout_at(until):
            return await more
    except TimeoutError:
        return None
    except LookUpError as err:
        if err.kind is ErrorKind.REFUSED and err.code not in NOT_SHOWN:
            raise
        return None
