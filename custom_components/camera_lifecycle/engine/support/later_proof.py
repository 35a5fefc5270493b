"""Firmware of the vendor's own that is later than an end that was told.

What was said of a model is proven wrong only by that model: a line may cover a family, and a
firmware speaks for the model that this camera reports, its hardware version and its market, and
for no other of the family.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from ..reasons import LifecycleEvent
from ..releases.maintained import Proof
from .lifecycles import LifecycleEntry, Line

CONTRADICTABLE: Final = frozenset(
    {
        LifecycleEvent.END_OF_SUPPORT,
        LifecycleEvent.END_OF_SECURITY_UPDATES,
        LifecycleEvent.UNSUPPORTED_AS_OF,
    }
)
"""Ends that a later firmware speaks against. A dead service and a closed company stay so."""

MARGIN: Final = timedelta(days=90)
"""A last patch comes a little after the end that it was announced with."""


def later_proof(line: Line, proofs: Iterable[Proof], today: date) -> Proof | None:
    """Return the newest firmware up to now that comes well after every day an end can mean."""
    entry, model = line
    later = (
        proof
        for proof in proofs
        if proof.day <= today
        and not proof.depends_on_hardware
        and _is_later(proof, entry)
        and (proof.tells_hardware or not model.hardware.patterns)
        and _is_of_the_market(proof, entry)
    )
    return max(later, default=None, key=lambda proof: proof.day)


def _is_later(proof: Proof, entry: LifecycleEntry) -> bool:
    if entry.date is None or entry.event not in CONTRADICTABLE:
        return False
    return proof.day > entry.date.last_day + MARGIN


def _is_of_the_market(proof: Proof, entry: LifecycleEntry) -> bool:
    """Return whether a firmware is for a market of which the entry speaks."""
    return not entry.places or proof.regions is None or bool(proof.regions & entry.places)
