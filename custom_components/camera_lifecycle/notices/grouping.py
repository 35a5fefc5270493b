"""Few notices for any fleet: one per maker, model or vulnerability, and folded when many.

Grouping looks at all findings, answered or not, so that answering one does not rename another;
and at how many subjects there are, never at single findings.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from homeassistant.util import slugify

from .kinds import KINDS, MAX_IN_ALL, NoticeKind


@dataclass(frozen=True, slots=True)
class Group:
    """What one notice speaks of: one subject or, folded, several.

    `words`: whose texts it has: those of the kind, or of the folded key of its row.
    """

    issue_id: str
    kind: NoticeKind
    words: str

    @property
    def is_about_several(self) -> bool:
        """Return whether its words are those for several subjects."""
        return self.words != self.kind


def folded_kinds(subjects: Mapping[NoticeKind, int]) -> frozenset[NoticeKind]:
    """Return the kinds that have one notice for all subjects, so that there are few in all.

    `subjects`: how many of each kind there are.
    """
    counts = {kind: subjects[kind] for kind in NoticeKind if subjects.get(kind)}
    folded = {kind for kind, count in counts.items() if count > KINDS[kind].max_notices}
    while sum(1 if kind in folded else count for kind, count in counts.items()) > MAX_IN_ALL:
        folded.add(max((kind for kind in counts if kind not in folded), key=counts.__getitem__))
    return frozenset(folded)


@cache
def folded_group(kind: NoticeKind) -> Group:
    """Return the notice about all subjects of a kind."""
    key = KINDS[kind].folded_key
    return Group(key, kind, key)


@lru_cache(maxsize=256)
def group_about(kind: NoticeKind, subject: str) -> Group:
    """Return the notice about one subject of a kind."""
    return Group(f"{kind}_{slugify(subject)}", kind, kind.value)
