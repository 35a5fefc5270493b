"""The day on which a fact may have been read at the latest."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

_FIRST_ZONE: Final = timedelta(hours=14)
"""Where a day begins first, on the Line Islands."""


def latest_day() -> date:
    """Return the day that it is where days begin first.

    A fact bears the day of its writer, and is checked by machines elsewhere: what was read this
    morning in Auckland is sound while it is still yesterday there.
    """
    return (datetime.now(UTC) + _FIRST_ZONE).date()
