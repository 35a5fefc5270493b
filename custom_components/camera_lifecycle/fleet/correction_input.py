"""Reads what a person enters about a camera: companies, and what stands on its label."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from ..engine.identify.known import company_of
from ..engine.identify.names import key
from ..engine.load import Library
from ..owner.corrections import MAX_LENGTH, CorrectedClaim
from ..text.sanitize import plain
from .approval_number import ApprovalError, ApprovalNumberError, read_approval_number

TEXTS: Final = (
    CorrectedClaim.VENDOR,
    CorrectedClaim.MAKER,
    CorrectedClaim.MODEL,
    CorrectedClaim.HARDWARE_VERSION,
    CorrectedClaim.APPROVAL_NUMBER,
)
"""What is entered as text."""
_PLACEHOLDERS_OF: Final = {
    CorrectedClaim.VENDOR: "manufacturer",
    CorrectedClaim.MAKER: "manufacturer",
    CorrectedClaim.MODEL: "model",
}


class CorrectionError(StrEnum):
    """What is wrong with what was entered; also the translation key."""

    NOTHING_ENTERED = "nothing_entered"
    TOO_LONG = "too_long"
    SAYS_NOTHING = "says_nothing"


type InputError = CorrectionError | ApprovalError


def read_claims(
    entered: Mapping[str, Any], library: Library
) -> tuple[dict[str, str], dict[str, InputError]]:
    """Return what was entered, by the claim, and what is wrong with it, by the claim.

    A company is the id of a vendor of the library, else its name as it was typed. What is left
    empty is neither.
    """
    said: dict[str, str] = {}
    errors: dict[str, InputError] = {}
    for claim in TEXTS:
        if not (text := str(entered.get(claim) or "").strip()):
            continue
        if error := _error(claim, text, library):
            errors[claim.value] = error
            continue
        try:
            said[claim.value] = _value(claim, plain(text), library)
        except ApprovalNumberError as err:
            errors[claim.value] = err.error
    return said, errors


def _error(claim: CorrectedClaim, text: str, library: Library) -> CorrectionError | None:
    """Return why a text is no answer: too long, or a word that stands where something had to."""
    if len(text) > MAX_LENGTH:
        return CorrectionError.TOO_LONG
    if claim is CorrectedClaim.APPROVAL_NUMBER:
        return None  # its own form tells
    comparable = key(plain(text))
    field = _PLACEHOLDERS_OF.get(claim, "")
    placeholders = library.integrations.everywhere.placeholders.get(field, frozenset())
    company = company_of(text, library.vendors) if claim in _COMPANIES else None
    is_known = company is not None and company.id in library.vendors
    if not is_known and (not comparable or comparable in placeholders):
        return CorrectionError.SAYS_NOTHING
    return None


def _value(claim: CorrectedClaim, text: str, library: Library) -> str:
    """Return what is kept: of a company that the library knows, its id.

    Raises ApprovalNumberError.
    """
    if claim is CorrectedClaim.APPROVAL_NUMBER:
        return read_approval_number(text)
    company = company_of(text, library.vendors) if claim in _COMPANIES else None
    return company.id if company and company.id in library.vendors else text


_COMPANIES: Final = frozenset({CorrectedClaim.VENDOR, CorrectedClaim.MAKER})
