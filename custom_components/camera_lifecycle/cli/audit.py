"""The `audit` command: arguments in, assessments out, problems on standard error."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
import sys

from ..engine.assess import assess
from ..engine.load import Library, LibraryError, load_library
from ..engine.model import Camera
from . import place
from .folder import FolderError, read_folder
from .records import BadLine, read_records
from .render import FORMATS
from .source import AuditedCamera, AuditSource

EXIT_BAD_INPUT = 2
PAGE = "html"


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
        choices=[*FORMATS, PAGE],
        default="table",
        help="output format (default: %(default)s)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the audit; return the exit code: 0, or 2 where a part of the input was bad."""
    try:
        library = load_library()
        source = _read(arguments.source, library)
    except (FolderError, LibraryError) as err:
        return _fail([f"{arguments.source}: {err}"])
    except OSError as err:
        return _fail([f"{arguments.source}: {err.strerror or err}"])
    try:
        context = place.read_context(arguments, source.country)
    except ValueError as err:
        return _fail([str(err)])
    results = [
        assess(audited.camera, library, context, audited.identity) for audited in source.cameras
    ]
    if arguments.format == PAGE:
        from .page import as_page  # noqa: PLC0415 - only a page needs templates and words

        print(as_page(source, results, context, library.version))
    elif results or arguments.format != "jsonl":
        print(FORMATS[arguments.format](results))
    return _fail(source.problems) if source.problems else 0


def _read(source: str, library: Library) -> AuditSource:
    """Return the cameras and the problems of a source. Raises FolderError, OSError."""
    path = Path(source)
    if source != "-" and path.is_dir():
        return read_folder(path, library)
    if source == "-":
        return _read_lines(sys.stdin.buffer, "standard input")
    with path.open("rb") as file:
        return _read_lines(file, source)


def _read_lines(lines: Iterable[bytes], name: str) -> AuditSource:
    """Return the records of `lines` as cameras, and the lines that hold none as problems."""
    cameras: list[AuditedCamera] = []
    problems: list[str] = []
    for item in read_records(lines):
        if isinstance(item, BadLine):
            problems.append(f"{name}, line {item.number}: {item.problem}")
        else:
            cameras.append(AuditedCamera(Camera(item.id, (item,)), item.name or item.id))
    return AuditSource(Path(name).name, cameras, problems=problems)


def _fail(problems: Iterable[str]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return EXIT_BAD_INPUT
