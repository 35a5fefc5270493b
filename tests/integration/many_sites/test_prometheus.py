"""What Prometheus gets of a home: numbers where something is known, and nothing where it isn't."""

from dataclasses import replace
from datetime import date, timedelta

from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest

from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.fleet.numbers import STATUS_CODES
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

from .conftest import Scrape, Told
from .documented import relabelled

pytestmark = pytest.mark.usefixtures("_all_enabled")


async def canadian(home: Home, **settings: str) -> tuple[dr.DeviceEntry, dr.DeviceEntry]:
    """Set up a home with a phased out camera and one of which nobody can tell."""
    door = home.camera("hikvision_next", identifier=HIKVISION_SERIAL, **HIKVISION)
    yard = home.camera("reolink", "Yard", **REOLINK)
    await home.set_up(country="CA", **settings)
    return door, yard


def say_at_risk(home: Home, name: str, *, at_risk: bool | None) -> None:
    """Let an assessment of a camera come out so."""
    coordinator = home.us.runtime_data.coordinator
    known = home.cameras[name]
    other = replace(known, risk=replace(known.risk, at_risk=at_risk))
    cameras = {**home.fleet.cameras, known.camera.id: other}
    coordinator.async_set_updated_data(replace(home.fleet, cameras=cameras))


@pytest.mark.parametrize("language", ["en", "de"])
async def test_a_home_tells_the_same_in_each_language(
    home: Home, hass: HomeAssistant, told: Told, language: str
) -> None:
    await hass.config.async_update(language=language)
    await canadian(home)
    assert await told("at_risk") == {"front_door": 1}
    assert await told("at_risk", "camera_lifecycle_known") == {"front_door": 1, "yard": 0}
    assert await told("support_status_code") == {"front_door": 50}
    assert await told("firmware_age") == {"yard": (home.fleet.day - date(2023, 6, 25)).days}
    assert await told("known_exploited") == {"front_door": 0, "yard": 0}
    assert await told("cameras") == {"": 2}
    assert await told("cameras_at_risk") == {"": 1}
    assert await told("cameras_risk_unknown") == {"": 1}
    assert await told("cameras_phased_out") == {"": 1}
    assert await told("cameras_no_source") == {"": 1}
    library = home.us.runtime_data.coordinator.library
    assert await told("facts_age") == {"": (home.fleet.day - library.as_of).days}
    assert await told("days_to_support_end") == {}, "no end is known"


async def test_the_next_published_end_of_support_in_days(home: Home, told: Told) -> None:
    home.camera("onvif", "Hall", manufacturer="Acme", model="Eye")
    await home.set_up()
    known = home.cameras["Hall"]
    day = home.fleet.day + timedelta(days=40)
    until = PartialDate.parse(day.isoformat())
    support = replace(known.assessment.support, until=until)
    other = replace(known, assessment=replace(known.assessment, support=support))
    cameras = {**home.fleet.cameras, known.camera.id: other}
    home.us.runtime_data.coordinator.async_set_updated_data(replace(home.fleet, cameras=cameras))
    assert await told("days_to_support_end") == {"": 40}
    assert home.state(home.us.entry_id, "next_support_end").state == day.isoformat()


async def test_each_count_has_a_name_of_its_own_and_they_sum_to_the_cameras(
    home: Home, scrape: Scrape
) -> None:
    await canadian(home)
    kept = relabelled(await scrape())
    counts = {
        sample.labels["fact"]: sample.value
        for sample in kept
        if sample.labels["__name__"].startswith("camera_lifecycle_cameras_")
    }
    counted_once = set(counts) - {"cameras_at_risk", "cameras_risk_unknown"}
    assert len(counted_once) == 11
    assert sum(counts[key] for key in counted_once) == 2


@pytest.mark.parametrize(
    ("at_risk", "said"), [(True, {"yard": 1}), (False, {"yard": 0}), (None, {})]
)
async def test_unknown_is_never_a_number(
    home: Home, hass: HomeAssistant, told: Told, *, at_risk: bool | None, said: dict[str, float]
) -> None:
    home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    for before in (True, False, None):
        say_at_risk(home, "Yard", at_risk=before)
        await hass.async_block_till_done()
        await told("at_risk")
        say_at_risk(home, "Yard", at_risk=at_risk)
        await hass.async_block_till_done()
        assert await told("at_risk") == said
        known = await told("at_risk", "camera_lifecycle_known")
        assert known == {"yard": float(at_risk is not None)}


async def test_what_is_gone_or_not_loaded_has_no_number(
    home: Home, hass: HomeAssistant, told: Told
) -> None:
    door, _ = await canadian(home)
    assert await told("at_risk") == {"front_door": 1}
    await hass.config_entries.async_unload(home.us.entry_id)
    await hass.async_block_till_done()
    for fact in ("at_risk", "support_status_code", "cameras", "cameras_at_risk", "facts_age"):
        assert await told(fact) == {}, fact
    await hass.config_entries.async_setup(home.us.entry_id)
    await hass.async_block_till_done()
    assert await told("at_risk") == {"front_door": 1}
    dr.async_get(hass).async_remove_device(door.id)
    await home.settle()
    for fact in ("at_risk", "support_status_code"):
        assert await told(fact) == {}, fact


async def test_a_disabled_or_renamed_sensor_leaves_no_number_behind(
    home: Home, hass: HomeAssistant, told: Told
) -> None:
    door, _ = await canadian(home)
    registry = er.async_get(hass)
    code, risk = home.ours(door.id, "support_status_code"), home.ours(door.id, "at_risk")
    assert await told("support_status_code") == {"front_door": 50}
    registry.async_update_entity(code.entity_id, new_entity_id="sensor.gate_support_status_code")
    registry.async_update_entity(risk.entity_id, disabled_by=er.RegistryEntryDisabler.USER)
    await hass.async_block_till_done()
    assert await told("support_status_code") == {"gate": 50}
    assert await told("at_risk") == {}


async def test_two_cameras_of_one_name_stay_two(home: Home, told: Told) -> None:
    for _ in range(2):
        home.camera("hikvision_next", **HIKVISION)
    await home.set_up(country="CA")
    assert await told("at_risk") == {"front_door": 1, "front_door_2": 1}
    assert await told("support_status_code") == {"front_door": 50, "front_door_2": 50}


async def test_nothing_but_our_facts_is_kept_and_no_address_leaves_the_home(
    home: Home, hass: HomeAssistant, scrape: Scrape
) -> None:
    hass.states.async_set("sensor.kitchen_temperature", "21", {"unit_of_measurement": "°C"})
    hass.states.async_set("binary_sensor.cellar_at_risk_of_flood", "on")
    home.camera(
        "hikvision_next",
        identifier=HIKVISION_SERIAL,
        serial_number=HIKVISION_SERIAL,
        mac="c0:56:e3:12:34:56",
        url="http://192.0.2.77/",
        **HIKVISION,
    )
    await home.set_up(country="CA")
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    exported = await scrape()
    whole = "\n".join(str(sample) for sample in exported)
    for private in (HIKVISION_SERIAL, "c0:56", "192.0.2.77", "kitchen"):
        assert private not in whole
    kept = relabelled(exported)
    assert kept
    for sample in kept:
        assert set(sample.labels) <= {"__name__", "fact", "camera", "entity"}
        assert "flood" not in str(sample)


def test_the_numbers_of_a_status_are_kept_for_years() -> None:
    numbers = {
        "maintained": 10,
        "supported": 20,
        "restricted": 30,
        "ending": 40,
        "phased_out": 50,
        "ended": 60,
    }
    assert numbers == STATUS_CODES
    worst_first = sorted(STATUS_CODES, key=lambda status: status.severity, reverse=True)
    assert sorted(STATUS_CODES, key=STATUS_CODES.__getitem__, reverse=True) == worst_first
    assert set(SupportStatus) - set(STATUS_CODES) == {SupportStatus.UNKNOWN}
