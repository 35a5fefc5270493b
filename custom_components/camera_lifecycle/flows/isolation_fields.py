"""The fields in which a person says since when, and by what, nobody can reach a camera."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

from homeassistant.helpers.selector import (
    DateSelector,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..owner.answers import Isolation

CONF_SINCE: Final = "since"
CONF_BY: Final = "isolated_by"


class IsolationError(StrEnum):
    """What is wrong with what was entered; also the translation key."""

    CHOOSE_HOW = "choose_how"
    NOT_YET = "not_yet"


def isolation_fields() -> dict[Any, Any]:
    """Return the two fields; nothing is chosen beforehand in the second."""
    return {
        probatio.Required(CONF_SINCE): DateSelector(),
        probatio.Optional(CONF_BY): _ISOLATED_BY,  # the browser fills in what is required
    }


def wrong_isolation(entered: Mapping[str, Any], today: date) -> dict[str, StrEnum]:
    """Return what is wrong with what was entered, by field."""
    errors: dict[str, StrEnum] = {}
    if date.fromisoformat(entered[CONF_SINCE]) > today:
        errors[CONF_SINCE] = IsolationError.NOT_YET
    if CONF_BY not in entered:
        errors[CONF_BY] = IsolationError.CHOOSE_HOW
    return errors


_ISOLATED_BY: Final = SelectSelector(
    SelectSelectorConfig(
        options=[*map(str, Isolation)],
        translation_key=CONF_BY,
        mode=SelectSelectorMode.LIST,
    )
)
