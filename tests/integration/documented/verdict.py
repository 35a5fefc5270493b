"""What the engine says of the support of cameras, where a test needs it said."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.fleet import assessor


def supported(
    monkeypatch: pytest.MonkeyPatch,
    status: SupportStatus,
    until: PartialDate | None = None,
    manufacturer: str | None = None,
) -> None:
    """Let the support of cameras, or of those of one manufacturer, be so, and nothing be open."""
    support = Support(status, until=until)

    def judge(camera: Any, *basis: Any) -> Assessment:
        judged: Assessment = _real(camera, *basis)
        if manufacturer not in {None, camera.primary.manufacturer}:
            return judged
        return replace(judged, support=support, at_risk=False, nothing_open=True)

    monkeypatch.setattr(assessor, "assess", judge)


_real: Callable[..., Assessment] = assess
