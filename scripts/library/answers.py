"""Answers to the questions about a fact: those that were given beforehand, then a person's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

type Ask = Callable[[str, str], str]
"""Takes the path of what is asked for, and the question; returns the answer."""

YES: Final = frozenset({"y", "yes"})


class UnclearError(ValueError):
    """An argument that isn't `path=answer`, or whose path nothing asked for."""


@dataclass(slots=True)
class Answers:
    """Answers by path. With any given beforehand, what is optional isn't asked of the person."""

    person: Ask
    given: dict[str, str] = field(default_factory=dict)
    brief: bool = False

    @classmethod
    def of(cls, arguments: Sequence[str], person: Ask) -> Answers:
        """Read arguments such as `models[0].name=T8400`."""
        pairs = [argument.partition("=") for argument in arguments]
        for path, sign, _ in pairs:
            if not sign or not path:
                raise UnclearError(f"{path}: an answer is given as path=answer.")
        return cls(person, {path: answer for path, _, answer in pairs}, bool(pairs))

    def __call__(self, path: str, question: str) -> str:
        """Return the answer for a path."""
        if path in self.given:
            return self.given.pop(path).strip()
        return self.person(path, f"{question}\n> ").strip()

    def line(self, path: str, question: str, proposal: str) -> str:
        """Return the answer for a path, else what is proposed."""
        if self.brief and proposal and path not in self.given:
            return proposal
        return self(path, question) or proposal

    def below(self, path: str) -> bool:
        """Return whether an answer was given for a path, or for what stands below it."""
        return any(key == path or key.startswith((f"{path}.", f"{path}[")) for key in self.given)

    def keys(self, path: str) -> list[str]:
        """Return the keys right below a path for which answers were given."""
        below = [key.removeprefix(path) for key in self.given if key.startswith(path)]
        return list(dict.fromkeys(key.partition(".")[0].partition("[")[0] for key in below))

    def more(self, path: str, question: str) -> bool:
        """Return whether a further item is wanted at a path."""
        if self.brief:
            return self.below(path)
        return self.person(path, f"{question} [y/N]\n> ").strip().lower() in YES

    def finish(self) -> None:
        """Refuse answers that nothing asked for: a slip, which must not be passed over."""
        if self.given:
            raise UnclearError(f"Nothing asks for {', '.join(self.given)}.")
