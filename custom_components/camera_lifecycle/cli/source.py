"""What a source of the audit command holds: cameras, and what of it could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..engine.model import Camera, Identity
from ..owner.plan import Plan


class SourceError(Exception):
    """A source cannot be audited at all: why, in one sentence or more."""

    def __init__(self, *sentences: str) -> None:
        """Keep the sentences; each is a line of its own."""
        super().__init__(*sentences)
        self.sentences = sentences


@dataclass(frozen=True, slots=True)
class AuditedCamera:
    """A camera, its name, the name of its area and its plan.

    `identity`: who is behind it, where the inventory has found that already.
    """

    camera: Camera
    name: str
    area: str | None = None
    plan: Plan | None = None
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of the source that could not be read: one sentence that names file and line."""

    sentence: str


@dataclass(frozen=True, slots=True)
class AuditSource:
    """A source, its country, and what it holds, in order.

    `content` is read once, and only as far as somebody asks: a file of records is never held
    in memory as a whole. `is_live`: somebody may wait for an answer before going on.
    """

    name: str
    content: Iterable[AuditedCamera | Problem] = ()
    country: str | None = None
    is_live: bool = False
