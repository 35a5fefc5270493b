"""People who know the answers: one is asked, the other gives them with the command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
import re

from scripts.library.answers import Answers

type Told = Mapping[str, str]


@dataclass
class Person:
    """Answers by path, and takes a proposal where none is told. Any other question is a fault."""

    told: Told
    asked: list[str] = field(default_factory=list)

    def __call__(self, path: str, question: str) -> str:
        self.asked.append(path)
        if path.endswith("+"):
            return self._wanted(path.removesuffix("+"), question)
        if path in self.told:
            return self.told[path]
        if "[y/N]" in question:
            return "y" if self._below(path) else ""
        if "default:" in question:
            return ""
        raise AssertionError(f"no answer to {path}: {question}")

    def _wanted(self, place: str, question: str) -> str:
        """Return the keys that are told below a place: those offered, or the next one."""
        offered = re.findall(r"^  (\w+)", question, re.MULTILINE)
        if offered:
            return "; ".join(key for key in offered if self._below(f"{place}{key}"))
        below = (key.removeprefix(place) for key in self.told if key.startswith(place))
        names = dict.fromkeys(name.partition(".")[0] for name in below)
        return next((name for name in names if f"{place}{name}" not in self._entered()), "")

    def _entered(self) -> set[str]:
        return {".".join(path.split(".")[:2]) for path in self.asked}

    def _below(self, path: str) -> bool:
        return any(re.match(rf"{re.escape(path)}($|[.\[])", key) for key in self.told)


def asked(told: Told) -> Answers:
    """Return the answers of somebody who is asked for each."""
    return Answers(Person(told))


def given(told: Told) -> Answers:
    """Return the same answers, all given beforehand: nothing is asked."""

    def nobody(path: str, question: str) -> str:
        raise AssertionError(f"{path} was asked: {question}")

    return Answers.of([f"{path}={answer}" for path, answer in told.items()], nobody)


BOTH: tuple[Callable[[Told], Answers], ...] = (asked, given)
