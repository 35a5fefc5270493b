"""`python -m development.bench.peer CHECKOUT CAMERAS RUNS`: another integration beside the floor.

Prints what an entity of it costs at set-up, and the same of an entity of the floor that shows
what it shows.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
import gc
from pathlib import Path
import sys
import tracemalloc

from homeassistant.config_entries import ConfigEntryState
from homeassistant.loader import async_get_integration
from homeassistant.setup import async_setup_component

from custom_components.camera_lifecycle.const import DOMAIN

from .clock import run
from .cpu import quiet_cpu
from .figures import Figure
from .floor.content import Content
from .floor.record import record
from .floor.serve import serve_also
from .home import Folders, Home, home
from .log import show_errors_only
from .pairs import Pair, figures_of
from .peers import entries_of, integration_in
from .report import Report
from .yardstick import yardstick

type SetUp = Callable[[Home], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Cost:
    """What an entity costs at set-up: seconds of processor time, and KiB that it holds."""

    cpu: float
    memory: float


async def measure(domain: str, count: int, runs: int) -> list[Figure]:
    """Return the figures of an integration that is served, in a home of `count` cameras."""
    with Folders.temporary() as folders:
        fresh = await folders.with_cameras(count)
        content = await _content(folders.copy(fresh), domain)
        entities = sum(map(len, content.values()))
        if not entities:
            raise SystemExit(f"{domain} shows no entity that the floor could show")
        theirs, floor = [], []
        for _ in range(runs):
            theirs.append(await _cost(folders, fresh, domain, None, entities))
            floor.append(await _cost(folders, fresh, domain, content, entities))
    cpu = [Pair(one.cpu, other.cpu) for one, other in zip(theirs, floor, strict=True)]
    memory = [Pair(one.memory, other.memory) for one, other in zip(theirs, floor, strict=True)]
    return [
        *figures_of(f"peer_{domain}_cpu", cpu, whose="its"),
        *figures_of(f"peer_{domain}_memory", memory, "KiB", 1, whose="its"),
    ]


async def _content(folder: Path, whose: str) -> Content:
    async with home(folder) as opened:
        await (await _prepared(opened, whose))(opened)
        await opened.settle()
        return record(opened.hass, whose, by_name=whose != DOMAIN)


async def _cost(
    folders: Folders, fresh: Path, whose: str, content: Content | None, entities: int
) -> _Cost:
    """Return the costs of an entity: theirs, or with `content` the floor's."""
    async with home(folders.copy(fresh), content) as opened:
        set_up = await _prepared(opened, whose, content)
        with quiet_cpu() as cpu:
            await set_up(opened)
            await opened.settle()
    async with home(folders.copy(fresh), content) as opened:
        set_up = await _prepared(opened, whose, content)
        gc.collect()
        tracemalloc.start()
        await set_up(opened)
        await opened.settle()
        gc.collect()
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    return _Cost(cpu.seconds / entities, held / 1024 / entities)


async def _prepared(opened: Home, whose: str, content: Content | None = None) -> SetUp:
    """Return what sets it up, once all is there that it would find there."""
    for entity_id in opened.camera_ids:
        opened.hass.states.async_set(entity_id, "idle")
    if content is not None or whose == DOMAIN:
        entry = opened.floor if content is not None else opened.us

        async def load(opened: Home) -> None:
            await opened.set_up(entry)

        return load
    integration = await async_get_integration(opened.hass, whose)
    await integration.async_get_component()
    await integration.async_get_platform("config_flow")
    for needed in (*integration.dependencies, *integration.after_dependencies):
        await async_setup_component(opened.hass, needed, {})
    entries = entries_of(whose, opened)
    for entry in entries:
        entry.add_to_hass(opened.hass)

    async def load_all(opened: Home) -> None:
        await async_setup_component(opened.hass, whose, {})
        await opened.hass.async_block_till_done()
        if failed := [each for each in entries if each.state is not ConfigEntryState.LOADED]:
            raise SystemExit(f"{whose} could not be set up: {failed[0].reason or failed[0].state}")

    return load_all


def main() -> None:
    """Print the figures as JSON."""
    show_errors_only()
    checkout, cameras, runs = sys.argv[1:]
    domain, folder = integration_in(Path(checkout))
    serve_also(folder)
    Report.of(yardstick(), run(measure(domain, int(cameras), int(runs)))).print()


if __name__ == "__main__":
    main()
