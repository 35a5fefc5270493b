"""The action that tells what is known of cameras, for templates and voice."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.helpers import area_registry as ar, config_validation as cv
from homeassistant.util.json import JsonObjectType
import probatio

from ..engine.assessment_json import source_as_json
from ..event_loop.time_slice import TimeSlice
from ..fleet import attributes
from ..fleet.model import AssessedCamera
from ..inventory.switches import Switches, SwitchFinder
from ..runtime import CameraLifecycleRuntime
from ..text.sanitize import plain
from .named import NameRefusal, async_named_cameras, refused
from .rights import Reader, async_readable_cameras
from .targets import targeted_cameras

ATTR_NAME: Final = "name"
_TARGET: Final = cv.ENTITY_SERVICE_FIELDS
GET_ASSESSMENT: Final = probatio.Schema({**_TARGET, probatio.Optional(ATTR_NAME): cv.string})


async def async_get_assessment(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any], reader: Reader
) -> ServiceResponse:
    """Return what is known of the cameras that a call names, of all without any.

    Who is no administrator hears of the cameras, and of the switches, that are for them, and no
    sources. Raises ServiceValidationError where a camera is named and none, or not one, is meant.
    """
    coordinator = runtime.coordinator
    fleet = coordinator.data
    cameras = await async_readable_cameras(
        hass, coordinator.config_entry.entry_id, fleet.cameras, reader
    )
    if any(key in data for key in map(str, _TARGET)):
        targeted = targeted_cameras(hass, fleet, data)
        cameras = {each.camera.id: each for each in targeted if each.camera.id in cameras}
        if not cameras:
            raise refused(NameRefusal.NO_CAMERA)
    if ATTR_NAME in data:
        cameras = await async_named_cameras(cameras, data[ATTR_NAME])
    areas = {area.id: area.name for area in ar.async_get(hass).async_list_areas()}
    finder, time_slice = SwitchFinder.of_home(hass), TimeSlice()
    rows: list[dict[str, Any]] = []
    for assessed in cameras.values():
        switches = finder.find(assessed.camera)
        row = _words(assessed, areas) | {"switches": _readable(switches, reader)}
        if reader.gets_everything:
            row["sources"] = [*_sources(assessed)]
        rows.append(row)
        await time_slice.async_yield()
    rows.sort(key=lambda row: (row["name"].casefold(), row["device_id"] or ""))
    return cast("JsonObjectType", {"day": fleet.day.isoformat(), "cameras": rows})


def _words(assessed: AssessedCamera, areas: Mapping[str, str]) -> dict[str, Any]:
    """Return what everybody hears of a camera: what its states say."""
    camera = assessed.camera
    status = attributes.support_attributes(assessed)
    return {
        "name": plain(camera.name),
        "device_id": camera.primary_device_id,
        "area": areas.get(camera.area_id or ""),
        "vendor": attributes.vendor(assessed),
        "maker": attributes.maker(assessed),
        "firmware": _firmware(assessed),
        "status": assessed.assessment.support.status.value,
        "basis": status["basis"],
        "since": status["since"],
        "until": status["until"],
        "at_risk": assessed.risk.at_risk,
        "risks": [each.value for each in assessed.risk.risks],
        "known_exploited": attributes.known_exploited(assessed),
        "sentence": assessed.summary,
        "replace_by": status["replace_by"],
    }


def _firmware(assessed: AssessedCamera) -> dict[str, Any]:
    """Return the installed firmware: version, build date, age in days, and the newest known."""
    firmware = assessed.assessment.firmware
    return {
        "version": attributes.firmware_attributes(assessed)["version"],
        "date": firmware.build_date.isoformat() if firmware.build_date else None,
        "age_days": firmware.age_days,
        "state": firmware.state.value,
        "newest": attributes.newest_firmware_attributes(assessed)["newest_version"],
    }


def _readable(switches: Switches, reader: Reader) -> dict[str, list[str]]:
    """Return the switches that are for a reader."""
    return {
        key: [entity_id for entity_id in ids if reader.may_read_any([entity_id])]
        for key, ids in switches.as_json().items()
    }


def _sources(assessed: AssessedCamera) -> Iterator[dict[str, str | bool]]:
    """Yield each source of what is said of a camera that people are shown, once."""
    sources = (source for reason in assessed.assessment.reasons for source in reason.sources)
    for source in {each.url: each for each in sources if each.shown}.values():
        yield source_as_json(source)
