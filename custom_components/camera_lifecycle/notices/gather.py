"""Collects the causes of a whole fleet, a few cameras at a time."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from homeassistant.core import HomeAssistant

from ..answers import About, Told
from ..pace import Pace
from .causes import Cause, causes_of
from .updates import Offer, offered_firmware

if TYPE_CHECKING:  # the coordinator is who calls us
    from ..coordinator import AssessedCamera, CameraLifecycleCoordinator


async def async_gather(
    hass: HomeAssistant, coordinator: CameraLifecycleCoordinator, told: Mapping[About, Told]
) -> list[Cause]:
    """Return the causes of all cameras, of the kinds that the owner wants to hear of.

    It begins anew when the fleet changes under its hands.
    """
    while True:
        fleet, pace = coordinator.data, Pace()
        causes: list[Cause] = []
        for known in fleet.cameras.values():
            found = _causes(hass, known, told)
            causes += (cause for cause in found if cause.kind in coordinator.settings.notices)
            await pace.breathe()
        if coordinator.data is fleet:
            return causes


def _causes(hass: HomeAssistant, known: AssessedCamera, told: Mapping[About, Told]) -> list[Cause]:
    """Return the causes of one camera.

    An update entity that does not answer takes nothing back, and tells nothing new.
    """
    vulnerable = bool(known.assessment.vulnerabilities)
    offer = offered_firmware(hass, known.camera) if vulnerable else Offer.NO
    return [
        cause
        for cause in causes_of(known.camera, known.assessment, fix_offered=offer is not Offer.NO)
        if not (cause.by_offer and offer is Offer.UNKNOWN)
        or (cause.about in told and told[cause.about].issue is not None)
    ]
