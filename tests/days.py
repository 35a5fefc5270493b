"""The days on which tests judge.

Facts and records live: somebody adds one today, and it must pass today and on every day after.
So what checks them asks which day it is. What a rule does is shown with samples, and those are
judged on one fixed day: no test turns red because time has passed.
"""

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from custom_components.camera_lifecycle.engine.load import load_library

TODAY: Final = date.today()  # noqa: DTZ011 - the day of whoever runs the tests
"""For the library and for records: what is true today."""
SAMPLE_DAY: Final = date(2026, 11, 22)
"""For samples, and for what the engine says of a camera."""


def after_facts(days: int = 0) -> date:
    """Return a day so many days after the one on which a fact was last checked.

    For a home whose clock is set: no clock that says an earlier day is believed.
    """
    facts_day = load_library().as_of
    assert facts_day is not None
    return facts_day + timedelta(days=days)


def moment(day: date, at: str, zone: str) -> datetime:
    """Return the moment at which a clock in `zone` says `at` (ISO) on `day`."""
    return datetime.combine(day, time.fromisoformat(at), ZoneInfo(zone))
