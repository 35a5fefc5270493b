"""Judges one camera by lifecycle entries, for the tests of what they mean."""

from __future__ import annotations

from typing import Any, NamedTuple

from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Firmware,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.reasons import (
    ReasonCode,
)
from custom_components.camera_lifecycle.engine.support.lifecycle_verdict import (
    judge_lifecycles,
)
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.support.seen import Seen

from .cases import at, sold

ENDED, ENDING, SUPPORTED, UNKNOWN = (
    SupportStatus.ENDED,
    SupportStatus.ENDING,
    SupportStatus.SUPPORTED,
    SupportStatus.UNKNOWN,
)
CODE = ReasonCode
SOURCE = {"url": "https://vendor.example/", "kind": "vendor", "checked": "2026-11-22"}


class Judged(NamedTuple):
    """What a row of a table expects."""

    status: SupportStatus
    since: str | None
    until: str | None
    codes: set[ReasonCode]


def judged(
    lifecycles: Lifecycles,
    vendor: str,
    camera: Camera,
    country: str | None = "US",
    version: str | None = None,
    **context: Any,
) -> Judged:
    """Return what the entries say of a camera."""
    verdict = judge_lifecycles(
        Seen(camera, sold(vendor), Firmware(version=version)), lifecycles, at(country, **context)
    )
    support = verdict.support
    return Judged(
        support.status,
        str(support.since or "") or None,
        str(support.until or "") or None,
        {reason.code for reason in verdict.reasons},
    )


def c200(**fields: Any) -> Lifecycles:
    """Return what a vendor's list may say one day: versions 1 and 2 ended, in the EU alone."""
    entry: dict[str, Any] = {
        "vendors": ["tplink"],
        "event": "end_of_support",
        "date": "2025-01-01",
        "basis": "vendor",
        "models": [
            {"name": "C200", "hardware": {"match": ["1", "1.*", "2", "2.*"], "needed": True}}
        ],
        "sources": [],
    }
    return Lifecycles.from_json({"tapo-c200": {**entry, **fields}})
