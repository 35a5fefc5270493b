"""The `audit` command: arguments in, assessments out, problems on standard error.

JSON lines are written one by one as their records are read: 100,000 of them need no more
memory than one. The other formats need to see all cameras first.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
import sys

from ..engine.assess import assess
from ..engine.load import Library, LibraryError, load_library
from ..engine.model import Context
from . import place
from .files import FileError, open_file, size_of
from .lines import read_lines
from .records import read_cameras
from .render import FORMATS, JSON_LINES, Assessed, json_line
from .source import AuditedCamera, AuditSource, Problem, SourceError
from .terminal import tell

EXIT_BAD_INPUT = 2
PAGE = "html"
WITH_NOTES = ("table", "markdown")
STANDARD_INPUT = "-"
MAX_CAMERAS = 100_000
"""Cameras that a format holds which has to see them all first."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the arguments of the command."""
    parser.add_argument(
        "source",
        metavar="SOURCE",
        help="Home Assistant configuration folder, .jsonl file of records, or - for standard input",
    )
    place.add_arguments(parser)
    parser.add_argument(
        "--format",
        choices=[*FORMATS, JSON_LINES, PAGE],
        default="table",
        help="output format (default: %(default)s)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the audit; return the exit code: 0, or 2 where a part of the input was bad."""
    with ExitStack() as files:
        try:
            library = load_library()
            source = _open(arguments.source, library, files)
            audit = Audit(source, library, _context(arguments, source))
            _tell_own_word(arguments, audit)
            _write(audit, arguments.format)
            _tell_unseen(arguments, source)
        except LibraryError as err:
            return _fail(f"{arguments.source}: {err}")
        except SourceError as err:
            return _fail(*err.sentences)
    return EXIT_BAD_INPUT if audit.has_problems else 0


class Audit:
    """Assesses what a source holds while it is read; problems go to standard error at once."""

    def __init__(self, source: AuditSource, library: Library, context: Context) -> None:
        """Begin; nothing is read yet."""
        self.source = source
        self.library = library
        self.context = context
        self.has_problems = False

    def __iter__(self) -> Iterator[Assessed]:
        """Yield each camera with its assessment, in the order of the source."""
        for item in self.source.content:
            if isinstance(item, Problem):
                self.tell(item.sentence)
            else:
                yield self._assess(item)

    def _assess(self, audited: AuditedCamera) -> Assessed:
        """Return a camera with what is known of it; its risk as its owner has answered it."""
        assessment = assess(audited.camera, self.library, self.context, audited.identity)
        if audited.risk is None:
            return audited, assessment
        state = audited.risk(audited.camera.id, assessment, self.context.today)
        answered = replace(assessment, at_risk=state.at_risk, risks=state.risks)
        return replace(audited, risk_state=state), answered

    def tell(self, sentence: str) -> None:
        """Tell what is wrong with the source."""
        self.has_problems = True
        tell(sentence)


def _open(source: str, library: Library, files: ExitStack) -> AuditSource:
    """Return what a source holds; `files` closes it. Raises SourceError."""
    path = Path(source)
    if source == STANDARD_INPUT:
        name = "standard input"
        if sys.stdin is None:
            raise SourceError(f"{name}: is closed")
        lines = read_lines(sys.stdin.buffer)
        return AuditSource(name, read_cameras(lines, name), is_live=True)
    if not source:
        raise SourceError("SOURCE is empty")
    if path.is_dir():
        # the registries of a folder need Home Assistant, which record files do not
        from .folder import read_folder  # noqa: PLC0415 - a second to load

        return read_folder(path, library)
    try:
        opened = files.enter_context(open_file(path))
    except FileError as err:
        raise SourceError(f"{source}: {err}") from err
    lines = read_lines(opened, size_of(opened))
    return AuditSource(path.name, read_cameras(lines, source))


def _context(arguments: argparse.Namespace, source: AuditSource) -> Context:
    """Return the context of the arguments, else of the source. Raises SourceError."""
    try:
        return place.read_context(arguments, source.place)
    except ValueError as err:
        raise SourceError(str(err)) from err


def _tell_own_word(arguments: argparse.Namespace, audit: Audit) -> None:
    """Tell, where a folder has its own Camera Lifecycle, what of it counts."""
    word = audit.source.word
    if word is not None:
        tell(
            f"{arguments.source}: assessed for {place.told_of(arguments, audit.context)};"
            f" kept by the folder and counted: corrections: {word.corrections},"
            f" answers: {word.answers}, look-ups: {word.look_ups}"
        )


def _tell_unseen(arguments: argparse.Namespace, source: AuditSource) -> None:
    """Say what the source cannot show: beneath a table, beside a CSV file, which holds rows."""
    if source.unseen is None:
        return
    if arguments.format in WITH_NOTES:
        print(f"\nNote: {source.unseen}")
    elif arguments.format == "csv":
        tell(f"{arguments.source}: {source.unseen}")


def _write(audit: Audit, form: str) -> None:
    """Write the assessments in a format."""
    if form == JSON_LINES:
        for _, assessment in audit:
            print(json_line(assessment), flush=audit.source.is_live)
    elif form == PAGE:
        from .page import as_page  # noqa: PLC0415 - only a page needs templates and words

        print(as_page(audit.source.name, _all_of(audit), audit.context, audit.library))
    else:
        print(FORMATS[form](_all_of(audit)))


def _all_of(audit: Audit) -> list[Assessed]:
    """Return all cameras, or the first ones of a source that has no end."""
    found: list[Assessed] = []
    for assessed in audit:
        if len(found) == MAX_CAMERAS:
            audit.tell(
                f"{audit.source.name}: holds more than {MAX_CAMERAS} cameras; the others were"
                f" left out (--format {JSON_LINES} has no such limit)"
            )
            break
        found.append(assessed)
    return found


def _fail(*sentences: str) -> int:
    for sentence in sentences:
        tell(sentence)
    return EXIT_BAD_INPUT
