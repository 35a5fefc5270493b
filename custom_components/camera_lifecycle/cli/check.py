"""The command `check`: what is known of a camera before it is bought, by vendor and model.

Exit codes: 0, 2 bad arguments or a bad file of the camera that it is to replace.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from ..engine.load import LibraryError, load_library
from ..engine.model import Context, Record
from ..engine.prospect import assess_prospect
from . import place
from .check_render import FORMATS, OldCameraNeeds
from .files import FileError, open_file, reason, size_of
from .lines import read_lines
from .records import BadLine, read_records
from .terminal import tell

EXIT_BAD_INPUT: Final = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the arguments of the command."""
    parser.add_argument(
        "--vendor", metavar="V", default="", help="brand of the camera, as on its box"
    )
    parser.add_argument("--model", metavar="M", default="", help="model of the camera")
    parser.add_argument(
        "--replaces",
        metavar="FILE",
        help="file with the record of the camera that it is to replace, in the form that audit"
        " reads",
    )
    place.add_arguments(parser)
    parser.add_argument(
        "--format",
        choices=list(FORMATS),
        default="table",
        help="output format (default: %(default)s)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what is known of the camera; return the exit code."""
    try:
        context = _context(arguments)
        library = load_library()
        old = None if arguments.replaces is None else read_one_record(arguments.replaces)
    except (ValueError, LibraryError) as err:
        tell(str(err))
        return EXIT_BAD_INPUT
    prospect = assess_prospect(arguments.vendor, arguments.model, library, context)
    replaced = OldCameraNeeds.of(old, library) if old is not None else None
    print(FORMATS[arguments.format](prospect, replaced))
    return 0


def _context(arguments: argparse.Namespace) -> Context:
    """Return the place and the day. Raises ValueError, also where no camera is named."""
    if not (arguments.vendor.strip() or arguments.model.strip()):
        raise ValueError("--vendor, --model: at least one of them must be given")
    return place.read_context(arguments)


def read_one_record(source: str) -> Record:
    """Return the record of a file that holds exactly one. Raises ValueError, which names it."""
    found: list[Record] = []
    try:
        with open_file(Path(source)) as opened:
            for item in read_records(read_lines(opened, size_of(opened))):
                found.append(_good(item, source))
                if len(found) > 1:
                    raise ValueError(f"{source}: holds more than one record")
    except FileError as err:
        raise ValueError(f"{source}: {err}") from err
    except OSError as err:
        raise ValueError(f"{source}: {reason(err)}") from err
    if not found:
        raise ValueError(f"{source}: holds no record")
    return found[0]


def _good(item: Record | BadLine, source: str) -> Record:
    """Return what a line holds. Raises ValueError where that is no record."""
    match item:
        case BadLine(number, problem):
            raise ValueError(f"{source}, line {number}: {problem}")
        case _:
            return item
