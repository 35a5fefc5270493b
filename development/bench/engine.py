"""The cameras of the corpus, as the engine is given them."""

from __future__ import annotations

from datetime import date

from custom_components.camera_lifecycle.engine.model import Camera, Context
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from development.corpus import read_corpus

CONTEXT = Context(date(2026, 11, 22), "US")


def cameras() -> list[Camera]:
    """Return the corpus as cameras of one record each."""
    records = map(record_from_json, read_corpus())
    return [Camera(record.id, (record,)) for record in records]
