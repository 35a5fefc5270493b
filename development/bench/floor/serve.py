"""Puts the floor beside our integration, where Home Assistant looks for custom components."""

from __future__ import annotations

import atexit
from functools import cache
from pathlib import Path
import shutil
import sys
import tempfile
from typing import Final

from .content import FLOOR

ROOT: Final = Path(__file__).parents[3]
OURS: Final = ROOT / "custom_components" / "camera_lifecycle"
_STUB: Final = Path(__file__).parent / "integration"
_SHARED: Final = ("icons.json", "translations")
"""What names and icons the entities have: the floor's are named as ours are."""


@cache
def serve() -> Path:
    """Let this process find the floor, until it ends; return the folder it lies in."""
    folder = Path(tempfile.mkdtemp(prefix="bench-floor-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    served = folder / "custom_components"
    stub = served / FLOOR
    stub.mkdir(parents=True)
    for file in (*_STUB.glob("*.py"), _STUB / "manifest.json"):
        (stub / file.name).symlink_to(file)
    for name in _SHARED:
        (stub / name).symlink_to(OURS / name)
    sys.path.append(str(folder))
    return served


def serve_also(integration: Path) -> None:
    """Let this process find another custom integration too, whose folder is given.

    The floor's entities are named as its entities are.
    """
    served = serve()
    if not (served / integration.name).exists() and integration != OURS:
        (served / integration.name).symlink_to(integration)
    for name in _SHARED:
        (served / FLOOR / name).unlink()
        if (integration / name).exists():
            (served / FLOOR / name).symlink_to(integration / name)
