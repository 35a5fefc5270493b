"""Collects the findings of a whole fleet, a few cameras at a time."""

from homeassistant.core import HomeAssistant

from ..coordinator import CameraLifecycleCoordinator
from ..event_loop.time_slice import TimeSlice
from ..fleet.model import AssessedCamera
from .findings import Finding, findings_of
from .firmware_offers import offers_update


async def async_collect_findings(
    hass: HomeAssistant, coordinator: CameraLifecycleCoordinator
) -> list[Finding]:
    """Return the findings of all cameras, of the kinds that the owner wants to hear of.

    It begins anew when the fleet changes under its hands.
    """
    while True:
        fleet, time_slice = coordinator.data, TimeSlice()
        findings: list[Finding] = []
        for assessed in fleet.cameras.values():
            findings += (
                finding
                for finding in _findings(hass, assessed)
                if coordinator.settings.wants_notice(finding.kind)
            )
            await time_slice.async_yield()
        if coordinator.data is fleet:
            return findings


def _findings(hass: HomeAssistant, assessed: AssessedCamera) -> tuple[Finding, ...]:
    """Return the findings of one camera; an update matters where a vulnerability is open."""
    camera, assessment = assessed.camera, assessed.assessment
    is_vulnerable = bool(assessment.vulnerabilities)
    return findings_of(
        camera, assessment, offers_update=is_vulnerable and offers_update(hass, camera)
    )
