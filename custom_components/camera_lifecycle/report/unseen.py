"""What a report does not cover: what was not there, was left out, or tells nothing of itself."""

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import area_registry as ar, entity_registry as er

from ..engine.identify.integrations import Role
from ..event_loop.time_slice import TimeSlice
from ..fleet.model import ANSWERED, AssessedCamera
from ..inventory.model import ExcludedDevice, FleetCamera
from ..runtime import CameraLifecycleRuntime
from .edition import Unseen, UnseenCause

_OF_CAMERAS: Final = frozenset(
    {Role.PHYSICAL_CAMERA, Role.DOORBELL, Role.RECORDER_CHANNEL, Role.URL_ONLY}
)


async def async_unseen(hass: HomeAssistant, runtime: CameraLifecycleRuntime) -> tuple[Unseen, ...]:
    """Return all that was not seen, or only as it was last known, by its cause and name."""
    search = _Search(hass, runtime)
    found = [each async for each in search.async_cameras()]
    found += search.excluded()
    found += search.entries()
    order = [*UnseenCause]
    return tuple(sorted(found, key=lambda each: (order.index(each.cause), each.name.casefold())))


class _Search:
    """Looks through the fleet, what was left out, and the config entries."""

    def __init__(self, hass: HomeAssistant, runtime: CameraLifecycleRuntime) -> None:
        self._hass = hass
        self._runtime = runtime
        self._fleet = runtime.coordinator.data
        self._areas: Mapping[str, str] = {
            area.id: area.name for area in ar.async_get(hass).async_list_areas()
        }

    async def async_cameras(self) -> AsyncIterator[Unseen]:
        """Yield the cameras that are in the report and were not there when it was made."""
        time_slice = TimeSlice()
        for assessed in [*self._fleet.cameras.values()]:
            camera = assessed.camera
            if cause := self._cause(assessed):
                area, name = self._areas.get(camera.area_id or ""), self._integration(camera)
                yield Unseen(cause, camera.name, area, name)
            await time_slice.async_yield()

    @callback
    def _cause(self, assessed: AssessedCamera) -> UnseenCause | None:
        camera = assessed.camera
        if not camera.monitored:
            return UnseenCause.DISABLED
        if camera.subentry_id is not None or camera.sources[0].entry_id is None:
            return self._cause_without_entry(assessed)
        entry_ids = {source.entry_id for source in camera.sources if source.entry_id}
        if not any(self._is_loaded(entry_id) for entry_id in entry_ids):
            return UnseenCause.NOT_LOADED
        return UnseenCause.UNAVAILABLE if self._is_unavailable(camera) else None

    def _cause_without_entry(self, assessed: AssessedCamera) -> UnseenCause | None:
        """Return why a camera without a config entry is not seen: added by hand, or by YAML."""
        camera, look_up = assessed.camera, assessed.look_up
        if camera.subentry_id is not None:
            answers = camera.is_channel or (look_up is not None and look_up.state == ANSWERED)
            return None if answers else UnseenCause.UNAVAILABLE
        if all(source.entry_id is None for source in camera.sources):
            return UnseenCause.YAML
        return UnseenCause.UNAVAILABLE if self._is_unavailable(camera) else None

    def _is_loaded(self, entry_id: str) -> bool:
        entry = self._hass.config_entries.async_get_entry(entry_id)
        return entry is not None and entry.state is ConfigEntryState.LOADED

    def _is_unavailable(self, camera: FleetCamera) -> bool:
        """Return whether each of its pictures is unavailable now."""
        ids = (each for source in camera.sources for each in source.entity_ids)
        states = [state for each in ids if (state := self._hass.states.get(each))]
        return bool(states) and all(state.state == STATE_UNAVAILABLE for state in states)

    def _integration(self, camera: FleetCamera) -> str:
        return self._runtime.library.integrations.get(camera.sources[0].domain).name

    @callback
    def excluded(self) -> Iterator[Unseen]:
        """Yield what was left out, with the reason; a bridge that shows no picture is not."""
        corrections = self._runtime.stores.answers.corrections
        for device in self._fleet.excluded:
            correction = corrections.get(device.id)
            if correction is not None and correction.not_a_camera:
                cause = UnseenCause.OWNERS_WORD
            elif device.reason != UnseenCause.CANNOT_TELL:
                cause = UnseenCause.NOT_A_CAMERA
            else:
                cause = UnseenCause.YAML if self._is_yaml(device) else UnseenCause.CANNOT_TELL
            if device.shows_pictures or cause is UnseenCause.CANNOT_TELL:
                name = self._runtime.library.integrations.get(device.domain).name
                area = self._areas.get(device.area_id or "")
                yield Unseen(cause, device.name, area, name)

    def _is_yaml(self, device: ExcludedDevice) -> bool:
        """Return whether neither a device nor a config entry stands behind a picture."""
        registry = er.async_get(self._hass)
        entries = (registry.async_get(each) for each in device.entity_ids)
        return not device.device_ids and all(
            entry is None or entry.config_entry_id is None for entry in entries
        )

    @callback
    def entries(self) -> Iterator[Unseen]:
        """Yield the integrations of cameras that are not loaded and brought none of those told."""
        told = {
            source.entry_id
            for assessed in self._fleet.cameras.values()
            for source in assessed.camera.sources
        }
        for entry in self._hass.config_entries.async_entries(include_ignore=False):
            integration = self._runtime.library.integrations.get(entry.domain)
            is_loaded = entry.state is ConfigEntryState.LOADED
            if is_loaded or entry.entry_id in told or integration.role not in _OF_CAMERAS:
                continue
            off = entry.disabled_by is not None
            cause = UnseenCause.ENTRY_DISABLED if off else UnseenCause.ENTRY_NOT_LOADED
            yield Unseen(cause, entry.title, None, integration.name)
