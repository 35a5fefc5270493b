"""Support status: what measures, lifecycle entries and firmware mean for one camera.

The rules stand in one file each: `reach` (does a measure touch this camera),
`measure_verdict` (what follows from it here), `conditions` (does a lifecycle entry hold
for this unit), `lifecycle_verdict` (what follows from it today), `maintenance` (what follows
from firmware that was published). Worst wins.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Protocol

from ..assessment import Support
from ..model import Context, Identity, SupportStatus
from ..reasons import MakerPayload, Reason, ReasonCode
from .lifecycle_verdict import judge_lifecycles
from .lifecycles import Lifecycles
from .maintenance import judge_maintenance
from .measure_verdict import judge_measures
from .measures import Measures
from .policies import quoted_policies
from .seen import Seen
from .verdict import Verdict, worst

FACTS_LAST: Final = timedelta(days=365)
"""How long facts vouch for a camera: what has become known since stands in newer ones."""
_GOOD: Final = frozenset({SupportStatus.SUPPORTED, SupportStatus.MAINTAINED})


class SupportFacts(Protocol):
    """The facts of the library by which a support status is told."""

    @property
    def measures(self) -> Measures:
        """What was done about whole makers."""

    @property
    def lifecycles(self) -> Lifecycles:
        """What was said about the support of models."""

    @property
    def as_of(self) -> date | None:
        """The day on which a fact was last checked."""


def judge_support(
    seen: Seen, library: SupportFacts, context: Context
) -> tuple[Support, tuple[Reason, ...]]:
    """Return the support status of a camera and every reason, those that decide first."""
    verdict = worst(
        judge_lifecycles(seen, library.lifecycles, context),
        judge_measures(seen.identity, library.measures, context),
    )
    verdict = worst(verdict, judge_maintenance(seen, context.today))
    verdict = _lapsed(verdict, library.as_of, context.today)
    if verdict.support.status is SupportStatus.UNKNOWN:
        verdict = worst(verdict, _promised(seen.identity, library.lifecycles, context))
    return verdict.support, verdict.reasons


def facts_are_too_old(as_of: date | None, today: date) -> bool:
    """Return whether the newest fact is so old that it vouches for nothing any more."""
    return as_of is None or today - as_of >= FACTS_LAST


def _lapsed(verdict: Verdict, as_of: date | None, today: date) -> Verdict:
    """Return the verdict; a good one not, where facts are too old to vouch for it."""
    if verdict.support.status not in _GOOD or not facts_are_too_old(as_of, today):
        return verdict
    reason = Reason(ReasonCode.FACTS_TOO_OLD, MakerPayload())
    return Verdict(reasons=(reason, *verdict.reasons))


def _promised(identity: Identity, lifecycles: Lifecycles, context: Context) -> Verdict:
    """Return what the vendor promises for all its models."""
    vendor = identity.vendor
    if vendor is None or not identity.proves(vendor):
        return Verdict()
    policies = lifecycles.policies.get(vendor.id, ())
    return Verdict(reasons=quoted_policies(policies, vendor, context))
