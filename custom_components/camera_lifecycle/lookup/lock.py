"""The lock of an account: devices of Hikvision's platform tell it in the body of a 401.

Then a login is of no use until the lock opens, be it right or wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
import re
from typing import Final

from .model import LookUpError
from .reply import Reply

MAX_LOCK: Final = timedelta(days=1)

_LOCKED = re.compile(
    r"""<lockStatus>\s*lock(?:ed)?\s*</|"lockStatus"\s*:\s*"lock(?:ed)?\"""", re.IGNORECASE
)
_OPENS_IN = re.compile(
    r"""(?:<unlockTime>\s*|"unlockTime"\s*:\s*"?)(\d{1,9})(?![\d.])""", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Lock:
    """A locked account. `opens_in`: in how long, None where the device does not say."""

    opens_in: timedelta | None


async def read_lock(reply: Reply) -> Lock | None:
    """Return the lock that a refusing reply tells of, None where it tells of none."""
    try:
        text = await reply.text()
    except LookUpError:
        return None
    if not _LOCKED.search(text):
        return None
    opens_in = _OPENS_IN.search(text)
    seconds = timedelta(seconds=int(opens_in.group(1))) if opens_in else timedelta()
    return Lock(min(seconds, MAX_LOCK) or None)
