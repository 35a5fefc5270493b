"""The days of firmware that was published, and of the facts by which cameras are judged."""

from collections.abc import Iterable, Iterator

from ..engine.model import SupportStatus
from ..engine.partial_date import PartialDate
from ..engine.reasons import (
    LifecyclePayload,
    MeasurePayload,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
    ReleaseProof,
)
from ..engine.support.lifecycles import LifecycleEntry
from ..engine.support.measures import Measure
from ..engine.support.status import FACTS_LAST, SupportFacts
from ..text.model_name import model_name, product_name
from .lifecycle_date import FACTS_TOO_OLD, LAPSE, REVIEW, LifecycleDate, slug
from .model import AssessedCamera

_OF_FIRMWARE = frozenset({ReasonCode.MAINTAINED, ReasonCode.NEWEST_RELEASE})


def firmware_dates(assessed: AssessedCamera) -> Iterator[LifecycleDate]:
    """Yield when the newest firmware was published, and until when it keeps the camera maintained.

    Only a day on which the vendor published it: what is built on a day, or was seen by then, may
    have come out on another. And only while the camera counts as maintained by it: under a worse
    status nothing lapses.
    """
    is_maintained = assessed.assessment.support.status is SupportStatus.MAINTAINED
    for reason in assessed.assessment.reasons:
        if reason.code not in _OF_FIRMWARE or not isinstance(reason.payload, ReleasePayload):
            continue
        payload = reason.payload
        product = product_name(payload.vendor.name, payload.model)
        of = f"{payload.vendor.id}_{slug(payload.model)}"
        if _is_published(payload):
            uid = f"firmware_published_{of}_{slug(payload.version or '')}"
            subject = f"{product} {payload.version}"
            yield LifecycleDate(uid, "firmware_published", payload.date, subject, reason)
        if is_maintained and reason.code is ReasonCode.MAINTAINED and payload.until is not None:
            uid = f"{LAPSE}_{of}_{payload.until}"
            yield LifecycleDate(uid, LAPSE, payload.until, product, reason)


def _is_published(payload: ReleasePayload) -> bool:
    """Return whether a list of the vendor's releases gives the day of this very version."""
    return (
        payload.by is ReleaseProof.RELEASE
        and payload.day_is is ReleaseDay.PUBLISHED
        and payload.version is not None
    )


def review_dates(
    reasons: Iterable[Reason], facts: SupportFacts
) -> Iterator[tuple[LifecycleDate, str]]:
    """Yield the days by which what is said of a camera is to be checked again, and what that is.

    Facts that are due on one day are one date.
    """
    for reason in reasons:
        entry: Measure | LifecycleEntry | None
        match reason.payload:
            case MeasurePayload(measure=key) as payload:
                entry, name = facts.measures.by_id.get(key), payload.maker.name
            case LifecyclePayload(lifecycle=key) as payload:
                entry, name = facts.lifecycles.by_id.get(key), model_name(payload)
            case _:
                continue
        if entry is not None and entry.review_by is not None:
            day = entry.review_by
            yield LifecycleDate(f"{REVIEW}_{day}", REVIEW, day), name


def facts_end(facts: SupportFacts) -> Iterator[LifecycleDate]:
    """Yield the day from which the facts are too old, unless newer ones come."""
    if facts.as_of is not None:
        day = PartialDate.of_day(facts.as_of + FACTS_LAST)
        yield LifecycleDate(f"{FACTS_TOO_OLD}_{day}", FACTS_TOO_OLD, day)
