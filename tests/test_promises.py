"""What README.md and docs/usage.md promise in figures and names is what the code does."""

from __future__ import annotations

import json
from pathlib import Path
import re

from homeassistant.helpers import entity_platform
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
import yaml

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.load import BUNDLED
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.facts.keys import TrustedKeys
from custom_components.camera_lifecycle.facts.origin import FILE, PROJECT_ADDRESS, FactsOrigin
from custom_components.camera_lifecycle.facts.refresh import DAILY, FIRST
from custom_components.camera_lifecycle.facts.signed import MAX_BYTES
from custom_components.camera_lifecycle.lookup.discovery import LISTEN_SECONDS, MULTICAST_GROUP
from custom_components.camera_lifecycle.lookup.dvrip import PORT as DVRIP_PORT
from custom_components.camera_lifecycle.lookup.service import HTTPS_PORT, USUAL_PORTS
from custom_components.camera_lifecycle.sensor_descriptions import CAMERA_SENSORS
from custom_components.camera_lifecycle.settings import Settings

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "custom_components" / "camera_lifecycle"
README = (ROOT / "README.md").read_text("utf-8")
MOST: int = getattr(entity_platform, "MAX_ENABLED_ENTITIES_PER_CONFIG_ENTRY", 10_000)
"""What Home Assistant lets one entry have; an older one has no such limit."""
USAGE = (ROOT / "docs" / "usage.md").read_text("utf-8")


def section(page: str, heading: str) -> str:
    """Return what is below a heading, up to the next of the same level or above."""
    level = heading.partition(" ")[0]
    body = page.partition(f"\n{heading}\n")[2]
    assert body, heading
    return re.split(rf"(?m)^#{{1,{len(level)}}} ", body)[0]


def first_cells(text: str) -> list[str]:
    """Return the first cells of a table, without its head."""
    return re.findall(r"(?m)^\| ([^|]+?) \|", text)[1:]


def test_the_readme_says_each_status_as_it_is_shown() -> None:
    words = yaml.safe_load((ROOT / "translations" / "en.yaml").read_text("utf-8"))["shared"]
    shown = {words[status] for status in SupportStatus if status is not SupportStatus.UNKNOWN}
    assert {*first_cells(section(README, "## What the words mean"))} == shown | {"Unknown"}


def test_the_version_that_is_needed_is_the_one_that_installers_check() -> None:
    needed = json.loads((ROOT / "hacs.json").read_text())["homeassistant"]
    for page in (section(README, "## Install"), section(USAGE, "## Installing by hand")):
        assert needed.removesuffix(".0") in page


def test_the_archive_is_called_as_installers_expect() -> None:
    archive = json.loads((ROOT / "hacs.json").read_text())["filename"]
    assert f"`{archive}`" in section(USAGE, "## Installing by hand")


def test_each_port_that_is_ever_used_is_said() -> None:
    said = section(USAGE, "## Network")
    ports = [str(port) for port in USUAL_PORTS]
    assert f"{', '.join(ports[:-1])}, and {ports[-1]}" in said
    assert f"HTTPS at {HTTPS_PORT}" in said
    assert f"UDP {DVRIP_PORT}" in said
    host, port = MULTICAST_GROUP
    assert f"{host}, UDP {port}" in said
    assert LISTEN_SECONDS == 3
    assert "three seconds" in said


def test_nothing_is_contacted_by_default() -> None:
    entry = MockConfigEntry(domain=DOMAIN)
    assert not Settings.from_entry(entry).look_ups
    assert FactsOrigin.of(entry.options).name == ""
    for page, heading in ((README, "## What it asks of the network"), (USAGE, "## Network")):
        assert "y default, nothing" in section(page, heading)


def test_newer_facts_are_described_as_they_are() -> None:
    said = section(USAGE, "### Newer facts")
    words = yaml.safe_load((ROOT / "translations" / "en.yaml").read_text("utf-8"))
    assert first_cells(said) == [*words["selector"]["facts"]["options"].values()]
    assert f"`{FILE}`" in said
    assert f"{MAX_BYTES // 1024**2} MiB" in said
    assert f"within {FIRST[1] / 60:.0f} minutes after each start" in said
    hours = [each.total_seconds() / 3600 for each in DAILY]
    assert "every {:.0f} to {:.0f} hours".format(*hours) in said
    assert ("It doesn't yet" in said) == (not PROJECT_ADDRESS)
    assert ("trusts no key yet" in said) == (not TrustedKeys.bundled().keys)


@pytest.mark.parametrize("page", [README, USAGE], ids=["README", "usage"])
def test_a_limit_of_home_assistant_is_said_with_its_figure(page: str) -> None:
    enabled = [each for each in CAMERA_SENSORS if each.entity_registry_enabled_default]
    at_risk, hundred = 1, 100
    cameras = MOST // (len(enabled) + at_risk) // hundred * hundred
    assert f"{MOST:,}" in page
    assert f"about {cameras:,} cameras" in page
    assert re.search(rf"2,000.* {2000 - cameras} ", page)


def test_the_folder_of_facts_is_the_one_that_is_built() -> None:
    assert BUNDLED.exists()
    assert "(library/)" in section(README, "## Where the facts come from, and how to correct one")


def test_the_repository_to_add_by_hand_is_ours() -> None:
    manifest = json.loads((PACKAGE / "manifest.json").read_text())
    assert f"`{manifest['documentation']}`" in section(README, "## Install")
