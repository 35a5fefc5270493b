"""The action that answers with the report: which edition, in which format, for whom."""

from collections.abc import Mapping
from typing import Any, Final, cast

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util.json import JsonObjectType
import probatio

from ..const import DOMAIN
from ..runtime import CameraLifecycleRuntime
from .edition_formats import JSON, WRITERS, written_data
from .make import async_make_report
from .wanted import WANTED, WantedReport

REPORT: Final = probatio.Schema({**WANTED})


async def async_report(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> ServiceResponse:
    """Return the report: JSON as data, every other format as text."""
    wanted = WantedReport.of(data)
    if not wanted.can_be_made:
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="edition_without_format"
        )
    if wanted.format == JSON:
        made = await async_make_report(hass, runtime, wanted, written_data)
        return {"report": cast("JsonObjectType", made)}
    write = WRITERS[wanted.edition][wanted.format]
    return {"report": await async_make_report(hass, runtime, wanted, write)}
