"""Triggers for automations: what has become of a camera, each change heard once."""

from typing import Final, override

from homeassistant.core import HomeAssistant
from homeassistant.helpers.trigger import Trigger

from .automation.choices import BY_DAYS, BY_RISK, BY_STATUS, CONF_DAYS, CONF_RISKS, CONF_STATUS
from .automation.trigger_base import LASTING, OF_ALL, ONCE, CameraTrigger
from .telling.situations import (
    AtRiskBy,
    FirmwareOlderThan,
    FirmwareUpdated,
    HasExploited,
    HasStatus,
    IsNew,
    NewerFirmware,
    NotAtRiskBy,
    Situation,
    SupportEndsSoon,
)

_BY_RISK: Final = LASTING.extend(BY_RISK)
_BY_DAYS: Final = LASTING.extend(BY_DAYS)


class BecameAtRisk(CameraTrigger):
    """Fires when a camera becomes at risk by one of the risks chosen."""

    _schema = _BY_RISK
    _says = "risk of"

    @override
    def situation(self) -> Situation:
        return AtRiskBy(self._options[CONF_RISKS])


class NoLongerAtRisk(CameraTrigger):
    """Fires when a camera is at risk no longer: not when that cannot be told any more."""

    _schema = _BY_RISK
    _says = "end of the risk of"

    @override
    def situation(self) -> Situation:
        return NotAtRiskBy(self._options[CONF_RISKS])


class SupportStatusChanged(CameraTrigger):
    """Fires when the support status of a camera becomes one of those chosen."""

    _schema = LASTING.extend(BY_STATUS)
    _says = "support status of"

    @override
    def situation(self) -> Situation:
        return HasStatus(self._options[CONF_STATUS])


class SupportEnds(CameraTrigger):
    """Fires when the end of a camera's support is so many days away."""

    _schema = _BY_DAYS
    _says = "end of support of"

    @override
    def situation(self) -> Situation:
        return SupportEndsSoon(self._options[CONF_DAYS])


class FirmwareAged(CameraTrigger):
    """Fires when the firmware of a camera becomes older than so many days."""

    _schema = _BY_DAYS
    _says = "firmware age of"

    @override
    def situation(self) -> Situation:
        return FirmwareOlderThan(self._options[CONF_DAYS])


class NewerFirmwareKnown(CameraTrigger):
    """Fires when a later firmware than the installed one is known."""

    _says = "newer firmware for"

    @override
    def situation(self) -> Situation:
        return NewerFirmware()


class FirmwareWasUpdated(CameraTrigger):
    """Fires when a camera runs another firmware."""

    _schema = ONCE
    _says = "firmware change of"

    @override
    def situation(self) -> Situation:
        return FirmwareUpdated()


class KnownExploitedFound(CameraTrigger):
    """Fires when a vulnerability is found that attackers use."""

    _schema = ONCE
    _says = "known exploited vulnerability of"

    @override
    def situation(self) -> Situation:
        return HasExploited()


class CameraFound(CameraTrigger):
    """Fires when there is a camera that nobody knew."""

    _schema = OF_ALL
    _says = "new camera"

    @override
    def situation(self) -> Situation:
        return IsNew()


TRIGGERS: Final[dict[str, type[Trigger]]] = {
    "became_at_risk": BecameAtRisk,
    "no_longer_at_risk": NoLongerAtRisk,
    "support_status_changed": SupportStatusChanged,
    "support_ends_soon": SupportEnds,
    "firmware_older_than": FirmwareAged,
    "newer_firmware_known": NewerFirmwareKnown,
    "firmware_updated": FirmwareWasUpdated,
    "known_exploited_found": KnownExploitedFound,
    "camera_found": CameraFound,
}


async def async_get_triggers(hass: HomeAssistant) -> dict[str, type[Trigger]]:  # noqa: ARG001 - Home Assistant gives it
    """Return our triggers by their name."""
    return TRIGGERS
