"""Our files in a storage on the disk: what they hold, and what may happen to them."""

from __future__ import annotations

from dataclasses import dataclass
import json
from pathlib import Path
import shutil
import stat
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.runtime import CameraLifecycleRuntime, Stores

EARLIER = Path(__file__).parents[2] / "stored" / "0.1.0"
KEYS = (
    "acknowledgements",
    "plan",
    "steps",
    "first_seen",
    "said_lately",
    "last_said",
    "last_day",
    "look_ups",
    "known_cameras",
    "replaced_cameras",
    "client_report",
    "card",
    "facts",
)
DAMAGED = "stored_data_damaged"
NOT_SAVED = "stored_data_not_saved"


@dataclass(frozen=True)
class Files:
    """The folder `.storage` of one Home Assistant."""

    hass: HomeAssistant
    folder: Path

    @classmethod
    def of(cls, hass: HomeAssistant) -> Files:
        """Return the folder as it is."""
        return cls(hass, Path(hass.config.path(".storage")))

    @classmethod
    def written_before(cls, hass: HomeAssistant) -> Files:
        """Return the folder with what an earlier version wrote into it."""
        files = cls.of(hass)
        for store in Stores.of(hass):
            name = f"{DOMAIN}.{store.key}"
            earlier = EARLIER / f"{name}.json"
            content = earlier.read_bytes() if earlier.exists() else _empty(name)
            files.path(store.key).write_bytes(content)
        return files

    def path(self, key: str) -> Path:
        """Return where the file of a store is."""
        return self.folder / f"{DOMAIN}.{key}"

    def ours(self) -> list[str]:
        """Return the names of all our files."""
        return sorted(path.name for path in self.folder.iterdir() if path.name.startswith(DOMAIN))

    def aside(self, key: str = "") -> list[Path]:
        """Return the files that were put aside, of one store or of all."""
        name = f"{DOMAIN}.{key or '*'}"
        return sorted(
            [*self.folder.glob(f"{name}.damaged-*"), *self.folder.glob(f"{name}.newer-*")]
        )

    def data(self, key: str) -> Any:
        """Return what the file of a store holds."""
        return json.loads(self.path(key).read_bytes())["data"]

    def issue(self, issue_id: str = DAMAGED) -> ir.IssueEntry | None:
        """Return an active issue about our files."""
        issue = ir.async_get(self.hass).async_get_issue(DOMAIN, issue_id)
        return issue if issue is not None and issue.active else None

    def issues(self) -> list[str]:
        """Return the ids of all issues about files, Home Assistant's own as well."""
        return sorted(
            issue_id
            for (domain, issue_id), issue in ir.async_get(self.hass).issues.items()
            if issue.active and (issue_id.startswith("stor") or domain != DOMAIN)
        )


def open_to_all(path: Path) -> bool:
    """Return whether anybody but the owner may read a file."""
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def contents(runtime: CameraLifecycleRuntime) -> dict[str, Any]:
    """Return what each store holds, by its key."""
    held = {store.key: json.loads(json.dumps(store.content())) for store in runtime.stores}
    held["last_said"].pop("told_until", None)  # a moment that each stop moves on
    return held


def remove(path: Path) -> None:
    """Remove whatever is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _empty(name: str) -> bytes:
    envelope = {"version": 1, "minor_version": 1, "key": name, "data": {}}
    return json.dumps(envelope).encode()
