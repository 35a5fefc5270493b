"""What is known of a camera's warranty beside what its owner noted: quoted, never set."""

from datetime import date

from ..engine.load import Library
from ..engine.model import Context
from ..engine.support.warranties import VendorWarranty
from ..owner.plan import Plan
from .model import AssessedCamera


def warranty_of(
    assessed: AssessedCamera, library: Library, context: Context
) -> VendorWarranty | None:
    """Return what the proven seller of a camera says of its warranty here, None for nothing."""
    return library.warranties.of(assessed.assessment.identity, context)


def proposed_end(told: VendorWarranty | None, plan: Plan) -> date | None:
    """Return the last day that the noted purchase would lead to.

    None where it does not tell it, and where the owner has noted an end.
    """
    if told is None or told.term is None or plan.purchased is None or plan.warranty_until:
        return None
    return told.term.end(plan.purchased)
