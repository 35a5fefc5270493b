"""What our triggers and conditions look at: our own sensors among the entities of a target."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv, entity_registry as er
from homeassistant.helpers.automation import DomainSpec
import probatio

from ..const import DOMAIN
from ..engine.model import SupportStatus

type Specs = Mapping[str, DomainSpec]

AT_RISK: Final = "at_risk"
AT_RISK_SPECS: Final[Specs] = {Platform.BINARY_SENSOR: DomainSpec()}

SUPPORT_STATUS: Final = "support_status"
SUPPORT_STATUS_SPECS: Final[Specs] = {Platform.SENSOR: DomainSpec(device_class="enum")}
CONF_STATUS: Final = "status"
STATUSES: Final[Any] = probatio.All(
    cv.ensure_list,
    probatio.Length(min=1),
    [probatio.In([each.value for each in SupportStatus if each is not SupportStatus.UNKNOWN])],
)


@callback
def filter_own_entities(hass: HomeAssistant, entities: set[str], key: str) -> set[str]:
    """Return those of `entities` (entity ids) that are ours and show `key` of a camera."""
    registry = er.async_get(hass)
    entries = ((entity_id, registry.async_get(entity_id)) for entity_id in entities)
    return {
        entity_id
        for entity_id, entry in entries
        if entry and entry.platform == DOMAIN and entry.translation_key == key
    }
