"""What a line of a lifecycle entry means for a camera, with the reason that tells it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Company, SupportStatus
from ..partial_date import PartialDate
from ..reasons import LifecyclePayload, MissingFact, Reason, ReasonCode
from ..releases.maintained import Proof
from .lifecycles import LifecycleEntry, Line
from .verdict import STATUS_BY_CODE


@dataclass(frozen=True, slots=True)
class LifecycleMatch:
    """What a line of an entry means for a camera."""

    code: ReasonCode
    entry: LifecycleEntry
    reason: Reason

    @property
    def status(self) -> SupportStatus:
        """Return the status that it gives, unknown where it only informs."""
        return STATUS_BY_CODE.get(self.code, SupportStatus.UNKNOWN)


def lifecycle_match(
    code: ReasonCode | None,
    line: Line,
    vendor: Company,
    needs: MissingFact | None = None,
    later: Proof | None = None,
) -> tuple[LifecycleMatch, ...]:
    """Return the match with its reason; none where there is no code."""
    if code is None:
        return ()
    entry, model = line
    payload = LifecyclePayload(
        lifecycle=entry.id,
        event=entry.event,
        vendor=vendor,
        model=model.name,
        dating=entry.dating,
        date=entry.date,
        needs=needs,
        replacement=model.replacement,
        also=entry.also,
        said_by=entry.said_by,
        later_build=PartialDate.of_day(later.day) if later else None,
        later_by=later.by if later else None,
        later_day_is=later.day_is if later else None,
        places=tuple(sorted(entry.places)) if code is ReasonCode.PROMISED_ELSEWHERE else (),
        service=entry.service,
    )
    return (LifecycleMatch(code, entry, Reason(code, payload, entry.sources)),)


def in_order(match: LifecycleMatch) -> tuple[int, tuple[int, ...], str]:
    """Sort what decides before what informs, then by date and id."""
    day = match.entry.date
    return -match.status.severity, day.sort_key if day else (), match.entry.id
