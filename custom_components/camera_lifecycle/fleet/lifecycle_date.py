"""One thing that comes to pass on a day, as the calendar of the fleet shows it."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from homeassistant.util import slugify

from ..engine.partial_date import PartialDate
from ..engine.reasons import LifecycleEvent, Reason
from ..owner.steps import Step

REVIEW: Final = "review"
"""The key of a day by which facts are to be checked again."""
FACTS_TOO_OLD: Final = "facts_too_old"
"""The key of the day from which facts vouch for nothing any more."""
LAPSE: Final = "updates_lapse"
"""The key of the last day on which a model counts as maintained."""
OF_FACTS: Final = frozenset({REVIEW, FACTS_TOO_OLD})
"""The keys of what comes to pass with the facts, and not with a camera."""
ENDS: Final = frozenset(
    event.value
    for event in (
        LifecycleEvent.END_OF_SUPPORT,
        LifecycleEvent.END_OF_SECURITY_UPDATES,
        LifecycleEvent.SERVICE_SHUTDOWN,
        LifecycleEvent.COMPANY_OUT_OF_BUSINESS,
        LifecycleEvent.UNSUPPORTED_AS_OF,
        LifecycleEvent.MIN_SUPPORT_UNTIL,
    )
)
"""The keys of what ends the support of a camera, or the promise of it."""
_LAST: Final = date.max - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LifecycleDate:
    """One thing that comes to pass on a day.

    `uid` is the same on every day and after every restart. `key`: what it is, as the
    translations name it. `subject`: the model or the maker, empty for a plan. `cameras`:
    the names of those that it is about, in their order. `announces`: the later day that it tells
    of, None where it is about its own. `step`: the one that is planned, which is called by its
    own title. `facts`: what the facts are about that are to be checked again. `camera_ids`: the
    ids of the cameras that it is about.
    """

    uid: str
    key: str
    when: PartialDate
    subject: str = ""
    reason: Reason | None = None
    cameras: tuple[str, ...] = ()
    announces: PartialDate | None = None
    step: Step | None = None
    facts: tuple[str, ...] = ()
    camera_ids: frozenset[str] = frozenset()

    @property
    def last_day(self) -> date:
        """Return the last day that it can mean, one day before the end of time at most."""
        return min(self.when.last_day, _LAST)


@lru_cache(maxsize=1024)
def slug(text: str) -> str:
    """Return `text` as a part of an id; many cameras share it."""
    return slugify(text)
