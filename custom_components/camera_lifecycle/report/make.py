"""Makes a report: collects in the event loop, and writes in a thread."""

from homeassistant.core import HomeAssistant

from ..fleet.report_picture import ReportPicture
from ..runtime import CameraLifecycleRuntime
from ..text.translations import Translations
from .changes import changes_since
from .collect import async_collect
from .edition import Cover, Edition, Extras
from .edition_formats import Writer
from .history import replaced_lines
from .model import Report
from .proof import async_collect_proofs, prove
from .steps import step_lines
from .unseen import async_unseen
from .wanted import WantedReport


async def async_make_report[T](
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, wanted: WantedReport, write: Writer[T]
) -> T:
    """Return what `write` makes of the report that is wanted.

    A client report is remembered once it is made: the next one tells what has changed since.
    """
    fleet, steps = runtime.coordinator.data, [*runtime.stores.steps.steps.values()]
    report, translations = await async_collect(hass, runtime.coordinator, steps=steps)
    # a page reads its template from the disk, and hundreds of cameras take their time
    run = hass.async_add_executor_job
    if wanted.edition is Edition.INVENTORY:
        extras = Extras(wanted.edition, Cover(), hass.config.currency, runtime.library.as_of)
        return await run(write, report, extras, translations)
    picture = await run(ReportPicture.of, fleet.day, fleet.cameras, steps)
    extras = await _async_extras(hass, runtime, wanted, (report, translations), picture)
    made = await run(write, report, extras, translations)
    if wanted.edition is Edition.CLIENT and fleet.is_day_certain:
        runtime.stores.report_pictures.async_keep(picture)
    return made


async def _async_extras(
    hass: HomeAssistant,
    runtime: CameraLifecycleRuntime,
    wanted: WantedReport,
    collected: tuple[Report, Translations],
    picture: ReportPicture,
) -> Extras:
    """Return all that an edition has beside the inventory."""
    report, translations = collected
    run = hass.async_add_executor_job
    before = runtime.stores.report_pictures.before(picture.day)
    steps = [*runtime.stores.steps.steps.values()]
    still, closed = await run(step_lines, steps, report.cameras, translations)
    proofs = {}
    if wanted.edition is Edition.PROOF:
        inputs = await async_collect_proofs(
            hass,
            runtime.coordinator.data.cameras.values(),
            runtime.stores.answers.corrections,
        )
        proofs = await run(prove, inputs, runtime.library, translations, report.context.today)
    return Extras(
        edition=wanted.edition,
        cover=wanted.cover,
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
