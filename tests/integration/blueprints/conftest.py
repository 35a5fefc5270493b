"""Fixtures for tests of blueprints: a configuration folder that holds them."""

from collections.abc import Iterator
import logging
from pathlib import Path
import shutil
from typing import Final

from homeassistant.core import HomeAssistant
import pytest

from tests.integration.notices.conftest import board, verdicts

from .installed import FOLDER, Installed

__all__ = ["board", "verdicts"]

_RUNS: Final = ("homeassistant.components.automation", "homeassistant.helpers")


@pytest.fixture(autouse=True)
def _it_runs_without_complaint(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail where an automation, or a template of it, went wrong."""
    yield
    assert not [
        record.getMessage()
        for record in (*caplog.get_records("setup"), *caplog.get_records("call"))
        if record.name.startswith(_RUNS) and record.levelno >= logging.WARNING
    ]


@pytest.fixture
def installed(hass: HomeAssistant, tmp_path: Path) -> Installed:
    """Return a home whose configuration folder holds the blueprints."""
    hass.config.config_dir = str(tmp_path)
    shutil.copytree(FOLDER, tmp_path / "blueprints" / "automation" / FOLDER.name)
    return Installed(hass)
