"""The findings of an assessment: which causes a camera's owner is told and can answer.

A finding stands on proof: a maker or seller that is certain or strong, a vulnerability that is
known to be exploited and known to apply. Age alone is none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from ..engine.assessment import Assessment
from ..engine.reasons import Reason
from ..fleet.causes import Cause, NoticeKind, causes_of, is_proven
from ..inventory.model import FleetCamera
from ..owner.answers import FindingKey


@dataclass(frozen=True, slots=True)
class Finding:
    """One cause on one camera, or what of it a notice tells.

    `offers_update`: the camera itself has a newer firmware ready. `answered`: further reasons
    for it, which its owner has answered earlier.
    """

    cause: Cause
    camera: FleetCamera
    assessment: Assessment
    offers_update: bool = False
    answered: tuple[Reason, ...] = ()

    @property
    def kind(self) -> NoticeKind:
        """Return what the notice is about that tells of it."""
        return self.cause.kind

    @property
    def subject(self) -> str:
        """Return what it is about, as its key says it."""
        return self.cause.subject

    @property
    def name(self) -> str:
        """Return what it is about, as a person says it."""
        return self.cause.name

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Return all reasons that give it."""
        return self.cause.reasons

    @property
    def key(self) -> FindingKey:
        """Return what an answer to it is about."""
        return self.cause.key(self.camera.id)

    def only(self, chosen: Iterable[object], *, answered: tuple[Reason, ...] = ()) -> Self:
        """Return it as a notice tells it that speaks of some of its reasons alone.

        `chosen`: whether it does, for each of them.
        """
        return replace(self, cause=self.cause.only(chosen), answered=answered)


def findings_of(
    camera: FleetCamera, assessment: Assessment, *, offers_update: bool = False
) -> tuple[Finding, ...]:
    """Return the findings that `assessment` gives, none for a camera its owner has disabled.

    `offers_update`: the camera itself says that a newer firmware is ready to install.
    """
    if not camera.monitored or not is_proven(assessment):
        return ()
    return tuple(
        Finding(cause, camera, assessment, offers_update) for cause in causes_of(assessment)
    )
