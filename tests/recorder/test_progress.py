"""The progress of a look-up round: its begin, its end, and a few steps between."""

from homeassistant.core import HomeAssistant, State
import pytest

from custom_components.camera_lifecycle.lookup.progress import AskProgress
from custom_components.camera_lifecycle.lookup.schedule import LookUpSchedule
from custom_components.camera_lifecycle.sensors.fleet import WRITE_EVERY
from tests.integration.home import REOLINK, Home

from .rows import Rows


@pytest.fixture
async def progress(home: Home, monkeypatch: pytest.MonkeyPatch) -> AskProgress:
    """Return the progress of a home that may be asked, and is not."""
    monkeypatch.setattr(LookUpSchedule, "async_start", lambda _: None)
    monkeypatch.setattr(LookUpSchedule, "async_begin_now", lambda _: None)
    home.camera("reolink", "Hall", **REOLINK)
    us = await home.set_up()
    home.hass.config_entries.async_update_entry(us, options={"look_ups": True})
    await home.hass.async_block_till_done()
    found: AskProgress = us.runtime_data.look_ups.progress
    return found


def shown(home: Home) -> State | None:
    assert home.us
    return home.state(home.us.entry_id, "cameras_being_asked")


async def test_a_round_of_many_cameras_is_few_rows(
    hass: HomeAssistant, home: Home, progress: AskProgress
) -> None:
    rows = Rows(hass)
    await rows.new()
    for _ in range(2):
        progress.begin(1000)
        for _ in range(1000):
            progress.end(1)
        await hass.async_block_till_done()
    assert [row.state for row in await rows.new()] == ["1000", "0", "1000", "0"]


async def test_who_watches_a_slow_round_sees_it_move(
    hass: HomeAssistant, home: Home, progress: AskProgress, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    progress.begin(9)
    for seconds, answers in ((0, 1), (WRITE_EVERY, 1), (WRITE_EVERY, 1), (WRITE_EVERY, 6)):
        later = hass.loop.time() + seconds
        with monkeypatch.context() as clock:
            clock.setattr(hass.loop, "time", lambda later=later: later)
            progress.end(answers)
        state = shown(home)
        assert state is not None
        seen.append(state.state)
    assert seen == ["9", "7", "7", "0"]
