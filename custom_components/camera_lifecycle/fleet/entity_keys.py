"""The entities that a camera can have: by these their place is found without a walk over all."""

from typing import Final

from homeassistant.const import Platform

CAMERA_ENTITIES: Final = (
    (Platform.BINARY_SENSOR, "at_risk"),
    (Platform.SENSOR, "support_status"),
    (Platform.SENSOR, "support_status_code"),
    (Platform.SENSOR, "vendor"),
    (Platform.SENSOR, "maker"),
    (Platform.SENSOR, "assessment"),
    (Platform.SENSOR, "firmware_age"),
    (Platform.SENSOR, "firmware_state"),
    (Platform.SENSOR, "support_ends"),
    (Platform.SENSOR, "firmware_date"),
    (Platform.SENSOR, "known_exploited"),
    (Platform.SENSOR, "look_up"),
    (Platform.SENSOR, "duty"),
)
"""Platform and key of each; the unique id is that of the camera, an underscore, and the key."""

OWN: Final = (
    (Platform.BINARY_SENSOR, "at_risk"),
    (Platform.SENSOR, "support_status"),
    (Platform.SENSOR, "vendor"),
    (Platform.SENSOR, "maker"),
    (Platform.SENSOR, "assessment"),
    (Platform.SENSOR, "firmware_age"),
    (Platform.SENSOR, "firmware_state"),
)
"""Those that every camera has and that are enabled unless their owner disables them."""
LOOK_UP: Final = (Platform.SENSOR, "look_up")
"""The one of a camera that may be asked; enabled."""
DUTY: Final = (Platform.SENSOR, "duty")
"""The one of each camera at a site that has duties; enabled."""
PLATFORMS: Final = {key: platform for platform, key in CAMERA_ENTITIES}
