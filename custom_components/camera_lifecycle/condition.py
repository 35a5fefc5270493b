"""Conditions for automations: a camera is at risk, its support status is one of several."""

from typing import Final, override

from homeassistant.const import CONF_OPTIONS, STATE_OFF, STATE_ON
from homeassistant.core import HomeAssistant
from homeassistant.helpers.condition import (
    ENTITY_STATE_CONDITION_SCHEMA_ANY_ALL,
    Condition,
    ConditionConfig,
    EntityStateConditionBase,
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

ON: Final[set[str | bool]] = {STATE_ON}
OFF: Final[set[str | bool]] = {STATE_OFF}


class _AtRiskCondition(EntityStateConditionBase):
    """Tests whether cameras are at risk."""

    _domain_specs = AT_RISK_SPECS
    _primary_entities_only = False

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Keep our own sensors of risk."""
        return filter_own_entities(self._hass, super().entity_filter(entities), AT_RISK)


class IsAtRisk(_AtRiskCondition):
    """Tests whether cameras are at risk."""

    _states = ON


class IsNotAtRisk(_AtRiskCondition):
    """Tests whether cameras are not at risk."""

    _states = OFF


class SupportStatusIs(EntityStateConditionBase):
    """Tests whether the support status of cameras is one of those chosen."""

    _domain_specs = SUPPORT_STATUS_SPECS
    _primary_entities_only = False
    _schema = ENTITY_STATE_CONDITION_SCHEMA_ANY_ALL.extend(
        {probatio.Required(CONF_OPTIONS): {probatio.Required(CONF_STATUS): STATUSES}}
    )

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Test for the chosen statuses."""
        super().__init__(hass, config)
        assert config.options is not None  # noqa: S101 - the schema requires them
        self._states = {*config.options[CONF_STATUS]}

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Keep our own sensors of the support status."""
        return filter_own_entities(self._hass, super().entity_filter(entities), SUPPORT_STATUS)


CONDITIONS: Final[dict[str, type[Condition]]] = {
    "is_at_risk": IsAtRisk,
    "is_not_at_risk": IsNotAtRisk,
    "support_status": SupportStatusIs,
}


async def async_get_conditions(hass: HomeAssistant) -> dict[str, type[Condition]]:  # noqa: ARG001 - Home Assistant gives it
    """Return our conditions by their name."""
    return CONDITIONS
