"""What notices have told of, as it is stored beside the answers.

The keys of the JSON are those of version 0.1.0.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

from .answers import Answer, FindingKey, finding_key, optional_text
from .facts import MAX_FACTS, Fact, read_facts


@dataclass(frozen=True, slots=True)
class IssueState:
    """Since when a notice has told of a finding on a camera.

    `issue_id`: the notice that lists it now, None while none does. `is_new`: it joined a notice
    that people knew already, or there is news about it. `listed`: the facts that this notice
    tells, None where an earlier version did not keep them. `earlier`: facts that were told and
    are not any more, the latest last.
    """

    key: FindingKey
    since: date
    issue_id: str | None
    is_new: bool = False
    listed: tuple[Fact, ...] | None = ()
    earlier: tuple[Fact, ...] = ()

    @property
    def at_rest(self) -> Self:
        """Return it as no notice lists it any more."""
        if self.issue_id is None:
            return self
        return replace(self, issue_id=None, listed=(), earlier=self._told_without(()))

    def lists(self, issue_id: str, facts: tuple[Fact, ...], today: date, *, is_news: bool) -> Self:
        """Return it as a notice tells `facts`; `is_news`: what was not told before is new."""
        facts = facts[:MAX_FACTS]
        if (issue_id, facts) == (self.issue_id, self.listed):
            return self
        earlier = self._told_without(facts)
        now = replace(self, issue_id=issue_id, listed=facts, earlier=earlier)
        told = {*(self.listed or ()), *self.earlier}
        if not told:
            return now
        if not told.issuperset(facts):
            return replace(now, since=today, is_new=True) if is_news else now
        is_back = bool(self.listed) and {*facts}.isdisjoint(self.listed or ())
        return replace(now, is_new=False) if is_back else now

    def unlisted(self, answer: Answer) -> Self:
        """Return it as if no notice had told what `answer` is about."""
        listed = self.listed or ()
        left = tuple(fact for fact in listed if not answer.covers(fact, ()))
        return replace(self, listed=left) if left else self.at_rest

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it; the date is ISO."""
        listed = self.listed
        return {
            "cause": self.key.finding,
            "camera": self.key.camera_id,
            "since": self.since.isoformat(),
            "issue": self.issue_id,
            "new": self.is_new,
            "listed": None if listed is None else [fact.as_json() for fact in listed],
            "earlier": [fact.as_json() for fact in self.earlier],
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            issue_id = optional_text(data.get("issue"))
            listed = data.get("listed")
            return cls(
                key=finding_key(data),
                since=date.fromisoformat(data["since"]),
                issue_id=issue_id,
                is_new=data.get("new") is True,
                listed=None if listed is None else read_facts(listed),
                earlier=read_facts(data.get("earlier", [])),
            )
        except AttributeError, KeyError, TypeError, ValueError:
            return None

    def _told_without(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """Return all that was told but `facts`, as much of it as is kept."""
        told = dict.fromkeys((*self.earlier, *(self.listed or ())))
        return tuple(fact for fact in told if fact not in {*facts})[-MAX_FACTS:]
