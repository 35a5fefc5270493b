"""Under which names the models of a row are looked up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from custom_components.camera_lifecycle.engine.model_names import normal


def looked_up(row: Mapping[str, Any], content: Mapping[str, Any]) -> list[str]:
    """Return the normalised names of the models of `row` in a file with `content`.

    Each is found with any of the brand's prefixes and without, however the row has it: the
    source of `brand_prefixes` says that they stand for the brand and for nothing else.
    """
    prefixes = [
        f"{normal(text)}-" for text in content.get("brand_prefixes", {}).get("prefixes", ())
    ]
    names: dict[str, None] = {}
    for written in map(normal, row["models"]):
        found = next(filter(written.startswith, prefixes), "")
        name = written.removeprefix(found)
        names.update(dict.fromkeys((written, name, *(prefix + name for prefix in prefixes))))
    return list(names)
