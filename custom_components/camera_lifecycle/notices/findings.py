"""The findings of an assessment: which reasons a camera's owner can answer.

A finding stands on proof: a maker or seller that is certain or strong, a vulnerability that is
known to be exploited and known to apply. Age alone is none. Its key is made of what it is
about (`phased_out:hikvision`), never of the place of a fact in the library, so that answers
outlive a library that was tidied up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from homeassistant.util import slugify

from ..engine.assessment import Assessment
from ..engine.model import Applies
from ..engine.reasons import (
    FixedFirmware,
    LifecyclePayload,
    MeasurePayload,
    Reason,
    ReasonCode,
    VulnerabilityPayload,
)
from ..inventory.model import FleetCamera
from ..owner.answers import FindingKey
from ..text.model_name import model_name
from .kinds import NoticeKind

MAX_SUBJECT_LENGTH: Final = 120


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding on one camera.

    `subject`: what it is about, as its key says it, and `name`, as a person says it.
    `key`: what an answer to it is about. `by_offer`: it rests on the word of the camera's
    update entity alone.
    """

    kind: NoticeKind
    subject: str
    name: str
    key: FindingKey
    camera: FleetCamera
    assessment: Assessment
    reasons: tuple[Reason, ...]
    by_offer: bool = False

    @property
    def also_answered_by(self) -> tuple[FindingKey, ...]:
        """Return whose answers can count for it beside its own: those to the vulnerability."""
        if self.kind is not NoticeKind.FIX_AVAILABLE:
            return ()
        return (_key(NoticeKind.KNOWN_EXPLOITED, self.subject, self.camera),)


def _key(kind: NoticeKind, subject: str, camera: FleetCamera) -> FindingKey:
    """Return what an answer to a finding on `camera` is about."""
    return FindingKey(f"{kind}:{subject}", camera.id)


@lru_cache(maxsize=1024)
def _slug(text: str) -> str:
    """Return `text` as a key; many cameras share it."""
    return slugify(text)[:MAX_SUBJECT_LENGTH]


class _Subject(NamedTuple):
    """What a reason gives cause for: the kind, what it is about, and what that is called."""

    kind: NoticeKind
    key: str
    name: str


_KINDS: Final = {
    ReasonCode.PHASED_OUT: NoticeKind.PHASED_OUT,
    ReasonCode.SUPPORT_ENDED: NoticeKind.SUPPORT_ENDED,
    ReasonCode.SERVICE_SHUT_DOWN: NoticeKind.SUPPORT_ENDED,
    ReasonCode.SUPPORT_ENDING: NoticeKind.SUPPORT_ENDING,
}


def _subject(reason: Reason) -> _Subject | None:
    """Return the subject of a reason, None where it is no cause for a notice."""
    kind = _KINDS.get(reason.code)
    if kind is None:
        return None
    match reason.payload:
        case MeasurePayload(maker=maker):
            return _Subject(kind, _slug(maker.id), maker.name)
        case LifecyclePayload() as payload:
            key = _slug(f"{payload.vendor.id} {payload.model}")
            if reason.code is ReasonCode.SERVICE_SHUT_DOWN:
                key = f"{key}_service"
            return _Subject(kind, key, model_name(payload))
        case _:
            return None


def findings_of(
    camera: FleetCamera, assessment: Assessment, *, fix_offered: bool = False
) -> tuple[Finding, ...]:
    """Return the findings that `assessment` gives, none for a camera its owner has disabled.

    `fix_offered`: the camera itself says that a newer firmware is ready to install.
    """
    if not camera.monitored or not _proven(assessment):
        return ()
    return (
        *_from_reasons(camera, assessment),
        *_from_vulnerabilities(camera, assessment, fix_offered=fix_offered),
    )


def _proven(assessment: Assessment) -> bool:
    """Return whether certain or strong evidence tells who made or sold the camera."""
    identity = assessment.identity
    return identity.confidence.proves or identity.vendor_confidence.proves


def _from_reasons(camera: FleetCamera, assessment: Assessment) -> Iterator[Finding]:
    """Yield one finding for each subject that the rules find, with all its reasons."""
    subjects: dict[tuple[NoticeKind, str], tuple[str, list[Reason]]] = {}
    for reason in assessment.reasons:
        if (subject := _subject(reason)) is not None:
            _, reasons = subjects.setdefault((subject.kind, subject.key), (subject.name, []))
            reasons.append(reason)
    for (kind, key), (name, reasons) in subjects.items():
        finding_key = _key(kind, key, camera)
        yield Finding(kind, key, name, finding_key, camera, assessment, tuple(reasons))


def _from_vulnerabilities(
    camera: FleetCamera, assessment: Assessment, *, fix_offered: bool
) -> Iterator[Finding]:
    """Yield a finding for each exploited vulnerability, and one more where a fix is known."""
    for vulnerability in assessment.vulnerabilities:
        if not vulnerability.known_exploited or vulnerability.applies is not Applies.AFFECTED:
            continue
        reasons = tuple(
            reason
            for reason in assessment.reasons
            if reason.code is ReasonCode.KNOWN_EXPLOITED and _is_about(reason, vulnerability.id)
        ) or (
            Reason(
                ReasonCode.KNOWN_EXPLOITED,
                VulnerabilityPayload(vulnerability.id),
                vulnerability.sources,
            ),
        )
        by_offer = not any(_names_fix(reason) for reason in reasons)
        kinds = [NoticeKind.KNOWN_EXPLOITED]
        if fix_offered or not by_offer:
            kinds.append(NoticeKind.FIX_AVAILABLE)
        for kind in kinds:
            key = _key(kind, vulnerability.id, camera)
            by = by_offer and kind is NoticeKind.FIX_AVAILABLE
            yield Finding(
                kind, vulnerability.id, vulnerability.id, key, camera, assessment, reasons, by
            )


def _is_about(reason: Reason, vulnerability: str) -> bool:
    match reason.payload:
        case VulnerabilityPayload(id=identifier):
            return identifier == vulnerability
        case _:
            return False


def _names_fix(reason: Reason) -> bool:
    """Return whether the library names a firmware that closes the vulnerability."""
    match reason.payload:
        case VulnerabilityPayload(fixed=FixedFirmware(is_later=False)):
            return True
        case _:
            return False
