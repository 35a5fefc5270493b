"""What an action raises where what it was told could not be saved."""

from homeassistant.exceptions import HomeAssistantError

from ..const import DOMAIN


def not_saved() -> HomeAssistantError:
    """Return the error: what was said holds, and is written as soon as the disk takes it."""
    return HomeAssistantError(translation_domain=DOMAIN, translation_key="not_saved")
