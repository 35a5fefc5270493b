"""Names that several rooms share."""

import logging
from typing import Final

DOMAIN: Final = "camera_lifecycle"
LOGGER: Final = logging.getLogger(__package__)
