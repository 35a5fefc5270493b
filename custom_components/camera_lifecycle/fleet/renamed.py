"""Findings that an earlier version called otherwise: ends of services, model by model.

`support_ended:google_dropcam_hd_service` and, where the end lay ahead, among the ends of support
of that model, `support_ending:google_dropcam_hd`. Now it is one finding for all models of a
service.
"""

from ..engine.reasons import LifecycleEvent, ReasonCode
from ..engine.support.lifecycles import Lifecycles
from ..owner.renamed import Renaming
from .causes import NoticeKind, slug

_EVENT = LifecycleEvent.SERVICE_SHUTDOWN


def renamed_findings(lifecycles: Lifecycles) -> dict[str, Renaming]:
    """Return what the findings about services are called now, by how they were called."""
    renamings: dict[str, Renaming] = {}
    services = (
        (vendor, model, entry.service.id)
        for vendor, (entry, model) in lifecycles.about(_EVENT)
        if entry.service is not None
    )
    for vendor, model, service in services:
        was, now = slug(f"{vendor} {model.name}"), slug(service)
        renamings.setdefault(
            f"{NoticeKind.SUPPORT_ENDED}:{was}_service",
            _renaming(NoticeKind.SERVICE_ENDED, now, ReasonCode.SERVICE_SHUT_DOWN, whole=True),
        )
        renamings.setdefault(
            f"{NoticeKind.SUPPORT_ENDING}:{was}",
            _renaming(NoticeKind.SERVICE_ENDING, now, ReasonCode.SERVICE_ENDING, whole=False),
        )
    return renamings


def _renaming(kind: NoticeKind, subject: str, code: ReasonCode, *, whole: bool) -> Renaming:
    return Renaming(f"{kind}:{subject}", _EVENT.value, code.value, whole=whole)
