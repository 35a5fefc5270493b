"""The status that one kind of fact gives, and how two such answers combine."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from ..assessment import Support
from ..model import SupportStatus
from ..reasons import Reason, ReasonCode

STATUS_BY_CODE: Final = {
    ReasonCode.SUPPORT_ENDED: SupportStatus.ENDED,
    ReasonCode.SERVICE_SHUT_DOWN: SupportStatus.ENDED,
    ReasonCode.PHASED_OUT: SupportStatus.PHASED_OUT,
    ReasonCode.SUPPORT_ENDING: SupportStatus.ENDING,
    ReasonCode.SERVICE_ENDING: SupportStatus.ENDING,
    ReasonCode.RESTRICTED: SupportStatus.RESTRICTED,
    ReasonCode.SUPPORTED_UNTIL: SupportStatus.SUPPORTED,
    ReasonCode.MAINTAINED: SupportStatus.MAINTAINED,
}
"""The status that a reason gives. Every other reason informs and gives none."""


_NOT_KNOWN: Final = Support()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A support status with its causes."""

    support: Support = _NOT_KNOWN
    reasons: tuple[Reason, ...] = ()


def worst(first: Verdict, second: Verdict) -> Verdict:
    """Return the worse status, all reasons (of the worse one first), and a known end date."""
    is_first = first.support.status.severity >= second.support.status.severity
    worse, other = (first, second) if is_first else (second, first)
    support = worse.support
    if other.support.until is not None and support.until is None:
        support = replace(support, until=other.support.until)
    elif not other.reasons:
        return worse
    return Verdict(support, (*worse.reasons, *other.reasons))
