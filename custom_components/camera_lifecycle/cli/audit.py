"""The `audit` command: arguments in, assessments out, problems on standard error.

JSON lines are written one by one as their records are read: 100,000 of them need no more
memory than one. The other formats need to see all cameras first.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
import sys

from ..engine.assess import assess
from ..engine.assessment import Assessment
from ..engine.load import Library, LibraryError, load_library
from ..engine.model import Context
from . import place
from .records import read_cameras
from .render import FORMATS, JSON_LINES, json_line
from .source import AuditedCamera, AuditSource, Problem, SourceError

EXIT_BAD_INPUT = 2
PAGE = "html"
STANDARD_INPUT = "-"

type Assessed = tuple[AuditedCamera, Assessment]


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
            _write(audit, arguments.format)
        except BrokenPipeError:
            raise
        except OSError as err:
            return _fail(f"{arguments.source}: {err.strerror or err}")
        except LibraryError as err:
            return _fail(f"{arguments.source}: {err}")
        except SourceError as err:
            return _fail(str(err))
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
                self.has_problems = True
                print(item.sentence, file=sys.stderr)
            else:
                yield item, assess(item.camera, self.library, self.context, item.identity)


def _open(source: str, library: Library, files: ExitStack) -> AuditSource:
    """Return what a source holds; `files` closes it. Raises OSError, SourceError."""
    path = Path(source)
    if source == STANDARD_INPUT:
        name = "standard input"
        return AuditSource(name, read_cameras(sys.stdin.buffer, name), is_live=True)
    if path.is_dir():
        # the registries of a folder need Home Assistant, which record files do not
        from .folder import read_folder  # noqa: PLC0415 - a second to load

        return read_folder(path, library)
    return AuditSource(path.name, read_cameras(files.enter_context(path.open("rb")), source))


def _context(arguments: argparse.Namespace, source: AuditSource) -> Context:
    """Return the context of the arguments, else of the source. Raises SourceError."""
    try:
        return place.read_context(arguments, source.country)
    except ValueError as err:
        raise SourceError(str(err)) from err


def _write(audit: Audit, form: str) -> None:
    """Write the assessments in a format."""
    if form == JSON_LINES:
        for _, assessment in audit:
            print(json_line(assessment), flush=audit.source.is_live)
    elif form == PAGE:
        from .page import as_page  # noqa: PLC0415 - only a page needs templates and words

        print(as_page(audit.source.name, [*audit], audit.context, audit.library.version))
    else:
        print(FORMATS[form]([assessment for _, assessment in audit]))


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return EXIT_BAD_INPUT
