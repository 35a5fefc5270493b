"""Asks for the content of a file of the library, question by question, as its schema wants it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .answers import Answers
from .conditions import Conditions
from .one_line import hint, listed, read, split
from .parts import Part, Path

type Object = dict[str, Any]


class NoFieldError(ValueError):
    """A path that leads to no field of the section."""


@dataclass(frozen=True, slots=True)
class Interview:
    """Asks one section's questions.

    `tell` shows a line; `proposal` returns what an empty answer at a path means; `derived`
    returns what needs no question, by its schema's address, its key and what is known beside it;
    `objection` returns what else speaks against a value at a path.
    """

    root: Part
    answers: Answers
    tell: Callable[[str], None]
    proposal: Callable[[str], str | None] = lambda _: None
    derived: Callable[[str, str, Mapping[str, Any]], Any] = lambda *_: None
    objection: Callable[[str, Any], str | None] = lambda *_: None

    def entry(self) -> Object:
        """Return the answers as the content of one file."""
        return self._object(self.root, "")

    def at(self, path: Path) -> Any:
        """Ask for what stands at one path."""
        part: Part | None = self.root
        for step in path:
            part = part.field(step) if part else None
        if part is None or not path:
            raise NoFieldError("There is no such field.")
        return self.ask(part, written(path))

    def ask(self, part: Part, path: str) -> Any:
        """Ask for one part, which is wanted."""
        if len(part.choices) == 1:
            self.answers.given.pop(path, None)
            return part.choices[0].value
        if part.is_object:
            return self._object(part, f"{path}.")
        if part.is_open:
            return self._open(part, path)
        if part.in_one_line:
            return self._line(part, path)
        return self._list(part, path) if part.is_list else self._variant(part, path)

    def _object(self, part: Part, path: str) -> Object:
        conditions = Conditions(part)
        found: Object = {}
        for key in part.content["properties"]:
            # what holds only under a condition is judged later, by these answers
            if key in part.content.get("required", ()) and key != "sources":
                self._add(found, part, path, key)
        for key in self._chosen(conditions, found, path):
            self._add(found, part, path, key)
        while missing := [key for key in conditions.needed(found) if key not in found]:
            self._add(found, part, path, missing[0])
        return {key: found[key] for key in part.content["properties"] if key in found}

    def _add(self, found: Object, part: Part, path: str, key: str) -> None:
        field = part.child("properties", key)
        if f"{path}{key}" not in self.answers.given:
            value = self.derived(part.at, key, found)
            if value is not None:
                found[key] = value
                return
        found[key] = self.ask(field, f"{path}{key}")

    def _chosen(self, conditions: Conditions, found: Object, path: str) -> list[str]:
        """Return which of the keys that may be told are wanted."""
        needed = conditions.needed(found)
        free = [key for key in conditions.possible(found) if key not in {*found, *needed}]
        chosen = [key for key in free if self.answers.below(f"{path}{key}")]
        there = {*found, *needed}
        if not free or (self.answers.brief and not conditions.against({*there, *chosen})):
            return chosen
        lines = [f"{path.removesuffix('.') or 'The file'} can also contain:"]
        fields = {key: conditions.part.child("properties", key) for key in free}
        lines += [f"  {key}: {one.told}".rstrip(" :") for key, one in fields.items()]
        lines.append("Which of these? Separate several with ; (empty: none)")
        while True:
            text = self.answers(f"{path}+", "\n".join(lines))
            chosen = [*chosen, *split(text)]
            unknown = [key for key in chosen if key not in free]
            wrong = conditions.against({*there, *chosen})
            if not unknown and not wrong:
                return [key for key in free if key in chosen]
            self.tell(f"  {wrong or 'Not a field: ' + ', '.join(unknown)}")
            chosen = []

    def _open(self, part: Part, path: str) -> Object:
        """Ask for a mapping whose keys the writer chooses."""
        found: Object = {}
        least = part.content.get("minProperties", 1)
        names = self.answers.keys(f"{path}.")
        while True:
            if names:
                name = names.pop(0)
            elif self.answers.brief and len(found) >= least:
                return found
            else:
                name = self.answers(
                    f"{path}.+", f"{path}: {part.told} Name of one (empty: no more)"
                )
            if not name and len(found) >= least:
                return found
            wrong = [] if not name else self._wrong_name(part, name)
            if wrong or not name:
                self.tell(f"  {wrong[0] if wrong else 'This field is required.'}")
            else:
                found[name] = self.ask(part.child("additionalProperties"), f"{path}.{name}")

    def _wrong_name(self, part: Part, name: str) -> list[str]:
        if "propertyNames" not in part.content:
            return []
        return part.child("propertyNames").problems(name)

    def _list(self, part: Part, path: str) -> list[Any]:
        found: list[Any] = []
        items = part.child("items")
        if self.answers.given.get(path) == "":  # told in so many words: there are none
            del self.answers.given[path]
        while True:
            place = f"{path}[{len(found)}]"
            if len(found) >= part.content.get("minItems", 0):
                told = f" {part.told}." if part.told else ""
                question = f"{path}:{told} Add {'another' if found else 'one'}?"
                if not self.answers.more(place, question):
                    return found
            found.append(self.ask(items, place))

    def _variant(self, part: Part, path: str) -> Any:
        """Ask in which of several forms a value is told, then for the value."""
        forms = {one.content["required"][0]: one for one in part.variants}
        told = {*self.answers.keys(f"{path}.")}
        fit = [key for key, one in forms.items() if told and told <= {*one.content["properties"]}]
        name = fit[0] if fit and path not in self.answers.given else ""
        while name not in forms:
            ways = "; ".join(", ".join(one.content["required"]) for one in forms.values())
            name = self.answers(path, f"{path}: {part.told} First of one of: {ways}")
            if name not in forms:
                self.tell(f"  One of: {', '.join(forms)}.")
        return self.ask(forms[name], path)

    def _line(self, part: Part, path: str) -> Any:
        """Ask for a value that is told in one line, until it is sound."""
        proposal = self.proposal(path)
        how = f" (default: {proposal})" if proposal else hint(part)
        stop = "." if part.told and how.startswith(" Separate") else ""
        question = "\n".join([f"{path}: {part.told}{stop}{how}", *listed(part)])
        while True:
            text = self.answers.line(path, question, proposal or "")
            value, wrong = read(part, text)
            wrong = wrong or self.objection(path, value)
            if not wrong:
                return value
            self.tell(f"  {wrong}")


def written(path: Path) -> str:
    """Return a path as people write it: `models[0].name`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")
