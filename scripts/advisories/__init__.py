"""Known vulnerabilities of what the project pins, and whose pin it is: ours or Home Assistant's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Advisory:
    """A known vulnerability of one package in one lock file. `fixed_in`: may be empty."""

    file: str
    package: str
    version: str
    id: str
    fixed_in: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return it as a line."""
        fix = f"fixed in {', '.join(self.fixed_in)}" if self.fixed_in else "no fix is known"
        return f"{self.file}: {self.package} {self.version}: {self.id} ({fix})"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service said of one lock file. `unanswered`: what it said nothing about, and why."""

    advisories: tuple[Advisory, ...] = ()
    unanswered: tuple[str, ...] = ()
