"""Fixtures with a storage that is a folder on the disk, not Home Assistant's pretended one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from ..home import Home
from .faults import Faults
from .files import Files


@pytest.fixture
def hass_storage() -> dict[str, Any]:
    """Pretend nothing: Home Assistant reads and writes files."""
    return {}


@pytest.fixture
def hass_config_dir(tmp_path: Path) -> str:
    """Return a configuration folder of this test alone."""
    (tmp_path / ".storage").mkdir()
    return str(tmp_path)


@pytest.fixture
def files(hass: HomeAssistant) -> Files:
    """Return the storage with a file of each store that an earlier version wrote."""
    return Files.written_before(hass)


@pytest.fixture
def faults() -> Iterator[Faults]:
    """Return what the operating system is told to refuse."""
    with Faults().injected() as faults:
        yield faults


@pytest.fixture
def home(hass: HomeAssistant) -> Home:
    """Return a home without cameras."""
    return Home(hass)
