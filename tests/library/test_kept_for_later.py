"""Nothing is packed, parsed or shipped that nobody reads, but for a list with reasons."""

from __future__ import annotations

import ast
from collections.abc import Iterator
import json
from pathlib import Path
from typing import Any

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import BUNDLED, Library
from custom_components.camera_lifecycle.engine.model import Camera, Context, Record
from scripts.library import SECTIONS
from scripts.library.kept_for_later import FIELDS, MODULES
from tests.days import TODAY

PACKAGE = BUNDLED.parent
DATA = json.loads(BUNDLED.read_text("utf-8"))


class Recording(dict[str, Any]):
    """A mapping of the library that notes which of its keys were read, by their path."""

    def __init__(self, content: dict[str, Any], path: str, read: set[str]) -> None:
        """Record every mapping below it too."""
        super().__init__(
            {key: recorded(part, f"{path}.{key}", read) for key, part in content.items()}
        )
        self.path, self.read = path, read

    def __getitem__(self, key: str) -> Any:
        """Note the key."""
        self.read.add(f"{self.path}.{key}")
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self.read.add(f"{self.path}.{key}")
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        """Note the key."""
        self.read.add(f"{self.path}.{key}")
        return super().__contains__(key)

    def items(self) -> Any:
        """Note all keys: who walks over a mapping reads each of them."""
        self.read.update(f"{self.path}.{key}" for key in self)
        return super().items()

    def values(self) -> Any:
        """Note all keys too."""
        self.read.update(f"{self.path}.{key}" for key in self)
        return super().values()


def recorded(value: Any, path: str, read: set[str]) -> Any:
    """Return `value` with every mapping in it recording; lists add nothing to the path."""
    if isinstance(value, dict):
        return Recording(value, path, read)
    if isinstance(value, list):
        return [recorded(part, path, read) for part in value]
    return value


def paths(value: Any, path: str) -> Iterator[str]:
    """Yield the path of every field below `value`."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield f"{path}.{key}"
            yield from paths(part, f"{path}.{key}")
    elif isinstance(value, list):
        for part in value:
            yield from paths(part, path)


def packed_and_read() -> tuple[set[str], set[str]]:
    """Return the fields that are packed, and those that are read once all is loaded and used."""
    packed: set[str] = set()
    read: set[str] = set()
    data = dict(DATA)
    for section in SECTIONS:
        if section in DATA:
            packed |= {field for entry in DATA[section].values() for field in paths(entry, section)}
            data[section] = {
                key: recorded(entry, section, read) for key, entry in DATA[section].items()
            }
    library = Library.from_json(data)
    for vendor in DATA["vendors"]:  # their index is built when the first camera asks for it
        list(library.vulnerabilities.naming(vendor, "X"))
    for domain in DATA["integrations"]:
        record = Record("one", domain, "a", "b", "c", "1", "2", "3", "00:11:22:33:44:55")
        assess(Camera("one", (record,)), library, Context(TODAY, "US"))
    return packed, read


def test_what_is_packed_is_read_or_listed_with_its_issue() -> None:
    packed, read = packed_and_read()
    unread = {
        field for field in packed - read if not any(is_below(field, other) for other in FIELDS)
    }
    assert unread == set(FIELDS), "pack it no longer, read it, or change scripts/library"


def is_below(field: str, other: str) -> bool:
    return field.startswith(f"{other}.")


def test_every_section_of_the_artefact_is_loaded() -> None:
    about = {"schema_version", "version", "digest", "checksum", "counts", "index"}
    assert set(DATA) - about <= {name for name in Library.__dataclass_fields__ if name not in about}


def modules() -> dict[str, Path]:
    """Return every module of the package by its dotted name below it."""
    return {
        ".".join(file.relative_to(PACKAGE).with_suffix("").parts): file
        for file in PACKAGE.rglob("*.py")
    }


def test_every_field_of_the_engines_values_is_read_somewhere() -> None:
    """As an attribute, or in the pattern of a `match`."""
    trees = {name: ast.parse(file.read_text("utf-8")) for name, file in modules().items()}
    used: set[str] = set()
    for tree in trees.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                used.add(node.attr)
            elif isinstance(node, ast.MatchClass):
                used.update(node.kwd_attrs)
    unread = {
        f"{cls.name}.{field.target.id}"
        for name, tree in trees.items()
        if name.startswith("engine.")
        for cls in ast.walk(tree)
        if isinstance(cls, ast.ClassDef)
        for field in cls.body
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and field.target.id not in used
    }
    assert unread == set()


def test_every_module_of_the_engine_is_imported_or_listed_with_its_issue() -> None:
    names = modules()
    imported: set[str] = set()
    for name, file in names.items():
        here = name.split(".")[:-1]
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                above = here[: len(here) - node.level + 1]
                module = ".".join([*above, *filter(None, [node.module])])
                imported |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    engine = {name for name in names if name.startswith("engine.") and "__init__" not in name}
    assert engine - imported == set(MODULES)
