"""Reads what a configuration folder holds beside its registries: areas, plans, update entities.

What is missing is skipped without a message, what is damaged is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
import os
from pathlib import Path
from typing import Any, Final

from ..fleet.known_cameras import KEY as KNOWN_CAMERAS
from ..lookup.store import KEY as LOOK_UPS
from ..owner.answers import Answer
from ..owner.plan import Plan, merge_plans
from ..owner.plan_store import KEY as PLANS, read_plans
from ..owner.step_store import KEY as STEPS, read_steps, steps_of_answers
from ..owner.steps import Step, replacement_days
from ..owner.store import KEY as ANSWERS
from ..store import STORE_VERSION, read_rows, storage_key
from .problems import Problems
from .registry_file import read_json

_UPDATE: Final = "update."


def read_areas(storage: Path, problems: Problems) -> Mapping[str, str]:
    """Return the names of the areas by their id."""
    file = storage / "core.area_registry"
    areas, damaged = read_rows(_data(file, problems, dict).get("areas"), _area)
    _tell(damaged, file, problems)
    return dict(areas)


def read_noted_plans(storage: Path, problems: Problems) -> Mapping[str, Plan]:
    """Return the plans that the owner noted, by camera id."""
    file = storage / storage_key(PLANS)
    noted, damaged = read_plans(_data(file, problems, dict) or None)
    _tell(damaged, file, problems)
    return merge_plans(noted, replacement_days(_read_steps(storage, problems)))


def _read_steps(storage: Path, problems: Problems) -> Iterable[Step]:
    """Return the steps of the plan; those of version 0.1.0 are among the answers."""
    file = storage / storage_key(STEPS)
    if os.path.lexists(file):
        steps, damaged = read_steps(_data(file, problems, dict) or {})
    else:
        file = storage / storage_key(ANSWERS)
        # what is damaged of the answers is told where they are read for themselves
        kept = _data(file, Problems(), dict).get("choices")
        steps, damaged = steps_of_answers(read_rows(kept, Answer.from_json)[0]), 0
    _tell(damaged, file, problems)
    return steps


def read_kept(storage: Path, problems: Problems) -> Mapping[str, Any]:
    """Return what the stores hold that say more of the cameras, by key, those that there are."""
    kept: dict[str, Any] = {}
    for key in (ANSWERS, LOOK_UPS, KNOWN_CAMERAS):
        file = storage / storage_key(key)
        if not os.path.lexists(file) or (content := read_json(file, problems)) is None:
            continue
        version, data = content.get("version"), content.get("data")
        if isinstance(version, int) and version > STORE_VERSION:
            problems.add(file, "was written by a newer Camera Lifecycle; it was not read")
        elif isinstance(data, dict):
            kept[key] = data
        else:
            problems.add(file, "data must be an object")
    return kept


def tell_damaged(storage: Path, damaged: Mapping[str, int], problems: Problems) -> None:
    """Tell how many rows of the stores (by key) can't be read."""
    for key, number in damaged.items():
        _tell(number, storage / storage_key(key), problems)


def _area(row: Any) -> tuple[str, str] | None:
    """Return id and name of an area, None where the row is none."""
    if not isinstance(row, dict):
        return None
    identifier, name = row.get("id"), row.get("name")
    return (identifier, name) if isinstance(identifier, str) and isinstance(name, str) else None


def read_update_states(
    storage: Path, problems: Problems
) -> Mapping[str, tuple[str, Mapping[str, Any]]]:
    """Return state and attributes of the update entities, as they were kept last, by entity id."""
    states: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for row in _data(storage / "core.restore_state", problems, list):
        stored = row.get("state") if isinstance(row, dict) else None
        entity_id, state, attributes = map(
            (stored if isinstance(stored, dict) else {}).get, ("entity_id", "state", "attributes")
        )
        if not isinstance(entity_id, str) or not entity_id.startswith(_UPDATE):
            continue
        if isinstance(state, str) and isinstance(attributes, dict):
            states[entity_id] = (state, attributes)
    return states


def _tell(damaged: int, file: Path, problems: Problems) -> None:
    if damaged:
        problems.add(file, f"{damaged} of its rows can't be read and were left out")


def _data[DataT: (dict[str, Any], list[Any])](
    file: Path, problems: Problems, kind: type[DataT]
) -> DataT:
    """Return the data of a store, an empty one where there is none; why goes to `problems`."""
    content = read_json(file, problems) if os.path.lexists(file) else None
    if content is None:
        return kind()
    data = content.get("data")
    if isinstance(data, kind):
        return data
    problems.add(file, f"data must be {'a list' if kind is list else 'an object'}")
    return kind()
