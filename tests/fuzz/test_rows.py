"""A stored row of which one value is anything at all is read and stored again, or left out."""

from __future__ import annotations

from collections.abc import Iterator
import json
from typing import Any

import pytest

from .seeds import SEEDS
from .targets import rows

VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 1e999, float("nan"), 10**400, "", "x", "\ud800"),
    *([], [1], ["a", 1], [None], [[]], {}, {"a": 1}, {"a": {}}),
    *("2026-13-01", "9999-12-31", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"),
    "2026-11-29T16:14:25",
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to each part of a value, itself included."""
    yield path
    parts = value.items() if isinstance(value, dict) else ()
    for key, part in enumerate(value) if isinstance(value, list) else parts:
        yield from paths(part, (*path, key))


def changed(seed: bytes, path: tuple[Any, ...], value: Any) -> Any:
    """Return what `seed` holds, with `value` at the end of `path`."""
    if not path:
        return value
    row = inner = json.loads(seed)
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return row


@pytest.mark.fault("data", "any value in any place of a stored row", "no reader raises")
@pytest.mark.parametrize("row", rows(), ids=lambda row: row.__name__)
def test_any_value_in_any_place(row: Any) -> None:
    for seed in SEEDS["stores"]:
        for path in paths(json.loads(seed)):
            for value in VALUES:
                found = row.from_json(changed(seed, path, value))
                assert found is None or row.from_json(json.loads(json.dumps(found.as_json())))
