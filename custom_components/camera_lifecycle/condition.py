"""Conditions for automations: what is so of a camera."""

from typing import Final, override

from homeassistant.core import HomeAssistant
from homeassistant.helpers.condition import Condition

from .automation.choices import BY_DAYS, BY_RISK, BY_STATUS, CONF_DAYS, CONF_RISKS, CONF_STATUS
from .automation.condition_base import LASTING, CameraCondition
from .telling.situations import (
    AtRiskBy,
    FirmwareOlderThan,
    HasStatus,
    NewerFirmware,
    NotAtRiskBy,
    Situation,
)


class IsAtRisk(CameraCondition):
    """Tests whether cameras are at risk by one of the risks chosen."""

    _schema = LASTING.extend(BY_RISK)

    @override
    def situation(self) -> Situation:
        return AtRiskBy(self._options[CONF_RISKS])


class IsNotAtRisk(CameraCondition):
    """Tests whether cameras are not at risk: not whether that cannot be told."""

    @override
    def situation(self) -> Situation:
        return NotAtRiskBy()


class SupportStatusIs(CameraCondition):
    """Tests whether the support status of cameras is one of those chosen."""

    _schema = LASTING.extend(BY_STATUS)

    @override
    def situation(self) -> Situation:
        return HasStatus(self._options[CONF_STATUS])


class FirmwareIsOlderThan(CameraCondition):
    """Tests whether the firmware of cameras is older than so many days."""

    _schema = LASTING.extend(BY_DAYS)

    @override
    def situation(self) -> Situation:
        return FirmwareOlderThan(self._options[CONF_DAYS])


class NewerFirmwareExists(CameraCondition):
    """Tests whether a later firmware than the installed one is known."""

    @override
    def situation(self) -> Situation:
        return NewerFirmware()


CONDITIONS: Final[dict[str, type[Condition]]] = {
    "is_at_risk": IsAtRisk,
    "is_not_at_risk": IsNotAtRisk,
    "support_status": SupportStatusIs,
    "firmware_older_than": FirmwareIsOlderThan,
    "newer_firmware_exists": NewerFirmwareExists,
}


async def async_get_conditions(hass: HomeAssistant) -> dict[str, type[Condition]]:  # noqa: ARG001 - Home Assistant gives it
    """Return our conditions by their name."""
    return CONDITIONS
