"""Finds out which new camera is one that was lost: its integration was replaced by another.

A lost camera is given back by itself only on proof: a network address that its maker bought,
or a serial number together with vendor and model, that exactly one lost and one new camera
share and nobody else has. What is merely alike is a question for the owner. Two network cards
are two cameras.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from .hardware_marks import HardwareMarks
from .known_camera import KnownCamera
from .model import SameCameraQuestion

type Rows = Mapping[str, KnownCamera]

BOTH_THERE: Final = timedelta(days=30)
"""How long a camera may have been in Home Assistant twice before its old device was deleted."""
_PROOFS: Final = ("macs", "serials")
_HINTS: Final = (*_PROOFS, "hosts", "names")


@dataclass(frozen=True, slots=True)
class Returned:
    """`given`: the id of the lost camera, by the id of the new one that it is."""

    given: Mapping[str, str] = field(default_factory=dict)
    questions: tuple[SameCameraQuestion, ...] = ()


def find_returned(
    rows: Rows, present: Mapping[str, Collection[str]], said: Collection[str]
) -> Returned:
    """Return which cameras have come back, and which may have.

    `rows`: all cameras that are remembered, by id. `present`: the ids of the source devices of
    each camera that is there. `said`: the ids of the cameras about which the owner has said
    something: only the loss of such a one is worth a question, and only a new one about which
    nothing was said can take another id.
    """
    lost = [key for key, row in rows.items() if row.lost is not None]
    new = {key for key in present if key in rows and key not in said}
    if not lost or not new:
        return Returned()
    index = _Index(rows)
    alike = {
        key: [
            other
            for other in sorted(index.alike(rows[key].marks) & new)
            if _may_be(rows[key], rows[other], present[other])
        ]
        for key in lost
    }
    proven = {
        key: [other for other in others if index.proves(key, other)]
        for key, others in alike.items()
    }
    claims = Counter(other for others in proven.values() for other in others)
    given = {
        others[0]: key
        for key, others in proven.items()
        if len(others) == 1 and claims[others[0]] == 1
    }
    open_questions = (
        SameCameraQuestion(key, rows[key].name, candidates)
        for key, others in alike.items()
        if key in said and key not in given.values()
        if (candidates := tuple(other for other in others if other not in given))
    )
    return Returned(given, tuple(open_questions))


class _Index:
    """Who bears which mark, of all cameras that are remembered."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
        for key, row in rows.items():
            for mark in _marks(row.marks):
                self._bearers[mark].add(key)

    def alike(self, marks: HardwareMarks) -> set[str]:
        """Return all that share a mark."""
        return set().union(*(self._bearers[mark] for mark in _marks(marks)))

    def proves(self, lost: str, new: str) -> bool:
        """Return whether hardware shows that the two are one, and nobody else has it too."""
        old, now = self._rows[lost], self._rows[new]
        if old.lost is None or now.since < old.lost:
            return False
        shared = {
            kind: [
                value
                for value in getattr(old.marks, kind) & getattr(now.marks, kind)
                if self._bearers[kind, value] == {lost, new}
            ]
            for kind in _PROOFS
        }
        return bool(shared["macs"] or (shared["serials"] and old.marks.is_same_product(now.marks)))


def _marks(marks: HardwareMarks) -> Iterator[tuple[str, str]]:
    for kind in _HINTS:
        for value in getattr(marks, kind):
            yield kind, value
    for company in marks.companies:
        for model in marks.models:
            yield "product", f"{company}/{model}"


def _may_be(lost: KnownCamera, new: KnownCamera, sources: Collection[str]) -> bool:
    """Return whether a new camera can be the lost one, of two that share a mark."""
    if lost.lost is None or new.since <= lost.since or new.since < lost.lost - BOTH_THERE:
        return False
    if not {*sources}.isdisjoint(lost.apart) or lost.marks.contradicts(new.marks):
        return False
    return _share(lost.marks, new.marks, _PROOFS) or not lost.marks.is_other_product(new.marks)


def _share(one: HardwareMarks, other: HardwareMarks, kinds: Iterable[str]) -> bool:
    return any(getattr(one, kind) & getattr(other, kind) for kind in kinds)
