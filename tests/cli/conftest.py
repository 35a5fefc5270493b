"""A configuration folder of which every file that the audit reads is there."""

from __future__ import annotations

from collections.abc import Iterator
import logging
from pathlib import Path

import pytest

from .hostile import DEVICES
from .test_folder import ENTITIES, ENTRIES, ONVIF, OWN, put


@pytest.fixture(autouse=True)
def _home_assistant_may_log_again() -> Iterator[None]:
    """Let later tests read what Home Assistant logs: an audit turns that off for its process."""
    logger = logging.getLogger("homeassistant")
    level = logger.level
    yield
    logger.setLevel(level)


@pytest.fixture
def whole_folder(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    put(home, "core.config", {"country": "CA"}, 1, 4)
    put(home, "core.config_entries", {"entries": ENTRIES}, 1, 5)
    put(home, DEVICES, {"devices": [ONVIF, OWN]}, 1, 9)
    put(home, "core.entity_registry", {"entities": ENTITIES[:2]}, 1, 15)
    put(home, "core.area_registry", {"areas": []})
    put(home, "camera_lifecycle.plan", {"cameras": {}})
    put(home, "camera_lifecycle.acknowledgements", {"choices": []})
    put(home, "core.restore_state", [])
    return home
