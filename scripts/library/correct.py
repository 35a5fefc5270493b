"""`scripts/add correct SECTION/ID`: changes fields of a fact, with where that was read.

Only those lines change: the rest of the file, its comments too, stays as it was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from . import FACTS, SECTIONS
from .answers import Answers
from .asked import REVIEW_AFTER, SOURCE, Library
from .edit import Document, EditError, flow
from .interview import Interview, NoFieldError, written
from .parts import Part, Path, read_path, schemas
from .read import newest_day
from .writing import RefusedError, sound_library, with_change

_OF_LIST: Final = frozenset({"releases", "versions"})
"""Rows whose source is the list's in which they were read."""


def correct(name: str, answers: Answers, tell: Callable[[str], None], today: date) -> str:
    """Ask what of a file is wrong, and where that was read, and change it.

    Returns what to tell the person. Raises `RefusedError`, and then nothing was written.
    """
    section, _, identifier = name.removesuffix(".yaml").removeprefix("library/").partition("/")
    file = FACTS / section / f"{identifier}.yaml"
    if section not in SECTIONS or not file.exists():
        raise RefusedError(f"There is no library/{section}/{identifier}.yaml.")
    library = Library(sound_library(), section, today)
    document = Document(file.read_text("utf-8"))
    correction = _Correction(library, library.interview(answers, tell), document)
    try:
        correction.fields()
        answers.finish()
        change = with_change(library.entries, section, identifier, document.text())
    except EditError as err:
        raise RefusedError(f"{file.relative_to(FACTS.parent)}: {err}") from err
    if problems := change.problems(today):
        raise RefusedError("\n".join(f"  {problem}" for problem in problems))
    return change.write()


@dataclass(frozen=True, slots=True)
class _Correction:
    """A file that is being corrected."""

    library: Library
    interview: Interview
    document: Document

    def fields(self) -> None:
        """Ask for each field that changes, then for its source."""
        changed = [path for path in self._paths() if self._field(path)]
        if not changed:
            raise RefusedError("Nothing was changed.")
        for place in dict.fromkeys(filter(None, map(self._sources_of, changed))):
            self._source(place)
        self._review()

    def _paths(self) -> Iterator[Path]:
        """Yield the paths that are to change."""
        answers = self.interview.answers
        if answers.brief:
            given = [key for key in answers.given if not key.startswith("source.")]
            yield from dict.fromkeys(self._first_new(read_path(key)) for key in given)
            return
        self.interview.tell(f"  It contains {', '.join(self.document.data)}.")
        question = (
            "Which field is wrong or missing, for example date or models[0].name? -FIELD takes it "
            "out (empty: no more)"
        )
        while text := answers("?", question):
            path = read_path(text.removeprefix("-"))
            if text.startswith("-"):
                answers.given[text.removeprefix("-")] = ""
            yield self._first_new(path)

    def _first_new(self, path: Path) -> Path:
        """Return a path as far as the file has it, with the first step that it lacks."""
        for length in range(1, len(path)):
            if _found(self.document.data, path[:length]) is None:
                return path[:length]
        return path

    def _field(self, path: Path) -> bool:
        """Ask for what stands at a path from now on; return whether there is such a field."""
        *above, last = path or ("",)
        there = _found(self.document.data, path) if path else None
        answers = self.interview.answers
        if there is not None:
            self.interview.tell(f"  Now: {flow(there)}")
            if answers.given.get(name := written(path)) == "":
                del answers.given[name]
                self.document.remove(path)
                return True
        try:
            value = self.interview.at(path)
        except NoFieldError as err:
            self.interview.tell(f"  {err}")
            return False
        parent = _found(self.document.data, tuple(above))
        if isinstance(parent, list) and last == len(parent):
            self.document.append(above, value)
        else:
            self.document.put(path, value)
        return True

    def _sources_of(self, path: Path) -> Path | None:
        """Return where the sources of a field stand, None where it has its own or none."""
        if "sources" in path or _has_sources(_found(self.document.data, path)):
            return None
        row = _found(self.document.data, path[:2])
        if path[0] in _OF_LIST and isinstance(row, dict) and "list" in row:
            return ("lists", row["list"], "sources")
        places = ((*path[:length], "sources") for length in reversed(range(len(path))))
        return next((place for place in places if _found(self.document.data, place)), None)

    def _source(self, place: Path) -> None:
        """Put where it was read before the other sources, or the day on which one was read anew."""
        there = [source["url"] for source in _found(self.document.data, place)]
        answers = self.interview.answers
        question = "\n".join(["Where was this read? Its address, for example one of:", *there])
        while not (url := answers("source.url", question)):
            self.interview.tell("  This field is required.")
        if url not in there:
            answers.given["source.url"] = url
            source = self.interview.ask(Part.find(schemas(), SOURCE), "source")
            self.document.put_first(place, source)
        elif place[0] != "lists":  # nobody read all of a list to correct one of its rows
            day = self.library.today.isoformat()
            self.document.put((*place, there.index(url), "checked"), day)

    def _review(self) -> None:
        """Move the day of review, where the fact was read after it."""
        data = self.document.data
        read = newest_day(data)
        if (due := data.get("review_by")) and due <= read.isoformat():
            self.document.put(("review_by",), (read + REVIEW_AFTER).isoformat())


def _has_sources(value: Any) -> bool:
    """Return whether a value says by itself where it was read."""
    if isinstance(value, list):
        return bool(value) and all(map(_has_sources, value))
    return isinstance(value, dict) and "sources" in value


def _found(content: Any, path: Path) -> Any:
    """Return what stands at a path, None where nothing does."""
    for step in path:
        try:
            content = content[step]
        except LookupError, TypeError:
            return None
    return content
