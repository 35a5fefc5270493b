"""The model that people are shown: one rule for issues, report, card and audit."""

from __future__ import annotations

import re
from typing import Final

from ..model import Camera
from .cleaned_record import CleanedRecord
from .integrations import Integrations
from .names import key

# `Channel 1`, `IPC-02`, `IP Camera 3`: a placeholder with a number behind it is one too.
_NUMBER: Final = re.compile(r"(?<![\s_\-#.:\d])[\s_\-#.:]*\d{1,3}$")
_CHANNELS: Final = frozenset({"channel", "ch", "kanal", "canal", "cameras", "cam"})


def shown_model(camera: Camera, integrations: Integrations) -> str | None:
    """Return the first model of the records that says something, as it was reported.

    The primary record comes first, then look-ups. A placeholder (`IPC`, `Channel 1`), and a
    model that the integration made up, stand only where no record holds anything better. None
    where none holds any.
    """
    records = [CleanedRecord.of(record, integrations) for record in camera.records]
    telling = (record.model for record in records if _says_something(record))
    reported = (record.model for record in records)
    return next(telling, None) or next(filter(None, reported), None)


def says_something(camera: Camera, integrations: Integrations) -> bool:
    """Return whether any record tells the model."""
    return any(_says_something(CleanedRecord.of(each, integrations)) for each in camera.records)


def _says_something(record: CleanedRecord) -> bool:
    """Return whether the model of a record tells one product from others."""
    model = record.known_model
    stem = _NUMBER.sub("", model)
    return bool(
        model
        and not record.integration.writes_itself("model", model)
        and not record.is_placeholder("model", stem)
        and key(stem) not in _CHANNELS
    )
