"""What the log says of look-ups."""

from __future__ import annotations

from ..const import LOGGER
from ..text.sanitize import printable
from .state import LookUpState


def log_outcome(name: str, before: LookUpState | None, after: LookUpState) -> None:
    """Say in the log what happened, once: not again while it stays so."""
    if after.error_kind is None:
        return
    if before and (before.error_kind, before.error_code) == (after.error_kind, after.error_code):
        return
    if after.refused is not None and after.is_refusal:
        LOGGER.warning(
            "%s refused the login that Home Assistant holds for it (%s). It is not asked again"
            " until that login changes",
            printable(name),
            after.error_code,
        )
    else:
        LOGGER.info(
            "%s could not be asked: %s, %s", printable(name), after.error_kind, after.error_code
        )
