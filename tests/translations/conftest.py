"""What tests of translations need where they run a Home Assistant."""

from tests.integration.conftest import _our_integration_is_found, home

__all__ = ["_our_integration_is_found", "home"]
