"""A home whose folder can be changed while Home Assistant does not run."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
import json
from pathlib import Path
import shutil
from typing import Any, Final

import yaml

from development.demo.configuration import INTEGRATION, write_configuration
from development.demo.fleet import read_home
from development.demo.onboarding import DOMAIN

ENTRIES: Final = ("Driveway", "Hallway recorder", "Doorbell")
"""Those of the demo home that are needed here, by title."""
NOTE: Final = 'printf "%s\\n" "$1" >> "$(dirname "$0")/notes"\n'


@dataclass(frozen=True, slots=True)
class House:
    """One configuration folder. Nothing but `notes` may be used while Home Assistant runs."""

    folder: Path

    @property
    def notes(self) -> list[str]:
        """Return what automations noted, in their order: what, of which camera, because of what."""
        file = self.folder / "notes"
        return file.read_text("utf-8").splitlines() if file.exists() else []

    def build(self, port: int) -> None:
        """Write the folder: a copy of the integration, and an action that outlives a crash."""
        home = read_home()
        entries = tuple(entry for entry in home.entries if entry.title in ENTRIES)
        domains = {entry.integration for entry in entries}
        names = {key: name for key, name in home.integrations.items() if key in domains}
        write_configuration(self.folder, replace(home, integrations=names, entries=entries), port)
        copy = self.folder / "custom_components" / DOMAIN
        copy.unlink()
        shutil.copytree(INTEGRATION, copy, ignore=shutil.ignore_patterns("__pycache__"))
        (self.folder / "note.sh").write_text(NOTE)
        command = {"note": f'sh {self.folder}/note.sh "{{{{ line }}}}"'}
        with (self.folder / "configuration.yaml").open("a") as file:
            yaml.safe_dump({"shell_command": command}, file)

    def write_automations(self, automations: Sequence[dict[str, Any]]) -> None:
        """Write automations.yaml."""
        (self.folder / "automations.yaml").write_text(yaml.safe_dump([*automations]))

    def change_library(self, change: Callable[[dict[str, Any]], None]) -> None:
        """Change the facts, as a new release does."""
        _change(self.folder / "custom_components" / DOMAIN / "library.json", change)

    def restore_library(self) -> None:
        """Put the facts of this release in place."""
        copy = self.folder / "custom_components" / DOMAIN / "library.json"
        shutil.copyfile(INTEGRATION / "library.json", copy)

    def change_firmware(self, key: str, version: str) -> None:
        """Let a camera report another version from the next set-up of its integration on."""

        def change(fleet: list[dict[str, Any]]) -> None:
            for device in (device for entry in fleet for device in entry["devices"]):
                if device["key"] == key:
                    device["strings"]["sw_version"] = version

        _change(self.folder / "demo_fleet.json", change)

    def change_time_zone(self, name: str) -> None:
        """Move the home, which changes the day."""
        store = self.folder / ".storage" / "core.config"
        _change(store, lambda content: content["data"].update(time_zone=name))


def _change(file: Path, change: Callable[[Any], None]) -> None:
    content = json.loads(file.read_text("utf-8"))
    change(content)
    file.write_text(json.dumps(content), "utf-8")
