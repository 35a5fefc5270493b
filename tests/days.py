"""The two days on which tests judge.

Facts and records live: somebody adds one today, and it must pass today and on every day after.
So what checks them asks which day it is. What a rule does is shown with samples, and those are
judged on one fixed day: no test turns red because time has passed.
"""

from datetime import date
from typing import Final

TODAY: Final = date.today()  # noqa: DTZ011 - the day of whoever runs the tests
"""For the library and for records: what is true today."""
SAMPLE_DAY: Final = date(2026, 11, 22)
"""For samples, and for what the engine says of a camera."""
