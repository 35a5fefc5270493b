"""A prospect, and what its place needs, as JSON: an assessment with what stands beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .assessment_json import assessment_as_json, reason_as_json, source_as_json
from .needs import NeedAnswer
from .prospect import Prospect
from .serving import Serving


def prospect_as_json(prospect: Prospect, summary: str) -> dict[str, Any]:
    """Return a prospect as JSON values. `summary`: what is known in a sentence."""
    return {
        **assessment_as_json(prospect.assessment, summary),
        "exploited_firmware": [reason_as_json(reason) for reason in prospect.exploited],
        "not_known": [gap.value for gap in prospect.gaps],
        "integrations": [serving_as_json(each) for each in prospect.integrations],
    }


def serving_as_json(each: Serving) -> dict[str, Any]:
    """Return an integration that can serve a camera as JSON values."""
    return {
        "domain": each.domain,
        "name": each.name,
        "origin": each.origin.value,
        "serves": each.by.value,
        "iot_class": each.iot_class,
        "local": each.is_local,
        "sources": [source_as_json(source) for source in each.sources],
    }


def needs_as_json(needs: Iterable[NeedAnswer]) -> list[dict[str, str | None]]:
    """Return the needs of an old camera's place as JSON values."""
    return [
        {
            "need": each.need.value,
            "value": each.value,
            "look_at": each.look_at.value if each.look_at else None,
        }
        for each in needs
    ]
