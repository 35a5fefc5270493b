"""Turns what a protocol found, or how it failed, into an Answer. Nothing is raised past here."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Final
import unicodedata

from .model import Answer, Cause, Failure, Limits, LookupFailed, Protocol

if TYPE_CHECKING:
    from collections.abc import Awaitable, Mapping

    from ..engine.model import Record

LONGEST: Final = 512

_LOGGER = logging.getLogger(__name__)

type Found = tuple[Record, tuple[Record, ...]]


async def answer(protocol: Protocol, limits: Limits, looking: Awaitable[Found]) -> Answer:
    """Wait for `looking` within the limits and say what came of it. Never raises."""
    failure, cause = Failure.BAD_ANSWER, Cause.UNREADABLE
    try:
        async with asyncio.timeout(limits.seconds):
            record, channels = await looking
        return Answer(protocol, record, channels[: limits.channels])
    except LookupFailed as err:
        failure, cause = err.failure, err.cause
    except TimeoutError:
        failure, cause = Failure.NO_ANSWER, Cause.TIMED_OUT
    except Exception as err:  # noqa: BLE001 - a device may send anything; its kind is named
        # the kind alone: the message may quote the device
        _LOGGER.debug("A %s answer could not be read: %s", protocol, type(err).__name__)
    return Answer(protocol, failure=failure, cause=cause)


def said(value: object) -> str | None:
    """Return what a device said as a short line: at most 512 characters, none of control."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value)[:LONGEST]
    plain = "".join(" " if unicodedata.category(char)[0] == "C" else char for char in text)
    return plain.strip() or None


def details(values: Mapping[str, object]) -> dict[str, str]:
    """Return the entries that say something, each as a short line."""
    lines = ((key, said(value)) for key, value in values.items())
    return {key: line for key, line in lines if line is not None}
