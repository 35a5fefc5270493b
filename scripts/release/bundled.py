"""Which npm packages are bundled into the card: the ones that its lock file doesn't call `dev`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
import json
from pathlib import Path
from typing import Final

from . import ROOT

LOCK: Final = ROOT / "frontend" / "package-lock.json"
_FOLDER: Final = "node_modules/"


@dataclass(frozen=True, slots=True)
class BundledPackage:
    """One package, with the integrity that npm checks (`sha512-...`)."""

    name: str
    version: str
    license: str | None
    integrity: str | None


def read_bundled(lock: Path = LOCK) -> Iterator[BundledPackage]:
    """Yield the packages of a lock file that get into the bundle; none where there is no card."""
    if not lock.exists():
        return
    for path, package in sorted(json.loads(lock.read_text("utf-8"))["packages"].items()):
        if path and not package.get("dev") and not package.get("devOptional"):
            yield BundledPackage(
                path.rpartition(_FOLDER)[2],
                package["version"],
                package.get("license"),
                package.get("integrity"),
            )
