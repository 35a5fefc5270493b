"""Reads what a configuration folder holds beside its registries: names of areas, plans.

No assessment needs it: what is missing is skipped without a message, what is damaged is told.
"""

from __future__ import annotations

from collections.abc import Mapping
import os
from pathlib import Path
from typing import Any

from ..owner.answers import Answer
from ..owner.plan import Plan, merge_plans
from ..owner.plan_store import KEY as PLANS, read_plans
from ..owner.store import KEY as ANSWERS, planned_replacements
from ..store import read_rows, storage_key
from .problems import Problems
from .registry_file import read_json


def read_areas(storage: Path, problems: Problems) -> Mapping[str, str]:
    """Return the names of the areas by their id."""
    file = storage / "core.area_registry"
    areas, damaged = read_rows(_data(file, problems).get("areas"), _area)
    _tell(damaged, file, problems)
    return dict(areas)


def read_noted_plans(storage: Path, problems: Problems) -> Mapping[str, Plan]:
    """Return the plans that the owner noted, by camera id."""
    file = storage / storage_key(PLANS)
    noted, damaged = read_plans(_data(file, problems) or None)
    _tell(damaged, file, problems)
    file = storage / storage_key(ANSWERS)
    answers, damaged = read_rows(_data(file, problems).get("choices"), Answer.from_json)
    _tell(damaged, file, problems)
    return merge_plans(noted, planned_replacements(answers))


def _area(row: Any) -> tuple[str, str] | None:
    """Return id and name of an area, None where the row is none."""
    if not isinstance(row, dict):
        return None
    identifier, name = row.get("id"), row.get("name")
    return (identifier, name) if isinstance(identifier, str) and isinstance(name, str) else None


def _tell(damaged: int, file: Path, problems: Problems) -> None:
    if damaged:
        problems.add(file, f"{damaged} of its rows can't be read and were left out")


def _data(file: Path, problems: Problems) -> Mapping[str, Any]:
    """Return the data of a store, an empty mapping where there is none; why goes to `problems`."""
    content = read_json(file, problems) if os.path.lexists(file) else None
    data = content.get("data") if content is not None else {}
    if isinstance(data, dict):
        return data
    problems.add(file, "data must be an object")
    return {}
