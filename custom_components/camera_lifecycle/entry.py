"""What happens when the config entry is loaded, unloaded, and removed."""

from collections.abc import Callable
from functools import partial
from inspect import isawaitable
from typing import Any, Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import Platform
from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryError, ConfigEntryNotReady
from homeassistant.helpers.device_registry import DeviceEntry
from homeassistant.helpers.start import async_at_started

from .api.register import async_register_api
from .card.collection import async_remove_card
from .card.file import async_serve_card
from .card.resource import CardResource
from .const import DOMAIN, LOGGER
from .coordinator import CameraLifecycleCoordinator
from .engine.load import Library, LibraryError, LibraryFault, load_library
from .entity import async_remove_entities
from .facts.refresh import FactsRefresh, async_chosen_library
from .fleet.entity_room import EntityRoom
from .fleet.home_clock import HomeClock
from .fleet.total_book import TotalBook
from .listeners import async_setup_listeners
from .lookup.enrich import LookUpEnricher
from .lookup.look_ups import LookUps
from .lookup.schedule import LookUpSchedule
from .notices.no_room import async_follow_room, async_remove_no_room
from .notices.old_facts import async_remove_old_facts
from .notices.publish import NoticePublisher, async_remove_notices
from .notices.refused_logins import async_remove_refused_logins
from .notices.renamed import async_rename_findings
from .notices.same_camera import async_remove_questions
from .notices.stored_data import StoredDataIssues, async_remove_stored_data_issues
from .overview.book import OverviewBook
from .overview.headline_kind import counted_as
from .overview.watch import OverviewWatch
from .runtime import (
    CameraLifecycleConfigEntry,
    CameraLifecycleRuntime,
    Stores,
)
from .services import async_setup_services
from .settings import CONF_NOTICES, MINOR_VERSION, VERSION, with_duty_kind, with_service_kinds
from .telling.bus import async_fire_changes
from .telling.teller import Teller

_SERVICES_SINCE: Final = 2
"""The minor version of a config entry since which services have notices of their own."""
PLATFORMS = (
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.SENSOR,
    Platform.TODO,
)


def register_actions(hass: HomeAssistant) -> None:
    """Register the actions, which are there whether the entry is loaded or not."""
    async_setup_services(hass)


async def async_register_browser(hass: HomeAssistant) -> None:
    """Register what a browser reaches; it says in words while the entry is not loaded."""
    await async_register_api(hass)


async def async_load(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Take the first inventory, show it, and follow what changes."""
    runtime = await _async_create_runtime(hass, entry, await _async_load_library(hass))
    entry.runtime_data = runtime
    entry.async_on_unload(runtime.async_stop)
    runtime.look_ups.async_forget_disallowed()
    await runtime.stored_data.async_start(runtime.coordinator)
    async_setup_listeners(hass, runtime)
    runtime.publisher.async_start()
    entry.async_on_unload(runtime.room.async_start())
    async_follow_room(hass, entry, runtime.room)
    has_started = hass.state is CoreState.running
    await runtime.coordinator.async_config_entry_first_refresh()
    await runtime.coordinator.async_reconcile_entities()
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    runtime.schedule.async_start()
    runtime.facts.async_start()
    entry.async_on_unload(runtime.teller.async_add_listener(partial(async_fire_changes, hass)))
    _async_begin_to_tell(hass, runtime, has_started=has_started)
    await runtime.card.async_start(is_wanted=runtime.coordinator.settings.offers_card)
    return True


@callback
def _async_begin_to_tell(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, *, has_started: bool
) -> None:
    """Tell and show what has changed once all entities are there and automations listen.

    They do so before Home Assistant says that it has started. By then all integrations had
    their chance to bring their cameras: so the fleet follows what they have changed.
    """

    async def started(_: HomeAssistant) -> None:
        await runtime.coordinator.async_follow()
        await runtime.coordinator.async_reconcile_entities()
        begin()

    @callback
    def begin() -> None:
        runtime.teller.async_begin()
        runtime.overview_watch.async_begin()

    if has_started:
        begin()
    else:
        runtime.coordinator.config_entry.async_on_unload(async_at_started(hass, started))


@callback
def migrate(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Bring the options of an earlier version to this one; False where a newer one wrote them.

    Version 1.2 tells of services that end in notices of their own. Before it they were among
    the ends of support: whoever wanted those, wants these. Version 1.3 tells of duties, which
    nobody could choose before.
    """
    if entry.version > VERSION:
        return False
    if entry.minor_version < MINOR_VERSION:
        options = dict(entry.options)
        if CONF_NOTICES in options:
            kinds = options[CONF_NOTICES]
            if entry.minor_version < _SERVICES_SINCE:
                kinds = with_service_kinds(kinds)
            options[CONF_NOTICES] = with_duty_kind(kinds)
        hass.config_entries.async_update_entry(entry, options=options, minor_version=MINOR_VERSION)
    return True


async def async_unload(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Take the entities away, a few at a time; what the owner decided stays."""
    await entry.runtime_data.teller.async_stop()
    await async_remove_entities(hass)
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


async def async_forget(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> None:
    """Forget everything: the card, issues and stores. What goes wrong with one hinders no other."""
    # where unloading failed it still works: its stores are ended with the others
    runtime: CameraLifecycleRuntime | None = getattr(entry, "runtime_data", None)
    if runtime is not None:
        await _async_try("stop", runtime.async_stop)
    await _async_try("take its card out of the dashboards", async_remove_card, hass)
    for store in Stores.of(hass):
        await _async_try(f"remove the {store.subject}", store.async_remove)
    for remove in (
        async_remove_notices,
        async_remove_refused_logins,
        async_remove_questions,
        async_remove_old_facts,
        async_remove_no_room,
        async_remove_stored_data_issues,
    ):
        await _async_try("remove its repair issues", remove, hass)


async def _async_try(what: str, step: Callable[..., Any], *args: Any) -> None:
    """Take one step of the clean-up; what it raises is said in the log and hinders no other."""
    try:
        result = step(*args)
        if isawaitable(result):
            await result
    except Exception:  # noqa: BLE001 - whatever it was, the other steps are still to be taken
        LOGGER.exception("Camera Lifecycle is being removed, and can't %s", what)


def may_be_deleted(entry: CameraLifecycleConfigEntry, device: DeviceEntry) -> bool:
    """Return whether a device of ours may be deleted: not while its camera is there.

    While the entry is off, nobody knows which cameras there are.
    """
    if entry.state is not ConfigEntryState.LOADED:
        return False
    shown = {entry.entry_id, *entry.runtime_data.coordinator.data.cameras}
    return not any((DOMAIN, camera_id) in device.identifiers for camera_id in shown)


async def _async_create_runtime(
    hass: HomeAssistant, entry: CameraLifecycleConfigEntry, bundled: Library
) -> CameraLifecycleRuntime:
    """Return the runtime value of a config entry: its stores loaded, nothing started yet.

    `bundled`: the facts of the release, which newer ones may take the place of.
    """
    stores = Stores.of(hass)
    for store in stores:
        await store.async_load()
    library = await async_chosen_library(hass, entry, stores.facts, bundled)
    await stores.steps.async_begin(stores.answers.planned())
    enricher = LookUpEnricher(hass, entry, stores.look_ups, library)
    coordinator = CameraLifecycleCoordinator(
        hass,
        entry,
        library,
        answers=stores.answers,
        plans=stores.plans,
        steps=stores.steps,
        replaced=stores.replaced,
        first_seen=stores.first_seen,
        known_cameras=stores.known_cameras,
        clock=HomeClock(stores.last_day, library.as_of),
        enricher=enricher,
    )
    async_rename_findings(hass, library, stores.answers, coordinator.clock.today)
    look_ups = LookUps(hass, entry, coordinator, stores.look_ups, enricher)
    totals = TotalBook(hass, counted_as)
    coordinator.async_add_follower(totals.async_follow)
    room = EntityRoom(
        hass, entry, stores.known_cameras, look_ups.is_shown, lambda: coordinator.settings
    )
    coordinator.async_add_follower(room.async_follow)
    return CameraLifecycleRuntime(
        stores=stores,
        coordinator=coordinator,
        look_ups=look_ups,
        schedule=LookUpSchedule(hass, entry, coordinator, look_ups),
        publisher=NoticePublisher(hass, entry, coordinator, stores.answers),
        teller=Teller(hass, entry, coordinator, stores.told, stores.known_cameras),
        overviews=OverviewBook(hass, coordinator),
        overview_watch=OverviewWatch(hass, coordinator),
        stored_data=StoredDataIssues(hass, entry, stores),
        card=CardResource(hass, stores.card, await async_serve_card(hass)),
        totals=totals,
        room=room,
        facts=FactsRefresh(hass, entry, stores.facts, library=library, bundled=bundled),
    )


async def _async_load_library(hass: HomeAssistant) -> Library:
    """Return the library; what is wrong with it is told in words."""
    try:
        return await hass.async_add_executor_job(load_library)
    except LibraryError as err:
        kind = ConfigEntryNotReady if err.cause is LibraryFault.UNREADABLE else ConfigEntryError
        raise kind(
            translation_domain=DOMAIN,
            translation_key=err.cause,
            translation_placeholders={"error": str(err)},
        ) from err
