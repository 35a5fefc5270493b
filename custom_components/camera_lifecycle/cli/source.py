"""What a source of the audit command holds: cameras, and what of it could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from ..engine.assessment import Assessment
from ..engine.model import Camera, Identity, Site
from ..fleet.risk_state import RiskState
from ..owner.plan import Plan

type RiskOf = Callable[[str, Assessment, date], RiskState]
"""Says whether a camera (its id) is at risk on a day, after what its owner has answered."""


class SourceError(Exception):
    """A source cannot be audited at all: why, in one sentence or more."""

    def __init__(self, *sentences: str) -> None:
        """Keep the sentences; each is a line of its own."""
        super().__init__(*sentences)
        self.sentences = sentences


@dataclass(frozen=True, slots=True)
class AuditedCamera:
    """A camera, its name, the name of its area and its plan.

    `identity`: who is behind it, where the inventory or the owner has told that already.
    `integration`: the domain that brings it. `risk`: None where no owner can have answered;
    `risk_state`: what it says, once the camera is assessed.
    """

    camera: Camera
    name: str
    area: str | None = None
    plan: Plan | None = None
    identity: Identity | None = None
    integration: str | None = None
    risk: RiskOf | None = None
    risk_state: RiskState | None = None


@dataclass(frozen=True, slots=True)
class OwnWord:
    """How many corrections, answers to notices and answers of cameras a folder's own word has."""

    corrections: int = 0
    answers: int = 0
    look_ups: int = 0


NOTHING_SAID: Final = OwnWord()


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """What a source says itself of its place; None where it says nothing."""

    country: str | None = None
    region: str | None = None
    site: Site | None = None
    lead_time_months: int | None = None


NOWHERE: Final = OwnPlace()


@dataclass(frozen=True, slots=True)
class Home:
    """The cameras of a folder as its own Camera Lifecycle knows them.

    `place`: None where it is not set up there. `damaged`: how many rows of each store, by key,
    cannot be read. `is_entry_damaged`: some of its settings cannot be read.
    """

    cameras: tuple[AuditedCamera, ...]
    place: OwnPlace | None = None
    word: OwnWord = NOTHING_SAID
    damaged: Mapping[str, int] = field(default_factory=dict)
    is_entry_damaged: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of the source that could not be read: one sentence that names file and line."""

    sentence: str


@dataclass(frozen=True, slots=True)
class AuditSource:
    """A source, its own place, and what it holds, in order.

    `content` is read once, and only as far as somebody asks: a file of records is never held
    in memory as a whole. `is_live`: somebody may wait for an answer before going on. `word`: what
    the owner said in a folder's own Camera Lifecycle; None where it is not set up there.
    `unseen`: what such a source cannot show, in a sentence.
    """

    name: str
    content: Iterable[AuditedCamera | Problem] = ()
    place: OwnPlace = NOWHERE
    is_live: bool = False
    word: OwnWord | None = None
    unseen: str | None = None
