"""The facts as they stand in the files of the library, and one-line records."""

from __future__ import annotations

from collections.abc import Callable
import json
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import Camera, Identity, Record
from scripts.library.pack import pack
from scripts.library.read import read_library

type Tell = Callable[..., Identity]


@pytest.fixture(scope="session")
def facts() -> Library:
    """Return the library as it would be built now."""
    entries, problems = read_library()
    assert not problems
    return Library.from_json(json.loads(pack(entries)))


@pytest.fixture(scope="session")
def tell(facts: Library) -> Tell:
    """Return who is behind a camera that one record describes."""

    def _tell(integration: str = "onvif", **fields: Any) -> Identity:
        record = Record("one", integration, **fields)
        return identify(Camera("one", (record,)), facts)

    return _tell
