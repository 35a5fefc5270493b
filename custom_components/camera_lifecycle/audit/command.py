"""The `audit` command: arguments in, assessments out, problems on standard error."""

from __future__ import annotations

import argparse
from pathlib import Path
import sys
from typing import TYPE_CHECKING

from ..engine.assess import assess
from ..engine.load import Library, LibraryError, load_library
from ..engine.model import Camera
from . import place
from .folder import FolderError, read_folder
from .records import BadLine, read_records
from .render import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EXIT_BAD_INPUT = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the arguments of the command."""
    parser.add_argument(
        "source",
        metavar="SOURCE",
        help="a Home Assistant configuration folder, a .jsonl file of records, or - for"
        " standard input",
    )
    place.add_arguments(parser)
    parser.add_argument("--format", choices=list(FORMATS), default="table")


def run(arguments: argparse.Namespace) -> int:
    """Do the audit; return the exit code: 0, or 2 when a part of the input was bad."""
    try:
        library = load_library()
        cameras, country, problems = _read(arguments.source, library)
    except (FolderError, LibraryError) as err:
        return _fail([f"{arguments.source}: {err}"])
    except OSError as err:
        return _fail([f"{arguments.source}: {err.strerror or err}"])
    try:
        context = place.read_context(arguments, country)
    except ValueError as err:
        return _fail([str(err)])
    results = [assess(camera, library, context) for camera in cameras]
    if results or arguments.format != "jsonl":
        print(FORMATS[arguments.format](results))
    return _fail(problems) if problems else 0


def _read(source: str, library: Library) -> tuple[Sequence[Camera], str | None, list[str]]:
    """Return the cameras, the country that the source itself names, and the problems."""
    path = Path(source)
    if source != "-" and path.is_dir():
        return read_folder(path, library)
    if source == "-":
        return _split(sys.stdin.buffer, "standard input")
    with path.open("rb") as file:
        return _split(file, source)


def _split(lines: Iterable[bytes], name: str) -> tuple[list[Camera], str | None, list[str]]:
    """Part the good lines from the bad ones."""
    cameras: list[Camera] = []
    problems: list[str] = []
    for item in read_records(lines):
        if isinstance(item, BadLine):
            problems.append(f"{name}, line {item.number}: {item.problem}")
        else:
            cameras.append(Camera(item.id, (item,)))
    return cameras, None, problems


def _fail(problems: Iterable[str]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return EXIT_BAD_INPUT
