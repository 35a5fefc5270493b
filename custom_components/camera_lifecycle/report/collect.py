"""Builds the report of a home from its fleet, areas and plans."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar

from ..coordinator import CameraLifecycleCoordinator
from ..engine.support.warranties import VendorWarranty
from ..event_loop.time_slice import TimeSlice
from ..fleet.model import AssessedCamera
from ..fleet.warranty import proposed_end, warranty_of
from ..owner.steps import Step
from ..text.joined import joined
from ..text.load import async_load_translations
from ..text.translations import Translations
from ..text.warranty import WarrantyWriter
from .history import by_replacing
from .model import CameraLine, Report, worst_first_key
from .sentences import in_words
from .steps import first_open_steps


async def async_collect(
    hass: HomeAssistant,
    coordinator: CameraLifecycleCoordinator,
    cameras: Mapping[str, AssessedCamera] | None = None,
    steps: Iterable[Step] = (),
) -> tuple[Report, Translations]:
    """Return the report of the fleet as it is now, and the translations to write it with.

    `cameras`: those of the fleet that it is to be about, by their ids; None for all.
    `steps`: those of the owner's plan.
    """
    translations = await async_load_translations(hass)
    areas = {area.id: area.name for area in ar.async_get(hass).async_list_areas()}
    time_slice = TimeSlice()
    context = coordinator.settings.context(coordinator.data.day)
    lines: list[CameraLine] = []
    first = first_open_steps(steps)
    replaces = await hass.async_add_executor_job(by_replacing, coordinator.data.replaced)
    chosen = coordinator.data.cameras if cameras is None else cameras
    for assessed in [*chosen.values()]:
        told = warranty_of(assessed, coordinator.library, context)
        step = first.get(assessed.camera.id)
        line = _line(assessed, areas, translations, told=told, step=step)
        lines.append(replace(line, replaces=replaces.get(assessed.camera.id, ())))
        await time_slice.async_yield()
    report = Report(
        title=translations.text("report_title", home=hass.config.location_name),
        context=context,
        library_version=coordinator.library.version,
        cameras=tuple(sorted(lines, key=worst_first_key)),
    )
    return report, translations


def _line(
    assessed: AssessedCamera,
    areas: Mapping[str, str],
    translations: Translations,
    *,
    told: VendorWarranty | None,
    step: Step | None,
) -> CameraLine:
    camera = assessed.camera
    return CameraLine(
        name=camera.name,
        area=areas.get(camera.area_id or ""),
        model=assessed.assessment.model,
        assessment=assessed.assessment,
        plan=assessed.plan,
        sentences=in_words(assessed.assessment, translations),
        risk=assessed.risk,
        summary=assessed.summary,
        warranty=joined(
            WarrantyWriter(translations).paragraphs(told, proposed_end(told, assessed.plan))
        ),
        step=step,
    )
