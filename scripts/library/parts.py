"""A part of a section's JSON schema: what may stand there, and how people are told of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import json
import re
from typing import Any, Final

import jsonschema
import referencing

from . import FACTS

type Schema = Mapping[str, Any]
type Registry = referencing.Registry[Any]
type Path = tuple[str | int, ...]

_STEP: Final = re.compile(r"(?:^|\.)([^.\[\]]+)|\[(\d+)\]")


def schemas() -> Registry:
    """Return every schema of the library, by its file's name."""
    return referencing.Registry[Any]().with_resources(
        (file.name, referencing.Resource.from_contents(json.loads(file.read_text("utf-8"))))
        for file in sorted((FACTS / "schema").glob("*.schema.json"))
    )


def read_path(text: str) -> Path:
    """Return the steps of a path such as `models[0].name`; none where it is no path."""
    found = list(_STEP.finditer(text))
    if "".join(match[0] for match in found) != text:
        return ()
    return tuple(match[1] if match[2] is None else int(match[2]) for match in found)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that may be chosen, and what it means."""

    value: Any
    told: str


@dataclass(frozen=True, slots=True)
class Part:
    """What stands at an address (`lifecycles.schema.json#/properties/date`), `$ref` followed."""

    registry: Registry
    at: str
    content: Schema
    told: str

    @classmethod
    def find(cls, registry: Registry, at: str) -> Part:
        """Return what stands at an address; the first description on the way is the one told."""
        told = ""
        while True:
            content = registry.resolver().lookup(at).contents
            content = content if isinstance(content, dict) else {}
            told = told or content.get("description", "")
            if "$ref" not in content:
                return cls(registry, at, content, told)
            reference = content["$ref"]
            at = at.partition("#")[0] + reference if reference.startswith("#") else reference

    def child(self, *steps: str | int) -> Part:
        """Return what stands below: `child("properties", "date")`."""
        file, _, place = self.at.partition("#")
        return Part.find(self.registry, f"{file}#{'/'.join([place, *map(str, steps)])}")

    def field(self, step: str | int) -> Part | None:
        """Return the schema of a key or an item of a value, None where there can be none."""
        if isinstance(step, int):
            return self.child("items") if "items" in self.content else None
        if step in self.content.get("properties", {}):
            return self.child("properties", step)
        if self.is_open:
            return self.child("additionalProperties")
        return next((found for one in self.variants if (found := one.field(step))), None)

    @property
    def is_object(self) -> bool:
        """Return whether it is a mapping with the keys that the schema names."""
        return "properties" in self.content

    @property
    def is_open(self) -> bool:
        """Return whether it is a mapping whose keys the writer chooses."""
        return isinstance(self.content.get("additionalProperties"), dict)

    @property
    def is_list(self) -> bool:
        """Return whether it is a list."""
        return self.content.get("type") == "array"

    @property
    def in_one_line(self) -> bool:
        """Return whether its value is told in one line: a text, a number, or several of them."""
        if self.is_list:
            return not self.child("items").is_list and self.child("items").in_one_line
        return not (self.is_object or self.is_open) and all(v.in_one_line for v in self.variants)

    @property
    def choices(self) -> Sequence[Choice]:
        """Return the values that may be chosen, none where the writer is free."""
        if "const" in self.content:
            return [Choice(self.content["const"], "")]
        if "enum" in self.content:
            return [Choice(value, "") for value in self.content["enum"]]
        found = self._alternatives()
        if all("const" in one.content for one in found):
            return [Choice(one.content["const"], one.told) for one in found]
        return []

    @property
    def variants(self) -> Sequence[Part]:
        """Return the forms that a value may have, none where it has one form."""
        if self.is_object or self.choices:
            return []
        return self._alternatives()

    def _alternatives(self) -> list[Part]:
        for word in ("oneOf", "anyOf"):
            if word in self.content:
                return [self.child(word, at) for at in range(len(self.content[word]))]
        return []

    @property
    def types(self) -> Sequence[str]:
        """Return the JSON types that a value may have."""
        kinds = self.content.get("type", [])
        return [kinds] if isinstance(kinds, str) else kinds

    def problems(self, value: Any) -> list[str]:
        """Return what is wrong with a value."""
        validator = jsonschema.Draft202012Validator({"$ref": self.at}, registry=self.registry)
        return [error.message for error in validator.iter_errors(value)]
