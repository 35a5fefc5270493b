"""What a recorder's channel says that is its recorder's: nothing of it is the channel's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ..model import Record
from .integrations import Integration
from .names import clean, key

MAPPINGS: Final = (dict, Mapping)
"""A dictionary first: that is quickly told, and nearly always it is one."""
VIA_RECORDER: Final = "via_recorder_model"
"""The detail of a record that says which recorder it was read from."""
RECORDER_ANSWER: Final = "recorder_answer"
"""The integration of a record in which a recorder says what one of its cameras told it."""
RECORDER_VERSION: Final = "via_recorder_version"
"""The detail of a record that says which firmware that recorder runs."""


def own_record(record: Record, integration: Integration) -> Record:
    """Return `record` without model and versions that are those of its recorder.

    A channel of its integration that shows no more than that it is one has no version of its
    own, nor has one with its recorder's model (an analogue camera) or version.
    """
    details = record.details if isinstance(record.details, MAPPINGS) else {}
    recorder_model, recorder_version = details.get(VIA_RECORDER), details.get(RECORDER_VERSION)
    has_its_model = _same(record.model, recorder_model)
    has_no_model = integration.is_nameless_channel(record)
    has_its_version = _same(record.sw_version, recorder_version)
    if has_its_model:
        record = replace(record, model=None, model_id=None)
    if has_its_model or has_no_model:
        record = replace(record, hw_version=None)
    if has_its_model or has_no_model or has_its_version:
        record = replace(record, sw_version=None)
    return record


def _same(own: object, recorders: object) -> bool:
    if recorders is None:
        return False
    return bool(key(clean(own))) and key(clean(own)) == key(clean(recorders))
