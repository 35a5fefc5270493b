"""What still works of a camera against which something is said."""

from typing import Final

from ..engine.assessment import Assessment, Risk
from ..engine.reasons import LifecyclePayload, ReasonCode
from ..text.reasons import ReasonWriter
from ..text.service_end import service_sentences

_TELL: Final = frozenset(
    {
        ReasonCode.PHASED_OUT,
        ReasonCode.RESTRICTED,
        ReasonCode.ADVISORY,
        ReasonCode.SUPPORT_ENDED,
        ReasonCode.SUPPORT_ENDING,
        ReasonCode.NO_FIX_PLANNED,
    }
)
"""Reasons that say what an installed camera still does."""


def stays_text(assessment: Assessment, writer: ReasonWriter) -> str:
    """Return what still works, '' where nothing is said of it.

    Nothing while attackers use a flaw of the firmware: it would read as an all-clear. Of a
    service that has ended or ends, what goes on without it; of all others, the gravest reason.
    """
    if Risk.SECURITY in assessment.risks:
        return ""
    for reason in assessment.reasons:
        match reason.payload:
            case LifecyclePayload() as payload:
                service = service_sentences(payload, reason.code, writer.translations, writer.clean)
                if service is not None:
                    return service.goes_on
    telling = (each for each in assessment.reasons if each.code in _TELL)
    return next(filter(None, (writer.concise(each).stays for each in telling)), "")
