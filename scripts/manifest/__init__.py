"""What hassfest and the HACS action check, as far as it needs neither of them.

Each module has a function that takes the root of a repository and yields faults, one sentence
each, which begins with the file.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import yaml

DOMAIN: Final = "camera_lifecycle"


def package(root: Path) -> Path:
    """Return the folder of the integration."""
    return root / "custom_components" / DOMAIN


def read(file: Path) -> dict[str, Any]:
    """Return a JSON or YAML file that holds an object. Raises OSError or ValueError."""
    text = file.read_text("utf-8")
    try:
        data = json.loads(text) if file.suffix == ".json" else yaml.safe_load(text)
    except yaml.YAMLError as err:
        raise ValueError(str(err)) from err
    if not isinstance(data, dict):
        raise ValueError(f"{file.name} isn't an object")  # noqa: TRY004 - a fault of the file
    return data
