"""The action that says what is known of a camera before it is bought."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, cast

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util.json import JsonObjectType
import probatio

from ..const import DOMAIN
from ..engine.needs import NeedAnswer
from ..engine.prospect import Prospect, assess_prospect
from ..engine.prospect_json import needs_as_json, prospect_as_json
from ..fleet.model import AssessedCamera
from ..fleet.needs import needs_at_home
from ..owner.corrections import MAX_LENGTH
from ..runtime import CameraLifecycleRuntime
from ..text.load import async_load_translations
from ..text.prospect import (
    need_sentence,
    prospect_sentences,
    prospect_summary,
    serving_sentences,
)
from ..text.reasons import ReasonWriter
from ..text.sanitize import plain
from ..text.sources import source_name, sources_of
from ..text.summary import summary_writer
from .rights import Reader, async_readable_cameras
from .targets import targeted_cameras

ATTR_VENDOR: Final = "vendor"
ATTR_MODEL: Final = "model"
ATTR_REPLACES: Final = "replaces"
CHECK: Final = probatio.Schema(
    {
        probatio.Optional(ATTR_VENDOR, default=""): cv.string,
        probatio.Optional(ATTR_MODEL, default=""): cv.string,
        probatio.Optional(ATTR_REPLACES): cv.string,
    }
)


class CheckRefusal(StrEnum):
    """Why a call makes no sense; also the translation key."""

    NO_NAME = "no_name"
    TOO_LONG = "too_long"
    NO_CAMERA = "no_camera"
    ONE_TO_REPLACE = "one_to_replace"


async def async_check(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any], reader: Reader
) -> ServiceResponse:
    """Return what is known of a vendor's model, and what the camera that it replaces needs.

    Who is no administrator hears words, and of the old camera only if one of its entities is
    for them. Raises ServiceValidationError.
    """
    names = {field: str(data[field]).strip() for field in (ATTR_VENDOR, ATTR_MODEL)}
    if not any(names.values()):
        raise _refused(CheckRefusal.NO_NAME)
    for field, text in names.items():
        if len(text) > MAX_LENGTH:
            raise _refused(CheckRefusal.TOO_LONG, field=field)
    replaced = (
        await _async_needs(hass, runtime, data[ATTR_REPLACES], reader)
        if ATTR_REPLACES in data
        else None
    )
    coordinator = runtime.coordinator
    prospect = await hass.async_add_executor_job(
        assess_prospect,
        names[ATTR_VENDOR],
        names[ATTR_MODEL],
        runtime.library,
        coordinator.settings.context(coordinator.data.day),
    )
    has_duties = prospect.assessment.duty is not None
    writer = summary_writer(await async_load_translations(hass), has_duties=has_duties)
    answer = _words(prospect, writer)
    if reader.gets_everything:
        answer["assessment"] = prospect_as_json(prospect, answer["summary"])
    answer["replaces"] = _replaces(*replaced, writer) if replaced else None
    return cast("JsonObjectType", answer)


async def _async_needs(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, named: str, reader: Reader
) -> tuple[AssessedCamera, tuple[NeedAnswer, ...]]:
    """Return the one camera that a device or an entity names, and what its place needs.

    Its recorder is named only to who may read an entity of that, too.
    """
    coordinator = runtime.coordinator
    field = "entity_id" if "." in named else "device_id"
    readable = await async_readable_cameras(
        hass, coordinator.config_entry.entry_id, coordinator.data.cameras, reader
    )
    found = [
        assessed
        for assessed in targeted_cameras(hass, coordinator.data, {field: [named]})
        if assessed.camera.id in readable
    ]
    if not found:
        raise _refused(CheckRefusal.NO_CAMERA)
    if len(found) > 1:
        raise _refused(CheckRefusal.ONE_TO_REPLACE)
    recorder = readable.get(found[0].camera.parent_camera_id or "")
    return found[0], needs_at_home(found[0], recorder, runtime.library.integrations)


def _replaces(
    old: AssessedCamera, needs: tuple[NeedAnswer, ...], writer: ReasonWriter
) -> dict[str, Any]:
    """Return what the place of the old camera needs."""
    return {
        "name": plain(old.camera.name),
        "needs": needs_as_json(needs),
        "sentences": [need_sentence(each, writer) for each in needs],
    }


def _words(prospect: Prospect, writer: ReasonWriter) -> dict[str, Any]:
    """Return what everybody hears of a camera that somebody means to buy."""
    assessment = prospect.assessment
    vendor, maker = assessment.identity.vendor, assessment.identity.maker
    newest = assessment.firmware.newest
    return {
        "vendor": vendor and plain(vendor.name),
        "maker": plain(maker.name) if maker and assessment.identity.confidence.proves else None,
        "model": plain(assessment.model) or None,
        "status": assessment.support.status.value,
        "newest_firmware": newest and newest.version,
        "summary": prospect_summary(prospect, writer),
        "sentences": [*prospect_sentences(prospect, writer)],
        "integrations": [
            {"name": each.name, "serves": each.by.value, "local": each.is_local}
            for each in prospect.integrations
        ],
        "integration_sentences": [*serving_sentences(prospect, writer)],
        "sources": [*_sources(prospect)],
    }


def _sources(prospect: Prospect) -> Iterator[dict[str, str]]:
    """Yield where what is said was read, the best of each reason, and when it was checked."""
    for source in sources_of((*prospect.assessment.reasons, *prospect.exploited)):
        yield {
            "name": source_name(source),
            "url": source.url,
            "checked": source.checked.isoformat(),
        }


def _refused(key: CheckRefusal, **placeholders: str) -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=key.value, translation_placeholders=placeholders
    )
