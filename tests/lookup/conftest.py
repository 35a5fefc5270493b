"""Fixtures of the look-up tests: a client session, and sockets to loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from custom_components.camera_lifecycle.lookup.client import open_session
from custom_components.camera_lifecycle.lookup.soap import prepare


@pytest.fixture(autouse=True)
def _loopback(socket_enabled: None) -> None:
    """Let tests reach 127.0.0.1; the harness forbids all else."""


@pytest.fixture(autouse=True)
async def _library_loaded() -> None:
    """Load the ONVIF library before anything is timed or weighed."""
    await prepare()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    """Return a session as the ask command opens it."""
    async with open_session() as opened:
        yield opened
