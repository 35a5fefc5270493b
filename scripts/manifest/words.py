"""The form of translations, as hassfest asks for it, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
import re
from typing import Final

from . import package, read

SECTIONS: Final = {
    "common",
    "conditions",
    "config",
    "config_subentries",
    "device",
    "device_automation",
    "entity",
    "entity_component",
    "exceptions",
    "issues",
    "options",
    "selector",
    "services",
    "system_health",
    "title",
    "triggers",
}
KEY: Final = re.compile(r"[a-z0-9]([a-z0-9_-]*[a-z0-9])?")
WRONG: Final = {
    "contains HTML": re.compile(r"<[a-zA-Z/!][^>]*>"),
    "contains a web address; hand it in as a placeholder": re.compile(r"https?://", re.IGNORECASE),
    "has a placeholder in single quotes": re.compile(r"'\{\w+\}'"),
    "begins or ends with a space": re.compile(r"^\s|\s$"),
}


def check_words(root: Path) -> Iterator[str]:
    """Yield what is wrong with the built translations."""
    files = sorted((package(root) / "translations").glob("*.json"))
    if not any(file.name == "en.json" for file in files):
        yield "translations/en.json is missing"
    for file in files:
        data = read(file)
        for key in sorted(data.keys() - SECTIONS):
            yield f"translations/{file.name}: {key} is an unknown section"
        for fault in _walk("", data):
            yield f"translations/{file.name}: {fault}"


def _walk(path: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not KEY.fullmatch(key):
                yield f"{path}{key} is no key"
            yield from _walk(f"{path}{key}.", inner)
    elif not isinstance(value, str):
        yield f"{path[:-1]} is no text"
    else:
        for fault, pattern in WRONG.items():
            if pattern.search(value):
                yield f"{path[:-1]} {fault}"
