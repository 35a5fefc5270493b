"""What the sentences about a reason may name."""

from __future__ import annotations

from typing import NamedTuple

from ..engine.partial_date import PartialDate
from ..engine.reasons import (
    Dating,
    LifecyclePayload,
    MakerPayload,
    MeasurePayload,
    Payload,
    PolicyPayload,
    ReleasePayload,
    VulnerabilityPayload,
)
from .model_name import model_name


class Mentions(NamedTuple):
    """What a sentence may name. `product`: the model with its vendor, as a person calls it.

    `said_by`: whose word it is; empty where the source's name has to do.
    """

    maker: str = ""
    vendor: str = ""
    model: str = ""
    product: str = ""
    date: PartialDate | None = None
    dating: Dating = Dating.ON
    also: tuple[PartialDate, ...] = ()
    said_by: str = ""
    build: PartialDate | None = None


def mentions(payload: Payload) -> Mentions:
    """Return what the sentences about a reason may name."""
    match payload:
        case MeasurePayload(maker=maker, vendor=vendor, since=since):
            return Mentions(maker.name, vendor.name if vendor else "", date=since)
        case LifecyclePayload():
            return _of_event(payload)
        case ReleasePayload(vendor=vendor) | PolicyPayload(vendor=vendor):
            return Mentions(vendor=vendor.name)
        case MakerPayload(maker=maker):
            return Mentions(maker.name if maker else "")
        case VulnerabilityPayload():
            return Mentions()


def _of_event(payload: LifecyclePayload) -> Mentions:
    """Return what the sentences about a lifecycle entry may name."""
    return Mentions(
        vendor=payload.vendor.name,
        model=payload.model,
        product=model_name(payload),
        date=payload.date,
        dating=payload.dating,
        also=payload.also,
        said_by=payload.said_by or "",
        build=payload.later_build,
    )
