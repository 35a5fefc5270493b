"""What a folder's own Camera Lifecycle holds: its settings, the owner's word, look-ups' answers.

Read by the very classes that the integration keeps it with, in a Home Assistant that is never
started: nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
import re
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant

from ..const import DOMAIN
from ..engine.assessment import Assessment
from ..engine.load import Library
from ..fleet.camera_ids import CameraIdsInUse
from ..fleet.corrections import corrected, corrections_by_camera, owners_word
from ..fleet.hosts import Hosts
from ..fleet.known_cameras import KnownCameraStore
from ..fleet.risk import risk_state
from ..fleet.risk_state import RiskState
from ..inventory.build import CameraIds, InventoryBuilder, NoCameraIds
from ..inventory.model import FleetCamera
from ..lookup.enrich import LookUpEnricher
from ..lookup.store import LookUpStore
from ..owner.answers import Answers
from ..owner.store import AnswerStore
from ..settings import Settings
from .source import AuditedCamera, Home, OwnPlace, OwnWord

MAX_LEAD_TIME: Final = 1200
_COUNTRY: Final = re.compile(r"[A-Z]{2}", re.ASCII)
_REGION: Final = re.compile(r"([A-Z]{2})-[A-Z0-9]{1,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class AnsweredRisk:
    """Says whether a camera is at risk after what its owner has answered."""

    answers: Answers
    settings: Settings

    def __call__(self, camera_id: str, assessment: Assessment, today: date) -> RiskState:
        """Return the risk as the home itself shows it on `today`."""
        return risk_state(camera_id, assessment, self.answers, self.settings.risk_scope, today)


async def async_read_home(hass: HomeAssistant, library: Library, kept: Mapping[str, Any]) -> Home:
    """Return the home whose registries `hass` has loaded; `kept`: content of our stores by key."""
    answers, look_ups, known = AnswerStore(hass), LookUpStore(hass), KnownCameraStore(hass)
    damaged = {
        store.key: store.read(kept[store.key])
        for store in (answers, look_ups, known)
        if store.key in kept
    }
    entry = next(iter(hass.config_entries.async_entries(DOMAIN)), None)
    settings, is_entry_damaged = _settings(entry) if entry else (None, False)
    ids: CameraIds = CameraIdsInUse(hass, entry.entry_id, known) if entry else NoCameraIds()
    inventory = await InventoryBuilder(hass, library).async_build(
        ids, owners_word(answers.corrections)
    )
    found = {camera.id: camera for camera in inventory.cameras}
    if entry is not None:
        enricher = LookUpEnricher(hass, entry, look_ups, library)
        try:
            found |= {camera.id: camera for camera in enricher.described_cameras()}
        except KeyError, TypeError, ValueError:
            is_entry_damaged = True  # an address that somebody else wrote into the file
        found = dict(_enriched(found, enricher))
    risk = AnsweredRisk(answers.answers, settings or Settings())
    cameras = tuple(_audited(found, answers, risk, library))
    word = OwnWord(
        sum(each.tells_something for each in answers.corrections.values()),
        sum(map(len, answers.answers.values())),
        sum(state.record is not None for state in look_ups.states.values()),
    )
    own = None if settings is None else _place(settings)
    return Home(cameras, own, word, damaged, is_entry_damaged)


def _enriched(
    found: Mapping[str, FleetCamera], enricher: LookUpEnricher
) -> Iterator[tuple[str, FleetCamera]]:
    """Yield each camera with what it has answered, by its id."""
    hosts = Hosts()
    for camera in found.values():
        hosts.move(None, camera)
    for key, camera in found.items():
        yield key, enricher.enriched(camera, is_shared=hosts.is_shared(camera))


def _audited(
    found: Mapping[str, FleetCamera], answers: AnswerStore, risk: AnsweredRisk, library: Library
) -> Iterator[AuditedCamera]:
    """Yield the cameras as the owner's word has them, without what is none for the owner."""
    corrections = corrections_by_camera(found, answers.corrections)
    for key, camera in found.items():
        correction = corrections.get(key)
        if correction is not None and correction.not_a_camera:
            continue
        audited, identity = camera.as_camera, camera.identity
        if correction is not None:
            audited, identity = corrected(audited, correction, library, identity)
        yield AuditedCamera(
            audited,
            camera.name,
            camera.area_id,
            identity=identity,
            integration=camera.sources[0].domain,
            risk=risk,
        )


def _place(settings: Settings) -> OwnPlace:
    return OwnPlace(settings.country, settings.region, settings.site, settings.lead_time_months)


def _settings(entry: ConfigEntry[Any]) -> tuple[Settings, bool]:
    """Return what the entry holds, and whether some of it is not what we write there."""
    try:
        settings = Settings.from_entry(entry)
    except TypeError, ValueError, OverflowError:
        return Settings(), True
    country, region = settings.country, settings.region
    if not isinstance(country, str | None) or (country and not _COUNTRY.fullmatch(country)):
        return replace(settings, country=None, region=None), True
    if region is not None:
        match = _REGION.fullmatch(region) if isinstance(region, str) else None
        if match is None or (country is not None and match[1] != country):
            return replace(settings, region=None), True
    if not 0 <= settings.lead_time_months <= MAX_LEAD_TIME:
        return replace(settings, lead_time_months=Settings().lead_time_months), True
    return settings, False
