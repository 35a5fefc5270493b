"""Assesses a prospect: a camera that somebody means to buy, known by vendor and model alone.

Nothing is installed yet. So nothing is said of a firmware that runs, and whether it is at risk
can't be told; which vulnerabilities some firmware of the model has stands beside.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from .assess import assess
from .assessment import Assessment
from .identify.known import KnownFacts, identify_known
from .load import Library
from .model import (
    Camera,
    ClaimRole,
    Context,
    Firmware,
    Identity,
    Kind,
    NewestFirmware,
    Record,
    Strength,
)
from .reasons import LifecyclePayload, Reason, ReasonCode, ReleasePayload, VulnerabilityPayload
from .releases.state import LIBRARY
from .serving import Serving, serving
from .typed_name import TypedName, read_typed_name

PROSPECT: Final = "prospect"
"""The id of the assessment of a camera that nobody has yet."""
_OF_RELEASES: Final = (ReasonCode.MAINTAINED, ReasonCode.NEWEST_RELEASE)


class Gap(StrEnum):
    """What is not known of a prospect.

    `NO_VENDOR`, `NO_MODEL`: it was not said, or by a word that says nothing. `UNKNOWN_VENDOR`,
    `UNKNOWN_MODEL`: no fact names it. `UNKNOWN_MAKER`: who makes it isn't known, or not for sure.
    `NO_COUNTRY`: restrictions were not judged.
    """

    NO_VENDOR = "no_vendor"
    UNKNOWN_VENDOR = "unknown_vendor"
    NO_MODEL = "no_model"
    UNKNOWN_MODEL = "unknown_model"
    UNKNOWN_MAKER = "unknown_maker"
    NO_COUNTRY = "no_country"


@dataclass(frozen=True, slots=True)
class Prospect:
    """A camera that somebody means to buy.

    `assessment`: without an installed firmware, vulnerabilities, or risk; its firmware holds the
    newest one that is known. `exploited`: the known exploited vulnerabilities that some firmware
    of its model has. `integrations`: those that can serve it. `gaps`: what is not known.
    """

    assessment: Assessment
    exploited: tuple[Reason, ...] = ()
    integrations: tuple[Serving, ...] = ()
    gaps: tuple[Gap, ...] = ()


def assess_prospect(vendor: str, model: str, library: Library, context: Context) -> Prospect:
    """Return what is known of a camera by its vendor and model, as a buyer types them.

    Never raises, whatever is typed.
    """
    typed = read_typed_name(vendor, model, library)
    camera, identity = _identified(typed, library)
    assessment = assess(camera, library, context, identity)
    exploited = tuple(
        reason for reason in assessment.reasons if isinstance(reason.payload, VulnerabilityPayload)
    )
    gaps = _gaps(typed, assessment, library, context)
    return Prospect(
        _without_installation(assessment), exploited, serving(identity, library.integrations), gaps
    )


def _identified(typed: TypedName, library: Library) -> tuple[Camera, Identity]:
    """Return the camera, and who is behind it by its owner's word.

    Who asks says that it is a camera, where nothing else tells what it is.
    """
    vendor = typed.vendor
    record = Record(
        PROSPECT, manufacturer=vendor.name if vendor else None, model=typed.model or None
    )
    camera = Camera(PROSPECT, (record,))
    name = (vendor.id if vendor.id in library.vendors else vendor.name) if vendor else None
    known = KnownFacts(vendor=name, model=typed.model or None)
    camera, identity = identify_known(camera, library, known)
    if identity.kind is Kind.UNKNOWN and (vendor is not None or identity.maker is not None):
        camera, identity = identify_known(camera, library, replace(known, kind=Kind.CAMERA))
    if identity.maker is None:
        identity = replace(identity, confidence=Strength.NONE)
    # the other form of the name finds facts about the model, and proves nothing of who made it
    records = (replace(one, model_id=typed.other_model) for one in camera.records)
    return replace(camera, records=tuple(records)), identity


def _without_installation(assessment: Assessment) -> Assessment:
    """Return the assessment without all that is said of a firmware that runs."""
    return replace(
        assessment,
        firmware=Firmware(newest=_newest(assessment)),
        at_risk=None,
        risks=(),
        nothing_open=False,
        vulnerabilities=(),
        reasons=tuple(
            reason
            for reason in assessment.reasons
            if not isinstance(reason.payload, VulnerabilityPayload)
        ),
    )


def _newest(assessment: Assessment) -> NewestFirmware | None:
    """Return the newest firmware that the library lists for the model."""
    for reason in assessment.reasons:
        match reason.payload:
            case ReleasePayload(version=str() as version) as payload if reason.code in _OF_RELEASES:
                day, as_of = payload.date.first_day, payload.as_of
                return NewestFirmware(version, day, LIBRARY, as_of, reason.sources)
            case _:
                continue
    return None


def _gaps(
    typed: TypedName, assessment: Assessment, library: Library, context: Context
) -> tuple[Gap, ...]:
    """Return what is not known, in the order of `Gap`."""
    identity = assessment.identity
    if identity.kind is Kind.NOT_A_CAMERA:
        return ()
    vendor = identity.vendor
    found = {
        Gap.NO_VENDOR: vendor is None,
        Gap.UNKNOWN_VENDOR: vendor is not None and vendor.id not in library.vendors,
        Gap.NO_MODEL: not typed.model,
        Gap.UNKNOWN_MODEL: bool(typed.model) and not _knows_model(assessment),
        Gap.UNKNOWN_MAKER: identity.maker is None or not identity.confidence.proves,
        Gap.NO_COUNTRY: context.country is None,
    }
    return tuple(gap for gap, is_open in found.items() if is_open)


def _knows_model(assessment: Assessment) -> bool:
    """Return whether a fact is about the model: its form, an end, a firmware, a vulnerability."""
    has_form = any(
        piece.signal in {"model", "model_id"}
        and piece.says is not None
        and piece.says.role is not ClaimRole.KIND
        and piece.strength is not Strength.NONE
        for piece in assessment.identity.evidence
    )
    return (
        has_form
        or bool(assessment.vulnerabilities)
        or any(
            isinstance(reason.payload, LifecyclePayload | ReleasePayload)
            for reason in assessment.reasons
        )
    )
