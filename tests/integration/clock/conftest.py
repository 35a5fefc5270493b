"""Fixtures for tests of clocks: a home whose cameras age by the day, and its clock."""

from collections.abc import AsyncIterator

from freezegun import api
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.fleet import assessor
from tests.integration.home import Home
from tests.integration.notices.board import Board

from .clocks import Clock, DatedVerdicts


@pytest.fixture
def verdicts(monkeypatch: pytest.MonkeyPatch) -> DatedVerdicts:
    """Return what is said of cameras in place of the engine, by the day."""
    said = DatedVerdicts()
    monkeypatch.setattr(assessor, "assess", said.assess)
    return said


@pytest.fixture
def board(home: Home, verdicts: DatedVerdicts) -> Board:
    """Return the home and its notices."""
    return Board(home)


@pytest.fixture
async def clock(
    board: Board,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Clock]:
    """Return the clock on the wall. The one that timers go by never jumps."""
    monkeypatch.setattr(hass.loop, "time", api.real_monotonic)
    clock = Clock(board, freezer)
    clock.listen()
    yield clock
    clock.stop()
