"""JSON from devices: bounded by the client's cap, parsed off the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
import json
from typing import Any

from .model import ErrorCode, ErrorKind, LookUpError
from .reply import Reply


async def read_json(reply: Reply) -> Any:
    """Return the JSON of a reply; raise LookUpError for anything else."""
    text = (await reply.text()).strip()
    if not text:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.EMPTY)
    if text.startswith("<"):
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    try:
        return await asyncio.to_thread(json.loads, text)
    except RecursionError:
        raise LookUpError(ErrorKind.TOO_LARGE, ErrorCode.TOO_DEEP) from None
    except ValueError:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOT_JSON) from None


async def read_object(reply: Reply) -> Mapping[str, Any]:
    """Return the JSON object of a reply; raise LookUpError for anything else."""
    value = await read_json(reply)
    if not isinstance(value, dict):
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOT_JSON)
    return value


def object_at(value: Any, *path: str | int) -> Mapping[str, Any]:
    """Return the object at `path` inside `value`, empty where there is none."""
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return {}
    return value if isinstance(value, dict) else {}
