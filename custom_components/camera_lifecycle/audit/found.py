"""What a source of the audit command holds: cameras, and what their owner says about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..engine.model import Camera
    from ..plan import Plan


@dataclass(frozen=True, slots=True)
class Found:
    """A camera, what its owner calls it, where it hangs and what is planned for it."""

    camera: Camera
    name: str
    area: str | None = None
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """All cameras of a source, its name and country, and what was wrong with it."""

    name: str
    cameras: Sequence[Found] = ()
    country: str | None = None
    problems: list[str] = field(default_factory=list)
