"""Turns what a protocol found, or how it failed, into an Answer. Nothing is raised past here."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping
import logging
from typing import Final
import unicodedata

from ..engine.model import Record
from .model import ErrorCode, ErrorKind, Limits, LookUpError, LookUpResult, Protocol

MAX_LENGTH: Final = 512

_LOGGER = logging.getLogger(__name__)

type LookUpRecords = tuple[Record, tuple[Record, ...]]


async def run_look_up(
    protocol: Protocol, limits: Limits, looking: Awaitable[LookUpRecords]
) -> LookUpResult:
    """Wait for `looking` within the limits and say what came of it. Never raises."""
    kind, code = ErrorKind.BAD_ANSWER, ErrorCode.UNREADABLE
    try:
        async with asyncio.timeout(limits.seconds):
            record, channels = await looking
        return LookUpResult(protocol, record, channels[: limits.channels])
    except LookUpError as err:
        kind, code = err.kind, err.code
    except TimeoutError:
        kind, code = ErrorKind.NO_ANSWER, ErrorCode.TIMED_OUT
    except Exception as err:  # noqa: BLE001 - a device may send anything; its kind is named
        # the kind alone: the message may quote the device
        _LOGGER.debug("A %s answer could not be read: %s", protocol, type(err).__name__)
    return LookUpResult(protocol, error_kind=kind, error_code=code)


def sanitize_text(value: object) -> str | None:
    """Return what a device said as a short line: at most 512 characters, none of control."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value)[:MAX_LENGTH]
    plain = "".join(" " if unicodedata.category(char)[0] == "C" else char for char in text)
    return plain.strip() or None


def sanitize_details(values: Mapping[str, object]) -> dict[str, str]:
    """Return the entries that say something, each as a short line."""
    lines = ((key, sanitize_text(value)) for key, value in values.items())
    return {key: line for key, line in lines if line is not None}
