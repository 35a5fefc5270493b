"""A fleet that is built out of the one before is the fleet that would be built from nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
import random
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.clock.home_day import HomeDay
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Context, Record
from custom_components.camera_lifecycle.fleet.assessor import Assessor
from custom_components.camera_lifecycle.fleet.builder import BuiltFleet, FleetBuilder, OwnersSide
from custom_components.camera_lifecycle.fleet.first_seen import FirstSeenStore
from custom_components.camera_lifecycle.fleet.judge import FEW, Ground
from custom_components.camera_lifecycle.fleet.model import LookUpStatus
from custom_components.camera_lifecycle.inventory.model import (
    FleetCamera,
    Inventory,
    SourceDevice,
)
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from custom_components.camera_lifecycle.owner.corrections import Correction
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.settings import RiskScope

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

TODAY = date(2026, 11, 22)
VERSIONS = ("V5.4.5 build 170124", "V5.7.99 build 250101", None)
MODELS = (
    ("HIKVISION", "DS-2CD2032-I"),
    ("Reolink", "RLC-810A"),
    ("TP-Link", "Tapo C200"),
    ("", ""),
)
HALF = 0.5
SIDE_KEYS = ("phased_out:hikvision", "isolation")


class LookUps:
    """Look-ups whose answers a test writes down."""

    def __init__(self) -> None:
        """Know nothing."""
        self.answers: dict[str, Record] = {}
        self.described: list[FleetCamera] = []
        self._shown: dict[str, Record] = {}

    def async_follow_clock(self, now: datetime) -> None:
        """Remember nothing of days."""

    def async_changed(self) -> set[str] | None:
        """Return who answered something else."""
        before, self._shown = self._shown, dict(self.answers)
        keys = before.keys() | self._shown.keys()
        return {key for key in keys if before.get(key) is not self._shown.get(key)}

    def described_cameras(self) -> Iterable[FleetCamera]:
        """Return them, made anew as the real ones are."""
        return [replace(camera) for camera in self.described]

    def enriched(self, camera: FleetCamera, *, is_shared: bool) -> FleetCamera:
        """Return a camera with its answer, or its recorder's; none where several share its host."""
        record = self.answers.get(camera.id) or self.answers.get(camera.parent_camera_id or "")
        return camera.with_look_up_records((record,)) if record and not is_shared else camera

    def channel(self, camera: FleetCamera) -> int | None:
        """Return none."""

    def status(self, camera_id: str) -> LookUpStatus | None:
        """Return that it has answered, where it has."""
        return LookUpStatus("answered", "onvif", TODAY) if camera_id in self.answers else None


class Home:
    """What fleets are built of; a test changes one thing after the other."""

    def __init__(self, rng: random.Random) -> None:
        """Begin with a few cameras."""
        self.rng = rng
        self.reads_anew = False
        self.cameras = {f"c{number}": self.camera(f"c{number}") for number in range(9)}
        self.look_ups = LookUps()
        self.side = OwnersSide()
        self.ground = Ground(
            Context(TODAY, "US"), HomeDay(TODAY), RiskScope.STANDARD, "en", TODAY - timedelta(1)
        )

    def camera(self, camera_id: str) -> FleetCamera:
        """Return a camera of any kind, beside others or not, behind a recorder or not."""
        manufacturer, model = self.rng.choice(MODELS)
        record = Record(
            camera_id, "onvif", manufacturer, model, sw_version=self.rng.choice(VERSIONS)
        )
        host = f"192.0.2.{self.rng.randint(1, 6)}"
        device = SourceDevice(camera_id, camera_id, (), "onvif", None, record, camera_id, host=host)
        parent = self.rng.choice([None, None, "c0", "c1"])
        return FleetCamera(
            camera_id,
            camera_id,
            None,
            camera_id,
            (device,),
            parent_camera_id=None if parent == camera_id else parent,
        )

    def change(self) -> None:
        """Change one thing."""
        camera_id = f"c{self.rng.randint(0, 11)}"
        side = self.side
        match self.rng.randint(0, 8):
            case 0 | 1:
                self.cameras[camera_id] = self.camera(camera_id)
            case 2:
                self.cameras.pop(camera_id, None)
            case 3:
                record = Record(camera_id, "onvif", *self.rng.choice(MODELS), sw_version="2.0.1")
                self.look_ups.answers[camera_id] = record
            case 4:
                said = Correction(camera_id, TODAY, not_a_camera=True, sources=(camera_id,))
                said = self.rng.choice([said, replace(said, not_a_camera=False, maker="axis")])
                self.side = replace(side, corrections={**side.corrections, camera_id: said})
            case 5:
                key = FindingKey(self.rng.choice(SIDE_KEYS), camera_id)
                answer = Answer(key, AnswerKind.ACCEPTED_RISK, TODAY)
                self.side = replace(side, answers={**side.answers, key: (answer,)})
            case 6:
                plan = Plan(replace_by=self.rng.choice([None, date(2027, 5, 1)]))
                self.side = replace(side, plans={**side.plans, camera_id: plan})
            case 7:
                country = self.rng.choice(["US", "CA", "DE"])
                context = replace(self.ground.context, country=country)
                self.ground = replace(self.ground, context=context)
            case _:
                self.look_ups.described = [self.camera("described")]

    @property
    def inventory(self) -> Inventory:
        """Return the cameras as they are, some of them read anew where the test says so."""
        cameras = self.cameras.values()
        if self.reads_anew:
            return Inventory(
                tuple(each if self.rng.random() < HALF else replace(each) for each in cameras)
            )
        return Inventory(tuple(cameras))


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the facts."""
    return load_library()


async def built(
    hass: HomeAssistant, library: Library, home: Home, builder: FleetBuilder | None = None
) -> BuiltFleet:
    """Return the fleet of a home, from nothing where there is no `builder`."""
    if builder is None:
        store = FirstSeenStore(hass)
        builder = FleetBuilder(hass, library, Assessor(library), home.look_ups, store)
    return await builder.async_build(home.inventory, home.side, home.ground)


def shown(fleet: BuiltFleet) -> tuple[Mapping[str, Any], set[str], Mapping[str, Correction]]:
    """Return what is to be the same."""
    left_out = {device.id for device in fleet.excluded}
    return dict(fleet.cameras), left_out, dict(fleet.judged_by.corrections)


@pytest.mark.parametrize("seed", range(12))
async def test_what_is_built_step_by_step_is_what_is_built_from_nothing(
    hass: HomeAssistant, library: Library, seed: int
) -> None:
    """Whatever changes; and what has not is the very same object."""
    home = Home(random.Random(seed))  # noqa: S311 - a seed draws the cases
    home.reads_anew = True
    store = FirstSeenStore(hass)
    builder = FleetBuilder(hass, library, Assessor(library), home.look_ups, store)
    before = await built(hass, library, home, builder)
    for _ in range(25):
        for _ in range(home.rng.choice([0, 1, 1, 1, 6])):
            home.change()
        now = await built(hass, library, home, builder)
        other = Home(random.Random(0))  # noqa: S311
        other.cameras, other.side, other.ground = home.cameras, home.side, home.ground
        other.look_ups.answers = home.look_ups.answers
        other.look_ups.described = home.look_ups.described
        assert shown(now) == shown(await built(hass, library, other))
        same = [key for key, each in now.cameras.items() if before.cameras.get(key) == each]
        assert all(now.cameras[key] is before.cameras[key] for key in same)
        before = now


async def test_one_change_judges_one_camera(
    hass: HomeAssistant, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the fleet's size; nothing at all is judged where nothing has changed."""
    home = Home(random.Random(1))  # noqa: S311 - a seed draws the cases
    home.cameras = {
        f"c{n}": replace(home.camera(f"c{n}"), parent_camera_id=None) for n in range(40)
    }
    assessor, judged = Assessor(library), list[str]()
    builder = FleetBuilder(hass, library, assessor, home.look_ups, FirstSeenStore(hass))
    await built(hass, library, home, builder)
    engine = assessor.assess_one

    def assess_one(camera: FleetCamera, *args: Any) -> Any:
        judged.append(camera.id)
        return engine(camera, *args)

    monkeypatch.setattr(assessor, "assess_one", assess_one)
    await built(hass, library, home, builder)
    assert judged == []
    home.look_ups.answers["c7"] = Record("c7", "onvif", "Reolink", "RLC-810A", sw_version="3.0.0.1")
    await built(hass, library, home, builder)
    assert judged == ["c7"]
    assert len(judged) <= FEW


async def test_a_version_is_seen_since_its_first_day(hass: HomeAssistant, library: Library) -> None:
    """Also where later fleets were built for other cameras alone."""
    home = Home(random.Random(2))  # noqa: S311 - a seed draws the cases
    home.cameras = {"c1": home.camera("c1"), "c2": home.camera("c2")}
    record = replace(home.cameras["c1"].sources[0].record, sw_version="1.2.3")
    device = replace(home.cameras["c1"].sources[0], record=record)
    home.cameras["c1"] = replace(home.cameras["c1"], sources=(device,))
    builder = FleetBuilder(hass, library, Assessor(library), home.look_ups, FirstSeenStore(hass))
    await built(hass, library, home, builder)
    later = TODAY + timedelta(days=3)
    home.ground = Ground(Context(later, "US"), HomeDay(later), RiskScope.STANDARD, "en", TODAY)
    home.cameras["c2"] = home.camera("c2")
    fleet = await built(hass, library, home, builder)
    assert fleet.cameras["c1"].unchanged_since == TODAY
