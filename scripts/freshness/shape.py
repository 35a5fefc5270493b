"""Takes values out of a document, and says which one isn't as it should be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
import re
from typing import Any, Final

from . import FormError

MAX_TEXT: Final = 1000
_DAY: Final = re.compile(r"20\d\d-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Shape:
    """A value of a document and where it stands, for the message."""

    source: str
    path: str
    value: Any

    def __getitem__(self, key: str) -> Shape:
        """Return the value of a key; raises `FormError` where there is none."""
        if key not in self.mapping():
            raise self.error(f"has no {key}")
        return Shape(self.source, f"{self.path}.{key}", self.value[key])

    def get(self, key: str) -> Shape | None:
        """Return the value of a key that may be missing or null."""
        return None if self.mapping().get(key) is None else self[key]

    def __iter__(self) -> Iterator[Shape]:
        """Yield the items of a list."""
        for index, part in enumerate(self._of(list, "a list")):
            yield Shape(self.source, f"{self.path}[{index}]", part)

    def items(self) -> Iterator[tuple[str, Shape]]:
        """Yield the keys of a mapping, each with its value."""
        for key in self.mapping():
            yield key, self[key]

    def mapping(self) -> Mapping[str, Any]:
        """Return the value as a mapping."""
        found: Mapping[str, Any] = self._of(dict, "an object")
        return found

    def text(self, *, empty: bool = False) -> str:
        """Return the value as one line of text without what is no letter of it."""
        found = str(self._of(str, "text"))
        line = " ".join("".join(one if one.isprintable() else " " for one in found).split())
        if len(line) > MAX_TEXT or not (line or empty):
            raise self.error("is empty or too long")
        return line

    def number(self) -> int:
        """Return the value as a whole number."""
        if isinstance(self.value, bool):
            raise self.error("isn't a number")
        return int(self._of(int, "a number"))

    def flag(self) -> bool:
        """Return the value as yes or no."""
        return bool(self._of(bool, "true or false"))

    def day(self) -> date:
        """Return the day at the beginning of the text (ISO)."""
        match = _DAY.match(self.text())
        try:
            return date.fromisoformat(match[0]) if match else self._fail()
        except ValueError:
            return self._fail()

    def matching(self, pattern: str) -> str:
        """Return the text, which the pattern has to match as a whole."""
        if not re.fullmatch(pattern, self.text()):
            raise self.error(f"isn't in the form {pattern}")
        return self.text()

    def error(self, what: str) -> FormError:
        """Return the error that names source and field."""
        return FormError(f"{self.source}: {self.path}: {what}")

    def _fail(self) -> date:
        raise self.error("isn't a day")

    def _of(self, kind: type, name: str) -> Any:
        if not isinstance(self.value, kind):
            raise self.error(f"isn't {name}")
        return self.value


def texts(shape: Shape, keep: Callable[[str], bool] = bool) -> tuple[str, ...]:
    """Return the texts of a list, each once, of those that `keep` accepts."""
    found = (one.text(empty=True) for one in shape)
    return tuple(dict.fromkeys(text for text in found if keep(text)))
