"""What can be chosen in triggers and conditions, and what is said of a wrong choice.

Home Assistant shows these messages as they are, with the place behind them ("at
'options.days'"), to whoever saves an automation.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final

from homeassistant.const import CONF_OPTIONS, CONF_TARGET
from homeassistant.helpers import config_validation as cv
import probatio

from ..engine.assessment import Risk
from ..engine.model import SupportStatus

AT_RISK: Final = "at_risk"
CONF_DAYS: Final = "days"
CONF_RISKS: Final = "risks"
CONF_STATUS: Final = "status"
MAX_DAYS: Final = 36500
EVERY_RISK: Final = [each.value for each in Risk]
TARGETS: Final = ("entity_id", "device_id", "area_id", "floor_id", "label_id")

_WHOLE_DAYS: Final = f"enter a whole number of days from 1 to {MAX_DAYS}"
_NO_TARGET: Final = f"choose the cameras by one of {', '.join(TARGETS)}"
_NEW_ONES: Final = "a camera that nobody knows yet can't be chosen; remove the target"


def _days(value: Any) -> int:
    """Return a number of days; raises Invalid for anything else, half a day too."""
    try:
        days = int(value)
        is_whole = not isinstance(value, bool) and float(value) == days
    except TypeError, ValueError, OverflowError:
        is_whole, days = False, 0
    if not is_whole or not 1 <= days <= MAX_DAYS:
        raise probatio.Invalid(_WHOLE_DAYS)
    return days


def _some[ChoiceT: StrEnum](kind: type[ChoiceT]) -> tuple[str, Callable[[Any], list[ChoiceT]]]:
    """Return what to say where nothing is chosen, and what takes one choice or several."""
    names = ", ".join(kind)
    nothing = f"choose at least one of {names}"

    def one(value: Any) -> ChoiceT:
        try:
            return kind(value)
        except ValueError:
            raise probatio.Invalid(f"{value!r} isn't one of {names}") from None

    each = probatio.Schema([one])

    def some(value: Any) -> list[ChoiceT]:
        chosen: list[ChoiceT] = each(cv.ensure_list(value))
        if not chosen:
            raise probatio.Invalid(nothing)
        return chosen

    return nothing, some


def _target(value: Any) -> Any:
    """Return a target that names something; raises Invalid for one that never can."""
    if not any(value.get(key) for key in TARGETS):
        raise probatio.Invalid(_NO_TARGET)
    return value


def _no_target(_: Any) -> Any:
    raise probatio.Invalid(_NEW_ONES)


_NO_RISK, _risks = _some(Risk)
_NO_STATUS, _statuses = _some(SupportStatus)

BY_TARGET: Final = {
    probatio.Required(CONF_TARGET, msg=_NO_TARGET): probatio.All(cv.TARGET_FIELDS, _target)
}
"""Which cameras: at least one thing is named."""
ANYWHERE: Final = {probatio.Optional(CONF_TARGET): _no_target}
"""All cameras, also those to come."""
BY_RISK: Final = {
    probatio.Required(CONF_OPTIONS, default={}): {
        probatio.Required(CONF_RISKS, default=EVERY_RISK, msg=_NO_RISK): _risks
    }
}
BY_STATUS: Final = {
    probatio.Required(CONF_OPTIONS, default={}): {
        probatio.Required(CONF_STATUS, msg=_NO_STATUS): _statuses
    }
}
BY_DAYS: Final = {
    probatio.Required(CONF_OPTIONS, default={}): {
        probatio.Required(CONF_DAYS, msg=_WHOLE_DAYS): _days
    }
}
