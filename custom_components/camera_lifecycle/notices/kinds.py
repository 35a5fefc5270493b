"""The kinds of notices: one row each. Its words stand in the translations under its name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from homeassistant.helpers.issue_registry import IssueSeverity

from ..engine.load import Library
from ..engine.model import Camera, Identity
from ..engine.support.lifecycle_verdict import lifecycle_depends_on_hardware
from ..engine.vulnerabilities.find import vulnerability_depends_on_hardware
from ..fleet.causes import NoticeKind

__all__ = ["KINDS", "MAX_IN_ALL", "MAX_OF_A_KIND", "KindRow", "NoticeKind"]

MAX_IN_ALL: Final = 12
MAX_OF_A_KIND: Final = 4


type HardwareRule = Callable[[Camera, Identity, Library], bool]


def _never(camera: Camera, identity: Identity, library: Library) -> bool:  # noqa: ARG001 - a rule's signature
    """Who made a camera does not depend on the version of its hardware."""
    return False


def _by_lifecycle(camera: Camera, identity: Identity, library: Library) -> bool:
    return lifecycle_depends_on_hardware(camera, identity, library.lifecycles)


@dataclass(frozen=True, slots=True)
class KindRow:
    """How notices of a kind are shown.

    `max_notices`: how many subjects may have a notice of their own; with more they are folded
    into one. `lists_subject`: a folded notice names the subject beside each camera, else its
    date. `folded_key`: the translation key, and the issue's id, of the folded one. `hardware`:
    whether another hardware version of a camera could take the finding away.
    """

    folded_key: str
    severity: IssueSeverity = IssueSeverity.WARNING
    max_notices: int = MAX_OF_A_KIND
    lists_subject: bool = False
    hardware: HardwareRule = _never


# A maker is what people think in, so its notices are folded only when all together are too
# many.
KINDS: Final[Mapping[NoticeKind, KindRow]] = {
    NoticeKind.KNOWN_EXPLOITED: KindRow(
        "known_exploited_several",
        IssueSeverity.ERROR,
        lists_subject=True,
        hardware=vulnerability_depends_on_hardware,
    ),
    NoticeKind.DUTY: KindRow("duty_several", max_notices=MAX_IN_ALL, lists_subject=True),
    NoticeKind.PHASED_OUT: KindRow(
        "phased_out_several", max_notices=MAX_IN_ALL, lists_subject=True
    ),
    NoticeKind.SUPPORT_ENDED: KindRow("support_ended_several", hardware=_by_lifecycle),
    NoticeKind.SERVICE_ENDED: KindRow("service_ended_several", hardware=_by_lifecycle),
    NoticeKind.SUPPORT_ENDING: KindRow("support_ending_several", hardware=_by_lifecycle),
    NoticeKind.SERVICE_ENDING: KindRow("service_ending_several", hardware=_by_lifecycle),
}
