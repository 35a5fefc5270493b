"""What all our conditions have in common."""

from abc import abstractmethod
from datetime import datetime, timedelta
from typing import Any, ClassVar, Final, cast, override

from homeassistant.const import CONF_FOR
from homeassistant.core import HomeAssistant
from homeassistant.helpers.condition import (
    ATTR_BEHAVIOR,
    BEHAVIOR_ALL,
    ENTITY_STATE_CONDITION_SCHEMA_ANY_ALL,
    Condition,
    ConditionConfig,
)
from homeassistant.helpers.typing import ConfigType
from homeassistant.util import dt as dt_util
import probatio

from ..fleet.model import AssessedCamera, Fleet
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..telling.picture import Picture
from ..telling.situations import Situation
from .choices import BY_TARGET
from .targets import followed_cameras

LASTING: Final = ENTITY_STATE_CONDITION_SCHEMA_ANY_ALL.extend(BY_TARGET)


class CameraCondition(Condition):
    """Tests something of the cameras of a target: of any, or of all of them.

    It rests on their assessments, and on since when each was told to be so; while the
    integration is not loaded nothing is so.
    """

    _schema: ClassVar[probatio.Schema] = LASTING

    @override
    @classmethod
    async def async_validate_config(cls, hass: HomeAssistant, config: ConfigType) -> ConfigType:
        """Return the configuration of the condition; raises Invalid for a wrong one."""
        return cast("ConfigType", cls._schema(config))

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Test the cameras of the target."""
        super().__init__(hass, config)
        self._target = config.target or {}
        self._options = config.options or {}
        self._duration: timedelta = self._options.get(CONF_FOR) or timedelta()

    @abstractmethod
    def situation(self) -> Situation:
        """Return what the condition is about."""

    @override
    def _async_check(self, **kwargs: Any) -> bool:
        """Return whether it is so, for long enough."""
        runtime = loaded_runtime(self._hass)
        if runtime is None or not (fleet := runtime.coordinator.data):
            return False
        now = dt_util.utcnow()
        cameras = [
            assessed
            for assessed in followed_cameras(self._hass, fleet.cameras, self._target)
            if assessed.camera.monitored
        ]
        tests = (self._is_so(runtime, fleet, assessed, now) for assessed in cameras)
        if self._options[ATTR_BEHAVIOR] == BEHAVIOR_ALL:
            return bool(cameras) and all(tests)
        return any(tests)

    def _is_so(
        self,
        runtime: CameraLifecycleRuntime,
        fleet: Fleet,
        assessed: AssessedCamera,
        now: datetime,
    ) -> bool:
        told = runtime.teller.memory.pictures.get(assessed.camera.id, Picture())
        picture = Picture.of(assessed, told, now, told.signs)
        since = self.situation().since(picture, fleet.day)
        # nothing has come about later than now: the clock was ahead then, or is behind
        return since is not None and min(since, now) + self._duration <= now
