"""What was known when an answer was given: what one fact said, where, and which one it was.

An answer holds for the facts that its owner saw, and for what has become of them, as long as
that is no news. So it is told apart whether a fact was added, has changed, or was only called
otherwise when the library was tidied up.
"""

from collections.abc import Container
from dataclasses import dataclass
import re
from typing import Any, Final, Self

from ..engine.partial_date import PartialDate
from ..engine.reasons import InstallEffect, ReasonCode

MAX_LENGTH: Final = 160
"""How much of a text of a fact is kept, and so told apart."""
MAX_FACTS: Final = 64
"""How many facts one answer can be about."""
_OF_MEASURE: Final = 3  # level, effect, date
_OF_LIFECYCLE: Final = 2  # event, date
_WORST: Final = InstallEffect.LOCAL_SUPPORT_ENDED
_BETWEEN_FACTS: Final = re.compile(r" (?=[a-z_]{1,40}/)")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact about one finding.

    `code`: of its reason. `says`: what can change about it, parts joined by `/`. `place`: the
    country or region in which it counts, None for everywhere. `entry`: its id in the library.
    Answers of the first versions know neither code nor place nor entry: '' and None.
    """

    code: str
    says: str
    place: str | None = None
    entry: str | None = None

    @classmethod
    def of(cls, code: str, says: str, entry: str, place: str | None = None) -> Self:
        """Return a fact of the library, cut to what is kept of one."""
        return cls(code, says[:MAX_LENGTH], place, entry[:MAX_LENGTH])

    def stands_for(self, other: Self, present: Container[str | None], *, literally: bool) -> bool:
        """Return whether who was told this one has been told all that `other` says.

        `present`: the ids of all facts that are known now about the finding: only one that has
        gone from the library can have another id today. `literally`: any change is news, not
        only one for the worse.
        """
        if self.entry is None:
            return self.says == other.says
        if (self.code, self.place) != (other.code, other.place):
            return False
        if self.entry != other.entry:
            return self.says == other.says and self.entry not in present
        return self.says == other.says or not (literally or _is_worse(self, other))

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it."""
        return {"code": self.code, "says": self.says, "place": self.place, "entry": self.entry}

    @classmethod
    def from_json(cls, data: Any) -> Self:
        """Return what the store kept; raises TypeError or KeyError for anything else."""
        code, says, place, entry = (data[key] for key in ("code", "says", "place", "entry"))
        if not all(isinstance(text, str) for text in (code, says)):
            raise TypeError("no text")
        if not all(text is None or isinstance(text, str) for text in (place, entry)):
            raise TypeError("neither a text nor nothing")
        return cls(
            code[:MAX_LENGTH],
            says[:MAX_LENGTH],
            place and place[:MAX_LENGTH],
            entry and entry[:MAX_LENGTH],
        )


def read_facts(rows: Any) -> tuple[Fact, ...]:
    """Return the facts of a stored list; raises TypeError or KeyError for anything else."""
    if not isinstance(rows, list):
        raise TypeError("no list")
    return tuple(map(Fact.from_json, rows[:MAX_FACTS]))


def read_unplaced(text: str) -> tuple[Fact, ...]:
    """Return the facts of an answer that kept them in one text, each without its place."""
    return tuple(Fact("", says[:MAX_LENGTH]) for says in _BETWEEN_FACTS.split(text)[:MAX_FACTS])


def _is_worse(before: Fact, now: Fact) -> bool:
    """Return whether what one and the same fact says now is news for the worse."""
    said, says = before.says.split("/"), now.says.split("/")
    if len(said) != len(says):
        return True
    match before.code:
        case ReasonCode.PHASED_OUT if len(says) == _OF_MEASURE:
            return says[1] not in {said[1], InstallEffect.NONE} and said[1] != _WORST
        case ReasonCode.SUPPORT_ENDED | ReasonCode.SERVICE_SHUT_DOWN:
            return said[0] != says[0]
        case ReasonCode.SUPPORT_ENDING | ReasonCode.SERVICE_ENDING if len(says) == _OF_LIFECYCLE:
            return said[0] != says[0] or _is_earlier(says[1], said[1])
        case _:
            return True


def _is_earlier(day: str, than: str) -> bool:
    """Return whether a day surely lies before another; in doubt it does."""
    one, other = PartialDate.parse(day), PartialDate.parse(than)
    return one is None or other is None or one.last_day < other.first_day
