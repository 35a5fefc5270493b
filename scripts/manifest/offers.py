"""Icons, and what automations are offered: services, triggers, conditions, each with its words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
import re
from typing import Any, Final

from . import package, read

KINDS: Final = ("services", "triggers", "conditions")
ICON: Final = re.compile(r"mdi:[a-z0-9]+(-[a-z0-9]+)*")
ICON_SECTIONS: Final = {
    "conditions",
    "config",
    "entity",
    "issues",
    "options",
    "services",
    "triggers",
}


def check_offers(root: Path) -> Iterator[str]:
    """Yield what of a service, trigger, or condition has no words, or words without it."""
    words = read(package(root) / "translations" / "en.json")
    for kind in KINDS:
        offered = {
            name: value or {}
            for name, value in read(package(root) / f"{kind}.yaml").items()
            if not name.startswith(".")
        }
        told = words.get(kind, {})
        yield from _differences(f"{kind}.yaml", "", offered, told)
        for name in sorted(offered.keys() & told.keys()):
            for key in ("name", "description"):
                if not told[name].get(key):
                    yield f"{kind}.yaml: {name} has no {key} in the translations"
            fields = dict(_fields(offered[name].get("fields") or {}))
            yield from _differences(
                f"{kind}.yaml", f"{name}.", fields, told[name].get("fields", {})
            )


def _fields(fields: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield fields, also those in a section."""
    for name, value in fields.items():
        if isinstance(value, dict) and "fields" in value:
            yield from _fields(value["fields"])
        else:
            yield name, value


def _differences(
    file: str, where: str, offered: dict[str, Any], told: dict[str, Any]
) -> Iterator[str]:
    for name in sorted(offered.keys() - told.keys()):
        yield f"{file}: {where}{name} has no words in the translations"
    for name in sorted(told.keys() - offered.keys()):
        yield f"{file}: {where}{name} is in the translations and not here"


def check_icons(root: Path) -> Iterator[str]:
    """Yield what is wrong with icons.json."""
    data = read(package(root) / "icons.json")
    for key in sorted(data.keys() - ICON_SECTIONS):
        yield f"icons.json: {key} is an unknown section"
    for kind in KINDS:
        offered = {
            name for name in read(package(root) / f"{kind}.yaml") if not name.startswith(".")
        }
        for name in sorted(offered ^ data.get(kind, {}).keys()):
            yield f"icons.json: {kind}.{name} is only here, or only in {kind}.yaml"
    for fault in _icons("", data):
        yield f"icons.json: {fault}"


def _icons(path: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("default") and value["default"] in value.get("state", {}).values():
            yield f"{path[:-1]} has a state with the icon that is the default"
        for key, inner in value.items():
            yield from _icons(f"{path}{key}.", inner)
    elif not ICON.fullmatch(str(value)):
        yield f"{path[:-1]} is no icon: {value!r}"
