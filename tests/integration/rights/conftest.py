"""Users of a home: one who may do everything, others who may not."""

from homeassistant.auth.const import GROUP_ID_ADMIN, GROUP_ID_USER
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockGroup, MockUser

from tests.integration.notices.conftest import board, open_menu, verdicts

__all__ = ["board", "open_menu", "verdicts"]


@pytest.fixture
def administrator(hass: HomeAssistant) -> MockUser:
    """Return a user who is an administrator."""
    groups = [MockGroup(id=GROUP_ID_ADMIN)]
    return MockUser(name="Ada", groups=groups).add_to_hass(hass)


@pytest.fixture
def other_user(hass: HomeAssistant) -> MockUser:
    """Return a user who may see and switch everything, and administers nothing."""
    user = MockUser(name="Bob", groups=[MockGroup(id=GROUP_ID_USER)]).add_to_hass(hass)
    user.mock_policy({"entities": True})
    return user
