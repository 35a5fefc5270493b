"""Check the library against every rule that a machine can check.

python -m scripts.library.check [--report | --coverage | --verdicts N], each with its options.
"""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
import json
import re
import sys
from typing import Any, Final

import jsonschema
import referencing

from scripts.fact_coverage import command as coverage
from scripts.fact_coverage.figures import DEFINITIONS

from . import ARTEFACT, FACTS, PAGE, SECTIONS, WANTED_PAGE, order, sentences
from .check_duties import problems as duty_problems
from .check_expressions import expression_problems
from .check_releases import release_problems
from .check_services import problems as service_problems
from .check_sources import check_sources
from .check_vendors import vendor_problems
from .check_vulnerabilities import check_vulnerability
from .check_warranties import problems as warranty_problems
from .latest_day import latest_day
from .pack import pack
from .publishers import Publishers
from .read import Entry, Problem, read_library
from .report import page, report
from .wanted import wanted_page

DATE: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?", re.ASCII)
FORBIDDEN: Final = re.compile(r"\b(banned|illegal|recalled|must be removed)\b", re.IGNORECASE)

# where an entry names entries of another section: a path of keys, lists looked into
REFERENCES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "vendors": (
        ("maker", "vendors"),
        ("group", "vendors"),
        ("oem.maker", "vendors"),
        ("models.maker", "vendors"),
        ("models.vendor", "vendors"),
        ("firmware", "firmware"),
    ),
    "integrations": (("vendor", "vendors"), ("maker", "vendors")),
    "vulnerabilities": (("vendors", "vendors"),),
    "measures": (
        ("vendors", "vendors"),
        ("covers.own_brands", "vendors"),
        ("covers.brand_is_not_proof", "vendors"),
        ("covers.not_brands", "vendors"),
    ),
    "lifecycles": (("vendors", "vendors"), ("withdraws", "lifecycles")),
    "releases": (("id", "vendors"),),
    "warranties": (("vendors", "vendors"),),
    "wanted": (("vendors", "vendors"),),
}
NO_REFERENCE: Final = {"any", "all", "none"}


def check(today: date) -> list[Problem]:
    """Return everything that is wrong with the library; nothing when it may be shipped."""
    entries, unread = read_library()
    return fact_problems(entries, today, unread=unread) or [*_stale(entries)]


def fact_problems(
    entries: Sequence[Entry],
    today: date,
    unread: Iterable[Problem] = (),
    changed: Collection[Entry] | None = None,
) -> list[Problem]:
    """Return everything that is wrong with the facts, whatever was built from them.

    `changed`: the entries that are new in a library that was sound, which is quicker.
    """
    rules = _Rules.of(entries, today)
    mine = entries if changed is None else changed
    alone = [Problem(entry.file, what) for entry in mine for what in rules(entry)]
    return (
        [*unread, *alone]
        or [
            *order.problems(entries),
            *service_problems(entries),
            *warranty_problems(entries),
            *duty_problems(entries),
            *sentences.problems(entries),
            *_vulnerabilities(mine),
            *expression_problems(mine),
        ]
        or [*vendor_problems(entries), *release_problems(entries)]
    )


def entry_problems(entry: Entry, entries: Iterable[Entry]) -> list[str]:
    """Return what is wrong with one entry by itself, beside `entries`, of which it is one."""
    return list(_Rules.of(entries, latest_day())(entry))


@dataclass(frozen=True, slots=True)
class _Rules:
    """What is asked of each entry by itself."""

    validators: Mapping[str, jsonschema.protocols.Validator]
    publishers: Publishers
    ids: Mapping[str, set[str]]
    today: date

    @classmethod
    def of(cls, entries: Iterable[Entry], today: date) -> _Rules:
        entries = list(entries)
        ids = {section: {e.id for e in entries if e.section == section} for section in SECTIONS}
        return cls(_validators(), Publishers.of(entries), ids, today)

    def __call__(self, entry: Entry) -> Iterator[str]:
        """Yield what is wrong with an entry."""
        yield from _schema(entry, self.validators)
        yield from _name(entry)
        yield from _dates(entry.content, self.today)
        yield from _review(entry.content)
        yield from _references(entry, self.ids)
        yield from _patterns(entry.content)
        yield from check_sources(entry.section, entry.content, self.publishers)


def _stale(entries: list[Entry]) -> Iterator[Problem]:
    """Yield what was built from other facts than these."""
    built = (
        (ARTEFACT, pack(entries)),
        (PAGE, page(entries)),
        (WANTED_PAGE, wanted_page(entries)),
    )
    for file, text in built:
        if not file.exists() or file.read_text("utf-8") != text:
            yield Problem(file, "is out of date: run scripts/build_library")


def _vulnerabilities(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield what the engine's own matcher says against rules and records, all else being sound."""
    for entry in entries:
        if entry.section == "vulnerabilities":
            for what in check_vulnerability(entry.content):
                yield Problem(entry.file, what)


def _validators() -> dict[str, jsonschema.protocols.Validator]:
    schemas = {
        file.name: json.loads(file.read_text("utf-8"))
        for file in sorted((FACTS / "schema").glob("*.schema.json"))
    }
    registry: referencing.Registry[Any] = referencing.Registry().with_resources(
        (name, referencing.Resource.from_contents(schema)) for name, schema in schemas.items()
    )
    return {
        section: jsonschema.Draft202012Validator(
            schemas[f"{section}.schema.json"], registry=registry
        )
        for section in SECTIONS
    }


def _schema(
    entry: Entry, validators: Mapping[str, jsonschema.protocols.Validator]
) -> Iterator[str]:
    for error in validators[entry.section].iter_errors(entry.content):
        yield f"{error.json_path}: {error.message[:300]}"


def _name(entry: Entry) -> Iterator[str]:
    if entry.id != entry.file.stem:
        yield f"the id {entry.id!r} doesn't match the file name"


def _scalars(value: Any, path: str = "$") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _scalars(part, f"{path}.{key}")
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _scalars(part, f"{path}[{index}]")
    elif isinstance(value, str):
        yield path, value


def _dates(content: dict[str, Any], today: date) -> Iterator[str]:
    """Find text in the form of a date that names no day, and checks from the future."""
    for path, text in _scalars(content):
        if not DATE.fullmatch(text):
            continue
        try:
            day = date.fromisoformat(text if len(text) > len("2024-05") else f"{text}-01")
        except ValueError:
            yield f"{path}: {text} isn't a valid date"
            continue
        if path.endswith(".checked") and day > today:
            yield f"{path}: {text} is in the future"


def _review(content: dict[str, Any]) -> Iterator[str]:
    """Find a day of review that is not after the day on which the fact was last read."""
    read = max((text for path, text in _scalars(content) if path.endswith(".checked")), default="")
    if (due := content.get("review_by")) and due <= read:
        yield f"$.review_by: {due} isn't after the last check"


def _references(entry: Entry, ids: Mapping[str, set[str]]) -> Iterator[str]:
    for path, section in REFERENCES.get(entry.section, ()):
        for target in _follow(entry.content, path.split(".")):
            if target not in ids[section] and target not in NO_REFERENCE:
                yield f"{path}: {target!r} isn't in library/{section}"


def _follow(value: Any, path: list[str]) -> Iterator[str]:
    if isinstance(value, list):
        for part in value:
            yield from _follow(part, path)
    elif path and isinstance(value, dict):
        yield from _follow(value.get(path[0]), path[1:])
    elif not path and isinstance(value, str):
        yield value


def _patterns(content: dict[str, Any]) -> Iterator[str]:
    for path, text in _scalars(content):
        if re.search(r"\.(pattern|regex)(\[\d+\])?$", path):
            try:
                re.compile(text)
            except re.error as err:
                yield f"{path}: {err}"
        elif path.endswith(".effect") and FORBIDDEN.search(text):
            yield f"{path}: contains a word that must not be used"


def _print(problems: Iterable[Problem]) -> int:
    count = 0
    for problem in problems:
        print(problem, file=sys.stderr)
        count += 1
    print(f"library: {count or 'no'} problem{'' if count == 1 else 's'}")
    return 1 if count else 0


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser(
        "scripts/check_library",
        description="Checks the library; rejects invalid or outdated files.",
        epilog="\n".join(f"{name}: {text}" for name, text in DEFINITIONS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--report", action="store_true", help="print what the library contains")
    what.add_argument(
        "--coverage",
        action="store_true",
        help="print which share of the cameras in tests/corpus gets an answer; exit code 1: a "
        "target was missed. What each figure counts stands below",
    )
    what.add_argument(
        "--verdicts",
        metavar="N",
        type=int,
        help="draw N positive verdicts (supported, maintained, newer_exists, newest_known) and "
        "print what proves each",
    )
    parser.add_argument("--seed", type=int, default=1, help="for --verdicts (default: 1)")
    parser.add_argument("--country", default=coverage.COUNTRY, help="default: %(default)s")
    parser.add_argument("--json", action="store_true", help="for --coverage: print JSON")
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    """Do what was asked for; return the exit code."""
    arguments = _arguments(given)
    today = latest_day()
    if arguments.report:
        print(report(read_library()[0], today))
        return 0
    if arguments.coverage:
        return coverage.print_coverage(today, arguments.country, as_json=arguments.json)
    if arguments.verdicts is not None:
        return coverage.print_verdicts(today, arguments.verdicts, arguments.seed, arguments.country)
    return _print(check(today))


if __name__ == "__main__":
    sys.exit(main())
