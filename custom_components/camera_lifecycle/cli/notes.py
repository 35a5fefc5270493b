"""Reads what a configuration folder holds beside its registries: areas, plans, update entities.

No assessment needs it; what is missing or damaged is skipped without a message.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
import json
from pathlib import Path
from typing import Any, Final

from ..owner.answers import Answer
from ..owner.plan import Plan, merge_plans
from ..owner.plan_store import KEY as PLANS, read_plans
from ..owner.store import KEY as ANSWERS, planned_replacements
from ..store import storage_key

_UPDATE: Final = "update."


def read_areas(storage: Path) -> Mapping[str, str]:
    """Return the names of the areas by their id."""
    rows = _rows(storage / "core.area_registry", "areas")
    return {
        row["id"]: row["name"]
        for row in rows
        if isinstance(row, dict)
        and isinstance(row.get("id"), str)
        and isinstance(row.get("name"), str)
    }


def read_noted_plans(storage: Path) -> Mapping[str, Plan]:
    """Return the plans that the owner noted, by camera id."""
    noted, _ = read_plans(_data(storage / storage_key(PLANS)))
    answers = map(Answer.from_json, _rows(storage / storage_key(ANSWERS), "choices"))
    return merge_plans(noted, planned_replacements(answer for answer in answers if answer))


def read_update_states(storage: Path) -> Mapping[str, tuple[str, Mapping[str, Any]]]:
    """Return state and attributes of the update entities, as they were kept last, by entity id."""
    states: dict[str, tuple[str, Mapping[str, Any]]] = {}
    kept = _data(storage / "core.restore_state")
    for row in kept if isinstance(kept, list) else ():
        stored = row.get("state") if isinstance(row, dict) else None
        entity_id, state, attributes = map(
            (stored if isinstance(stored, dict) else {}).get, ("entity_id", "state", "attributes")
        )
        if not isinstance(entity_id, str) or not entity_id.startswith(_UPDATE):
            continue
        if isinstance(state, str) and isinstance(attributes, dict):
            states[entity_id] = (state, attributes)
    return states


def _rows(file: Path, key: str) -> list[Any]:
    """Return a list of a store's data, an empty one where there is none."""
    data = _data(file)
    rows = data.get(key) if isinstance(data, dict) else None
    return rows if isinstance(rows, list) else []


def _data(file: Path) -> Any:
    """Return the data of a store, None where there is none."""
    with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
        return json.loads(file.read_bytes())["data"]
    return None
