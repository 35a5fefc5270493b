"""The actions, triggers and conditions, as their YAML files describe them to Home Assistant."""

from collections.abc import Iterator, Mapping
from typing import Any

from scripts.library.read import read_yaml

from .calls import PACKAGE, asked_of_exceptions
from .keys import Key, under


def described(file: str) -> dict[str, Mapping[str, Any]]:
    """Return what a file describes, by name; what begins with a dot is only shared within it."""
    content = read_yaml(PACKAGE / file)
    return {name: entry or {} for name, entry in content.items() if not name.startswith(".")}


def services() -> set[Key]:
    """Return the keys of the actions; their fields are described."""
    return _section("services", "name", "description")


def triggers() -> set[Key]:
    """Return the keys of the triggers."""
    return _section("triggers", "name")


def conditions() -> set[Key]:
    """Return the keys of the conditions."""
    return _section("conditions", "name")


def _section(section: str, *of_a_field: str) -> set[Key]:
    keys: set[Key] = set()
    for name, entry in described(f"{section}.yaml").items():
        keys |= under((section, name), "name", "description")
        for field in entry.get("fields", ()):
            keys |= under((section, name, "fields", field), *of_a_field)
    return keys


def chosen_from() -> Iterator[Mapping[str, Any]]:
    """Yield the configuration of each selector that has words of its own."""
    for file in ("services.yaml", "triggers.yaml", "conditions.yaml"):
        for entry in described(file).values():
            for field in entry.get("fields", {}).values():
                for config in field["selector"].values():
                    if config and "translation_key" in config:
                        yield config


def exceptions(filled: Mapping[str, set[str]]) -> set[Key]:
    """Return the keys of the exceptions; `filled`: what a key that is not written out may be."""
    keys = {
        key
        for template in asked_of_exceptions()
        for key in (filled[template] if "{" in template else {template})
    }
    return {("exceptions", key, "message") for key in keys}
