"""Another integration is measured from its checkout, beside the floor and ours."""

from __future__ import annotations

import json
from pathlib import Path
import subprocess
import sys
from typing import Any

import pytest

from development.bench.floor.serve import ROOT
from development.bench.peers import integration_in

MANIFEST = {
    "domain": "made_up",
    "name": "Made up",
    "version": "1.0.0",
    "codeowners": [],
    "config_flow": True,
    "documentation": "https://example.org",
    "integration_type": "service",
    "iot_class": "calculated",
}
FLOW = """
from homeassistant.config_entries import ConfigFlow
class Flow(ConfigFlow, domain="made_up"):
    VERSION = 3
"""
SET_UP = """
async def async_setup_entry(hass, entry):
    await hass.config_entries.async_forward_entry_setups(entry, ["sensor"])
    return True
"""
FAILS = """
async def async_setup_entry(hass, entry):
    return False
"""
SENSOR = """
from homeassistant.components.sensor import SensorEntity
from homeassistant.helpers import device_registry as dr
class Heavy(SensorEntity):
    def __init__(self, device):
        self._attr_unique_id = device.id
        self._attr_name = f"{device.name} made up"
        self._attr_native_value = 3
        self.device_entry = device
        self.ballast = bytes(200_000)
        sum(number * number for number in range(100_000))
async def async_setup_entry(hass, entry, add):
    add([Heavy(device) for device in [*dr.async_get(hass).devices]])
"""


def checkout(folder: Path, set_up: str) -> Path:
    integration = folder / "custom_components" / "made_up"
    integration.mkdir(parents=True)
    (integration / "manifest.json").write_text(json.dumps(MANIFEST))
    for name, text in (("__init__", set_up), ("config_flow", FLOW), ("sensor", SENSOR)):
        (integration / f"{name}.py").write_text(text)
    return folder


def measured(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "development.bench.peer", str(folder), "6", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


@pytest.mark.performance
def test_a_dear_integration_is_told_to_be_dear(tmp_path: Path) -> None:
    done = measured(checkout(tmp_path, SET_UP))
    assert done.returncode == 0, done.stderr
    figures: dict[str, Any] = {
        figure["name"]: figure["median"] for figure in json.loads(done.stdout)["figures"]
    }
    assert figures.keys() == {
        f"peer_made_up_{what}_{of}"
        for what in ("cpu", "memory")
        for of in ("its", "floor", "ratio")
    }
    beyond = figures["peer_made_up_memory_its"] - figures["peer_made_up_memory_floor"]
    assert 150 < beyond < 250, "KiB: the ballast of one entity"
    assert figures["peer_made_up_cpu_ratio"] > 1.5


@pytest.mark.performance
def test_an_integration_that_cannot_be_set_up_is_named(tmp_path: Path) -> None:
    done = measured(checkout(tmp_path, FAILS))
    assert done.returncode == 1
    assert "made_up could not be set up" in done.stderr


def test_a_checkout_holds_one_integration(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds 0 custom integrations"):
        integration_in(tmp_path)
    folder = checkout(tmp_path, SET_UP)
    assert integration_in(folder) == ("made_up", folder / "custom_components" / "made_up")
