"""Triggers for automations: a camera became at risk, its support status changed."""

from typing import Final, override

from homeassistant.const import CONF_OPTIONS, STATE_OFF, STATE_ON, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.helpers.trigger import (
    ENTITY_STATE_TRIGGER_SCHEMA_WITH_BEHAVIOR,
    EntityTargetStateTriggerBase,
    Trigger,
    TriggerConfig,
)
import probatio

from .automation.own_entities import (
    AT_RISK,
    AT_RISK_SPECS,
    CONF_STATUS,
    STATUSES,
    SUPPORT_STATUS,
    SUPPORT_STATUS_SPECS,
    filter_own_entities,
)

ON: Final = {STATE_ON}
OFF: Final = {STATE_OFF}


class _AtRiskTrigger(EntityTargetStateTriggerBase):
    """Fires when a camera gets to a state of risk."""

    _domain_specs = AT_RISK_SPECS
    _primary_entities_only = False

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Keep our own sensors of risk."""
        return filter_own_entities(self._hass, super().entity_filter(entities), AT_RISK)


class BecameAtRisk(_AtRiskTrigger):
    """Fires when a camera becomes at risk, also one of which that could not be told before."""

    _excluded_from_states = frozenset({STATE_UNAVAILABLE})
    _to_states = ON


class NoLongerAtRisk(_AtRiskTrigger):
    """Fires when a camera is at risk no longer: not when that cannot be told any more."""

    _to_states = OFF


class SupportStatusChanged(EntityTargetStateTriggerBase):
    """Fires when the support status of a camera becomes one of those chosen.

    A status that no source told until now is a state like any other to come from.
    """

    _domain_specs = SUPPORT_STATUS_SPECS
    _excluded_from_states = frozenset({STATE_UNAVAILABLE})
    _primary_entities_only = False
    _schema = ENTITY_STATE_TRIGGER_SCHEMA_WITH_BEHAVIOR.extend(
        {probatio.Required(CONF_OPTIONS): {probatio.Required(CONF_STATUS): STATUSES}}
    )

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Fire for the chosen statuses."""
        super().__init__(hass, config)
        self._to_states = {*self._options[CONF_STATUS]}

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Keep our own sensors of the support status."""
        return filter_own_entities(self._hass, super().entity_filter(entities), SUPPORT_STATUS)


TRIGGERS: Final[dict[str, type[Trigger]]] = {
    "became_at_risk": BecameAtRisk,
    "no_longer_at_risk": NoLongerAtRisk,
    "support_status_changed": SupportStatusChanged,
}


async def async_get_triggers(hass: HomeAssistant) -> dict[str, type[Trigger]]:  # noqa: ARG001 - Home Assistant gives it
    """Return our triggers by their name."""
    return TRIGGERS
