"""Of which cameras a look at the label would tell most, and what is missing of each.

Home Assistant hides much: a Nest is a "Camera", an address that somebody typed has no maker. Who
stands before the camera can read it. Each camera is asked about once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ..engine.doubt import why_unknown
from ..engine.identify.shown_model import says_something
from ..engine.load import Library
from ..engine.reasons import LifecyclePayload, MissingFact, Reason, ReasonCode
from ..engine.releases.lines import depends_on_hardware
from ..event_loop.time_slice import TimeSlice
from ..owner.corrections import Correction
from .model import AssessedCamera


class Missing(StrEnum):
    """What is not known of a camera; what would tell most comes first."""

    VENDOR_AND_MODEL = "vendor_and_model"
    VENDOR = "vendor"
    MODEL = "model"
    HARDWARE_VERSION = "hardware_version"


_RANK: Final = {missing: rank for rank, missing in enumerate(Missing)}


@dataclass(frozen=True, slots=True)
class LabelQuestion:
    """What its owner could read off one camera (its id)."""

    missing: Missing
    camera_id: str
    name: str


def label_questions(
    cameras: Iterable[AssessedCamera], corrections: Mapping[str, Correction], library: Library
) -> tuple[LabelQuestion, ...]:
    """Return the questions that are open, what would tell most first. For a thread.

    `corrections` by the ids of the cameras as they are now.
    """
    questions: list[LabelQuestion] = []
    time_slice = TimeSlice()
    for assessed in cameras:
        camera = assessed.camera
        is_open = not _is_answered(corrections.get(camera.id))
        if is_open and (missing := _missing(assessed, library)) is not None:
            questions.append(LabelQuestion(missing, camera.id, camera.name))
        time_slice.thread_yield()
    return tuple(sorted(questions, key=lambda each: (_RANK[each.missing], each.name.casefold())))


def _is_answered(correction: Correction | None) -> bool:
    return correction is not None and correction.answers_label


def _missing(assessed: AssessedCamera, library: Library) -> Missing | None:
    """Return what would have to be known, None where the label tells nothing that decides."""
    assessment, camera = assessed.assessment, assessed.camera.as_camera
    if not assessed.camera.monitored or why_unknown(assessment) is None:
        return None
    identity, has_model = assessment.identity, says_something(camera, library.integrations)
    vendor = identity.vendor
    if vendor is None or not identity.vendor_confidence.proves:
        return Missing.VENDOR if has_model else Missing.VENDOR_AND_MODEL
    if not has_model:
        # of a vendor without facts about models, a model would tell nothing
        has_facts = vendor.id in library.lifecycles.vendors or vendor.id in library.releases.vendors
        return Missing.MODEL if has_facts else None
    depends = depends_on_hardware(camera, identity, library.releases)
    if depends or any(map(_needs_hardware, assessment.reasons)):
        return Missing.HARDWARE_VERSION
    return None


def _needs_hardware(reason: Reason) -> bool:
    payload = reason.payload
    return (
        reason.code is ReasonCode.DEPENDS_ON_HARDWARE
        and isinstance(payload, LifecyclePayload)
        and payload.needs is MissingFact.HARDWARE
    )
