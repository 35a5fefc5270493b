"""Loading the library, and judging the cameras of the corpus."""

from __future__ import annotations

from datetime import date

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.firmware.read import read_firmware
from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from development.corpus import read_corpus

from .yardstick import seconds

CONTEXT = Context(date(2026, 11, 22), "US")


def cameras() -> list[Camera]:
    """Return the corpus as cameras of one record each."""
    records = map(record_from_json, read_corpus())
    return [Camera(record.id, (record,)) for record in records]


def measure() -> dict[str, float]:
    """Return seconds: loading once, and each part of judging, for one camera."""
    library, fleet = load_library(), cameras()
    identities = [(camera, identify(camera, library)) for camera in fleet]
    per_camera = {
        "assess": lambda: [assess(camera, library, CONTEXT) for camera in fleet],
        "identify": lambda: [identify(camera, library) for camera in fleet],
        "read_firmware": lambda: [
            read_firmware(camera, identity, library, CONTEXT.today)
            for camera, identity in identities
        ],
    }
    return {
        "load_library": seconds(load_library),
        **{name: seconds(work) / len(fleet) for name, work in per_camera.items()},
    }
