"""Reads the number of a radio approval off a label: an FCC ID, or an IC number of Canada.

Either names who holds the approval, which is often another company than the one that sold or
made the camera. No source that was read says which holder a number names, so it names nobody.
"""

from enum import StrEnum
import re
from typing import Final

from ..text.sanitize import plain


class ApprovalError(StrEnum):
    """What is wrong with what was entered; also the translation key."""

    NO_APPROVAL_NUMBER = "no_approval_number"
    FCC_OR_IC = "fcc_or_ic"


class ApprovalNumberError(ValueError):
    """A text is no such number; `error` says why."""

    def __init__(self, error: ApprovalError) -> None:
        """Keep why."""
        super().__init__(error.value)
        self.error = error


FCC: Final = "FCC ID"
IC: Final = "IC"
_PREFIX: Final = re.compile(
    r"(?:CONTAINS)?(?:(?P<fcc>FCC(?:-?ID)?)[:.#]{0,2}"
    r"|(?:(?:CANADA)?IC|ISED)(?:NO\b)?[:.#]{0,2}(?=[0-9]))"
)
# The code of the holder begins with a letter (3 characters) or a digit (5), and has no 0 and no
# 1; then the holder's own code for the product.
_FCC: Final = re.compile(r"(?:[A-Z][A-Z2-9]{2}|[2-9][A-Z2-9]{4})[A-Z0-9-]{1,14}")
# The number of the company, and the company's own number for the product.
_IC: Final = re.compile(r"\d{3,6}[A-Z]{0,2}-[A-Z0-9-]{1,11}", re.ASCII)
_DASHES: Final = re.compile(r"[\u2010-\u2015\u2212]")
_DIGIT: Final = re.compile(r"[0-9]")


def read_approval_number(text: str) -> str:
    """Return the number as `FCC ID 2ABCD-CAM100` or `IC 12345A-CAM100`.

    Spaces, case and what stands before it on a label make no difference. A number that can be
    either needs its name before it. Raises ApprovalNumberError.
    """
    entered = _DASHES.sub("-", "".join(plain(text).upper().split()))
    if named := _PREFIX.match(entered):
        number = entered[named.end() :]
        form, name = (_FCC, FCC) if named["fcc"] else (_IC, IC)
        if not form.fullmatch(number):
            raise ApprovalNumberError(ApprovalError.NO_APPROVAL_NUMBER)
        return f"{name} {number}"
    names = [name for name, form in ((FCC, _FCC), (IC, _IC)) if form.fullmatch(entered)]
    if not names or not _DIGIT.search(entered):
        raise ApprovalNumberError(ApprovalError.NO_APPROVAL_NUMBER)
    if len(names) > 1:
        raise ApprovalNumberError(ApprovalError.FCC_OR_IC)
    return f"{names[0]} {entered}"
