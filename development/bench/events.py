"""What following one event costs, beyond what it costs a home that has the floor."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from homeassistant.helpers import device_registry as dr

from custom_components.camera_lifecycle.engine.model import Record

from .clock import let_pass
from .cpu import measured, quiet
from .figures import Figure
from .floor.content import Content
from .home import Folders, Home, home
from .pairs import Pair, make_template

GOAL_MS: Final = 5.0
TIMES: Final = 3
"""How often each event comes in a home."""
LATER: Final = "later"
"""What is written once all events are over: files that wait for more to write."""
_LATER_SECONDS: Final = 300.0
_LATER_STEP: Final = 30.0
_NEW: Final = Record("new", integration="reolink", manufacturer="Reolink", model="RLC-810A")
_FIRST_NEW: Final = 900_000

type HomeEvent = Callable[[Home, list[str], int], None]
"""Lets an event come: the home, the ids of its devices, and how many came before."""


def _firmware(home: Home, device_ids: list[str], number: int) -> None:
    version = f"V5.7.{number} build 250101"
    dr.async_get(home.hass).async_update_device(device_ids[number], sw_version=version)


def _name(home: Home, device_ids: list[str], number: int) -> None:
    devices = dr.async_get(home.hass)
    devices.async_update_device(device_ids[TIMES + number], name_by_user=f"Roof {number}")


def _comes(home: Home, device_ids: list[str], number: int) -> None:  # noqa: ARG001 - a HomeEvent
    home.add(_FIRST_NEW + number, _NEW)


def _goes(home: Home, device_ids: list[str], number: int) -> None:
    dr.async_get(home.hass).async_remove_device(device_ids[2 * TIMES + number])


EVENTS: Final[dict[str, HomeEvent]] = {
    "firmware": _firmware,
    "name": _name,
    "comes": _comes,
    "goes": _goes,
}


async def measure(count: int, runs: int) -> list[Figure]:
    """Return for each event what ours costs beyond the floor in a home of `count` cameras."""
    pairs: dict[str, list[Pair]] = {name: [] for name in (*EVENTS, LATER)}
    with Folders.temporary() as folders:
        template = await make_template(folders, count)
        for _ in range(runs):
            ours = await _costs(folders.copy(template.ours), None)
            floor = await _costs(folders.copy(template.floor), template.content)
            for name in pairs:
                pairs[name] += map(Pair, ours[name], floor[name], strict=True)
    return [_figure(name, count, found) for name, found in pairs.items()]


async def _costs(folder: Path, content: Content | None) -> dict[str, list[float]]:
    """Return the seconds of processor time of each event that comes `TIMES` times."""
    async with home(folder, content) as opened:
        await opened.set_up(opened.us if content is None else opened.floor)
        await opened.settle()
        device_ids = opened.device_ids
        costs: dict[str, list[float]] = {name: [] for name in EVENTS}
        with quiet():
            for name, let_come in EVENTS.items():
                for number in range(TIMES):
                    with measured() as cpu:
                        let_come(opened, device_ids, number)
                        await opened.settle()
                    costs[name].append(cpu.seconds)
            with measured() as cpu:
                await let_pass(opened.hass, _LATER_SECONDS, _LATER_STEP)
        return costs | {LATER: [cpu.seconds]}


def _figure(name: str, count: int, pairs: list[Pair]) -> Figure:
    beyond = [pair.beyond * 1000 for pair in pairs]
    return Figure.of(f"one_{name}_{count}", "ms", beyond, None if name == LATER else GOAL_MS)
