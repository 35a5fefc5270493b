"""The action that asks cameras at once: what it takes, whom it means, what it answers."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
import probatio

from ..const import DOMAIN
from ..fleet.model import ANSWERED
from ..lookup.model import Outcome
from ..lookup.state import LookUpState
from ..runtime import CameraLifecycleRuntime
from .targets import targeted_cameras

ATTR_RETRY_REFUSED: Final = "retry_refused"


class AskRefusal(StrEnum):
    """Why a call makes no sense; also the translation key."""

    NO_CAMERA = "no_camera"
    NOBODY_TO_ASK = "nobody_to_ask"


_TARGET: Final = cv.ENTITY_SERVICE_FIELDS
ASK: Final = probatio.Schema(
    {**_TARGET, probatio.Optional(ATTR_RETRY_REFUSED, default=False): cv.boolean}
)


async def async_ask(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> ServiceResponse:
    """Ask the cameras that a call names, without a target all that may be asked.

    Returns a row for each camera: `name`, `outcome`, and what is known of its look-ups
    afterwards: `look_up`, `cause`, `answered`. Raises ServiceValidationError, and asks nobody,
    where no camera is named or none may be asked.
    """
    fleet = runtime.coordinator.data
    camera_ids: set[str] | None = None
    if any(key in data for key in map(str, _TARGET)):
        camera_ids = {assessed.camera.id for assessed in targeted_cameras(hass, fleet, data)}
        if not camera_ids:
            raise _refused(AskRefusal.NO_CAMERA)
    elif not runtime.look_ups.may_ask_any:
        raise _refused(AskRefusal.NOBODY_TO_ASK)
    outcomes = await runtime.schedule.async_ask_now(
        camera_ids, retry_refused=data[ATTR_RETRY_REFUSED]
    )
    names = {camera_id: _name(runtime, camera_id) for camera_id in outcomes}
    return {
        "cameras": [
            _row(names[camera_id], outcomes[camera_id], runtime.stores.look_ups.get(camera_id))
            for camera_id in sorted(outcomes, key=lambda each: (names[each].casefold(), each))
        ]
    }


def _name(runtime: CameraLifecycleRuntime, camera_id: str) -> str:
    assessed = runtime.coordinator.data.cameras.get(camera_id)
    return assessed.camera.name if assessed else camera_id


def _row(name: str, outcome: Outcome, state: LookUpState | None) -> dict[str, Any]:
    """Return what a call answers about one camera; nothing of what the camera itself said."""
    row: dict[str, Any] = {"name": name, "outcome": outcome.value}
    if state is not None:
        row["look_up"] = state.error_kind.value if state.error_kind else ANSWERED
        row["cause"] = state.error_code.value if state.error_code else None
        row["answered"] = state.answered.isoformat() if state.answered else None
    return row


def _refused(key: AskRefusal) -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key.value)
