"""Homes with the same cameras, each fresh: Home Assistant begins from what lies on the disk."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import ExitStack, asynccontextmanager, contextmanager
from itertools import cycle, islice
from pathlib import Path
import shutil
import tempfile
from typing import TYPE_CHECKING, Final, Self
from unittest.mock import AsyncMock, Mock, patch

from aiohttp import ThreadedResolver
from homeassistant import bootstrap
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    category_registry as cr,
    device_registry as dr,
    entity_registry as er,
    floor_registry as fr,
    frame,
    issue_registry as ir,
    label_registry as lr,
    restore_state as rs,
)
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_test_home_assistant,
)

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import Record

from .clock import let_pass
from .engine import cameras
from .floor.content import CONTENT, FLOOR, Content
from .floor.record import record
from .floor.serve import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

SETTLE: Final = 5.0
"""Seconds of the loop's clock after which all has been followed: changes are gathered a moment."""
_LOADED: Final = (
    *("http", "websocket_api"),
    *("binary_sensor", "button", "calendar", "event", "sensor", "todo"),
)
"""What other integrations have loaded in each home before we come."""
_RESOLVER: Final = "homeassistant.helpers.aiohttp_client._async_make_resolver"
_HTTP: Final = "homeassistant.components.http.HomeAssistantHTTP.start"
_REGISTRIES: Final = (ar, cr, dr, er, fr, ir, lr, rs)


class Home:
    """A Home Assistant with cameras of other integrations, our config entry and the floor's."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Have both config entries, neither of them loaded."""
        self.hass = hass
        self.us = _entry(DOMAIN, data={"country": "US", "site": "home"})
        self.floor = _entry(FLOOR)
        for entry in (self.us, self.floor):
            entry.add_to_hass(hass)

    @property
    def device_ids(self) -> list[str]:
        """Return the ids of the cameras' devices, in the order in which they were added."""
        devices = dr.async_get(self.hass).devices
        mine = {key: device.id for device in devices for _, key in device.identifiers}
        return [mine[key] for key in sorted(mine) if key.startswith("bench-")]

    @property
    def camera_ids(self) -> list[str]:
        """Return the ids of the camera entities."""
        entities = er.async_get(self.hass).entities.values()
        return [each.entity_id for each in entities if each.domain == "camera"]

    def add(self, number: int, record: Record) -> None:
        """Register a device with the strings of `record` and a camera entity."""
        domain = record.integration or "onvif"
        device = dr.async_get(self.hass).async_get_or_create(
            config_entry_id=self._entry_of(domain).entry_id,
            identifiers={(domain, f"bench-{number:06}")},
            name=f"Camera {number}",
            manufacturer=record.manufacturer,
            model=record.model,
            sw_version=record.sw_version,
        )
        er.async_get(self.hass).async_get_or_create(
            "camera",
            domain,
            f"bench-{number}",
            config_entry=self._entry_of(domain),
            device_id=device.id,
        )

    def add_entries(self) -> None:
        """Have the config entries of all devices, as the home had that wrote them."""
        for device in [*dr.async_get(self.hass).devices]:
            for domain, _ in device.identifiers:
                self._entry_of(domain)

    async def set_up(self, entry: MockConfigEntry) -> None:
        """Load a config entry; stop the bench where that fails."""
        if not await self.hass.config_entries.async_setup(entry.entry_id):
            raise SystemExit(f"{entry.domain} could not be set up: {entry.reason}")

    async def settle(self) -> None:
        """Return once all that has begun is done, and all that is gathered was followed."""
        await let_pass(self.hass, SETTLE)

    def content(self) -> Content:
        """Return what our loaded entry shows."""
        return record(self.hass, DOMAIN)

    def _entry_of(self, domain: str) -> MockConfigEntry:
        entries = self.hass.config_entries.async_entries(domain)
        if not entries:
            entry = _entry(domain)
            entry.add_to_hass(self.hass)
            return entry
        found = entries[0]
        assert isinstance(found, MockConfigEntry)  # noqa: S101 - there are no others
        return found


class Folders:
    """Folders of Home Assistant, each a copy of another one."""

    def __init__(self, folder: Path) -> None:
        """Keep them all in `folder`."""
        self._folder = folder
        self._count = 0

    @classmethod
    @contextmanager
    def temporary(cls) -> Iterator[Self]:
        """Give room for them until the block ends."""
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            yield cls(Path(folder))

    def copy(self, template: Path | None = None) -> Path:
        """Return a new folder: a copy of `template`, empty without one."""
        self._count += 1
        folder = self._folder / str(self._count)
        if template is None:
            folder.mkdir()
        else:
            # what is being written into a file of its own is not there yet
            shutil.copytree(template, folder, ignore=shutil.ignore_patterns("tmp*"))
        return folder

    async def with_cameras(self, count: int) -> Path:
        """Return the folder of a home with so many cameras that never knew us."""
        folder = self.copy()
        async with home(folder) as made:
            for number, each in enumerate(records(count)):
                made.add(number, each)
        return folder


def records(count: int) -> Iterable[Record]:
    """Return so many records of the corpus, which is repeated until there are enough."""
    return islice(cycle([one.primary for one in cameras() if one.primary.model]), count)


@asynccontextmanager
async def home(
    folder: Path, content: Content | None = None, *, is_running: bool = True
) -> AsyncIterator[Home]:
    """Give the home that lies in `folder`, and write it there at the end.

    `content`: what the floor is to show. `is_running`: whether Home Assistant has started.
    """
    serve()
    state = CoreState.running if is_running else CoreState.not_running
    with ExitStack() as stack:
        resolver = Mock(ThreadedResolver(), real_close=AsyncMock())
        stack.enter_context(patch(_RESOLVER, return_value=resolver))
        stack.enter_context(patch(_HTTP, AsyncMock()))  # listens on no port
        async with async_test_home_assistant(
            load_registries=False, config_dir=str(folder), initial_state=state
        ) as hass:
            hass.data.pop("custom_components", None)
            if content is not None:
                hass.data[CONTENT] = content
            await _load_registries(hass)
            for component in _LOADED:
                await async_setup_component(hass, component, {})
            opened = Home(hass)
            opened.add_entries()
            await hass.async_block_till_done()
            yield opened
            await hass.async_stop(force=True)


async def _load_registries(hass: HomeAssistant) -> None:
    frame.async_setup(hass)
    dr.async_setup(hass)
    for registry in _REGISTRIES:
        await registry.async_load(hass)
    hass.data[bootstrap.DATA_REGISTRIES_LOADED] = None


def _entry(domain: str, **fields: dict[str, str]) -> MockConfigEntry:
    """Return a config entry whose id is the same in each home."""
    return MockConfigEntry(domain=domain, title=domain, entry_id=f"bench_{domain}", **fields)
