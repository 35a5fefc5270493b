"""The edge of a look-up: device text made harmless, and errors turned into a result.

Nothing that a device sends raises past `run_look_up`, and no text of a device gets into a
record but through `sanitize_text`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping
import logging
from typing import Final

from ..text.sanitize import printable
from .model import (
    ErrorCode,
    ErrorKind,
    Limits,
    LookUpError,
    LookUpRecords,
    LookUpResult,
    Protocol,
)

MAX_LENGTH: Final = 512

_LOGGER = logging.getLogger(__name__)


async def run_look_up(
    protocol: Protocol, limits: Limits, looking_up: Awaitable[LookUpRecords]
) -> LookUpResult:
    """Wait for `looking_up` within the limits and return what came of it. Never raises."""
    error = LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.UNREADABLE)
    try:
        async with asyncio.timeout(limits.seconds):
            record, channels = await looking_up
        return LookUpResult(protocol, record, channels[: limits.channels])
    except LookUpError as err:
        error = err
    except TimeoutError:
        error = LookUpError(ErrorKind.NO_ANSWER, ErrorCode.TIMED_OUT)
    except Exception as err:  # noqa: BLE001 - a device may send anything; its type is named
        # the type alone: the message may quote the device
        _LOGGER.debug("A %s answer could not be read: %s", protocol, type(err).__name__)
    return LookUpResult(
        protocol,
        error_kind=error.kind,
        error_code=error.code,
        retry_after=error.retry_after,
        login_lost=error.login_lost,
    )


def sanitize_text(value: object) -> str | None:
    """Return what a device said as one line of at most 512 characters, none of them invisible.

    Which characters those are is said in `text/sanitize.py`.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return printable(str(value)[:MAX_LENGTH]).strip() or None


def sanitize_details(values: Mapping[str, object]) -> dict[str, str]:
    """Return the entries that say something, each as a short line."""
    lines = ((key, sanitize_text(value)) for key, value in values.items())
    return {key: line for key, line in lines if line is not None}


def select_details(fields: Mapping[str, object], keys: Mapping[str, str]) -> dict[str, str]:
    """Return a record's details from a device's own fields, each as a short line.

    `keys`: a protocol's table, from the device's name of a field to the key in the details
    (how keys are spelled: `engine/record_json.py`). Of two fields with one key the first that
    says something is taken.
    """
    details: dict[str, str] = {}
    for field, key in keys.items():
        line = sanitize_text(fields.get(field))
        if line is not None:
            details.setdefault(key, line)
    return details
