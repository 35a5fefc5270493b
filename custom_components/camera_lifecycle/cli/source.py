"""What a source of the audit command holds: cameras, their names, areas and plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..engine.model import Camera, Identity
from ..owner.plan import Plan


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
class AuditSource:
    """All cameras of a source, its name and country, and what was wrong with it."""

    name: str
    cameras: Sequence[AuditedCamera] = ()
    country: str | None = None
    problems: list[str] = field(default_factory=list)
