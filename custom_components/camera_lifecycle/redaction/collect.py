"""Collects what is private in a home: of cameras, devices, integrations, people, owner's words."""

from collections.abc import Iterable, Iterator
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
    floor_registry as fr,
)

from ..engine.load import Library
from ..engine.model import Record
from ..engine.reasons import VulnerabilityPayload
from ..event_loop.time_slice import TimeSlice
from ..fleet.model import AssessedCamera, Fleet
from ..owner.store import AnswerStore
from .private_values import PrivateValues
from .public_words import PublicWords
from .redactor import Redactor
from .spans import Private


async def async_redactor(
    hass: HomeAssistant,
    entry: ConfigEntry[Any],
    fleet: Fleet,
    library: Library,
    answers: AnswerStore,
) -> Redactor:
    """Return what takes everything private of this home out of JSON values.

    `entry`: our config entry. `fleet`: all cameras, also where one alone is to be shown: a
    recorder tells of others.
    """
    redactor = Redactor()
    words = PublicWords(library)
    values = PrivateValues(redactor, words)
    collector = _Collector(hass, values)
    time_slice = TimeSlice()
    for assessed in fleet.cameras.values():
        _note_public(redactor, words, assessed)
        await time_slice.async_yield()
    collector.add_entry(entry)
    for assessed in fleet.cameras.values():
        collector.add_camera(assessed)
        await time_slice.async_yield()
    for device in fleet.excluded:
        collector.add_devices(device.device_ids)
        collector.add_entities(device.entity_ids)
        values.add(Private.NAME, device.name)
        await time_slice.async_yield()
    for text in _owners_words(answers):
        values.add(Private.NOTE, text, typed=True)
    for name in await _async_names(hass):
        values.add(Private.NAME, name, typed=True)
    for url in (hass.config.internal_url, hass.config.external_url):
        values.add_url(url)
    return redactor


def _note_public(redactor: Redactor, words: PublicWords, assessed: AssessedCamera) -> None:
    """Remember what has to stay: versions, models, made-up ids, where the facts were read."""
    camera, assessment = assessed.camera, assessed.assessment
    for made_up in (camera.id, *_ids(assessed)):
        if _is_made_up(made_up):
            words.note_id(made_up)
    for record in camera.as_camera.records:
        words.note_record(record)
        for version in _versions(record):
            redactor.addresses.note_versions(version)
    for read in (assessment.firmware.version, assessment.firmware.comparable):
        redactor.addresses.note_versions(read or "")
    for reason in assessment.reasons:
        redactor.public |= {
            text for each in reason.sources for text in (each.url, each.title or "")
        }
        if isinstance(reason.payload, VulnerabilityPayload) and reason.payload.fixed:
            redactor.addresses.note_versions(reason.payload.fixed.version)


def _ids(assessed: AssessedCamera) -> Iterator[str]:
    for source in assessed.camera.sources:
        yield from filter(None, (source.id, source.device_id, source.parent_device_id))
        yield from filter(None, (source.entry_id,))


def _is_made_up(identifier: str) -> bool:
    """Return whether an id is random: those of cameras in no registry are made of their names."""
    return len(identifier) in {26, 32} and identifier.isalnum()


def _versions(record: Record) -> Iterator[str]:
    yield from filter(None, (record.sw_version, record.hw_version))
    for key, value in record.details.items():
        if "ersion" in key or "irmware" in key or "Ver" in key:
            yield str(value)


def _owners_words(answers: AnswerStore) -> Iterator[str | None]:
    for answer in answers.answers.values():
        yield answer.note
        yield answer.camera_name
    for correction in answers.corrections.values():
        yield correction.name
        yield correction.same_as_name


async def _async_names(hass: HomeAssistant) -> Iterable[str | None]:
    """Return how places and people of the home are called."""
    users = await hass.auth.async_get_users()
    return [
        *(area.name for area in ar.async_get(hass).async_list_areas()),
        *(floor.name for floor in fr.async_get(hass).async_list_floors()),
        *(user.name for user in users if not user.system_generated),
        *(state.name for state in hass.states.async_all("person")),
        hass.config.location_name,
    ]


class _Collector:
    """Reads the registries, each device and config entry once."""

    def __init__(self, hass: HomeAssistant, values: PrivateValues) -> None:
        self._hass = hass
        self._values = values
        self._seen: set[str] = set()

    def add_camera(self, assessed: AssessedCamera) -> None:
        """Add what is private of a camera, its devices and the integrations that brought it."""
        values, camera = self._values, assessed.camera
        for record in camera.as_camera.records:
            values.add_record(record)
        for source in camera.sources:
            for mac in sorted(source.macs):
                values.add(Private.MAC, mac)
            for serial in sorted(source.serials):
                values.add(Private.SERIAL, serial)
            values.add(Private.ADDRESS, source.host)
            self.add_devices(filter(None, (source.device_id, source.parent_device_id)))
            self.add_entities(source.entity_ids)
            self._add_entry_of(source.entry_id)
            for identifier in source.identifiers:
                values.add(Private.ID, identifier)
            values.add(Private.NAME, source.name)
        values.add(Private.NAME, camera.name)
        values.add(Private.NOTE, assessed.plan.note, typed=True)

    def add_devices(self, device_ids: Iterable[str]) -> None:
        """Add what is private of devices in the registry."""
        registry, values = dr.async_get(self._hass), self._values
        for device_id in device_ids:
            device = registry.async_get(device_id, include_composite_devices=False)
            if device is None or not self._is_new(device_id):
                continue
            values.add(Private.NAME, device.name_by_user, typed=True)
            values.add(Private.NAME, device.name)
            if isinstance(device, dr.DeviceEntry):
                values.add(Private.SERIAL, device.serial_number)
                for _, connection in sorted(device.connections):
                    values.add(Private.ID, connection)
                for identifier in device.identifiers:
                    for part in identifier[1:]:
                        values.add(Private.SERIAL, str(part))
                        values.add(Private.ID, str(part))
                values.add_url(device.configuration_url)
            self._add_entry_of(device.config_entry_id)

    def add_entities(self, entity_ids: Iterable[str]) -> None:
        """Add what is private of camera entities: their ids are made of names."""
        registry, values = er.async_get(self._hass), self._values
        for entity_id in entity_ids:
            values.add(Private.NAME, entity_id.partition(".")[2])
            if (entry := registry.async_get(entity_id)) is not None:
                values.add(Private.NAME, entry.name, typed=True)
                values.add(Private.ID, entry.unique_id)

    def add_entry(self, entry: ConfigEntry[Any]) -> None:
        """Add what is private of a config entry: where it connects to, with which login."""
        values = self._values
        for data in (entry.data, entry.options):
            values.add_data(data)
        for subentry in entry.subentries.values():
            values.add_data(subentry.data)
            values.add(Private.NAME, subentry.title, typed=True)
            values.add(Private.ADDRESS, subentry.unique_id)

    def _add_entry_of(self, entry_id: str | None) -> None:
        entry = self._hass.config_entries.async_get_entry(entry_id) if entry_id else None
        if entry is None or not self._is_new(entry.entry_id):
            return
        self.add_entry(entry)
        self._values.add(Private.NAME, entry.title)
        self._values.add(Private.ID, entry.unique_id)

    def _is_new(self, identifier: str) -> bool:
        is_new = identifier not in self._seen
        self._seen.add(identifier)
        return is_new
