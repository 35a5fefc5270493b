"""Collects the causes of a whole fleet, a few cameras at a time."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from homeassistant.core import HomeAssistant

from ..event_loop.time_slice import TimeSlice
from ..fleet.model import AssessedCamera
from ..owner.answers import FindingKey, IssueState
from .findings import Finding, findings_of
from .firmware_offers import FirmwareOffer, offered_firmware

if TYPE_CHECKING:
    from ..coordinator import CameraLifecycleCoordinator


async def async_collect_findings(
    hass: HomeAssistant,
    coordinator: CameraLifecycleCoordinator,
    told: Mapping[FindingKey, IssueState],
) -> list[Finding]:
    """Return the causes of all cameras, of the kinds that the owner wants to hear of.

    It begins anew when the fleet changes under its hands.
    """
    while True:
        fleet, pace = coordinator.data, TimeSlice()
        causes: list[Finding] = []
        for known in fleet.cameras.values():
            found = _findings(hass, known, told)
            causes += (cause for cause in found if cause.kind in coordinator.settings.notices)
            await pace.breathe()
        if coordinator.data is fleet:
            return causes


def _findings(
    hass: HomeAssistant, known: AssessedCamera, told: Mapping[FindingKey, IssueState]
) -> list[Finding]:
    """Return the causes of one camera.

    An update entity that does not answer takes nothing back, and tells nothing new.
    """
    vulnerable = bool(known.assessment.vulnerabilities)
    offer = offered_firmware(hass, known.camera) if vulnerable else FirmwareOffer.NO
    return [
        cause
        for cause in findings_of(
            known.camera, known.assessment, fix_offered=offer is not FirmwareOffer.NO
        )
        if not (cause.by_offer and offer is FirmwareOffer.UNKNOWN)
        or (cause.about in told and told[cause.about].issue is not None)
    ]
