"""The arguments that all commands share: country, region, site, day and lead time."""

from __future__ import annotations

import argparse
from datetime import date
import re
from typing import Final

from ..engine.model import DEFAULT_LEAD_TIME_MONTHS, Context, Site

MAX_LEAD_TIME_MONTHS: Final = 1200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the arguments."""
    parser.add_argument(
        "--country", metavar="CC", type=_country, help="ISO 3166-1 code, for example CA"
    )
    parser.add_argument(
        "--region", metavar="CC-XX", type=_region, help="ISO 3166-2 code, for example CA-QC"
    )
    parser.add_argument(
        "--site",
        choices=[site.value for site in Site],
        default=Site.HOME.value,
        help="type of site, determines which rules apply (default: %(default)s)",
    )
    parser.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        type=date.fromisoformat,
        help="date of the assessment (default: today)",
    )
    parser.add_argument(
        "--lead-time",
        metavar="MONTHS",
        type=_lead_time,
        default=DEFAULT_LEAD_TIME_MONTHS,
        help="how long before an announced end of support a camera counts as ending"
        " (default: %(default)s)",
    )


def read_context(arguments: argparse.Namespace, country: str | None = None) -> Context:
    """Return the context that the arguments give; `country` where they name none.

    Raises ValueError when the region does not lie in the country.
    """
    country = arguments.country or country
    if arguments.region and country and arguments.region.split("-")[0] != country:
        raise ValueError(f"--region {arguments.region} isn't in {country}")
    return Context(
        today=arguments.today or date.today(),  # noqa: DTZ011 - the day where the user is
        country=country,
        region=arguments.region,
        site=Site(arguments.site),
        lead_time_months=arguments.lead_time,
    )


def _lead_time(text: str) -> int:
    months = int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else -1
    if not 0 <= months <= MAX_LEAD_TIME_MONTHS:
        raise argparse.ArgumentTypeError(
            f"{text!r} isn't a number of months from 0 to {MAX_LEAD_TIME_MONTHS}"
        )
    return months


def _country(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2}", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r} isn't a two-letter ISO 3166-1 code")
    return text.upper()


def _region(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2}-[A-Za-z0-9]{1,3}", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r} isn't an ISO 3166-2 code, for example US-TX")
    return text.upper()
