"""What is remembered of cameras is the same, however few of them each look has touched."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
import json
import random

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.identify.integrations import (
    Everywhere,
    Integrations,
)
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context, Record
from custom_components.camera_lifecycle.fleet.known_cameras import KnownCameraStore
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.fleet.risk_state import RiskState
from custom_components.camera_lifecycle.inventory.model import (
    ExcludedDevice,
    FleetCamera,
    SourceDevice,
)

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
NOBODY = Integrations({}, Everywhere())
RECORD = Record("r", integration="reolink", manufacturer="Reolink", model="RLC-810A")
ASSESSMENT = assess(Camera("c", (RECORD,)), load_library(), Context(NOW.date(), "US"))


def camera(key: str, mac: int, name: str, recorder: str | None, *more: str) -> AssessedCamera:
    """Return a camera with a network card; `more`: further source devices."""
    macs = frozenset({f"ec:71:db:00:00:{mac:02x}"})
    sources = tuple(
        SourceDevice(each, each, (), "reolink", None, RECORD, name, macs=macs)
        for each in (key, *more)
    )
    known = FleetCamera(
        id=key,
        name=name,
        area_id=None,
        primary_device_id=key,
        sources=sources,
        parent_camera_id=recorder,
    )
    return AssessedCamera(known, ASSESSMENT, RiskState(None), "")


class ChangingHome:
    """Changes one thing after the other."""

    def __init__(self, seed: int) -> None:
        """Begin without cameras."""
        self.random = random.Random(seed)  # noqa: S311 - chance, not secrets
        self.cameras: dict[str, AssessedCamera] = {}
        self.excluded: set[str] = set()
        self.said: set[str] = set()
        self.channels: dict[str, int] = {}
        self.now = NOW

    def change(self) -> None:
        keys = [f"c{number}" for number in range(8)]
        key, other = self.random.sample(keys, 2)
        changes: list[Callable[[], object]] = [
            lambda: self.cameras.pop(key, None),
            lambda: self.channels.update({key: self.random.randrange(4)}),
            lambda: self.said.symmetric_difference_update({key}),
            lambda: self.excluded.symmetric_difference_update({key}),
            lambda: None,
        ]
        self.random.choice(changes)()
        if self.random.random() < 0.7:
            more = (other,) if other not in self.cameras and self.random.random() < 0.2 else ()
            recorder = self.random.choice((None, None, "c0", "c1"))
            name, mac = self.random.choice("ABC"), self.random.randrange(6)
            self.cameras[key] = camera(key, mac, name, recorder, *more)
        for key in self.excluded & self.cameras.keys():
            del self.cameras[key]
        days = self.random.choice((0, 0, 1, 40, -2, 500))
        self.now += timedelta(days=days)

    @property
    def fleet(self) -> Fleet:
        excluded = tuple(
            ExcludedDevice(key, "reolink", key, "not_a_camera") for key in sorted(self.excluded)
        )
        return Fleet(dict(self.cameras), excluded, self.now.date())


@pytest.mark.parametrize("seed", range(60))
async def test_each_look_says_what_a_store_after_a_restart_says(
    hass: HomeAssistant, seed: int
) -> None:
    home, store = ChangingHome(seed), KnownCameraStore(hass)
    for _ in range(40):
        home.change()
        restarted = KnownCameraStore(hass)
        restarted.read(json.loads(json.dumps(store.content())))
        answers = [
            await each.async_note(
                home.fleet, NOBODY, said=home.said, now=home.now, channels=home.channels
            )
            for each in (store, restarted)
        ]
        assert answers[0] == answers[1]
        assert dict(store.rows) == dict(restarted.rows)
        assert store.names() == restarted.names()
        in_use = {f"c{number}": f"c{number % 3}" for number in range(8)}
        assert store.camera_ids(in_use) == restarted.camera_ids(in_use)
        assert store.cameras_of(in_use, in_use) == store.camera_ids(in_use)
        for recorder in ("c0", "c1"):
            assert store.channels(recorder).keys() == restarted.channels(recorder).keys()
        if home.random.random() < 0.1:
            await store.async_keep_apart(f"c{home.random.randrange(8)}", ["c1", "c2"])
    await store.async_close()
