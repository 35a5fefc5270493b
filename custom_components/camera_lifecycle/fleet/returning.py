"""Finds out which new camera is one that was lost: its integration was replaced by another.

A lost camera is given back by itself only on proof: a network address that its maker bought,
or a serial number together with vendor and model, that exactly one lost and one new camera
share and nobody else has. What is merely alike is a question for the owner. Two network cards
are two cameras.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from .hardware_marks import HardwareMarks
from .known_camera import KnownCamera
from .model import SameCameraQuestion

type Rows = Mapping[str, KnownCamera]
type BorneMark = tuple[str, str]
"""A kind of mark, and its value."""

BOTH_THERE: Final = timedelta(days=30)
"""How long a camera may have been in Home Assistant twice before its old device was deleted."""
_PROOFS: Final = ("macs", "serials")
_PRODUCT: Final = "product"
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
    returning = Returning(rows, present)
    returning.look_again(dict.fromkeys(rows))
    return returning.found(frozenset(said))


class Returning:
    """Which lost camera may be which new one, kept from look to look.

    One camera that changes is compared with the lost ones it shares a mark with, and with no
    other. `rows`, `present`: as `find_returned` takes them; both are followed as they change.
    """

    def __init__(self, rows: Rows, present: Mapping[str, Collection[str]]) -> None:
        """Begin without having looked at any."""
        self._rows = rows
        self._present = present
        self._bearers: dict[BorneMark, set[str]] = {}
        self._alike: dict[str, set[str]] = {}
        self._said: frozenset[str] = frozenset()
        self._found: Returned | None = Returned()

    def look_again(self, before: Mapping[str, KnownCamera | None]) -> None:
        """Look at the cameras (ids) whose row or sources are others; `before`: their rows then."""
        about: dict[str, set[BorneMark]] = {}
        for key, was in before.items():
            marks = {*_marks(was.marks)} if was is not None else set()
            if (row := self._rows.get(key)) is not None:
                marks |= {*_marks(row.marks)}
            about[key] = marks
        self._follow(about)
        for key, marks in about.items():
            if self._is_lost(key):
                others = self._bearing(_marks(self._rows[key].marks))
                self._keep(key, {other for other in others if self._may_be(key, other)})
            elif self._alike.pop(key, None) is not None:
                self._found = None
            for lost in filter(self._is_lost, self._bearing(marks) - {key}):
                self._found = None  # a proof counts only where nobody else bears it
                others = self._alike.get(lost, set()) - {key}
                self._keep(lost, others | {key} if self._may_be(lost, key) else others)

    def found(self, said: frozenset[str]) -> Returned:
        """Return which cameras have come back, and which may have; `said` as above."""
        if self._found is None or said != self._said:
            self._said, self._found = said, self._assembled(said)
        return self._found

    def _follow(self, about: Mapping[str, set[BorneMark]]) -> None:
        """Keep who bears which of the marks of lost cameras."""
        lost = [key for key in about if self._is_lost(key)]
        wanted = {mark for key in lost for mark in _marks(self._rows[key].marks)}
        for key, marks in about.items():
            row = self._rows.get(key)
            now = {*_marks(row.marks)} if row is not None else set()
            for mark in marks & self._bearers.keys():
                (self._bearers[mark].add if mark in now else self._bearers[mark].discard)(key)
        if fresh := wanted - self._bearers.keys():
            self._bearers |= {mark: set() for mark in fresh}
            looked_for = _as_marks(fresh)
            for key, row in self._rows.items():
                if _may_share(looked_for, row.marks):
                    for mark in fresh.intersection(_marks(row.marks)):
                        self._bearers[mark].add(key)

    def _assembled(self, said: frozenset[str]) -> Returned:
        alike = {key: self._alike[key] - said for key in self._rows if key in self._alike}
        proven = {
            key: [other for other in others & self._sharing_proof(key) if self._proves(key, other)]
            for key, others in alike.items()
        }
        claims = Counter(other for others in proven.values() for other in others)
        given = {
            others[0]: key
            for key, others in proven.items()
            if len(others) == 1 and claims[others[0]] == 1
        }
        returned = {*given.values()}
        open_questions = (
            SameCameraQuestion(key, self._rows[key].name, candidates)
            for key, others in alike.items()
            if key in said and key not in returned
            if (candidates := tuple(sorted(others - given.keys())))
        )
        return Returned(given, tuple(open_questions))

    def _keep(self, lost: str, others: set[str]) -> None:
        self._found = None
        if others:
            self._alike[lost] = others
        else:
            self._alike.pop(lost, None)

    def _is_lost(self, key: str) -> bool:
        row = self._rows.get(key)
        return row is not None and row.lost is not None

    def _bearing(self, marks: Iterable[BorneMark]) -> set[str]:
        """Return all that bear one of `marks`, as far as a lost camera does."""
        return set().union(*(self._bearers.get(mark, ()) for mark in marks))

    def _sharing_proof(self, lost: str) -> set[str]:
        marks = self._rows[lost].marks
        return self._bearing((kind, value) for kind in _PROOFS for value in getattr(marks, kind))

    def _may_be(self, lost: str, other: str) -> bool:
        """Return whether a camera that is there can be the lost one."""
        old, now, sources = self._rows[lost], self._rows.get(other), self._present.get(other)
        if now is None or sources is None or old.lost is None:
            return False
        if {*_marks(old.marks)}.isdisjoint(_marks(now.marks)):
            return False
        return _may_be(old, now, sources)

    def _proves(self, lost: str, new: str) -> bool:
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


def _marks(marks: HardwareMarks) -> Iterator[BorneMark]:
    for kind in _HINTS:
        for value in getattr(marks, kind):
            yield kind, value
    for company in marks.companies:
        for model in marks.models:
            yield _PRODUCT, f"{company}/{model}"


def _as_marks(marks: Iterable[BorneMark]) -> HardwareMarks:
    """Return marks by the field they are in; of a product, its model."""
    fields: dict[str, set[str]] = {}
    for kind, value in marks:
        if kind == _PRODUCT:
            fields.setdefault("models", set()).add(value.partition("/")[2])
        else:
            fields.setdefault(kind, set()).add(value)
    return HardwareMarks(**{name: frozenset(values) for name, values in fields.items()})


def _may_share(one: HardwareMarks, other: HardwareMarks) -> bool:
    """Return whether the two may share a mark: all cameras are asked that, so it is quick."""
    return not (
        one.macs.isdisjoint(other.macs)
        and one.serials.isdisjoint(other.serials)
        and one.hosts.isdisjoint(other.hosts)
        and one.names.isdisjoint(other.names)
        and one.models.isdisjoint(other.models)
    )


def _may_be(lost: KnownCamera, new: KnownCamera, sources: Collection[str]) -> bool:
    """Return whether a new camera can be the lost one, of two that share a mark."""
    if lost.lost is None or new.since <= lost.since or new.since < lost.lost - BOTH_THERE:
        return False
    if not {*sources}.isdisjoint(lost.apart) or lost.marks.contradicts(new.marks):
        return False
    return _share(lost.marks, new.marks, _PROOFS) or not lost.marks.is_other_product(new.marks)


def _share(one: HardwareMarks, other: HardwareMarks, kinds: Iterable[str]) -> bool:
    return any(getattr(one, kind) & getattr(other, kind) for kind in kinds)
