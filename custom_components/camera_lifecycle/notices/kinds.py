"""The kinds of notices: one row each. Its words stand in the translations under its name."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from homeassistant.helpers.issue_registry import IssueSeverity

MAX_IN_ALL: Final = 12
MAX_OF_A_KIND: Final = 4


class NoticeKind(StrEnum):
    """What a notice is about, most urgent first; also its translation key."""

    KNOWN_EXPLOITED = "known_exploited"
    PHASED_OUT = "phased_out"
    SUPPORT_ENDED = "support_ended"
    SUPPORT_ENDING = "support_ending"
    FIX_AVAILABLE = "fix_available"


@dataclass(frozen=True, slots=True)
class KindRow:
    """How notices of a kind are shown.

    `max_notices`: how many subjects may have a notice of their own; with more they are folded
    into one. `lists_subject`: a folded notice names the subject beside each camera, else its
    date. `folded_key`: the translation key, and the issue's id, of the folded one.
    """

    folded_key: str
    severity: IssueSeverity = IssueSeverity.WARNING
    max_notices: int = MAX_OF_A_KIND
    lists_subject: bool = False


# A maker is what people think in, so its notices are folded only when all together are too
# many. Updates are one errand, however many cameras and vulnerabilities they are for.
KINDS: Final[Mapping[NoticeKind, KindRow]] = {
    NoticeKind.KNOWN_EXPLOITED: KindRow(
        "known_exploited_several", IssueSeverity.ERROR, lists_subject=True
    ),
    NoticeKind.PHASED_OUT: KindRow(
        "phased_out_several", max_notices=MAX_IN_ALL, lists_subject=True
    ),
    NoticeKind.SUPPORT_ENDED: KindRow("support_ended_several"),
    NoticeKind.SUPPORT_ENDING: KindRow("support_ending_several"),
    NoticeKind.FIX_AVAILABLE: KindRow("fix_available", max_notices=0),
}
