"""What `scripts/add release`, `promise`, and `end` can be told."""

from __future__ import annotations

import argparse
from typing import Final

CONCLUDES: Final = ("maintained", "newer_exists", "newest_known")
ENDS: Final = (
    *("end_of_support", "end_of_security_updates", "service_shutdown", "end_of_sale"),
    "unsupported_as_of",
)


def parser(kind: str, what: str) -> argparse.ArgumentParser:
    """Return the parser of a kind of fact; `what`: what its command does."""
    made = argparse.ArgumentParser(
        f"scripts/add {kind}", description=f"{what} What is left out is asked."
    )
    made.add_argument("--vendor", help="its ID or any of its names")
    made.add_argument("--model", action="append", help="exactly as written; can be repeated")
    made.add_argument("--hardware", action="append", help="hardware version; can be repeated")
    made.add_argument("--url", help="where it was read")
    made.add_argument("--title", help="name of the document")
    made.add_argument("--read", choices=("full", "excerpt", "listing"), default="full")
    made.add_argument("--checked", metavar="DAY", help="when it was read (default: today)")
    if kind == "release":
        _release_arguments(made)
    else:
        made.add_argument("--place", action="append", help="country or EU, if only there")
    if kind == "promise":
        made.add_argument("--until", metavar="DAY")
        made.add_argument("--statement", help="a promise for all models, in your own words")
        gives = ("support", "security_updates", "firmware", "notice")
        made.add_argument("--gives", choices=gives, help="the same in values")
        made.add_argument("--months", type=int)
        starts = ("first_sold", "last_sold", "release", "end_announced", "unspecified")
        made.add_argument("--start", choices=starts)
    if kind == "end":
        made.add_argument("--on", metavar="DAY", help="year, month, or day")
        made.add_argument("--event", choices=ENDS, default=ENDS[0])
        made.add_argument("--service", help="name of a service that ends (default: the model)")
    return made


def _release_arguments(made: argparse.ArgumentParser) -> None:
    made.add_argument("--version", help="as a device reports it, or without the build")
    made.add_argument("--build", metavar="DAY", help="default: the day in the version")
    made.add_argument("--published", metavar="DAY")
    made.add_argument("--dating", choices=("no_later_than", "about"), help="default: on that day")
    made.add_argument("--channel", choices=("assigned", "beta", "sighting"))
    made.add_argument("--branch", help="the first numbers of versions that follow each other")
    made.add_argument("--region", action="append", help="EU, US, ...; can be repeated")
    made.add_argument("--latest-until", metavar="DAY", help="last day it was the newest there")
    made.add_argument("--list", help="name of the list (default: the one of the same page)")
    made.add_argument("--concludes", action="append", choices=CONCLUDES, help="for a new list")
    made.add_argument("--regional", choices=("yes", "no"), help="for a new list")
