"""Few notices for any fleet: one per maker, model or vulnerability, and folded when many.

Grouping looks at all findings, answered or not, so that answering one does not rename another.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from homeassistant.util import slugify

from .findings import Finding
from .kinds import KINDS, MAX_IN_ALL, NoticeKind

type Subjects = dict[str, list[Finding]]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings that one notice speaks of, about one subject or, folded, about several.

    `translation_key`: the kind, or the folded key of its row.
    """

    issue_id: str
    kind: NoticeKind
    translation_key: str
    findings: tuple[Finding, ...]

    @property
    def is_about_several(self) -> bool:
        """Return whether its words are those for several subjects."""
        return self.translation_key != self.kind


def group(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """Return the notices for `findings`, at most `MAX_IN_ALL`, most urgent first."""
    kinds: dict[NoticeKind, Subjects] = {}
    for finding in findings:
        kinds.setdefault(finding.kind, {}).setdefault(finding.subject, []).append(finding)
    folded = {kind for kind, subjects in kinds.items() if len(subjects) > KINDS[kind].max_notices}
    while _count(kinds, folded) > MAX_IN_ALL:
        unfolded = [kind for kind in kinds if kind not in folded]
        folded.add(max(unfolded, key=lambda kind: len(kinds[kind])))
    return tuple(
        each
        for kind in NoticeKind
        if kind in kinds
        for each in _groups(kind, kinds[kind], fold=kind in folded)
    )


def _count(kinds: dict[NoticeKind, Subjects], folded: set[NoticeKind]) -> int:
    """Return how many notices that makes."""
    return sum(1 if kind in folded else len(subjects) for kind, subjects in kinds.items())


def _groups(kind: NoticeKind, subjects: Subjects, *, fold: bool) -> Iterator[Group]:
    """Yield the notices of one kind, by subject."""
    if fold:
        key = KINDS[kind].folded_key
        every = tuple(finding for _, found in sorted(subjects.items()) for finding in found)
        yield Group(key, kind, key, every)
        return
    for subject, findings in sorted(subjects.items()):
        yield Group(f"{kind}_{slugify(subject)}", kind, kind.value, tuple(findings))
