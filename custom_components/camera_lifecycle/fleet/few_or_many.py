"""Does what is to be done of some cameras where it disturbs least."""

from collections.abc import Callable
from typing import Final

from homeassistant.core import HomeAssistant

from ..event_loop.time_slice import TimeSlice

FEW: Final = 10
"""Up to so many cameras are looked at in the event loop: a thread would cost more than they do."""

type Rest = Callable[[], None]
"""Called after each camera, so that others get their turn."""


async def async_do_for[*Args, Result](
    hass: HomeAssistant,
    cameras: int,
    work: Callable[[*Args, Rest], Result],
    *args: *Args,
) -> Result:
    """Return what `work` returns, which is about so many cameras: in a thread where those are many.

    A thousand cameras take their time; one is done before a thread has begun.
    """
    if cameras <= FEW:
        return work(*args, _go_on)
    return await hass.async_add_executor_job(work, *args, TimeSlice().thread_yield)


def _go_on() -> None:
    """Do not rest: the loop is never to sleep."""
