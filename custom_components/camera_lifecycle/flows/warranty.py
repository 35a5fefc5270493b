"""What dialogs say of warranties, as Markdown: what a seller gives, and who answers."""

from collections.abc import Iterable
from typing import Final

from homeassistant.core import HomeAssistant

from ..engine.model import Identity
from ..engine.support.warranties import VendorWarranty
from ..fleet.model import AssessedCamera
from ..fleet.warranty import proposed_end, warranty_of
from ..owner.plan import Plan
from ..runtime import CameraLifecycleRuntime
from ..text.load import async_load_translations
from ..text.warranty import WarrantyWriter

MAX_ANSWERING: Final = 3
"""How many sellers a notice names at most."""


def told_of(runtime: CameraLifecycleRuntime, assessed: AssessedCamera) -> VendorWarranty | None:
    """Return what the seller of a camera says of its warranty here, None for nothing."""
    coordinator = runtime.coordinator
    context = coordinator.settings.context(coordinator.data.day)
    return warranty_of(assessed, runtime.library, context)


async def async_warranty_text(hass: HomeAssistant, told: VendorWarranty | None, plan: Plan) -> str:
    """Return what a seller says, and which last day the noted purchase would lead to."""
    writer = WarrantyWriter(await async_load_translations(hass), linked=True)
    return "\n\n".join(writer.paragraphs(told, proposed_end(told, plan)))


async def async_who_answers(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, identities: Iterable[Identity]
) -> str:
    """Return who answers for the warranties of cameras, '' where nothing was read of any."""
    coordinator = runtime.coordinator
    context = coordinator.settings.context(coordinator.data.day)
    found = {
        told.warranty.id: told
        for identity in identities
        if (told := runtime.library.warranties.of(identity, context)) is not None
        and told.warranty.tells_who_answers
    }
    writer = WarrantyWriter(await async_load_translations(hass), linked=True)
    return "\n\n".join(
        f"{writer.who_answers(told)} {writer.source(told)}"
        for told in [*found.values()][:MAX_ANSWERING]
    )
