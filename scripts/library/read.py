"""Reads the YAML files of the library, strictly."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from . import FACTS, SECTIONS


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a file of the library."""

    file: Path
    what: str

    def __str__(self) -> str:
        """Name the file as seen from the repository."""
        return f"{self.file.relative_to(FACTS.parent, walk_up=True)}: {self.what}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the library: its section, its path and its content."""

    section: str
    file: Path
    content: dict[str, Any]

    @property
    def id(self) -> str:
        """Return the entry's id."""
        return str(self.content.get("id"))


class _StrictLoader(yaml.CSafeLoader):
    """Refuses a key that stands twice, and keeps dates as the text that was written."""

    def construct_mapping(
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002 - PyYAML's own signature
    ) -> dict[Hashable, Any]:
        """Build a mapping whose keys stand once."""
        seen: set[Hashable] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"duplicate key {key!r}", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep=deep)


_StrictLoader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))


def read_yaml(file: Path) -> Any:
    """Return what a YAML file holds; raise `yaml.YAMLError` or `UnicodeDecodeError`."""
    return parse_yaml(file.read_text("utf-8"))


def parse_yaml(text: str) -> Any:
    """Return what a YAML text holds; raise `yaml.YAMLError`."""
    return yaml.load(text, _StrictLoader)  # noqa: S506 - it is a safe one


def read_library() -> tuple[list[Entry], list[Problem]]:
    """Return every entry, sorted by section and id, and what could not be read."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for section in SECTIONS:
        for file in _files(section):
            try:
                content = read_yaml(file)
            except (yaml.YAMLError, UnicodeDecodeError) as err:
                problems.append(Problem(file, " ".join(str(err).split())))
                continue
            if isinstance(content, dict):
                entries.append(Entry(section, file, content))
            else:
                problems.append(Problem(file, "isn't a mapping"))
    return entries, problems


def _files(section: str) -> Iterator[Path]:
    yield from sorted((FACTS / section).glob("*.yaml"))


def newest_check(entries: Iterable[Entry]) -> date:
    """Return the newest day on which a fact of `entries` was checked."""
    return newest_day([entry.content for entry in entries])


def newest_day(content: Any) -> date:
    """Return the newest day on which anything in `content` was checked."""
    return date.fromisoformat(max(_checked(content), default="2000-01-01"))


def _checked(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("checked"), str):
            yield value["checked"]
        for part in value.values():
            yield from _checked(part)
    elif isinstance(value, list):
        for part in value:
            yield from _checked(part)
