"""`scripts/refresh [NAME ...] [--from FILE_OR_ADDRESS]` and `scripts/refresh accept FILE`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
import sys
from types import ModuleType
from typing import Final

from . import PROPOSALS, FormError, UnreachableError
from .accept import NotAcceptedError, accept
from .documents import Documents
from .found import Found, text_of
from .issues import write_issues
from .known import Known
from .readers import aqara, cve, dahua, device_database, hikvision, kev, reolink, tplink

READERS: Final[Mapping[str, ModuleType]] = {
    reader.NAME: reader
    for reader in (kev, cve, reolink, hikvision, dahua, aqara, tplink, device_database)
}
ACCEPT: Final = "accept"
EXIT_FORM: Final = 2
EXIT_UNREACHABLE: Final = 3


def main(given: Sequence[str] | None = None) -> int:
    """Do what was asked for; return the exit code."""
    given = list(sys.argv[1:] if given is None else given)
    if given[:1] == [ACCEPT]:
        return _accept(given[1:])
    arguments = _arguments(given)
    names = arguments.names or [name for name, reader in READERS.items() if reader.BASE]
    today = date.today()  # noqa: DTZ011 - the day of the reader
    try:
        return refresh(names, arguments.given, arguments.to, today)
    except ValueError as err:
        print(err, "Nothing was read.", sep="\n", file=sys.stderr)
        return 1


def refresh(names: Sequence[str], given: str | None, to: Path, today: date) -> int:
    """Write a proposal for each source that has something new; return the exit code.

    A source that fails stops no other. 2: one has another form than its reader knows; 3: one
    couldn't be read. Raises ValueError where the library can't be read.
    """
    known = Known.now(today)
    code = 0
    for name in names:
        reader = READERS[name]
        documents = Documents(
            name, reader.BASE, reader.FIRST, given, getattr(reader, "ADDRESSES", {})
        )
        read: Callable[[Documents, Known], Found] = reader.read
        try:
            found = read(documents, known)
        except FormError as err:
            print(f"{err}. Nothing was proposed; its reader has to be mended.", file=sys.stderr)
            code = EXIT_FORM
        except UnreachableError as err:
            print(err, file=sys.stderr)
            code = code or EXIT_UNREACHABLE
        else:
            _write(name, documents, found, to, today)
    return code


def _write(name: str, documents: Documents, found: Found, to: Path, today: date) -> None:
    """Write the proposal and say what it has; remove an older one where nothing is new.

    What CISA's catalogue has of which the library has nothing becomes an issue, and no proposal.
    """
    file = to / f"{name}.yaml"
    if name == kev.NAME:
        for issue in write_issues(to / "issues", found.to_write):
            print(f"{name}: attackers use {issue.stem} -> {issue}")
        found.to_write = []
    if not found:
        file.unlink(missing_ok=True)
        print(f"{name}: nothing new")
        return
    to.mkdir(parents=True, exist_ok=True)
    source = documents.given or documents.address(documents.first)
    file.write_text(text_of(name, source, found, today, file), "utf-8")
    counts = {
        "releases": sum(len(entry["releases"]) for entry in found.releases.values()),
        "still the newest": sum(map(len, found.renewed.values())),
        "vulnerabilities": len(found.vulnerabilities),
        "to be written by a person": len(found.to_write),
    }
    told = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    print(f"{name}: {told} -> {file}")


def _accept(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "scripts/refresh accept", description="Moves a proposal that you checked into the library."
    )
    parser.add_argument("file", type=Path)
    file: Path = parser.parse_args(given).file
    try:
        lines = accept(file)
    except NotAcceptedError as err:
        print(err, "Nothing was written.", sep="\n", file=sys.stderr)
        return 1
    file.unlink()
    print(*lines, sep="\n")
    print("Next, run scripts/build_library and scripts/check_library, and open a pull request.")
    return 0


def _arguments(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "scripts/refresh",
        description="Proposes what public sources have that the library doesn't. "
        "scripts/refresh accept FILE moves a proposal that you checked into the library.",
        epilog="Exit code 2: a source has another form than its reader knows. 3: a source couldn't "
        "be read. The other sources are read all the same.",
    )
    without = [name for name, reader in READERS.items() if not reader.BASE]
    parser.add_argument(
        "names",
        metavar="NAME",
        nargs="*",
        help=f"{', '.join(READERS)}. Default: all but {', '.join(without)}, which has no address",
    )
    parser.add_argument(
        "--from",
        dest="given",
        metavar="FILE_OR_ADDRESS",
        help="read this file, folder, or address instead; for one NAME",
    )
    parser.add_argument(
        "--to", type=Path, default=PROPOSALS, help="folder of the proposals (default: proposals)"
    )
    arguments = parser.parse_args(given)
    if unknown := [name for name in arguments.names if name not in READERS]:
        parser.error(f"unknown source: {', '.join(unknown)}")
    if arguments.given and len(arguments.names) != 1:
        parser.error("--from needs exactly one NAME")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
