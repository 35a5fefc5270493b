"""Few notices for any fleet: one per maker, model or vulnerability, and folded when many.

Grouping looks at all causes, answered or not, so that answering one does not rename another.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from homeassistant.util import slugify

from .findings import Finding, NoticeKind

MAX_OF_A_KIND: Final = 4
MAX_IN_ALL: Final = 12

# A maker is what people think in, so its notices are folded only when all together are too
# many. Updates are one errand, however many cameras and vulnerabilities they are for.
_MAX_BY_KIND: Final = {NoticeKind.PHASED_OUT: MAX_IN_ALL, NoticeKind.FIX_AVAILABLE: 0}
_SEVERAL: Final = "several"


@dataclass(frozen=True, slots=True)
class Group:
    """The causes that one notice speaks of, about one subject or, folded, about several.

    `translation_key`: the kind, or `<kind>_several` for a folded one.
    """

    issue_id: str
    kind: NoticeKind
    translation_key: str
    causes: tuple[Finding, ...]

    @property
    def is_about_several(self) -> bool:
        """Return whether its words are those for several subjects."""
        return self.translation_key != self.kind


def group(causes: Iterable[Finding]) -> tuple[Group, ...]:
    """Return the notices for `causes`, at most `MOST_IN_ALL`, most urgent first."""
    kinds: dict[NoticeKind, dict[str, list[Finding]]] = {}
    for cause in causes:
        kinds.setdefault(cause.kind, {}).setdefault(cause.subject, []).append(cause)
    folded = {
        kind
        for kind, subjects in kinds.items()
        if len(subjects) > _MAX_BY_KIND.get(kind, MAX_OF_A_KIND)
    }
    while _count(kinds, folded) > MAX_IN_ALL:
        unfolded = [kind for kind in kinds if kind not in folded]
        folded.add(max(unfolded, key=lambda kind: len(kinds[kind])))
    return tuple(
        each
        for kind in NoticeKind
        if kind in kinds
        for each in _groups(kind, kinds[kind], fold=kind in folded)
    )


def _count(kinds: dict[NoticeKind, dict[str, list[Finding]]], folded: set[NoticeKind]) -> int:
    """Return how many notices that makes."""
    return sum(1 if kind in folded else len(subjects) for kind, subjects in kinds.items())


def _groups(kind: NoticeKind, subjects: dict[str, list[Finding]], *, fold: bool) -> Iterator[Group]:
    """Yield the notices of one kind, by subject."""
    if fold:
        key = kind if kind is NoticeKind.FIX_AVAILABLE else f"{kind}_{_SEVERAL}"
        every = tuple(cause for _, found in sorted(subjects.items()) for cause in found)
        yield Group(key, kind, key, every)
        return
    for subject, found in sorted(subjects.items()):
        yield Group(f"{kind}_{slugify(subject)}", kind, kind, tuple(found))
