"""What `set_plan` answers about a warranty of which no end is noted: what its seller says."""

from typing import Any

from homeassistant.core import HomeAssistant

from ..fleet.model import AssessedCamera
from ..fleet.warranty import proposed_end, warranty_of
from ..owner.plan import Plan
from ..runtime import CameraLifecycleRuntime
from ..text.joined import joined
from ..text.load import async_load_translations
from ..text.warranty import WarrantyWriter


async def async_warranty_terms(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, assessed: AssessedCamera, plan: Plan
) -> dict[str, Any]:
    """Return the terms in words, and the last day that the purchase would lead to (ISO or None).

    {} where an end is noted, and where nothing was read of the seller.
    """
    coordinator = runtime.coordinator
    context = coordinator.settings.context(coordinator.data.day)
    told = warranty_of(assessed, runtime.library, context)
    if told is None or plan.warranty_until is not None:
        return {}
    proposed = proposed_end(told, plan)
    writer = WarrantyWriter(await async_load_translations(hass))
    return {
        "warranty_terms": joined(writer.paragraphs(told, proposed)),
        "warranty_would_end": proposed.isoformat() if proposed else None,
    }
