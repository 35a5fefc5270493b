"""What comes out of the engine: the assessment of one camera."""

from __future__ import annotations

from dataclasses import dataclass

from .model import Applies, Firmware, Identity, Source, SupportStatus
from .partial_date import PartialDate
from .reasons import Reason


@dataclass(frozen=True, slots=True)
class Support:
    """Support status, since when, until when (as far as a source gives a date)."""

    status: SupportStatus = SupportStatus.UNKNOWN
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class VulnerabilityAssessment:
    """Whether one vulnerability applies. `id` is a CVE."""

    id: str
    known_exploited: bool
    applies: Applies
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """Our result for one camera. `model`: the one that is shown to people (`shown_model`)."""

    id: str
    identity: Identity
    firmware: Firmware
    support: Support
    at_risk: bool
    vulnerabilities: tuple[VulnerabilityAssessment, ...] = ()
    reasons: tuple[Reason, ...] = ()
    model: str | None = None
