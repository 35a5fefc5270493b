"""The arguments that all commands share: country, region, site, day and lead time."""

from __future__ import annotations

import argparse
from datetime import date
import re
from typing import Final

from ..engine.model import DEFAULT_LEAD_TIME_MONTHS, Context, Site
from .source import NOWHERE, OwnPlace

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
        help="type of site, determines which rules apply (default: the source's own, else home)",
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
        help="how long before an announced end of support a camera counts as ending"
        f" (default: the source's own, else {DEFAULT_LEAD_TIME_MONTHS})",
    )


def read_context(arguments: argparse.Namespace, own: OwnPlace = NOWHERE) -> Context:
    """Return the context that the arguments give; of `own` what they do not name.

    A region of `own` does not count in another country. Raises ValueError when the region that
    the arguments name does not lie in the country.
    """
    country, region = arguments.country or own.country, arguments.region
    if region and country and region.split("-")[0] != country:
        raise ValueError(f"--region {region} isn't in {country}")
    if region is None and own.region and own.region.split("-")[0] == country:
        region = own.region
    months = own.lead_time_months if arguments.lead_time is None else arguments.lead_time
    return Context(
        today=arguments.today or date.today(),  # noqa: DTZ011 - the day where the user is
        country=country,
        region=region,
        site=Site(arguments.site or own.site or Site.HOME),
        lead_time_months=DEFAULT_LEAD_TIME_MONTHS if months is None else months,
    )


def told_of(arguments: argparse.Namespace, context: Context) -> str:
    """Return what the assessments were made for, and what of it the arguments named."""
    named = (
        ("country", context.country, arguments.country),
        ("region", context.region, arguments.region),
        ("site", context.site.value, arguments.site),
        ("lead time", f"{context.lead_time_months} months", arguments.lead_time),
    )
    return ", ".join(
        f"{name} {value} ({'the folder' if argument is None else 'your arguments'})"
        for name, value, argument in named
        if value is not None
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
