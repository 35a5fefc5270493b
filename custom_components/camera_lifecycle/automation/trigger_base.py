"""What all our triggers have in common."""

from abc import abstractmethod
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar, Final, cast, override

from homeassistant.const import ATTR_ENTITY_ID, CONF_FOR, CONF_OPTIONS, Platform
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.trigger import (
    ATTR_BEHAVIOR,
    BEHAVIOR_EACH,
    ENTITY_STATE_TRIGGER_SCHEMA_WITH_BEHAVIOR,
    Trigger,
    TriggerActionRunner,
    TriggerConfig,
    TriggerNotTriggeredReporter,
)
from homeassistant.helpers.typing import ConfigType
import probatio

from ..const import DOMAIN
from ..telling.change import Pass
from ..telling.event_data import picture_data
from ..telling.situations import Situation
from ..telling.teller import PASSES
from .choices import ANYWHERE, AT_RISK, BY_TARGET
from .trigger_cause import cause_of
from .watch import News, Watch

LASTING: Final = ENTITY_STATE_TRIGGER_SCHEMA_WITH_BEHAVIOR.extend(BY_TARGET)
"""The schema of triggers of something that stays so: with `behavior` and `for`."""
_ALONE: Final = probatio.Schema({probatio.Optional(CONF_OPTIONS, default={}): {}})
ONCE: Final = _ALONE.extend(BY_TARGET)
"""The schema of triggers of something that happens."""
OF_ALL: Final = _ALONE.extend(ANYWHERE)
"""The schema of triggers without a target."""


class CameraTrigger(Trigger):
    """Fires for cameras of which something has come about, each once.

    A subclass names its schema, what has come about, and the words before the camera's name, as
    Home Assistant goes on after "Triggered by the".
    """

    _schema: ClassVar[probatio.Schema] = LASTING
    _says: ClassVar[str]

    @override
    @classmethod
    async def async_validate_config(cls, hass: HomeAssistant, config: ConfigType) -> ConfigType:
        """Return the configuration of the trigger; raises Invalid for a wrong one."""
        return cast("ConfigType", cls._schema(config))

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Fire for the cameras of the target."""
        super().__init__(hass, config)
        self._target = config.target
        self._options: Mapping[str, Any] = config.options or {}
        self._duration: timedelta | None = self._options.get(CONF_FOR) or None

    @abstractmethod
    def situation(self) -> Situation:
        """Return what the trigger is about."""

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """Listen until what is returned is called."""
        situation = self.situation()

        @callback
        def report(news: News) -> None:
            run_action(
                {**_data(self._hass, situation, news), CONF_FOR: self._duration},
                f"{self._says} {news.assessed.camera.name}",
            )

        watch = Watch(
            self._hass,
            situation,
            report,
            self._target,
            self._options.get(ATTR_BEHAVIOR, BEHAVIOR_EACH),
            self._duration,
        )

        @callback
        def heard(told: Pass) -> None:
            told.until_done(watch.async_hear(told))

        watch.async_begin()
        disconnect = async_dispatcher_connect(self._hass, PASSES, heard)

        @callback
        def stop() -> None:
            disconnect()
            watch.async_stop()

        return stop


def _data(hass: HomeAssistant, situation: Situation, news: News) -> dict[str, Any]:
    """Return what an automation may ask about it, as the event entity tells it, and a sensor."""
    camera_id, because = news.assessed.camera.id, cause_of(situation, news)
    return {
        **picture_data(hass, news.assessed, news.before, news.now),
        "because": because.value if because else None,
        ATTR_ENTITY_ID: er.async_get(hass).async_get_entity_id(
            Platform.BINARY_SENSOR, DOMAIN, f"{camera_id}_{AT_RISK}"
        ),
    }
