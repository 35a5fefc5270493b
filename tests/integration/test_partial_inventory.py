"""What is read and assembled in part is what a whole new inventory gives."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from homeassistant.core import HomeAssistant
from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.camera_lifecycle import listeners
from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Camera
from custom_components.camera_lifecycle.inventory import assemble, build, reading
from custom_components.camera_lifecycle.inventory.build import InventoryBuilder
from custom_components.camera_lifecycle.inventory.dirt import Changed, Dirt
from custom_components.camera_lifecycle.inventory.model import Inventory

from .changing import CHANGES, CHOICES, PLACES, Change, ChangingHome

EXAMPLES = 40
LIBRARY = load_library()

numbers = st.tuples(st.integers(0, PLACES - 1), st.integers(0, CHOICES - 1))
homes = st.lists(numbers, min_size=1, max_size=PLACES)
changes = st.tuples(
    st.sampled_from([*CHANGES, "change_device", "link", "change_picture"]),
    st.integers(0, PLACES - 1),
    st.integers(0, CHOICES - 1),
)
sequences = st.lists(st.lists(changes, min_size=1, max_size=3), min_size=1, max_size=8)


@dataclass(frozen=True)
class Told:
    """The camera ids in use, as the fleet stood before, and what was given."""

    before: Inventory
    given: Mapping[str, str]

    async def async_all(self) -> Mapping[str, str]:
        cameras = self.before.cameras
        in_use = {each.primary_device_id: each.id for each in cameras if each.primary_device_id}
        return {**in_use, **self.given}

    def of(self, source_ids: Collection[str], in_use: Mapping[str, str]) -> Mapping[str, str]:
        told = {**in_use, **self.given}
        return {source: key for source, key in told.items() if source in source_ids}


class Followed:
    """A home whose changes are followed, beside one that is looked at anew each time."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin to listen to an empty home."""
        self.home = ChangingHome(hass)
        self.inventory = Inventory()
        self.dirt = Dirt()
        self._builder = InventoryBuilder(hass, LIBRARY)
        self._given: dict[str, str] = {}
        coordinator: Any = self
        heard = listeners._listen_for_changes(hass, coordinator, lambda *_: None)
        self._unsubscribe = [*heard]

    def close(self) -> None:
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self.home.clear()

    async def follow(self, changed: Changed | None = None) -> None:
        """Bring the inventory up to date, and compare it with a whole new one."""
        before, home = self.inventory, self.home
        self.dirt.add_sources(key for key, _ in self._given.items() ^ home.given.items())
        self._given = dict(home.given)
        told, changed = Told(before, self._given), changed or self.dirt.take()
        whole = await InventoryBuilder(home.hass, LIBRARY).async_build(told, home.word)
        self.inventory = await self._builder.async_build(told, home.word, changed)
        assert _comparable(self.inventory) == _comparable(whole)
        touched, now = self.inventory.touched, {each.id: each for each in self.inventory.cameras}
        if touched is not None:
            assert now.keys() - {each.id for each in before.cameras} <= touched
            for camera in before.cameras:
                assert camera.id in touched or now[camera.id] is camera


def _comparable(inventory: Inventory) -> SimpleNamespace:
    return SimpleNamespace(
        cameras={each.id: each for each in inventory.cameras},
        excluded={each.id: each for each in inventory.excluded},
        device_ids=inventory.device_ids,
        entry_ids=inventory.entry_ids,
    )


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Identify each record once, whoever asks."""
    known: dict[str, Any] = {}

    def once(camera: Camera, of_library: Library) -> Any:
        (record,) = camera.records
        key = repr(record)
        if key not in known:
            known[key] = identify(camera, of_library)
        return known[key]

    monkeypatch.setattr(assemble, "identify", once)


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Assemble in parts as far as it goes, the smallest in the event loop."""
    monkeypatch.setattr(build, "_FEW", 3)
    monkeypatch.setattr(build, "_SHARE", 1)
    monkeypatch.setattr(reading, "_SHARE", 1)


@pytest.mark.usefixtures("cheap", "in_parts")
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(begin=homes, sequence=sequences)
async def test_a_part_is_as_good_as_the_whole(
    hass: HomeAssistant, begin: list[tuple[int, int]], sequence: list[list[Change]]
) -> None:
    followed = Followed(hass)
    try:
        for place, choice in begin:
            followed.home.apply(("add", place, choice))
        await followed.follow()
        for group in sequence:
            for change in group:
                followed.home.apply(change)
            await followed.follow()
    finally:
        followed.close()
