"""What all notices of one publication are drafted by, and what is known and told of after it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ..owner.answers import FindingKey
from ..owner.issue_states import IssueState
from .listing import CameraList
from .notice import AnswerHistory
from .placeholders import PlaceholderWriter


@dataclass(frozen=True, slots=True)
class DraftingRound:
    """The answers, the words, and `states`: those of the findings that are looked at anew."""

    history: AnswerHistory
    writer: PlaceholderWriter
    states: dict[FindingKey, IssueState] = field(default_factory=dict)

    @property
    def cameras(self) -> CameraList:
        """Return who lists cameras."""
        return CameraList(self.writer.translations, self._state_of, self.history.answers)

    def before(self, key: FindingKey) -> IssueState | None:
        """Return what has been told of a finding until now.

        A day that lies ahead is today's: the clock was ahead then.
        """
        state, today = self.history.issue_states.get(key), self.history.today
        return replace(state, since=today) if state is not None and state.since > today else state

    def was_seen(self, keys: Iterable[FindingKey]) -> bool:
        """Return whether people have seen a notice about any of `keys` earlier, or answered it."""
        states, answers, today = self.history.issue_states, self.history.answers, self.history.today
        return any((key in states and states[key].since < today) or key in answers for key in keys)

    def _state_of(self, key: FindingKey) -> IssueState | None:
        return self.states.get(key) or self.history.issue_states.get(key)
