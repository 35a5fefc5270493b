"""The one step that helps next: only one that would, and only where somebody can take it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import Strength
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, LookUpStatus
from custom_components.camera_lifecycle.overview.model import NextStep as Step
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.settings import Settings

from .samples import (
    DAY,
    ENDED,
    ENDING,
    FIRMWARE,
    FIX,
    HARDWARE,
    KNOWN,
    MAINTAINED,
    NO_COUNTRY,
    camera,
    row_writer,
    source,
)

ASKS, QUIET = Settings(country="CA", look_ups=True), Settings(country="CA")
NAMELESS = replace(
    KNOWN,
    vendor=None,
    maker=None,
    confidence=Strength.NONE,
    vendor_confidence=Strength.NONE,
)
UNNAMED = replace(NAMELESS, without_name=True)
PLANNED = Plan(replace_by=DAY)
REFUSED = LookUpStatus("refused", "onvif", date(2026, 11, 1), refused_login_of="onvif")
ANSWERED = LookUpStatus("answered", "onvif", date(2026, 11, 1))


def of(assessed: AssessedCamera, **fields: Any) -> AssessedCamera:
    return replace(assessed, camera=replace(assessed.camera, **fields))


TYPED = of(camera(identity=NAMELESS), subentry_id="barn")
CHANNEL = of(camera(identity=NAMELESS), sources=(source("onvif", parent_device_id="recorder"),))
DISABLED = of(camera(identity=NAMELESS), sources=(source("onvif", disabled=True),))


@pytest.mark.parametrize(
    ("assessed", "settings", "step"),
    [
        (camera(FIX), QUIET, Step.UPDATE),
        (camera(FIX, plan=PLANNED), QUIET, Step.UPDATE),
        (camera(ENDED), QUIET, Step.SET_DATE),
        (camera(ENDED, plan=PLANNED), QUIET, None),
        (camera(ENDING), QUIET, Step.SET_DATE),
        (camera(ENDING, plan=PLANNED), QUIET, None),
        (camera(NO_COUNTRY), ASKS, Step.SET_COUNTRY),
        (camera(HARDWARE, domain="onvif"), ASKS, Step.TELL_HARDWARE),
        (camera(FIRMWARE, domain="onvif"), ASKS, Step.ASK),
        (camera(FIRMWARE), ASKS, Step.UPDATE),
        (camera(identity=NAMELESS, domain="onvif"), ASKS, Step.ASK),
        (camera(identity=NAMELESS, domain="onvif"), QUIET, Step.ALLOW_ASKING),
        (camera(identity=NAMELESS, domain="ring"), ASKS, Step.NAME_MODEL),
        (camera(identity=NAMELESS, domain="ring"), QUIET, Step.NAME_MODEL),
        # asked once, and no wiser
        (camera(identity=NAMELESS, domain="onvif", look_up=ANSWERED), ASKS, Step.NAME_MODEL),
        (camera(identity=NAMELESS, domain="onvif", look_up=REFUSED), ASKS, Step.NAME_MODEL),
        (camera(identity=NAMELESS, domain="onvif", look_up=REFUSED), QUIET, Step.NAME_MODEL),
        (TYPED, QUIET, Step.ASK),
        (CHANNEL, ASKS, Step.NAME_MODEL),
        (DISABLED, ASKS, Step.NAME_MODEL),
        # its label was read: nothing more can be typed
        (camera(identity=UNNAMED, domain="ring"), ASKS, None),
        (camera(identity=UNNAMED, domain="onvif"), QUIET, Step.ALLOW_ASKING),
        (camera(model=None), QUIET, Step.NAME_MODEL),
        # the version decides, or the update ends the question
        (camera(MAINTAINED, perhaps=True, domain="onvif"), ASKS, Step.ASK),
        (camera(MAINTAINED, perhaps=True, domain="ring"), ASKS, Step.UPDATE),
        (camera(NO_COUNTRY, perhaps=True, domain="ring"), ASKS, Step.UPDATE),
        (camera(), ASKS, None),
        (camera(MAINTAINED), ASKS, None),
    ],
)
def test_the_step_is_one_that_helps(
    assessed: AssessedCamera, settings: Settings, step: Step | None
) -> None:
    assert row_writer(settings=settings).row(assessed).step is step
