"""What is said of each camera rests on what: in words, by which way, and when it was read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.util import dt as dt_util

from ..engine.firmware.newest import LATEST
from ..engine.identify.identity import identify
from ..engine.identify.known import OWNER_SIGNAL
from ..engine.load import Library
from ..engine.model import Camera, Claim, ClaimRole, Evidence, Kind, Record, Strength
from ..event_loop.time_slice import TimeSlice
from ..fleet.evidence_words import SIGNALS
from ..fleet.model import AssessedCamera
from ..inventory.model import SourceDevice
from ..lookup.announcement import DISCOVERY
from ..owner.corrections import Correction
from ..text.sanitize import shorten
from ..text.translations import Translations
from .edition import CameraProof, ProofRow, ReadBy

MAX_VALUE: Final = 200
"""Characters of a value that are shown."""
_ORDER: Final = tuple(Strength)
"""The strongest first."""
_SAID_IN_WORDS: Final = frozenset({Kind.CAMERA, Kind.DOORBELL, Kind.RECORDER})
_ROLES: Final = {
    ClaimRole.VENDOR: "report_sold_by",
    ClaimRole.MAKER: "report_made_by",
    ClaimRole.KIND: "proof_kind",
    ClaimRole.HARDWARE: "proof_hardware",
    ClaimRole.MODEL: "report_model",
}


@dataclass(frozen=True, slots=True)
class ProofInput:
    """A camera with the days on which the registries last changed what they say of it."""

    assessed: AssessedCamera
    changed: Mapping[str, date | None]
    correction: Correction | None


async def async_collect_proofs(
    hass: HomeAssistant,
    cameras: Iterable[AssessedCamera],
    corrections: Mapping[str, Correction],
) -> list[ProofInput]:
    """Return what `prove` needs of each camera and only Home Assistant knows."""
    time_slice = TimeSlice()
    collected = []
    for assessed in [*cameras]:
        changed = {source.id: _changed(hass, source) for source in assessed.camera.sources}
        correction = corrections.get(assessed.camera.id)
        collected.append(ProofInput(assessed, changed, correction))
        await time_slice.async_yield()
    return collected


@callback
def _changed(hass: HomeAssistant, source: SourceDevice) -> date | None:
    """Return the day on which Home Assistant last changed what it holds of a source."""
    devices, entities = dr.async_get(hass), er.async_get(hass)
    if source.device_id is not None:
        entry = devices.async_get(source.device_id, include_composite_devices=False)
        return dt_util.as_local(entry.modified_at).date() if entry else None
    for entity_id in source.entity_ids:
        if registered := entities.async_get(entity_id):
            return dt_util.as_local(registered.modified_at).date()
        if state := hass.states.get(entity_id):
            return dt_util.as_local(state.last_updated).date()
    return None


def prove(
    inputs: Iterable[ProofInput], library: Library, translations: Translations, today: date
) -> dict[str, CameraProof]:
    """Return the proof of each camera by its id. For a thread: each record is judged alone."""
    time_slice = TimeSlice()
    proofs: dict[str, CameraProof] = {}
    for one in inputs:
        proofs[one.assessed.camera.id] = _Prover(one, library, translations, today).proof()
        time_slice.thread_yield()
    return proofs


class _Prover:
    """Writes the proof of one camera."""

    def __init__(
        self, one: ProofInput, library: Library, translations: Translations, today: date
    ) -> None:
        self._one = one
        self._library = library
        self._translations = translations
        self._today = today
        self._records = [*self._read()]

    def proof(self) -> CameraProof:
        """Return it."""
        records = [record for record, _ in self._records]
        sources = self._one.assessed.camera.sources
        serials = (record.serial_number for record in records)
        macs = {mac for source in sources for mac in source.macs}
        macs |= {dr.format_mac(record.mac) for record in records if record.mac}
        readings = dict.fromkeys(reading for _, reading in self._records)
        readings |= dict.fromkeys(self._of_update_entities())
        if self._one.correction is not None:
            way = self._translations.text("proof_way_owner")
            readings[ReadBy(way, self._one.correction.made)] = None
        return CameraProof(
            tuple(dict.fromkeys(filter(None, serials))),
            tuple(sorted(map(dr.format_mac, macs))),
            tuple(readings),
            tuple(self._evidence()),
        )

    def _read(self) -> Iterator[tuple[Record, ReadBy]]:
        """Yield each record of the camera with the way by which it was read."""
        assessed, translations = self._one.assessed, self._translations
        for source in assessed.camera.sources:
            if assessed.camera.subentry_id is not None:
                yield source.record, self._asked()
                continue
            name = self._library.integrations.get(source.domain).name
            way = translations.text("proof_way_registry", integration=name)
            yield source.record, ReadBy(way, self._today, self._one.changed.get(source.id))
        for record in assessed.camera.look_up_records:
            if record.integration == DISCOVERY:
                yield record, ReadBy(translations.text("proof_way_search"), None)
            else:
                yield record, self._asked()

    def _asked(self) -> ReadBy:
        """Return that the camera was asked, or its recorder."""
        look_up = self._one.assessed.look_up
        if look_up is None or look_up.answered is None:
            return ReadBy(self._translations.text("proof_way_recorder"), None)
        way = self._translations.text("proof_way_asked", protocol=look_up.protocol)
        return ReadBy(way, look_up.answered)

    def _of_update_entities(self) -> Iterator[ReadBy]:
        for source in self._one.assessed.camera.sources:
            if source.record.details.get(LATEST):
                name = self._library.integrations.get(source.domain).name
                yield ReadBy(
                    self._translations.text("proof_way_update", integration=name), self._today
                )

    def _evidence(self) -> Iterator[ProofRow]:
        """Yield each piece of evidence once, with the ways whose records alone hold it, too.

        By which way it says that; else by which it was read, where only all together say it.
        """
        said: dict[tuple[str, str, Claim | None], dict[str, None]] = {}
        read: dict[tuple[str, str], dict[str, None]] = {}
        for record, reading in self._records:
            for piece in identify(Camera(record.id, (record,)), self._library).evidence:
                said.setdefault((piece.signal, piece.value, piece.says), {})[reading.way] = None
                read.setdefault((piece.signal, piece.value), {})[reading.way] = None
        for piece in _strongest(self._one.assessed.assessment.identity.evidence):
            by = said.get((piece.signal, piece.value, piece.says))
            by = by or read.get((piece.signal, piece.value), {})
            if piece.signal == OWNER_SIGNAL:
                by = {self._translations.text("proof_way_owner"): None}
            yield self._row(piece, tuple(by))

    def _row(self, piece: Evidence, ways: tuple[str, ...]) -> ProofRow:
        translations = self._translations
        known = SIGNALS.get(piece.signal)
        if piece.signal == OWNER_SIGNAL:
            signal = translations.text("proof_way_owner")
        elif known is None:
            signal = translations.text("proof_response", field=piece.signal)
        else:
            signal = translations.text(f"proof_{known}")
        strength = translations.text(f"proof_{piece.strength}")
        return ProofRow(signal, shorten(piece.value, MAX_VALUE), self._says(piece), strength, ways)

    def _says(self, piece: Evidence) -> str:
        claim = piece.says
        if claim is None or piece.strength is Strength.NONE:
            return self._translations.text("proof_nothing")
        return f"{self._translations.text(_ROLES[claim.role])}: {self._subject(claim)}"

    def _subject(self, claim: Claim) -> str:
        if claim.role in {ClaimRole.VENDOR, ClaimRole.MAKER}:
            vendor = self._library.vendors.get(claim.subject)
            return vendor.company.name if vendor else claim.subject
        if claim.role is ClaimRole.KIND and claim.subject in _SAID_IN_WORDS:
            return self._translations.text(f"kind_{claim.subject}")
        return claim.subject


def _strongest(evidence: Iterable[Evidence]) -> Iterable[Evidence]:
    """Return what the same signal says with the same value once, in the order it came first."""
    found: dict[tuple[str, str, Claim | None], Evidence] = {}
    for piece in evidence:
        key = (piece.signal, piece.value, piece.says)
        known = found.get(key)
        if known is None or _ORDER.index(piece.strength) < _ORDER.index(known.strength):
            found[key] = piece
    return found.values()
