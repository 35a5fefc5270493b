"""Asks for a fact and writes its file: `scripts/add`.

The questions come from the section's JSON schema, so a new field needs no word here. The three
facts that are added most have a short way of their own: `scripts/add release`, `promise`, `end`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
import json
import sys
from typing import Any, Final

import jsonschema
import referencing
import yaml

from . import FACTS, SECTIONS, quick

type Schema = Mapping[str, Any]

YES: Final = frozenset({"y", "yes"})
NEXT: Final = "Next, run scripts/build_library and scripts/check_library, and open a pull request."
LATER: Final = frozenset({"note", "review_by"})


@dataclass(frozen=True, slots=True)
class Interview:
    """Asks one section's questions of a person.

    `ask` shows a question and returns the answer; `tell` shows a line.
    """

    registry: referencing.Registry[Any]
    root: str
    ask: Callable[[str], str]
    tell: Callable[[str], None]

    def entry(self) -> dict[str, Any]:
        """Return the answers as the content of one file."""
        return self._object(self.registry.contents(self.root), "")

    def _resolve(self, schema: Schema) -> Schema:
        """Follow a reference within the section's schema or to another file."""
        while "$ref" in schema:
            resolver = self.registry.resolver(base_uri=self.root)
            schema = resolver.lookup(schema["$ref"]).contents
        return next(iter(schema.get("anyOf", schema.get("oneOf", [schema]))))

    def _object(self, schema: Schema, path: str) -> dict[str, Any]:
        answers: dict[str, Any] = {}
        for key, part in self._questions(schema, path):
            answer = self._answer(part, f"{path}{key}", required=key in schema.get("required", ()))
            if answer not in (None, "", [], {}):
                answers[key] = answer
        return answers

    def _questions(self, schema: Schema, path: str) -> Iterator[tuple[str, Schema]]:
        """Yield what must be answered, then, if wanted, what may be."""
        properties: Mapping[str, Schema] = schema["properties"]
        required = [key for key in properties if key in schema.get("required", ())]
        optional = [key for key in properties if key not in required]
        yield from ((key, properties[key]) for key in required if key != "sources")
        if optional and self._yes(
            f"{path or 'Fields'} can also contain {', '.join(optional)}. Add any?"
        ):
            yield from ((key, properties[key]) for key in sorted(optional, key=LATER.__contains__))
        if "sources" in required:
            yield "sources", properties["sources"]

    def _answer(self, schema: Schema, path: str, *, required: bool) -> Any:
        told = schema.get("description", "")
        schema = self._resolve(schema)
        told = told or schema.get("description", "")
        if schema.get("type") == "object" and "properties" in schema:
            wanted = required or self._yes(f"{path}: {told} Add it?")
            return self._object(schema, f"{path}.") if wanted else None
        if schema.get("type") == "array":
            return self._list(schema, path, told, required=required)
        return self._value(schema, path, told, required=required)

    def _list(self, schema: Schema, path: str, told: str, *, required: bool) -> list[Any]:
        items = self._resolve(schema["items"])
        if items.get("type") != "object":
            text = self._checked(path, f"{told} Separate several with ;", required=required)
            return [self._typed(part.strip(), items) for part in text.split(";") if part.strip()]
        found: list[Any] = []
        while (required and not found) or self._yes(f"{path}: {told} Add one?"):
            found.append(self._object(items, f"{path}[{len(found)}]."))
        return found

    def _value(self, schema: Schema, path: str, told: str, *, required: bool) -> Any:
        choices = schema.get("enum")
        if choices:
            told = f"{told} One of: {', '.join(map(str, choices))}."
        while True:
            text = self._checked(path, told, required=required)
            if not text:
                return None
            value = self._typed(text, schema)
            try:
                jsonschema.validate(value, dict(schema), registry=self.registry)
            except jsonschema.ValidationError as err:
                self.tell(f"  {err.message}")
            else:
                return value

    def _checked(self, path: str, told: str, *, required: bool) -> str:
        """Return an answer; an empty one only where none is needed."""
        today = path.endswith(".checked")
        while True:
            hint = " (default: today)" if today else "" if required else " (optional)"
            text = self.ask(f"{path}{hint} {told}\n> ").strip()
            if today and not text:
                return date.today().isoformat()  # noqa: DTZ011 - the day of the person
            if text or not required:
                return text
            self.tell("  This field is required.")

    def _yes(self, question: str) -> bool:
        return self.ask(f"{question} [y/N]\n> ").strip().lower() in YES

    @staticmethod
    def _typed(text: str, schema: Schema) -> Any:
        """Return the text as the schema's type wants it."""
        kind = schema.get("type")
        if kind == "boolean":
            return text.lower() in YES | {"true"}
        if kind == "integer" and text.lstrip("-").isdigit():
            return int(text)
        # a choice that is no text: true, false
        return next((c for c in schema.get("enum", ()) if str(c).lower() == text.lower()), text)


def schemas() -> referencing.Registry[Any]:
    """Return every schema of the library, by its file's name."""
    return referencing.Registry[Any]().with_resources(
        (file.name, referencing.Resource.from_contents(json.loads(file.read_text("utf-8"))))
        for file in sorted((FACTS / "schema").glob("*.schema.json"))
    )


def main(given: Sequence[str] | None = None) -> int:
    """Ask, write, and print the next steps."""
    given = list(sys.argv[1:] if given is None else given)
    if given:
        return _quick(given)
    print("Add a fact to the library. Press Ctrl-C to cancel.")
    try:
        section = ""
        while section not in SECTIONS:
            section = input(f"Which section? {', '.join(SECTIONS)}\n> ").strip()
        content = Interview(schemas(), f"{section}.schema.json", input, print).entry()
    except EOFError, KeyboardInterrupt:
        print("\nCanceled. Nothing was written.")
        return 1
    file = FACTS / section / f"{content['id']}.yaml"
    if file.exists():
        print(f"{file.relative_to(FACTS.parent)} already exists. Nothing was written.")
        return 1
    body = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=110)
    head = f"# yaml-language-server: $schema=../schema/{section}.schema.json\n"
    file.write_text(head + body, "utf-8")
    print(f"Created {file.relative_to(FACTS.parent)}.")
    print(NEXT)
    return 0


def _quick(given: Sequence[str]) -> int:
    """Add a release, a promise, or an end; return the exit code."""
    kind, *rest = given
    if kind not in quick.KINDS:
        print(
            f"scripts/add asks for any fact; scripts/add {'|'.join(quick.KINDS)} --help takes one.",
            file=sys.stderr,
        )
        return 0 if kind in {"-h", "--help"} else 2
    try:
        today = date.today()  # noqa: DTZ011 - the day of the person
        told = quick.add(kind, rest, lambda question: input(f"{question}\n> "), today)
    except quick.RefusedError as err:
        print(err, "Nothing was written.", sep="\n", file=sys.stderr)
        return 1
    except EOFError, KeyboardInterrupt:
        print("\nCanceled. Nothing was written.")
        return 1
    print(told, NEXT, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
