"""How an integration reaches its devices is what its manifest says, in the installed version."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from homeassistant import components
import pytest

from scripts.library.read import read_library

MANIFESTS = Path(components.__file__).parent
SERVING = {"physical_camera", "doorbell"}
INTEGRATIONS: dict[str, dict[str, Any]] = {
    entry.id: entry.content
    for entry in read_library()[0]
    if entry.section == "integrations" and entry.content["origin"] == "core"
}


def manifest(domain: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((MANIFESTS / domain / "manifest.json").read_text("utf-8"))
    return content


@pytest.mark.parametrize(
    "domain", [key for key, row in INTEGRATIONS.items() if "connection" in row]
)
def test_it_is_what_the_manifest_says(domain: str) -> None:
    connection = INTEGRATIONS[domain]["connection"]
    assert connection["iot_class"] == manifest(domain)["iot_class"]
    assert all(f"/components/{domain}/manifest.json" in one["url"] for one in connection["sources"])


def test_none_that_brings_cameras_is_left_out() -> None:
    lacking = {
        domain
        for domain, row in INTEGRATIONS.items()
        if row["role"] in SERVING and "connection" not in row
    }
    assert not {domain for domain in lacking if manifest(domain).get("iot_class")}
