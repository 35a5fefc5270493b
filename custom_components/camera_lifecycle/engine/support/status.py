"""Support status: what measures and lifecycle entries mean for one camera.

The rules stand in one file each: `reach` (does a measure touch this camera),
`measure_verdict` (what follows from it here), `conditions` (does a lifecycle entry hold
for this unit), `lifecycle_verdict` (what follows from it today). Worst wins.
"""

from __future__ import annotations

from typing import Protocol

from ..assessment import Support
from ..model import Camera, Context, Firmware, Identity
from ..reasons import Reason
from .lifecycle_verdict import judge_lifecycles
from .lifecycles import Lifecycles
from .measure_verdict import judge_measures
from .measures import Measures
from .verdict import worst


class SupportFacts(Protocol):
    """The facts of the library by which a support status is told."""

    @property
    def measures(self) -> Measures:
        """What was done about whole makers."""

    @property
    def lifecycles(self) -> Lifecycles:
        """What was said about the support of models."""


def judge_support(
    camera: Camera,
    identity: Identity,
    firmware: Firmware,
    library: SupportFacts,
    context: Context,
) -> tuple[Support, tuple[Reason, ...]]:
    """Return the support status of a camera and every reason, those that decide first."""
    verdict = worst(
        judge_lifecycles(camera, identity, firmware, library.lifecycles, context),
        judge_measures(identity, library.measures, context),
    )
    return verdict.support, verdict.reasons
