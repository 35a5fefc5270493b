"""Fixtures for tests that run the integration inside Home Assistant."""

import pytest


@pytest.fixture(autouse=True)
def _our_integration_is_found(enable_custom_integrations: None) -> None:
    """Let Home Assistant load what lies in custom_components."""
