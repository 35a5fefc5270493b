"""The automations of the home, as a person writes them: by device, area, and with an exclusion."""

from typing import Any, Final

ALL_STATUSES: Final = (
    "ended",
    "phased_out",
    "ending",
    "restricted",
    "supported",
    "maintained",
    "unknown",
)


def automations(device_id: str, risk_entity_id: str, days: int) -> list[dict[str, Any]]:
    """Return them. `device_id`: of a camera; `risk_entity_id`: what of another is excluded.

    `days`: of the firmware, which becomes older than that.
    """
    one = {"device_id": device_id}
    garden = {"area_id": "garden"}
    others = {**garden, "exclude": {"entity_id": risk_entity_id}}
    return [
        _automation("became", "became_at_risk", one),
        _automation("attacked", "became_at_risk", garden, risks="security"),
        _automation("others", "became_at_risk", others),
        _automation("over", "no_longer_at_risk", garden, risks=["security"]),
        _automation("status", "support_status_changed", garden, status=[*ALL_STATUSES]),
        _automation("old", "firmware_older_than", garden, days=days),
        _automation("updated", "firmware_updated", garden),
        _automation("used", "known_exploited_found", garden),
        _automation("new", "camera_found", None),
    ]


def _automation(
    what: str, trigger: str, target: dict[str, Any] | None, **options: Any
) -> dict[str, Any]:
    """Return one that notes what it heard, of each of several cameras."""
    line = f"{what}|{{{{ trigger.name }}}}|{{{{ trigger.because }}}}"
    heard = {"trigger": f"camera_lifecycle.{trigger}", "options": options}
    return {
        "id": what,
        "alias": what,
        "mode": "queued",
        "triggers": [heard | ({"target": target} if target else {})],
        "actions": [{"action": "shell_command.note", "data": {"line": line}}],
    }
