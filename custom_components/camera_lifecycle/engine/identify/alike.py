"""Remembers what is known of cameras, for the next ones that are alike.

A home has few models, and a hundred cameras of one differ in address and serial number alone.
So each kind is identified, and judged, once. It is no more than a memory: what is forgotten is
worked out again, and two threads that work out the same write the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Final

from ..model import Camera, Context, Evidence, Identity, Record
from .likeness import Likeness, Shown, shown_anew

REMEMBERED: Final = 1024
"""Kinds of cameras that are remembered at once."""
CONTEXTS: Final = 8
"""Places and days for which a kind's judgement is remembered at once."""


@dataclass(frozen=True, slots=True)
class AlikeCameras:
    """What is known of cameras that are alike: who is behind them, shown as one of them does.

    `judged`: what followed at a place and a day, whatever it is.
    """

    identity: Identity
    shown: tuple[Shown, ...]
    judged: dict[Context, Any] = field(default_factory=dict)

    def identity_of(self, likeness: Likeness) -> Identity:
        """Return who is behind one of them, with its own evidence."""
        evidence = shown_anew(self.identity.evidence, self.shown, likeness.shown)
        if evidence is self.identity.evidence:
            return self.identity
        return _with_evidence(self.identity, evidence)

    def judgement[T](self, context: Context, judge: Callable[[], T]) -> T:
        """Return what `judge` makes of them in `context`; it is asked once."""
        judged: T | None = self.judged.get(context)
        if judged is None:
            if len(self.judged) >= CONTEXTS:
                self.judged.clear()
            judged = self.judged[context] = judge()
        return judged


class Alike:
    """The kinds of cameras that were met last."""

    __slots__ = ("_kinds", "_noted")

    def __init__(self) -> None:
        """Begin with none."""
        self._kinds: dict[Hashable, AlikeCameras | None] = {}
        self._noted: dict[int, tuple[Record, Likeness]] = {}

    def note(self, camera: Camera, likeness: Likeness) -> None:
        """Keep the likeness of a camera until it is taken: who is identified is judged next."""
        if len(camera.records) != 1:
            return
        if len(self._noted) >= REMEMBERED:
            self._noted.clear()
        record = camera.primary
        # with the record, which so keeps its number to itself
        self._noted[id(record)] = record, likeness

    def take(self, camera: Camera) -> Likeness | None:
        """Return the likeness that was noted of that very record, and forget it."""
        if len(camera.records) != 1:
            return None
        noted = self._noted.pop(id(camera.primary), None)
        return noted[1] if noted is not None else None

    def get(self, likeness: Likeness) -> AlikeCameras | None:
        """Return what is known of cameras with that likeness, None where nothing is yet."""
        known = self._kinds.get(likeness.key)
        if known is None:  # unmet, or told apart by its names
            known = self._kinds.get((likeness.key, likeness.names))
        return known

    def remember(self, likeness: Likeness, identity: Identity, *, by_name: bool) -> AlikeCameras:
        """Keep who is behind a camera. `by_name`: what it is called was looked at."""
        if len(self._kinds) >= REMEMBERED:
            self._kinds.clear()
        kind = AlikeCameras(identity, likeness.shown)
        self._kinds[(likeness.key, likeness.names) if by_name else likeness.key] = kind
        return kind


def without_unit(camera: Camera) -> Camera:
    """Return a camera without what tells it from others that are alike."""
    return Camera("", tuple(map(_without_unit, camera.records)))


def without_values(identity: Identity) -> Identity:
    """Return an identity whose evidence tells what it says, and not by which value."""
    evidence = tuple(
        [Evidence(piece.signal, "", piece.says, piece.strength) for piece in identity.evidence]
    )
    return _with_evidence(identity, evidence)


# Both are made for every kind of camera: field by field, which costs less than `replace`.


def _with_evidence(identity: Identity, evidence: tuple[Evidence, ...]) -> Identity:
    return Identity(
        identity.kind,
        identity.vendor,
        identity.maker,
        identity.confidence,
        identity.vendor_confidence,
        identity.relabelled,
        identity.own_brand,
        identity.contradicted,
        evidence,
        identity.without_name,
    )


def _without_unit(record: Record) -> Record:
    return Record(
        "",
        record.integration,
        record.manufacturer,
        record.model,
        record.model_id,
        record.sw_version,
        record.hw_version,
        stream=record.stream,
        details=record.details,
    )
