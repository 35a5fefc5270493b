"""What is told is the same, however few cameras a pass looks at."""

from datetime import date
import random
from types import SimpleNamespace
from typing import Any, cast

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context, Record
from custom_components.camera_lifecycle.fleet.assessor import Assessor
from custom_components.camera_lifecycle.fleet.known_cameras import KnownCameraStore
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet, JudgedBy
from custom_components.camera_lifecycle.fleet.risk_state import RiskState
from custom_components.camera_lifecycle.inventory.model import FleetCamera, SourceDevice
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from custom_components.camera_lifecycle.owner.corrections import Correction
from custom_components.camera_lifecycle.telling.change import Pass
from custom_components.camera_lifecycle.telling.lately import LatelyToldStore
from custom_components.camera_lifecycle.telling.memory import ToldStore
from custom_components.camera_lifecycle.telling.teller import Teller

DAY = date(2026, 11, 30)
LIBRARY = load_library()
MODELS = (
    ("hikvision", "hikvision", "DS-2CD2346G2-ISU/SL"),
    ("hikvision", "hikvision", "DS-2CD2042WD-I"),
    ("reolink", "Reolink", "RLC-810A"),
    ("onvif", None, None),
)
FIRMWARE = ("V5.4.5 build 170123", "V5.7.18 build 240826", "v3.1.0.2368_23062508", None)


def camera(key: str, chance: random.Random) -> AssessedCamera:
    domain, maker, model = chance.choice(MODELS)
    record = Record(key, domain, maker, model, sw_version=chance.choice(FIRMWARE))
    source = SourceDevice(key, key, (), domain, None, record, key)
    known = FleetCamera(key, key, None, key, (source,), monitored=chance.random() > 0.1)
    assessment = assess(Camera(key, (record,)), LIBRARY, Context(DAY, "US"))
    return AssessedCamera(known, assessment, RiskState.of(assessment), "")


def answer(key: str, chance: random.Random) -> Answer:
    return Answer(FindingKey("x", key), AnswerKind.ACCEPTED_RISK, DAY, note=chance.choice("ab"))


class TellsFleets:
    """Tells each fleet it is given; `anew`: as after a restart, so all cameras are compared."""

    def __init__(self, hass: HomeAssistant, *, anew: bool) -> None:
        """Begin without having told anything."""
        self.hass, self.anew, self.told, self.heard = (
            hass,
            anew,
            ToldStore(hass, LatelyToldStore(hass)),
            list[Pass](),
        )
        self.known = KnownCameraStore(hass)
        self.coordinator = SimpleNamespace(library=LIBRARY, assessor=Assessor(LIBRARY), data=None)
        self.teller = self.begin()

    def begin(self) -> Teller:
        entry = MockConfigEntry()
        teller = Teller(self.hass, entry, cast("Any", self.coordinator), self.told, self.known)

        async def hear(told: Pass) -> None:
            self.heard.append(told)

        teller.async_add_listener(hear)
        return teller

    async def tell(self, fleet: Fleet) -> Pass:
        self.coordinator.data = fleet
        if self.anew:
            self.teller = self.begin()
        await self.teller._async_pass()
        return self.heard[-1]


@pytest.mark.parametrize("seed", range(12))
async def test_a_pass_over_what_was_touched_tells_what_one_over_all_tells(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    seed: int,
) -> None:
    chance = random.Random(seed)  # noqa: S311 - chance, not secrets
    few, all_of_them = TellsFleets(hass, anew=False), TellsFleets(hass, anew=True)
    cameras: dict[str, AssessedCamera] = {}
    answers: dict[FindingKey, tuple[Answer, ...]] = {}
    corrections: dict[str, Correction] = {}
    for _ in range(40):
        key = f"c{chance.randrange(9)}"
        match chance.randrange(6):
            case 0:
                cameras.pop(key, None)
            case 1:
                answers[FindingKey("x", key)] = (answer(key, chance),)
            case 2:
                answers.pop(FindingKey("x", key), None)
            case 3:
                corrections[key] = Correction(key, DAY, model=chance.choice("ab"))
            case _:
                cameras[key] = camera(key, chance)
        freezer.tick(60)
        judged_by = JudgedBy(
            Context(DAY, "US"), answers=dict(answers), corrections=dict(corrections)
        )
        fleet = Fleet(dict(cameras), (), DAY, judged_by=judged_by)
        one, other = await few.tell(fleet), await all_of_them.tell(fleet)
        assert [*one.changes.values()] == [*other.changes.values()]
        assert (one.quiet, one.before, one.now) == (other.quiet, other.before, other.now)
        assert few.told.memory == all_of_them.told.memory
        assert few.told.content() == all_of_them.told.content()
    looked_at = [sum(len(told.touched) for told in each.heard) for each in (few, all_of_them)]
    assert looked_at[0] < looked_at[1] / 3
    await few.told.async_close()
    await all_of_them.told.async_close()
