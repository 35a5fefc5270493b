"""The measures and lifecycle entries as they stand in the files, packed as for the library."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.support.measures import Measures
from scripts.library import pack_lifecycles, pack_measures
from scripts.library.read import read_library


@pytest.fixture(scope="session")
def sections() -> dict[str, dict[str, dict[str, Any]]]:
    """Return the content of the files of both sections, by id."""
    found: dict[str, dict[str, dict[str, Any]]] = {"measures": {}, "lifecycles": {}}
    for entry in read_library()[0]:
        if entry.section in found:
            found[entry.section][entry.id] = entry.content
    return found


@pytest.fixture(scope="session")
def measures(sections: dict[str, dict[str, dict[str, Any]]]) -> Measures:
    """Return all measures."""
    return Measures.from_json(pack_measures.pack(sections["measures"]))


@pytest.fixture(scope="session")
def lifecycles(sections: dict[str, dict[str, dict[str, Any]]]) -> Lifecycles:
    """Return all lifecycle entries."""
    return Lifecycles.from_json(pack_lifecycles.pack(sections["lifecycles"]))
