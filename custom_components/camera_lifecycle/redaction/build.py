"""Makes a redactor of what was collected, and of what the fleet and its owner say."""

from collections.abc import Iterator
import re
from typing import Final

from homeassistant.core import HomeAssistant

from ..engine.load import Library
from ..engine.reasons import VulnerabilityPayload
from ..event_loop.time_slice import TimeSlice
from ..fleet.model import AssessedCamera, Fleet
from ..runtime import CameraLifecycleConfigEntry
from .collect import Collected, async_collect_private
from .private_values import PrivateValues
from .public_words import PublicWords
from .redactor import Redactor
from .spans import Private

_MADE_UP: Final = re.compile(r"[0-9a-f]{32}|[0-9A-Z]{26}(-\d{1,3})?", re.ASCII)
"""Ids of the registries and of config entries, and ours of channels."""


async def async_build_redactor(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> Redactor:
    """Return what takes everything private of this home out of JSON values.

    It knows all cameras, also where one alone is to be shown: a recorder tells of others.
    """
    runtime = entry.runtime_data
    fleet, library = runtime.coordinator.data, runtime.library
    collected = await async_collect_private(hass, entry, fleet)
    notes = (*runtime.stores.answers.written(), *runtime.stores.steps.written())
    return await hass.async_add_executor_job(_build, collected, fleet, notes, library)


def _build(
    collected: Collected, fleet: Fleet, notes: tuple[str | None, ...], library: Library
) -> Redactor:
    """Judge what is private, in a thread. `notes`: what the owner wrote."""
    values, time_slice = PrivateValues(Redactor(), PublicWords(library)), TimeSlice()
    for assessed in fleet.cameras.values():
        _note_public(values, assessed)
        time_slice.thread_yield()
    for data in collected.data:
        values.add_data(data)
        time_slice.thread_yield()
    for assessed in fleet.cameras.values():
        _add_camera(values, assessed)
        time_slice.thread_yield()
    for kind, text, typed in collected.values:
        values.add(kind, text, typed=typed)
        time_slice.thread_yield()
    for device in fleet.excluded:
        values.add(Private.NAME, device.name)
        if not _is_made_up(device.id):
            values.add(Private.ID, device.id)
    for url in collected.urls:
        values.add_url(url)
    for note in notes:
        values.add(Private.NOTE, note, typed=True)
    return values.redactor


def _note_public(values: PrivateValues, assessed: AssessedCamera) -> None:
    """Remember what has to stay: versions, models, made-up ids, where the facts were read."""
    camera, assessment, redactor = assessed.camera, assessed.assessment, values.redactor
    for made_up in (camera.id, *_ids(assessed)):
        if _is_made_up(made_up):
            values.words.note_id(made_up)
    for record in camera.as_camera.records:
        values.note_public(record)
    for read in (assessment.firmware.version, assessment.firmware.comparable):
        redactor.addresses.note_versions(read or "")
    for reason in assessment.reasons:
        redactor.public.update(each.url for each in reason.sources)
        redactor.public.update(each.title for each in reason.sources if each.title)
        if isinstance(reason.payload, VulnerabilityPayload) and reason.payload.fixed:
            redactor.addresses.note_versions(reason.payload.fixed.version)


def _ids(assessed: AssessedCamera) -> Iterator[str]:
    for source in assessed.camera.sources:
        yield from filter(
            None, (source.id, source.device_id, source.parent_device_id, source.entry_id)
        )


def _is_made_up(identifier: str) -> bool:
    """Return whether an id is random: those of cameras in no registry are made of their names."""
    return _MADE_UP.fullmatch(identifier) is not None


def _add_camera(values: PrivateValues, assessed: AssessedCamera) -> None:
    """Add what is private of a camera as its sources and its own answers tell it."""
    for record in assessed.camera.as_camera.records:
        values.add_record(record)
    for source in assessed.camera.sources:
        for mac in sorted(source.macs):
            values.add(Private.MAC, mac)
        for serial in sorted(source.serials):
            values.add(Private.SERIAL, serial)
        values.add(Private.ADDRESS, source.host)
        for identifier in source.identifiers:
            values.add(Private.ID, identifier)
        values.add(Private.NAME, source.name)
    for identifier in (assessed.camera.id, *_ids(assessed)):
        if not _is_made_up(identifier):
            values.add(Private.ID, identifier)
    values.add(Private.NAME, assessed.camera.name)
    values.add(Private.NOTE, assessed.plan.note, typed=True)
