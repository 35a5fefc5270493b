"""What a printed report says once for all cameras: each statement, each advice, each source.

Twenty cameras of one maker share a reason; a page that repeated it under each would be long.
The table names a statement by its number, and a statement its sources by theirs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..engine.model import Source
from ..engine.reasons import Reason
from ..text.every_reason import reason_text
from ..text.joined import joined
from ..text.reason_text import ReasonText
from ..text.reasons import ReasonWriter
from ..text.sanitize import plain
from ..text.sources import top_sources
from ..text.translations import Translations
from .model import CameraLine


@dataclass(slots=True)
class Statement:
    """One statement about some of the cameras. `sources`: the numbers of its sources."""

    number: int
    text: str
    sources: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Advice:
    """What stays and what to do, and the numbers of the statements that it follows from."""

    text: str
    statements: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Digest:
    """All statements, advice and sources, in the order of the cameras; each once."""

    statements: list[Statement]
    advice: list[Advice]
    sources: Mapping[str, tuple[int, Source]]
    numbers: list[list[int]]
    """The numbers of the statements about each camera."""


def digest(lines: Iterable[CameraLine], translations: Translations) -> Digest:
    """Return what is said about the cameras of a report."""
    lines = tuple(lines)
    has_duties = any(line.assessment.duty is not None for line in lines)
    writing = _Writing(ReasonWriter(translations, clean=plain, has_duties=has_duties))
    numbers = [writing.add(line.assessment.reasons) for line in lines]
    return Digest(
        statements=[*writing.statements.values()],
        advice=[*writing.advice.values()],
        sources=writing.sources,
        numbers=numbers,
    )


class _Writing:
    """What has been written so far, by its text."""

    def __init__(self, writer: ReasonWriter) -> None:
        self._writer = writer
        self._said: dict[Reason, ReasonText] = {}
        self.statements: dict[str, Statement] = {}
        self.advice: dict[str, Advice] = {}
        self.sources: dict[str, tuple[int, Source]] = {}

    def add(self, reasons: Iterable[Reason]) -> list[int]:
        """Take the reasons of one camera; return the numbers of what they say."""
        numbers: list[int] = []
        for reason in reasons:
            if reason not in self._said:
                self._said[reason] = reason_text(reason, self._writer)
            said = self._said[reason]
            text = joined((said.changed, said.since, said.bound))
            if text:
                statement = self._statement(text, reason)
                self._advise(said, statement.number)
                numbers.append(statement.number)
        return [*dict.fromkeys(numbers)]

    def _statement(self, text: str, reason: Reason) -> Statement:
        """Return the statement with this text, with the sources of `reason` among its own."""
        statement = self.statements.setdefault(text, Statement(len(self.statements) + 1, text))
        for source in top_sources(reason.sources):
            number, _ = self.sources.setdefault(source.url, (len(self.sources) + 1, source))
            if number not in statement.sources:
                statement.sources.append(number)
        return statement

    def _advise(self, said: ReasonText, number: int) -> None:
        text = joined((said.asks, said.stays, said.plan))
        if text:
            advice = self.advice.setdefault(text, Advice(text))
            if number not in advice.statements:
                advice.statements.append(number)
