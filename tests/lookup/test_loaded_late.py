"""What only ONVIF needs is loaded with the first question: who asks no camera pays nothing."""

from __future__ import annotations

from pathlib import Path
import subprocess
import sys

ROOT = Path(__file__).parents[2]
PROGRAM = """
import importlib, pkgutil, sys
import custom_components.camera_lifecycle as package
for each in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    if not each.name.endswith("__main__"):
        importlib.import_module(each.name)
print(*sorted({"onvif", "zeep", "lxml"} & sys.modules.keys()))
"""


def test_no_module_of_ours_loads_the_onvif_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
