"""Judges the device records in `tests/corpus` as the audit command does, each one alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment
from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    FirmwareState,
    Kind,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from development.corpus import FOLDER, read_corpus

REAL: Final = frozenset({"A", "B"})
"""How the corpus marks a device that exists: read from it, or shown as its output."""
_NO_CAMERA: Final = frozenset({Kind.NOT_A_CAMERA, Kind.UNKNOWN})
_OF_UPDATE_ENTITIES: Final = frozenset({"latest_version", "update_state"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A record of the corpus and what is said of it. `file`: the one that it stands in."""

    file: str
    data: Mapping[str, Any]
    camera: Camera
    found: Assessment

    @property
    def is_camera(self) -> bool:
        """Return whether it counts as a camera, doorbell, recorder, encoder, or hub."""
        return self.found.identity.kind not in _NO_CAMERA

    @property
    def is_real(self) -> bool:
        """Return whether the record is of a device, and not made up or out of a product list."""
        return self.data.get("realness") in REAL

    @property
    def integration(self) -> str:
        """Return the domain that it came from, empty where none is named."""
        return self.data.get("integration") or ""

    @property
    def vendor(self) -> str:
        """Return the id of its vendor, empty where nobody can be told."""
        vendor = self.found.identity.vendor
        return vendor.id if vendor else ""

    @property
    def has_status(self) -> bool:
        """Return whether its support status is another than unknown."""
        return self.found.support.status is not SupportStatus.UNKNOWN

    @property
    def has_state(self) -> bool:
        """Return whether it is known how its firmware compares with what is offered."""
        return self.found.firmware.state is not FirmwareState.UNKNOWN

    @property
    def has_age(self) -> bool:
        """Return whether the day or month of its firmware is known, or a bound of it."""
        firmware = self.found.firmware
        return any(
            (firmware.build_date, firmware.build_month, firmware.not_before, firmware.not_after)
        )

    @property
    def has_name_only(self) -> bool:
        """Return whether nothing of all this is known."""
        return not (self.has_status or self.has_state or self.has_age)


def judge_all(library: Library, country: str, today: date) -> Iterator[Judged]:
    """Yield every record of every file, in order.

    What an update entity says is left out: the corpus has none that was read from a home.
    """
    for path in sorted(FOLDER.glob("*.jsonl")):
        for data in read_corpus(path.stem):
            camera = _camera(data)
            yield Judged(path.stem, data, camera, assess(camera, library, Context(today, country)))


def _camera(data: Mapping[str, Any]) -> Camera:
    """Return the camera that one record stands for."""
    details = "details" if "details" in data else "raw"
    kept = {
        key: value
        for key, value in (data.get(details) or {}).items()
        if key not in _OF_UPDATE_ENTITIES
    }
    record = record_from_json({**data, details: kept})
    return Camera(record.id, (record,))
