"""`scripts/add SECTION`: a new file, from answers to what its section's schema asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from .answers import Answers
from .asked import Library
from .interview import Interview, NoFieldError
from .parts import Path, read_path
from .read import Problem
from .writing import Change, RefusedError, new_file, sound_library, with_change

type Tell = Callable[[str], None]


def add_fact(section: str, answers: Answers, tell: Tell, today: date) -> str:
    """Ask for a new file and write it; what is refused is asked anew, and no answer is lost.

    Returns what to tell the person. Raises `RefusedError`, and then nothing was written.
    """
    library = Library(sound_library(), section, today)
    interview = library.interview(answers, tell)
    content = interview.entry()
    answers.finish()
    while problems := (change := _change(library, content)).problems(today):
        _mend(interview, content, problems)
    return change.write()


def _change(library: Library, content: dict[str, Any]) -> Change:
    text = new_file(library.section, content)
    return with_change(library.entries, library.section, content["id"], text)


def _mend(interview: Interview, content: dict[str, Any], problems: list[Problem]) -> None:
    """Tell what is wrong, and ask anew for one field."""
    for problem in problems:
        interview.tell(f"  {problem}")
    question = "Which field do you answer again, for example sources[0].url? (empty: cancel)"
    text = interview.answers("?", question)
    if not text:
        raise RefusedError("\n".join(map(str, problems)))
    path = read_path(text)
    try:
        put(content, path, interview.at(path))
    except NoFieldError, LookupError, TypeError:
        interview.tell("  There is no such field.")


def put(content: Any, path: Path, value: Any) -> None:
    """Set what stands at a path; an item right after the last one of a list is added to it."""
    *above, last = path
    for step in above:
        content = content[step]
    if isinstance(content, list) and last == len(content):
        content.append(value)
    else:
        content[last] = value
