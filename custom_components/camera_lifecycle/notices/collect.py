"""Collects the findings of a whole fleet, a few cameras at a time."""

from collections.abc import Mapping

from homeassistant.core import HomeAssistant

from ..coordinator import CameraLifecycleCoordinator
from ..event_loop.time_slice import TimeSlice
from ..fleet.model import AssessedCamera
from ..owner.answers import FindingKey, IssueState
from .findings import Finding, findings_of
from .firmware_offers import FirmwareOffer, offered_firmware


async def async_collect_findings(
    hass: HomeAssistant,
    coordinator: CameraLifecycleCoordinator,
    issue_states: Mapping[FindingKey, IssueState],
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
                for finding in _findings(hass, assessed, issue_states)
                if coordinator.settings.wants_notice(finding.kind)
            )
            await time_slice.async_yield()
        if coordinator.data is fleet:
            return findings


def _findings(
    hass: HomeAssistant, assessed: AssessedCamera, issue_states: Mapping[FindingKey, IssueState]
) -> list[Finding]:
    """Return the findings of one camera.

    An update entity that does not answer takes nothing back, and tells nothing new.
    """
    camera, assessment = assessed.camera, assessed.assessment
    is_vulnerable = bool(assessment.vulnerabilities)
    offer = offered_firmware(hass, camera) if is_vulnerable else FirmwareOffer.NO
    is_offered = offer is not FirmwareOffer.NO
    return [
        finding
        for finding in findings_of(camera, assessment, fix_offered=is_offered)
        if not (finding.by_offer and offer is FirmwareOffer.UNKNOWN)
        or ((state := issue_states.get(finding.key)) and state.issue_id is not None)
    ]
