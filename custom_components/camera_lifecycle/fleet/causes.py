"""What can be answered about a camera: the causes for a notice that its assessment gives.

A cause is what an owner's answer is about, whether it quiets a notice or closes a risk. Its key
is made of what it is about (`phased_out:hikvision`), never of the place of a fact in the
library, so that answers outlive a library that was tidied up.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import compress
from typing import Final, NamedTuple, Self

from homeassistant.util import slugify

from ..engine.assessment import Assessment, DutyAnswer, Risk
from ..engine.model import Applies
from ..engine.reasons import (
    FixedFirmware,
    LifecyclePayload,
    MeasurePayload,
    Reason,
    ReasonCode,
    VulnerabilityPayload,
)
from ..engine.risk import named_risks
from ..engine.service_end import ServiceEnd
from ..owner.answer_book import answer_to
from ..owner.answers import ISOLATION, Answer, AnswerKind, Answers, FindingKey
from ..owner.facts import MAX_LENGTH, Fact
from ..text.model_name import model_name
from ..text.service_end import service_name

MAX_SUBJECT_LENGTH: Final = 120


class NoticeKind(StrEnum):
    """What a notice is about, most urgent first; also its translation key."""

    KNOWN_EXPLOITED = "known_exploited"
    DUTY = "duty"
    PHASED_OUT = "phased_out"
    SUPPORT_ENDED = "support_ended"
    SERVICE_ENDED = "service_ended"
    SUPPORT_ENDING = "support_ending"
    SERVICE_ENDING = "service_ending"


_KINDS: Final = {
    ReasonCode.PHASED_OUT: NoticeKind.PHASED_OUT,
    ReasonCode.SUPPORT_ENDED: NoticeKind.SUPPORT_ENDED,
    ReasonCode.SERVICE_SHUT_DOWN: NoticeKind.SERVICE_ENDED,
    ReasonCode.SUPPORT_ENDING: NoticeKind.SUPPORT_ENDING,
    ReasonCode.SERVICE_ENDING: NoticeKind.SERVICE_ENDING,
}
OF_SERVICES: Final = frozenset({NoticeKind.SERVICE_ENDED, NoticeKind.SERVICE_ENDING})
"""Kinds that are about a service, whichever of its models a camera is."""
_NO_END_OF_A_DUTY: Final = frozenset({AnswerKind.ISOLATED, AnswerKind.ACCEPTED_RISK})
# A camera that nobody can reach is as good as before where support or supply has ended; a
# cloud that is gone does not come back by it, and nobody's duty ends.
_ISOLATION_HELPS: Final = frozenset({Risk.SUPPORT, Risk.SUPPLY})
_ISOLATION_QUIETS: Final = frozenset(
    {NoticeKind.PHASED_OUT, NoticeKind.SUPPORT_ENDED, NoticeKind.SUPPORT_ENDING}
)


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause, with all reasons that give it.

    `subject`: what it is about, as its key says it, and `name`, as a person says it.
    `is_bound`: whether a measure that binds the site, this or another, names who made the camera.
    """

    kind: NoticeKind
    subject: str
    name: str
    reasons: tuple[Reason, ...]
    is_bound: bool = False

    def key(self, camera_id: str) -> FindingKey:
        """Return what an answer to it on one camera is about."""
        return FindingKey(f"{self.kind}:{self.subject}", camera_id)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return what each of its reasons says: not where that was read, nor when."""
        facts = map(_fact, self.reasons)
        if self.kind is not NoticeKind.DUTY:
            return tuple(facts)
        asked = (_asked(reason) for reason in self.reasons)
        return tuple(
            replace(fact, says="/".join((fact.says, *duties))[:MAX_LENGTH])
            for fact, duties in zip(facts, asked, strict=True)
        )

    @property
    def entries(self) -> set[str | None]:
        """Return the ids of its facts in the library."""
        return {*map(_entry, self.reasons)}

    @property
    def gives_duty(self) -> bool:
        """Return whether a measure gives it, and one that binds the site names the same maker."""
        return any(map(self._binds, self.reasons))

    def only(self, chosen: Iterable[object]) -> Self:
        """Return it with some of its reasons alone: where `chosen`, in their order, is true."""
        return replace(self, reasons=tuple(compress(self.reasons, chosen)))

    def rests_by(self, kind: AnswerKind) -> bool:
        """Return whether an answer of a kind may quiet its notice.

        A vulnerability that attackers use, and its fix, rest by no plan and no fence; a duty by no
        fence, and nobody can accept it.
        """
        return all(self._reason_rests_by(reason, kind) for reason in self.reasons)

    def held_by(self, answers: Iterable[Answer], today: date) -> tuple[Answer | None, ...]:
        """Return for each of its reasons the answer that quiets it today, None for none.

        `answers`: those about this cause on one camera, the newest last.
        """
        active = [answer for answer in answers if answer.is_active(today)]
        if not active:
            return (None,) * len(self.reasons)
        present, may = self.entries, self._reason_rests_by
        return tuple(
            answer_to(fact, [one for one in active if may(reason, one.kind)], present)
            for reason, fact in zip(self.reasons, self.facts, strict=True)
        )

    def _reason_rests_by(self, reason: Reason, kind: AnswerKind) -> bool:
        """Return whether an answer of a kind may quiet a notice that tells of `reason`.

        What a measure gives can't be accepted where it, or another, binds the site.
        """
        if self.kind is NoticeKind.DUTY:
            return kind not in _NO_END_OF_A_DUTY
        if kind is AnswerKind.ACCEPTED_RISK and self._binds(reason):
            return False
        if kind is AnswerKind.PLANNED_REPLACEMENT:
            return reason.code is not ReasonCode.KNOWN_EXPLOITED
        if kind is not AnswerKind.ISOLATED:
            return True
        return self.kind in _ISOLATION_QUIETS and _ISOLATION_HELPS.issuperset(named_risks([reason]))

    def _binds(self, reason: Reason) -> bool:
        """Return whether a reason is a measure on a maker that the site is bound about."""
        match reason.payload:
            case MeasurePayload(site=site):
                return self.is_bound or site is not None
            case _:
                return False


def answers_about(answers: Answers, key: FindingKey) -> tuple[Answer, ...]:
    """Return the answers that may hold about a finding, the one that counts least first.

    That a camera is isolated is said of the camera: it holds also for what comes to be known
    later, and counts least, since any other answer is about this very finding.
    """
    about = answers.get(key, ())
    if key.finding.partition(":")[0] not in _ISOLATION_QUIETS:
        return about
    return (*answers.get(FindingKey(ISOLATION, key.camera_id), ()), *about)


class _Subject(NamedTuple):
    """What a reason gives cause for: the kind, what it is about, and what that is called."""

    kind: NoticeKind
    key: str
    name: str


def causes_of(assessment: Assessment) -> tuple[Cause, ...]:
    """Return the causes that an assessment gives, each with all its reasons.

    A measure that binds the site gives a cause of its own, whatever else it gives.
    """
    subjects: dict[tuple[NoticeKind, str], tuple[str, list[Reason]]] = {}
    for reason in assessment.reasons:
        if (subject := _subject(reason)) is not None:
            _, reasons = subjects.setdefault((subject.kind, subject.key), (subject.name, []))
            reasons.append(reason)
    return (
        *(
            Cause(kind, key, name, tuple(reasons), is_bound=_is_named(assessment))
            for (kind, key), (name, reasons) in subjects.items()
        ),
        *_duties(assessment),
        *_exploited(assessment),
    )


def is_proven(assessment: Assessment) -> bool:
    """Return whether certain or strong evidence tells who made or sold the camera."""
    identity = assessment.identity
    return identity.confidence.proves or identity.vendor_confidence.proves


def _is_named(assessment: Assessment) -> bool:
    """Return whether a measure that binds the site names who made the camera."""
    return assessment.duty is not None and assessment.duty.answer is DutyAnswer.NAMED


def _duties(assessment: Assessment) -> Iterator[Cause]:
    """Yield a cause for each measure that binds the site and names who made the camera."""
    duty = assessment.duty
    if duty is None or not _is_named(assessment):
        return
    for reason in assessment.reasons:
        match reason.payload:
            case MeasurePayload(measure=measure, name=name) if measure in duty.measures:
                yield Cause(NoticeKind.DUTY, slug(measure), name or measure, (reason,))


def _subject(reason: Reason) -> _Subject | None:
    """Return the subject of a reason, None where it is no cause for a notice."""
    kind = _KINDS.get(reason.code)
    if kind is None:
        return None
    match reason.payload:
        case MeasurePayload(maker=maker):
            return _Subject(kind, slug(maker.id), maker.name)
        case LifecyclePayload(service=ServiceEnd(id=service)) as payload if kind in OF_SERVICES:
            return _Subject(kind, slug(service), service_name(payload))
        case LifecyclePayload() as payload:
            key = slug(f"{payload.vendor.id} {payload.model}")
            return _Subject(kind, key, model_name(payload))
        case _:
            return None


def _exploited(assessment: Assessment) -> Iterator[Cause]:
    """Yield a cause for each exploited vulnerability that applies."""
    for vulnerability in assessment.vulnerabilities:
        if not vulnerability.known_exploited or vulnerability.applies is not Applies.AFFECTED:
            continue
        identifier = vulnerability.id
        reasons = tuple(
            reason
            for reason in assessment.reasons
            if reason.code is ReasonCode.KNOWN_EXPLOITED and _is_about(reason, identifier)
        ) or (
            Reason(
                ReasonCode.KNOWN_EXPLOITED, VulnerabilityPayload(identifier), vulnerability.sources
            ),
        )
        yield Cause(NoticeKind.KNOWN_EXPLOITED, identifier, identifier, reasons)


def _is_about(reason: Reason, vulnerability: str) -> bool:
    match reason.payload:
        case VulnerabilityPayload(id=identifier):
            return identifier == vulnerability
        case _:
            return False


def _fact(reason: Reason) -> Fact:
    """Return what of a reason may change what its owner thinks of it."""
    entry, place = _entry(reason), None
    match reason.payload:
        case MeasurePayload(level=level, install_effect=effect, since=since) as measure:
            says, place = f"{level}/{effect}/{since or '-'}", measure.jurisdiction
        case LifecyclePayload(event=event, date=day):
            says = f"{event}/{day or '-'}"
        case VulnerabilityPayload(fixed=FixedFirmware(version=version, is_later=is_later)):
            says = f"{'later' if is_later else 'fixed'}/{version}"
        case _:
            says = "-"
    return Fact.of(reason.code, says, entry, place)


def _asked(reason: Reason) -> tuple[str, ...]:
    """Return what of that which a text asks may change what its reader thinks of it."""
    match reason.payload:
        case MeasurePayload(duties=duties):
            return tuple(f"{duty.id} {duty.time} {duty.days} {duty.day or '-'}" for duty in duties)
        case _:
            return ()


def _entry(reason: Reason) -> str:
    """Return the id of what the library says, '' for what it does not say."""
    match reason.payload:
        case MeasurePayload(measure=entry) | LifecyclePayload(lifecycle=entry):
            return entry
        case VulnerabilityPayload(id=entry):
            return entry
        case _:
            return ""


@lru_cache(maxsize=1024)
def slug(text: str) -> str:
    """Return `text` as the subject of a key; many cameras share it."""
    return slugify(text)[:MAX_SUBJECT_LENGTH]
