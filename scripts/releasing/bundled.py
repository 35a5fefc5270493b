"""Which npm packages are bundled into the card.

The build of the card writes them, with their licences, into a file that is shipped beside it:
what is installed to build it is more than what gets into it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
import json
from pathlib import Path
import re
from typing import Final

from . import PACKAGE, ROOT, ReleaseError

CARD: Final = "frontend/camera-lifecycle-card.js"
LICENCES: Final = "frontend/camera-lifecycle-card.licences.txt"
"""Both relative to the folder of the integration."""
LOCK: Final = ROOT / "package-lock.json"
_TITLE = re.compile(r"(?m)^(\S+) (\S+) \((.+)\)\n=+$")


@dataclass(frozen=True, slots=True)
class BundledPackage:
    """One package, with the integrity that npm checks (`sha512-...`)."""

    name: str
    version: str
    license: str
    integrity: str


def read_bundled(
    licences: Path = PACKAGE / LICENCES, lock: Path = LOCK
) -> Iterator[BundledPackage]:
    """Yield the packages that are in the built card. Raises ReleaseError where it says of none."""
    locked = json.loads(lock.read_text("utf-8"))["packages"]
    found = _TITLE.findall(licences.read_text("utf-8")) if licences.exists() else []
    if not found:
        raise ReleaseError(f"{licences.name} names no package; run scripts/build_card")
    for name, version, terms in found:
        package = locked.get(f"node_modules/{name}", {})
        if package.get("version") != version:
            raise ReleaseError(f"{name} {version} isn't in {lock.name}; run scripts/build_card")
        yield BundledPackage(name, version, terms, package["integrity"])
