"""Support status: what measures and lifecycle entries mean for one camera.

The rules stand in one file each: `reach` (does a measure touch this camera),
`measure_verdict` (what follows from it here), `conditions` (does a lifecycle entry hold
for this unit), `lifecycle_verdict` (what follows from it today). Worst wins.
"""

from __future__ import annotations

from ..assessment import Support
from ..load import Library
from ..model import Camera, Context, Firmware, Identity
from ..reasons import Reason
from .lifecycle_verdict import judge_lifecycles
from .measure_verdict import judge_measures
from .verdict import worst


def judge_support(
    camera: Camera,
    identity: Identity,
    firmware: Firmware,
    library: Library,
    context: Context,
) -> tuple[Support, tuple[Reason, ...]]:
    """Return the support status of a camera and every reason, those that decide first."""
    verdict = worst(
        judge_lifecycles(camera, identity, firmware, library.lifecycles, context),
        judge_measures(identity, library.measures, context),
    )
    return verdict.support, verdict.reasons
