"""The action that answers with the report: which edition, in which format, for whom."""

from collections.abc import Mapping
from typing import Any, Final, cast

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util.json import JsonObjectType
import probatio

from ..const import DOMAIN
from ..fleet.report_picture import ReportPicture
from ..runtime import CameraLifecycleRuntime
from ..text.sanitize import printable, shorten
from ..text.translations import Translations
from .changes import changes_since
from .collect import async_collect
from .data import as_data
from .edition import Cover, Edition, Extras
from .edition_data import as_edition_data
from .edition_formats import EDITION_FORMATS
from .formats import FORMATS
from .history import replaced_lines
from .model import Report
from .proof import async_collect_proofs, prove
from .steps import step_lines
from .unseen import async_unseen

ATTR_CLIENT: Final = "client"
ATTR_EDITION: Final = "edition"
ATTR_FORMAT: Final = "format"
ATTR_PREPARED_BY: Final = "prepared_by"
ATTR_TITLE: Final = "title"
JSON: Final = "json"
MAX_COVER_TEXT: Final = 120
REPORT: Final = probatio.Schema(
    {
        probatio.Optional(ATTR_FORMAT, default=JSON): probatio.In([*FORMATS]),
        probatio.Optional(ATTR_EDITION, default=Edition.INVENTORY): probatio.All(
            probatio.In([*map(str, Edition)]), probatio.Coerce(Edition)
        ),
        **{
            probatio.Optional(key, default=""): cv.string
            for key in (ATTR_TITLE, ATTR_CLIENT, ATTR_PREPARED_BY)
        },
    }
)


async def async_report(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> ServiceResponse:
    """Return the report: JSON as data, every other format as text."""
    kind, edition = data[ATTR_FORMAT], data[ATTR_EDITION]
    if edition is not Edition.INVENTORY and kind not in EDITION_FORMATS[edition]:
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="edition_without_format"
        )
    fleet, steps = runtime.coordinator.data, [*runtime.stores.steps.steps.values()]
    report, translations = await async_collect(hass, runtime.coordinator, steps=steps)
    # a page reads its template from the disk, and hundreds of cameras take their time
    run = hass.async_add_executor_job
    if edition is Edition.INVENTORY:
        if kind == JSON:
            return {"report": cast("JsonObjectType", await run(as_data, report))}
        return {"report": await run(FORMATS[kind], report, translations)}
    picture = await run(ReportPicture.of, fleet.day, fleet.cameras, steps)
    extras = await _async_extras(hass, runtime, data, (report, translations), picture)
    made: Any
    if kind == JSON:
        made = await run(as_edition_data, report, extras)
    else:
        made = await run(EDITION_FORMATS[edition][kind], report, extras, translations)
    if edition is Edition.CLIENT and fleet.is_day_certain:
        runtime.stores.report_pictures.async_keep(picture)
    return {"report": made}


async def _async_extras(
    hass: HomeAssistant,
    runtime: CameraLifecycleRuntime,
    data: Mapping[str, Any],
    collected: tuple[Report, Translations],
    picture: ReportPicture,
) -> Extras:
    """Return all that an edition has beside the inventory."""
    report, translations = collected
    edition = data[ATTR_EDITION]
    run = hass.async_add_executor_job
    before = runtime.stores.report_pictures.before(picture.day)
    steps = [*runtime.stores.steps.steps.values()]
    still, closed = await run(step_lines, steps, report.cameras, translations)
    proofs = {}
    if edition is Edition.PROOF:
        inputs = await async_collect_proofs(
            hass,
            runtime.coordinator.data.cameras.values(),
            runtime.stores.answers.corrections,
        )
        proofs = await run(prove, inputs, runtime.library, translations, report.context.today)
    return Extras(
        edition=edition,
        cover=Cover(
            *(_cover_text(data[key]) for key in (ATTR_TITLE, ATTR_CLIENT, ATTR_PREPARED_BY))
        ),
        currency=hass.config.currency,
        facts_day=runtime.library.as_of,
        unseen=await async_unseen(hass, runtime),
        steps=still,
        history=closed,
        replaced=await run(
            replaced_lines, runtime.coordinator.data.replaced, report.cameras, closed
        ),
        changed_since=before.day if before else None,
        changes=await run(changes_since, before, picture) if before else (),
        proofs=proofs,
    )


def _cover_text(text: str) -> str:
    return shorten(" ".join(printable(text[: 4 * MAX_COVER_TEXT]).split()), MAX_COVER_TEXT)
