"""`scripts/check_library --coverage` and `--verdicts N`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
import json

from custom_components.camera_lifecycle.engine.load import load_library
from scripts.library.installations import shares
from scripts.library.read import read_library

from . import table, verdicts
from .figures import cover
from .judged import judge_all

COUNTRY = "DE"


def print_coverage(today: date, country: str = COUNTRY, *, as_json: bool = False) -> int:
    """Print the figures; return 1 where one misses its target."""
    judged = judge_all(load_library(), country, today)
    coverage = cover(judged, _installations())
    if as_json:
        print(json.dumps({"country": country, **coverage.as_json()}, indent=2))
    else:
        print(*table.lines(coverage, country), sep="\n")
    return 1 if coverage.missed() else 0


def print_verdicts(today: date, number: int, seed: int, country: str = COUNTRY) -> int:
    """Print `number` positive verdicts with what proves each; return 0."""
    library = load_library()
    found = list(verdicts.positive(judge_all(library, country, today)))
    drawn = verdicts.draw(found, number, seed)
    print(f"{len(drawn)} of {len(found)} positive verdicts in {country}, seed {seed}")
    for index, verdict in enumerate(drawn, 1):
        print(f"\n{index}. ", end="")
        print(*verdicts.lines(verdict, library), sep="\n")
    return 0


def _installations() -> Mapping[str, float]:
    return shares(read_library()[0])
