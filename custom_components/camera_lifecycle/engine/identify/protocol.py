"""Reads the integration itself: whose protocol it speaks, whose cloud it asks."""

from __future__ import annotations

from collections.abc import Iterator

from .clues import Clue, Family, of_seller
from .seen import Seen
from .vendors import Vendors
from .weights import Weight


def read_integration(seen: Seen, vendors: Vendors) -> Iterator[Clue]:
    """Yield what it proves that this integration could talk to the device.

    Nothing about a recorder's channels, and nothing where the device did not answer.
    """
    facts = seen.integration
    if seen.was_refused:
        return
    if facts.vendor is not None:
        yield of_seller(
            vendors,
            facts.vendor,
            "integration",
            facts.domain,
            Family.INTEGRATION,
            Weight.STRONG,
            seen.model,
        )
    if facts.maker is not None and not seen.is_channel:
        yield Clue(
            "integration",
            facts.domain,
            Family.INTEGRATION,
            maker=facts.maker,
            weight=facts.maker_weight,
            maker_family=Family.INTEGRATION,
        )
