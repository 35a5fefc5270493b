"""Long work gives way to others, however many works there are at once."""

import asyncio

import pytest

from custom_components.camera_lifecycle.event_loop import time_slice
from custom_components.camera_lifecycle.event_loop.time_slice import MAX_SLICE, TimeSlice

ITEM = 0.001


class Clock:
    """A clock that goes on only while something works."""

    def __init__(self) -> None:
        """Begin at zero."""
        self.now = 0.0

    def work(self, seconds: float) -> None:
        """Work for so long."""
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Give time slices a clock of a test."""
    clock = Clock()
    monkeypatch.setattr(time_slice, "monotonic", lambda: clock.now)
    return clock


async def longest_wait(clock: Clock, works: int) -> float:
    """Return for how long somebody who is always ready waits at most beside so many works."""
    done = 0

    async def work() -> None:
        nonlocal done
        slices = TimeSlice()
        for _ in range(40):
            clock.work(ITEM)
            await slices.async_yield()
        done += 1

    tasks = [asyncio.create_task(work()) for _ in range(works)]
    longest, last = 0.0, clock.now
    while done < works:
        await asyncio.sleep(0)
        longest, last = max(longest, clock.now - last), clock.now
    await asyncio.gather(*tasks)
    return longest


@pytest.mark.parametrize("works", [1, 2, 5])
async def test_others_wait_for_one_slice_however_many_work(clock: Clock, works: int) -> None:
    """What each of them does before it looks comes on top, once."""
    assert await longest_wait(clock, works) <= MAX_SLICE + (works + 1) * ITEM + 1e-9
    settled = await longest_wait(clock, works)
    assert settled <= MAX_SLICE + (works + 1) * ITEM + 1e-9


async def test_works_take_turns(clock: Clock) -> None:
    """None waits until another one has ended."""
    order: list[str] = []

    async def work(name: str) -> None:
        slices = TimeSlice()
        for _ in range(20):
            clock.work(ITEM)
            order.append(name)
            await slices.async_yield()

    await asyncio.gather(work("a"), work("b"))
    assert "b" in order[: len(order) // 4]
    assert "a" in order[-len(order) // 4 :]


async def test_little_work_gives_way_to_nobody(clock: Clock) -> None:
    """To give way takes a turn of the loop, which a single camera need not wait for."""
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    slices = TimeSlice()
    clock.work(ITEM)
    await slices.async_yield()
    assert turns == 0
    counting.cancel()


async def test_nothing_sleeps_in_the_event_loop(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same work is done in a thread for many cameras, and in the loop for a few."""
    slept: list[float] = []
    monkeypatch.setattr(time_slice, "sleep", slept.append)

    def work() -> None:
        slices = TimeSlice()
        clock.work(2 * MAX_SLICE)
        slices.thread_yield()

    work()
    assert slept == []
    await asyncio.to_thread(work)
    assert len(slept) == 1
