"""The action that says of cameras that nobody can reach them, or takes that back."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
import probatio

from ..const import DOMAIN
from ..fleet.model import AssessedCamera
from ..owner.answers import Isolation, isolation_of
from ..runtime import CameraLifecycleRuntime
from ..text.sanitize import plain
from .not_saved import not_saved
from .targets import targeted_cameras

ATTR_ISOLATED: Final = "isolated"
ATTR_SINCE: Final = "since"
ATTR_BY: Final = "by"


class IsolationRefusal(StrEnum):
    """Why a call makes no sense; also the translation key."""

    NO_CAMERA = "no_camera"
    NOT_YET = "not_isolated_yet"
    CHOOSE_HOW = "isolated_by_what"
    TAKEN_BACK = "isolation_taken_back"


ISOLATE: Final = cv.make_entity_service_schema(
    {
        probatio.Optional(ATTR_ISOLATED, default=True): cv.boolean,
        probatio.Optional(ATTR_SINCE): cv.date,
        probatio.Optional(ATTR_BY): probatio.In([*map(str, Isolation)]),
    }
)


async def async_isolate(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> ServiceResponse:
    """Keep, or take back, that nobody can reach the cameras which the target names.

    Raises ServiceValidationError, and changes nothing, where a part of it makes no sense;
    HomeAssistantError where it holds, but could not be saved.
    """
    cameras = targeted_cameras(hass, runtime.coordinator.data, data)
    if not cameras:
        raise _refused(IsolationRefusal.NO_CAMERA)
    if data[ATTR_ISOLATED]:
        is_saved = await _async_keep(runtime, data, cameras)
    else:
        is_saved = await _async_take_back(runtime, data, cameras)
    if not is_saved:
        raise not_saved()
    now = runtime.coordinator.data.cameras
    return {
        "cameras": [
            _answer(now.get(assessed.camera.id, assessed))
            for assessed in sorted(cameras, key=lambda assessed: assessed.camera.name.casefold())
        ]
    }


async def _async_keep(
    runtime: CameraLifecycleRuntime, data: Mapping[str, Any], cameras: tuple[AssessedCamera, ...]
) -> bool:
    today = runtime.coordinator.clock.today
    since: date = data.get(ATTR_SINCE) or today
    if since > today:
        raise _refused(IsolationRefusal.NOT_YET)
    if ATTR_BY not in data:
        raise _refused(IsolationRefusal.CHOOSE_HOW)
    by = Isolation(data[ATTR_BY])
    return await runtime.async_answer(
        isolation_of(each.camera.id, plain(each.camera.name), today, since, by) for each in cameras
    )


async def _async_take_back(
    runtime: CameraLifecycleRuntime, data: Mapping[str, Any], cameras: tuple[AssessedCamera, ...]
) -> bool:
    if ATTR_SINCE in data or ATTR_BY in data:
        raise _refused(IsolationRefusal.TAKEN_BACK)
    ids = {assessed.camera.id for assessed in cameras}
    return await runtime.async_withdraw(runtime.stores.answers.isolations(ids))


def _answer(assessed: AssessedCamera) -> dict[str, Any]:
    """Return what is kept of a camera now, and the risks that are left to it."""
    risk = assessed.risk
    return {
        "name": assessed.camera.name,
        "isolated": risk.isolated.isoformat() if risk.isolated else None,
        "isolated_by": risk.isolated_by.value if risk.isolated_by else None,
        "at_risk": risk.at_risk,
        "risks": [each.value for each in risk.risks],
    }


def _refused(key: IsolationRefusal) -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key.value)
