"""Names that several rooms share."""

import logging
from typing import Final

from homeassistant.const import Platform

DOMAIN: Final = "camera_lifecycle"
LOGGER: Final = logging.getLogger(__package__)
PLATFORMS: Final = (Platform.BINARY_SENSOR, Platform.CALENDAR, Platform.EVENT, Platform.SENSOR)
