"""Which keys an object needs, may have, and can't have, as its schema and what is known say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from jsonschema import Draft202012Validator

from .parts import Part, Schema

_OF_KEYS: Final = ("anyOf", "oneOf", "not", "minProperties", "dependentRequired")
"""Words of a schema that, in an object, speak of which keys are there."""
_NEVER: Final[tuple[Any, ...]] = (False, {"not": {}})


@dataclass(frozen=True, slots=True)
class Conditions:
    """What an object's schema asks of its keys."""

    part: Part

    def needed(self, known: Mapping[str, Any]) -> list[str]:
        """Return the keys that are required beside what is known, in the schema's order."""
        wanted = {key for schema in self._holding(known) for key in schema.get("required", ())}
        return self._in_order(wanted)

    def possible(self, known: Mapping[str, Any]) -> list[str]:
        """Return the keys that may be there beside what is known, in the schema's order."""
        refused = {
            key
            for schema in self._holding(known)
            for key, content in schema.get("properties", {}).items()
            if content in _NEVER
        }
        return self._in_order(self.part.content["properties"].keys() - refused)

    def against(self, keys: Iterable[str]) -> str | None:
        """Return what is wrong with an object of these keys, whatever their values."""
        there = dict.fromkeys(keys)
        for word in _OF_KEYS:
            if word not in self.part.content:
                continue
            schema = {word: self.part.content[word]}
            if not Draft202012Validator(schema).is_valid(there):
                return _told(word, schema[word])
        return None

    def _in_order(self, keys: Iterable[str]) -> list[str]:
        wanted = set(keys)
        return [key for key in self.part.content["properties"] if key in wanted]

    def _holding(self, known: Mapping[str, Any]) -> Iterator[Schema]:
        """Yield the schema, and what of its conditions holds for what is known."""
        yield self.part.content
        parts = [self.part]
        parts += [self.part.child("allOf", at) for at in range(len(self._all_of()))]
        for part in parts:
            if "if" in part.content:
                word = "else" if part.child("if").problems(dict(known)) else "then"
                yield part.content.get(word, {})

    def _all_of(self) -> list[Schema]:
        found: list[Schema] = self.part.content.get("allOf", [])
        return found


def _told(word: str, content: Any) -> str:
    """Return a rule about keys in words."""
    match word:
        case "anyOf" | "oneOf":
            ways = "; ".join(" and ".join(one.get("required", ())) for one in content)
            return f"One of these is required: {ways}."
        case "not":
            return f"These can't be there together: {', '.join(content.get('required', ()))}."
        case "minProperties":
            return f"At least {content} of these is required."
        case _:
            ways = "; ".join(f"{key} needs {', '.join(more)}" for key, more in content.items())
            return f"{ways}."
