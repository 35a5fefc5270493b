"""The `audit` command: arguments in, assessments out, problems on standard error."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
import re
import sys
from typing import TYPE_CHECKING

from ..engine.assess import assess
from ..engine.load import LibraryError, load_library
from ..engine.model import Camera, Context, Site
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
    parser.add_argument("--country", metavar="CC", type=_country, help="ISO 3166-1, such as CA")
    parser.add_argument("--region", metavar="CC-XX", type=_region, help="ISO 3166-2, such as CA-QC")
    parser.add_argument("--site", choices=[site.value for site in Site], default=Site.HOME.value)
    parser.add_argument("--today", metavar="YYYY-MM-DD", type=date.fromisoformat)
    parser.add_argument("--lead-time", metavar="MONTHS", type=int, default=12)
    parser.add_argument("--format", choices=list(FORMATS), default="table")


def run(arguments: argparse.Namespace) -> int:
    """Do the audit; return the exit code: 0, or 2 when a part of the input was bad."""
    try:
        cameras, country, problems = _read(arguments.source)
        library = load_library()
    except (FolderError, LibraryError) as err:
        return _fail([f"{arguments.source}: {err}"])
    except OSError as err:
        return _fail([f"{arguments.source}: {err.strerror or err}"])
    country = arguments.country or country
    if arguments.region and country and arguments.region.split("-")[0] != country:
        return _fail([f"--region {arguments.region} does not lie in {country}"])
    context = Context(
        today=arguments.today or date.today(),  # noqa: DTZ011 - the day where the user is
        country=country,
        region=arguments.region,
        site=Site(arguments.site),
        lead_time_months=arguments.lead_time,
    )
    results = [assess(camera, library, context) for camera in cameras]
    if results or arguments.format != "jsonl":
        print(FORMATS[arguments.format](results))
    return _fail(problems) if problems else 0


def _read(source: str) -> tuple[Sequence[Camera], str | None, list[str]]:
    """Return the cameras, the country that the source itself names, and the problems."""
    path = Path(source)
    if source != "-" and path.is_dir():
        return read_folder(path)
    if source == "-":
        return (*_split(sys.stdin.buffer, "standard input"),)
    with path.open("rb") as file:
        return (*_split(file, source),)


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


def _country(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2}", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r} is no ISO 3166-1 code of two letters")
    return text.upper()


def _region(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2}-[A-Za-z0-9]{1,3}", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r} is no ISO 3166-2 code such as US-TX")
    return text.upper()
