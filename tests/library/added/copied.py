"""A copy of the library, with all that is built from it, in a folder of its own."""

from __future__ import annotations

from pathlib import Path
import shutil
import sys
from typing import Final

import pytest

from scripts import library
from scripts.translations import build as translations

MODULES: Final = "scripts.library."
BUILT: Final = ("ARTEFACT", "PAGE", "WANTED_PAGE")


def copy_library(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    """Copy the facts into a folder; from now on, all scripts of the library read and write there.

    The translations aren't built: they aren't in that folder.
    """
    facts = folder / "library"
    shutil.copytree(library.FACTS, facts)
    for name, module in list(sys.modules.items()):
        if not name.startswith(MODULES):
            continue
        if hasattr(module, "FACTS"):
            patch.setattr(module, "FACTS", facts)
        for place in BUILT:
            if hasattr(module, place):
                patch.setattr(module, place, folder / getattr(module, place).name)
    patch.setattr(translations, "write", list)
    return facts
