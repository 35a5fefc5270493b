"""Writes the configuration folder that the demo's Home Assistant starts in."""

from collections.abc import Sequence
import hashlib
import json
from pathlib import Path
import shutil
from typing import Any, Final
from zipfile import ZipFile

import yaml

from .fleet import REPOSITORY, DemoHome, Device

STAND_IN: Final = REPOSITORY / "development" / "stand_in"
INTEGRATION: Final = REPOSITORY / "custom_components" / "camera_lifecycle"
FINGERPRINT_FILE: Final = "fingerprint"

# `demo:`, `default_config:` and all that asks the network stay out: the demo needs no internet.
CONFIGURATION: Final[dict[str, Any]] = {
    "homeassistant": {"name": "Demo home"},
    "frontend": {},
    "config": {},
    "history": {},
    "logbook": {},
    "my": {},
    "logger": {"default": "info"},
}
GUESTS: Final = "guests"
INCLUDED: Final = "automation: !include automations.yaml\n"
"""As every new Home Assistant has it: without it the editor's automations are never loaded."""


def write_configuration(
    folder: Path, home: DemoHome, port: int, archive: Path | None = None
) -> None:
    """Make `folder` a configuration for `home` on loopback at `port`.

    `archive`: a release to install there, unpacked as the Marketplace does; else the checkout is.
    A folder that was made of the same home stays as it is, users and all; any other is made
    anew.
    """
    fingerprint = _fingerprint(home)
    stamp = folder / FINGERPRINT_FILE
    if not stamp.exists() or stamp.read_text() != fingerprint:
        shutil.rmtree(folder, ignore_errors=True)
        _build(folder, home, archive)
        stamp.write_text(fingerprint)
    bind_to_loopback(folder / ".storage" / "http", port)


def _build(folder: Path, home: DemoHome, archive: Path | None) -> None:
    components = folder / "custom_components"
    components.mkdir(parents=True)
    if archive is None:
        (components / INTEGRATION.name).symlink_to(INTEGRATION)
    else:
        with ZipFile(archive) as release:
            release.extractall(components / INTEGRATION.name)
    for domain, name in home.integrations.items():
        _write_stand_in(components / domain, name)
    (folder / "configuration.yaml").write_text(yaml.safe_dump(_configuration(home)) + INCLUDED)
    (folder / "automations.yaml").write_text("[]\n")
    (folder / "demo_fleet.json").write_text(json.dumps(_fleet(home), indent=1))
    storage = folder / ".storage"
    storage.mkdir()
    # The step "core_config" would set up weather, radio and speech, which need the internet.
    write_storage(storage / "onboarding", 4, {"done": ["core_config"]})
    write_storage(storage / "auth", 1, _authorization(home))


def _write_stand_in(folder: Path, name: str) -> None:
    """Put a stand-in for the integration `name` into `folder`, whose name is the domain."""
    shutil.copytree(STAND_IN, folder, ignore=shutil.ignore_patterns("__pycache__"))
    manifest = {
        "domain": folder.name,
        "name": name,
        "codeowners": [],
        "config_flow": True,
        "documentation": f"https://www.home-assistant.io/integrations/{folder.name}",
        "integration_type": "device",
        "iot_class": "calculated",
        "requirements": [],
        "version": "1.0.0",
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2))


def _configuration(home: DemoHome) -> dict[str, Any]:
    cameras = [
        {"platform": entry.integration, "title": entry.title}
        for entry in home.entries
        if entry.is_configured_in_yaml
    ]
    return {**CONFIGURATION, "camera": cameras}


def _fleet(home: DemoHome) -> Sequence[dict[str, Any]]:
    """Return what the stand-ins read: without the answers."""
    return [
        {
            "integration": entry.integration,
            "title": entry.title,
            "devices": [_stand_in_device(device) for device in entry.devices],
        }
        for entry in home.entries
    ]


def _stand_in_device(device: Device) -> dict[str, Any]:
    where = ("key", "name", "host", "area", "mac", "behind")
    told = (*where, "pictures", "entities", "strings", "offers")
    return {field: getattr(device, field) for field in told}


def _authorization(home: DemoHome) -> dict[str, Any]:
    """Return nobody yet, and the group of users that may read what is in some areas alone."""
    policy = {"entities": {"area_ids": {area: {"read": True} for area in home.guests}}}
    guests = {"id": GUESTS, "name": "Guests", "policy": policy}
    return {"users": [], "groups": [guests], "credentials": [], "refresh_tokens": []}


def bind_to_loopback(store: Path, port: int, host: str = "127.0.0.1") -> None:
    """Bind Home Assistant to loopback, by IPv6 where `host` is its address there.

    `http:` in configuration.yaml is deprecated since 2026.11; a version 1 store is taken over
    by 2026.10 and 2026.11 alike.
    """
    if not store.exists():
        settings = {
            "server_host": [host],
            "server_port": port,
            "cors_allowed_origins": [],
            "login_attempts_threshold": -1,
            "ip_ban_enabled": True,
            "ssl_profile": "modern",
            "use_x_frame_options": True,
        }
        write_storage(store, 1, settings)
        return
    content = json.loads(store.read_text())
    settings = content["data"].get("stable") or content["data"]
    settings["server_port"] = port
    store.write_text(json.dumps(content))


def write_storage(path: Path, version: int, data: dict[str, Any]) -> None:
    """Write a file of Home Assistant's own storage."""
    content = {"version": version, "minor_version": 1, "key": path.name, "data": data}
    path.write_text(json.dumps(content))


def _fingerprint(home: DemoHome) -> str:
    digest = hashlib.sha256(json.dumps([_fleet(home), _configuration(home), home.guests]).encode())
    for file in sorted([*STAND_IN.glob("*.py"), Path(__file__)]):
        digest.update(file.read_bytes())
    return digest.hexdigest()
