"""What can be chosen in triggers and conditions."""

from typing import Any, Final

from homeassistant.helpers import config_validation as cv
import probatio

from ..engine.assessment import Risk
from ..engine.model import SupportStatus

AT_RISK: Final = "at_risk"
CONF_DAYS: Final = "days"
CONF_RISKS: Final = "risks"
CONF_STATUS: Final = "status"
MAX_DAYS: Final = 36500
DAYS: Final[Any] = probatio.All(probatio.Coerce(int), probatio.Range(min=1, max=MAX_DAYS))
RISKS: Final[Any] = probatio.All(
    cv.ensure_list,
    probatio.Length(min=1),
    [probatio.All(probatio.In([each.value for each in Risk]), probatio.Coerce(Risk))],
)
STATUSES: Final[Any] = probatio.All(
    cv.ensure_list,
    probatio.Length(min=1),
    [
        probatio.All(
            probatio.In([each.value for each in SupportStatus]), probatio.Coerce(SupportStatus)
        )
    ],
)
EVERY_RISK: Final = [each.value for each in Risk]
