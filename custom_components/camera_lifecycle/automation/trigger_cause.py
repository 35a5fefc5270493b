"""Because of what a situation has come about, as a trigger tells it."""

from ..telling.because import Because
from ..telling.situations import Situation
from .watch import News


def cause_of(situation: Situation, news: News) -> Because | None:
    """Return the cause; None where it came about earlier and has only stayed so since."""
    if news.told is None:
        return None
    change = news.told.changes.get(news.assessed.camera.id)
    if change is not None and situation.kind is not None:
        return change.because.get(situation.kind, change.cause)
    return _without_a_change(news)


def _without_a_change(news: News) -> Because:
    """Return the cause of a threshold that was crossed, or of a newer firmware."""
    before, now = news.before, news.now
    if before is None:
        return Because.IDENTITY
    if before.signs.corrected != now.signs.corrected:
        return Because.OWNER
    if before.firmware != now.firmware:
        return Because.FIRMWARE
    facts = (before.until, before.build_date, before.newest)
    if facts == (now.until, now.build_date, now.newest):
        return Because.DAY
    return Because.IDENTITY if before.signs.identity != now.signs.identity else Because.FACTS
