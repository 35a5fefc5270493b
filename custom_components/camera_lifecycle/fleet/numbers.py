"""What monitoring reads: numbers for what people read as words and dates.

Prometheus and its like keep numbers alone. What is not known has no number, so that nothing can
be computed of it: a zero would read as "not at risk", or as the best of all statuses.
"""

from datetime import date
from typing import Final

from ..engine.model import SupportStatus
from .model import AssessedCamera, Fleet
from .totals import NONE, Total, Totals

STATUS_CODES: Final = {
    SupportStatus.MAINTAINED: 10,
    SupportStatus.SUPPORTED: 20,
    SupportStatus.RESTRICTED: 30,
    SupportStatus.ENDING: 40,
    SupportStatus.PHASED_OUT: 50,
    SupportStatus.ENDED: 60,
}
"""The graver, the higher. Others store these numbers for years: none of them may ever change.

Tens, so that a status that is added later finds a place in the order.
"""


def support_status_code(assessed: AssessedCamera) -> int | None:
    """Return the number of the support status, None while no source says."""
    return STATUS_CODES.get(assessed.assessment.support.status)


def next_support_end(totals: Totals) -> tuple[date | None, Total]:
    """Return the next day on which a camera's support ends, and the cameras that it is about."""
    day = totals.next_end()
    return day, totals.of(day) if day else NONE


def days_to_support_end(totals: Totals) -> tuple[int | None, Total]:
    """Return in how many days support ends next, and for which cameras; None if no day is known."""
    day, cameras = next_support_end(totals)
    return (day - totals.day).days if day else None, cameras


def facts_age(fleet: Fleet, as_of: date | None) -> int | None:
    """Return the days since a fact was last checked (`as_of`), None while the clock is wrong."""
    return (fleet.day - as_of).days if as_of and fleet.is_day_certain else None
