"""Makes the report of a home: its fleet, its areas, its plans, its language."""

from collections.abc import Iterable, Mapping

from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar

from ..coordinator import CameraLifecycleCoordinator
from ..event_loop.time_slice import TimeSlice
from ..fleet.model import AssessedCamera
from ..text.translations import Translations, async_load_translations
from .model import CameraLine, Report, worst_first_key
from .sentences import in_words


async def async_collect(
    hass: HomeAssistant, coordinator: CameraLifecycleCoordinator
) -> tuple[Report, Translations]:
    """Return the report of the fleet as it is now, and the phrases to write it with."""
    phrases = await async_load_translations(hass)
    areas = {area.id: area.name for area in ar.async_get(hass).async_list_areas()}
    time_slice = TimeSlice()
    lines: list[CameraLine] = []
    for known in [*coordinator.data.cameras.values()]:
        lines.append(_line(known, areas, phrases))
        await time_slice.async_yield()
    report = Report(
        title=phrases.say("report_title", home=hass.config.location_name),
        context=coordinator.settings.context(coordinator.data.day),
        library_version=coordinator.library.version,
        cameras=tuple(sorted(lines, key=worst_first_key)),
    )
    return report, phrases


def _line(known: AssessedCamera, areas: Mapping[str, str], phrases: Translations) -> CameraLine:
    camera = known.camera
    return CameraLine(
        name=camera.name,
        area=areas.get(camera.area_id or ""),
        model=_first(source.record.model for source in camera.sources),
        assessment=known.assessment,
        plan=known.plan,
        sentences=in_words(known.assessment, phrases),
    )


def _first(values: Iterable[str | None]) -> str | None:
    """Return the first value that says something."""
    return next(filter(None, values), None)
