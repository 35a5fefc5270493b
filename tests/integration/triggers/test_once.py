"""Automations as people write them: each change runs them once, whatever brought it about.

The real engine judges real cameras; country, firmware, facts and the day change.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant, ServiceCall
from homeassistant.helpers import area_registry as ar, device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
import yaml

from custom_components.camera_lifecycle import entry as entry_module
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.engine.vulnerabilities.rules import Vulnerabilities
from custom_components.camera_lifecycle.fleet.causes import NoticeKind, causes_of
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind
from custom_components.camera_lifecycle.owner.corrections import Correction
from custom_components.camera_lifecycle.telling.attribute import Attribution
from custom_components.camera_lifecycle.telling.because import Because
from custom_components.camera_lifecycle.telling.change import ChangeKind
from tests.days import after_facts
from tests.integration.home import REOLINK, Home

from .heard import Heard

HIKVISION = {
    "domain": "hikvision_next",
    "manufacturer": "Hikvision",
    "model": "DS-2CD2346G2-ISU/SL",
    "sw_version": "V5.5.160 build 210126",
}
FIXED = "V5.7.18 build 240826"
HOLE = "CVE-2021-36260"
AUTOMATIONS = """
- alias: Risk of one camera
  triggers:
    - trigger: camera_lifecycle.became_at_risk
      target:
        device_id: {device}
  actions:
    - action: test.automation
      data: {{what: became, name: "{{{{ trigger.name }}}}", because: "{{{{ trigger.because }}}}"}}
- alias: Risk by attackers in an area
  triggers:
    - trigger: camera_lifecycle.became_at_risk
      target:
        area_id: {area}
      options:
        risks: security
  actions:
    - action: test.automation
      data: {{what: attacked, name: "{{{{ trigger.name }}}}", because: "{{{{ trigger.because }}}}"}}
- alias: No attackers any more
  triggers:
    - trigger: camera_lifecycle.no_longer_at_risk
      target:
        area_id: {area}
      options:
        risks: [security]
  actions:
    - action: test.automation
      data: {{what: over, name: "{{{{ trigger.name }}}}", because: "{{{{ trigger.because }}}}"}}
- alias: Status in an area
  triggers:
    - trigger: camera_lifecycle.support_status_changed
      target:
        area_id: {area}
      options:
        status: [phased_out, unknown]
  actions:
    - action: test.automation
      data: {{what: status, name: "{{{{ trigger.name }}}}", because: "{{{{ trigger.because }}}}"}}
- alias: Old firmware
  triggers:
    - trigger: camera_lifecycle.firmware_older_than
      target:
        area_id: {area}
      options:
        days: {days}
  actions:
    - action: test.automation
      data: {{what: old, name: "{{{{ trigger.name }}}}", because: "{{{{ trigger.because }}}}"}}
- alias: Updated
  triggers:
    - trigger: camera_lifecycle.firmware_updated
      target:
        area_id: {area}
  actions:
    - action: test.automation
      data: {{what: updated, name: "{{{{ trigger.name }}}}", because: "{{{{ trigger.because }}}}"}}
- alias: Exploited
  triggers:
    - trigger: camera_lifecycle.known_exploited_found
      target:
        area_id: {area}
  actions:
    - action: test.automation
      data: {{what: used, name: "{{{{ trigger.name }}}}", because: "{{{{ trigger.because }}}}"}}
- alias: New
  triggers:
    - trigger: camera_lifecycle.camera_found
  actions:
    - action: test.automation
      data: {{what: new, name: "{{{{ trigger.name }}}}", because: "{{{{ trigger.because }}}}"}}
"""


def harmless() -> Library:
    """Return earlier facts: nobody knew of any vulnerability."""
    library = load_library()
    return replace(library, vulnerabilities=Vulnerabilities.from_json({}), digest="earlier")


@dataclass
class House:
    """A home with automations, and what they did."""

    home: Home
    hass: HomeAssistant
    freezer: FrozenDateTimeFactory
    calls: list[ServiceCall]
    monkeypatch: pytest.MonkeyPatch
    heard: Heard = field(init=False)
    device: str = ""

    @property
    def did(self) -> list[tuple[str, str, str]]:
        return sorted((c.data["what"], c.data["name"], c.data["because"]) for c in self.calls)

    async def begin(self, library: Library | None = None, **settings: Any) -> None:
        """Set all up; nothing of it is news."""
        area = ar.async_get(self.hass).async_create("Yard")
        fields = dict(HIKVISION)
        garage = self.home.camera(fields.pop("domain"), "Garage", identifier="g", **fields)
        self.home.camera("reolink", "Gate", identifier="r", **REOLINK)
        for device in dr.async_get(self.hass).devices:
            dr.async_get(self.hass).async_update_device(device.id, area_id=area.id)
        self.device = garage.id
        self.facts(library)
        await self.home.set_up(country="DE", **settings)
        age = (dt_util.now().date() - date(2021, 1, 26)).days
        text = AUTOMATIONS.format(device=garage.id, area=area.id, days=age)
        config = {automation.DOMAIN: yaml.safe_load(text)}
        assert await async_setup_component(self.hass, automation.DOMAIN, config)
        await self.hass.async_block_till_done()
        states = {state.state for state in self.hass.states.async_all(automation.DOMAIN)}
        assert states == {"on"}
        self.heard = Heard(self.hass)
        self.heard.follow(self.home)

    def facts(self, library: Library | None) -> None:
        """Let the library be another one from the next load on."""
        if library is not None:
            self.monkeypatch.setattr(entry_module, "load_library", lambda: library)

    async def place(self, country: str) -> None:
        assert self.home.us
        self.hass.config_entries.async_update_entry(
            self.home.us, data={**self.home.us.data, "country": country}
        )
        await self.hass.async_block_till_done()

    async def update(self, version: str) -> None:
        dr.async_get(self.hass).async_update_device(self.device, sw_version=version)
        await self.home.settle()

    async def later(self, days: int) -> None:
        await self.home.days_later(self.freezer, days)

    async def reload(self) -> None:
        assert self.home.us
        await self.hass.config_entries.async_reload(self.home.us.entry_id)
        await self.hass.async_block_till_done()

    async def restart(self, between: Callable[[], Awaitable[None]] | None = None) -> None:
        """Stop and start with automations armed when Home Assistant says that it has started."""
        assert self.home.us
        await self.hass.config_entries.async_unload(self.home.us.entry_id)
        if between is not None:
            await between()
        self.hass.set_state(CoreState.starting)
        await self.hass.config_entries.async_setup(self.home.us.entry_id)
        await self.hass.async_block_till_done()
        assert not self.calls
        self.hass.set_state(CoreState.running)
        self.hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
        await self.hass.async_block_till_done()


@pytest.fixture
def house(
    home: Home,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
    monkeypatch: pytest.MonkeyPatch,
) -> House:
    zone = dt_util.get_default_time_zone()
    freezer.move_to(datetime.combine(after_facts(), datetime.min.time(), zone) + timedelta(hours=9))
    return House(home, hass, freezer, service_calls, monkeypatch)


type Way = Callable[[House, Callable[[], Awaitable[None]]], Awaitable[None]]


async def as_it_runs(house: House, change: Callable[[], Awaitable[None]]) -> None:
    await change()


async def before_a_reload(house: House, change: Callable[[], Awaitable[None]]) -> None:
    await change()
    await house.reload()


async def while_off(house: House, change: Callable[[], Awaitable[None]]) -> None:
    await house.restart(change)


WAYS = [as_it_runs, before_a_reload, while_off]


@pytest.mark.parametrize("way", WAYS)
async def test_another_country(house: House, way: Way) -> None:
    await house.begin(harmless())
    assert not house.did
    await way(house, lambda: house.place("CA"))
    expected = [("became", "Garage", "country"), ("status", "Garage", "country")]
    assert house.did == expected
    await house.reload()
    await house.home.settle()
    assert house.did == expected
    assert house.heard.summaries == [("country", ["Garage"])]


@pytest.mark.parametrize("way", WAYS)
async def test_another_firmware(house: House, way: Way) -> None:
    await house.begin()
    await way(house, lambda: house.update(FIXED))
    expected = [("over", "Garage", "firmware"), ("updated", "Garage", "firmware")]
    assert house.did == expected
    await house.reload()
    assert house.did == expected


@pytest.mark.parametrize("is_a_restart", [False, True])
async def test_other_facts(house: House, *, is_a_restart: bool) -> None:
    """They come with a library, and so with a load."""
    await house.begin(harmless())
    house.facts(load_library())
    await (house.restart() if is_a_restart else house.reload())
    expected = [
        ("attacked", "Garage", "facts"),
        ("became", "Garage", "facts"),
        ("used", "Garage", "facts"),
    ]
    assert house.did == expected
    await house.reload()
    assert house.did == expected
    assert "unavailable" not in house.heard.before


@pytest.mark.parametrize("way", WAYS)
async def test_a_day(house: House, way: Way) -> None:
    await house.begin()
    await way(house, lambda: house.later(1))
    assert house.did == [("old", "Garage", "day")]
    await house.later(1)
    await house.reload()
    assert house.did == [("old", "Garage", "day")]


async def test_a_new_camera(house: House) -> None:
    await house.begin()
    house.home.camera("reolink", "Porch", identifier="p", **REOLINK)
    await house.home.settle()
    assert house.did == [("new", "Porch", "identity")]


async def test_after_a_restart_each_change_has_its_own_cause(house: House) -> None:
    """Facts, firmware, day and country are others at once."""
    await house.begin(harmless())
    house.facts(load_library())

    async def all_at_once() -> None:
        await house.later(1)
        await house.place("CA")

    await house.restart(all_at_once)
    assert house.did == [
        ("attacked", "Garage", "facts"),
        ("became", "Garage", "facts"),
        ("old", "Garage", "day"),
        ("status", "Garage", "country"),
        ("used", "Garage", "facts"),
    ]


@pytest.mark.parametrize("way", WAYS)
async def test_another_choice_of_the_owner(house: House, way: Way) -> None:
    """In the United States it is the supply that has ended: that counts if the owner says so."""
    await house.begin(harmless())
    await house.place("US")
    house.calls.clear()

    async def count_supply() -> None:
        assert house.home.us
        options = {"risk_scope": "supply_too"}
        house.hass.config_entries.async_update_entry(house.home.us, options=options)
        await house.hass.async_block_till_done()

    await way(house, count_supply)
    assert house.did == [("became", "Garage", "owner")]


async def test_an_acceptance_is_the_owners_and_its_lapse_the_days(house: House) -> None:
    await house.begin()
    assert house.home.us
    runtime = house.home.us.runtime_data
    camera_id = house.home.cameras["Garage"].camera.id
    cause = next(
        cause
        for cause in causes_of(house.home.cameras["Garage"].assessment)
        if cause.kind is NoticeKind.KNOWN_EXPLOITED
    )
    answer = Answer(
        cause.key(camera_id),
        AnswerKind.ACCEPTED_RISK,
        dt_util.now().date(),
        note="behind a door",
        facts=cause.facts,
    )
    await runtime.async_answer([answer])
    await house.hass.async_block_till_done()
    assert house.did == [("over", "Garage", "owner")]
    assert house.heard.causes == {"Garage": "owner"}
    assert house.heard.events[0]["risks"] == []
    house.heard.clear()
    await house.later(367)
    assert ("became", "Garage", "day") in house.did
    assert ("attacked", "Garage", "day") in house.did
    assert [what for what, *_ in house.did].count("became") == 1


async def test_firmware_and_facts_at_once(house: House) -> None:
    """The earlier firmware would have the vulnerability by the new facts, too."""
    await house.begin(harmless())
    house.facts(load_library())
    await house.restart(lambda: house.update("V5.5.150 build 200901"))
    assert ("used", "Garage", "facts") in house.did
    assert ("updated", "Garage", "firmware") in house.did


async def test_a_firmware_with_a_hole_that_comes_with_another_day(house: House) -> None:
    await house.begin()
    await house.update(FIXED)
    house.calls.clear()

    async def both() -> None:
        await house.later(1)
        await house.update(HIKVISION["sw_version"])

    await house.restart(both)
    assert ("used", "Garage", "firmware") in house.did
    assert ("became", "Garage", "firmware") in house.did


@pytest.mark.parametrize("with_a_day", [False, True])
async def test_a_correction_is_the_owners(house: House, *, with_a_day: bool) -> None:
    await house.begin(harmless())
    await house.place("CA")
    house.calls.clear()
    house.heard.clear()
    assert house.home.us
    garage = house.home.cameras["Garage"].camera
    correction = Correction(
        garage.id,
        dt_util.now().date(),
        maker="axis",
        vendor="axis",
        sources=tuple(source.id for source in garage.sources),
    )
    if with_a_day:
        await house.later(1)
        house.calls.clear()
    await house.home.us.runtime_data.async_correct([], [correction])
    await house.hass.async_block_till_done()
    assert ("status", "Garage", "owner") in house.did


async def test_an_earlier_warning_is_the_owners(house: House) -> None:
    """How long before its end a camera counts as ending is a choice, also beside a new day."""
    await house.begin(harmless())
    seen = house.home.cameras["Gate"]
    before = house.home.us.runtime_data.teller.memory if house.home.us else None
    assert before
    assert before.grounds
    grounds = replace(before.grounds, lead_time_months=1, day=before.grounds.day)
    now = replace(before.grounds, day=before.grounds.day + timedelta(days=1))
    assert house.home.us
    coordinator = house.home.us.runtime_data.coordinator
    attribution = Attribution(coordinator.assessor, grounds, now, coordinator.data.judged_by)
    picture = before.pictures[seen.camera.id]
    another = replace(picture, status=SupportStatus.ENDING)
    cause = attribution.because(ChangeKind.STATUS_CHANGED, seen, picture, another)
    assert cause is Because.OWNER, "with the earlier choice it would be as it was"
