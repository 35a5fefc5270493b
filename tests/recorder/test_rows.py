"""What is recorded of a home with the demo's cameras: what has changed, once, and nothing else."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.event import ATTR_EVENT_TYPE
from homeassistant.const import EVENT_STATE_REPORTED, STATE_UNAVAILABLE
from homeassistant.core import Event, EventStateReportedData, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from tests.days import after_facts, moment
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, open_options

from .demo import DemoCameras
from .rows import Row, Rows

MAX_LENGTH: Final = 255
"""How long a recorded attribute may be, in characters."""
OF_HOME_ASSISTANT: Final = frozenset({"friendly_name", "icon", "device_class", "state_class"})

type Step = Callable[[DemoCameras, Any], Awaitable[Any]]


@pytest.fixture(autouse=True)
async def _day(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(moment(after_facts(3), "12:00", "Europe/Berlin"))


async def save_options(demo: DemoCameras, _: FrozenDateTimeFactory) -> None:
    hass = demo.home.hass
    form = await open_options(hass, demo.entry)
    done = await hass.config_entries.options.async_configure(form["flow_id"], {})
    assert done["type"] == "create_entry"


async def save_other_options(demo: DemoCameras, _: FrozenDateTimeFactory) -> None:
    form = await open_options(demo.home.hass, demo.entry)
    done = await demo.home.hass.config_entries.options.async_configure(
        form["flow_id"], {"lead_time_months": 12}
    )
    assert done["data"]["lead_time_months"] == 12


async def look_again(demo: DemoCameras, _: FrozenDateTimeFactory) -> None:
    await demo.entry.runtime_data.coordinator.async_refresh()


async def move_to_canada(demo: DemoCameras, _: FrozenDateTimeFactory) -> None:
    data = {**demo.entry.data, "country": "CA"}
    demo.home.hass.config_entries.async_update_entry(demo.entry, data=data)


async def let_a_day_pass(demo: DemoCameras, freezer: FrozenDateTimeFactory) -> None:
    await demo.home.days_later(freezer, 1)


async def add_a_camera(demo: DemoCameras, _: FrozenDateTimeFactory) -> None:
    demo.home.camera("reolink", "New one", **REOLINK)


async def update_one(demo: DemoCameras, _: FrozenDateTimeFactory) -> None:
    device = demo.devices["driveway"]
    registry = dr.async_get(demo.home.hass)
    registry.async_update_device(device.id, sw_version="V5.7.99 build 260101")


STEPS: Final[dict[str, tuple[Step, Callable[[DemoCameras], int]]]] = {
    # at most so many rows of states
    "options saved as they were": (save_options, lambda _: 0),
    "options that change no camera": (save_other_options, lambda _: 0),
    "a refresh": (look_again, lambda _: 0),
    "a day": (let_a_day_pass, lambda demo: len(demo.home.cameras)),
    "one more day": (let_a_day_pass, lambda demo: len(demo.home.cameras)),
    "a camera that comes": (add_a_camera, lambda _: 12),
    "firmware of one camera": (update_one, lambda _: 9),
    "another country": (move_to_canada, lambda demo: 4 * len(demo.home.cameras) + 10),
}


async def test_nothing_unchanged_is_written(
    hass: HomeAssistant, demo: DemoCameras, freezer: FrozenDateTimeFactory
) -> None:
    await demo.set_up()
    rows = Rows(hass)
    last = {row.entity_id: row for row in await rows.new()}
    reported = listen_for_reports(hass)
    for name, (step, most) in STEPS.items():
        status = {key: one.assessment.support for key, one in demo.home.fleet.cameras.items()}
        await step(demo, freezer)
        await demo.home.settle()
        written = await rows.new()
        assert len(written) <= most(demo), name
        last |= {row.entity_id: row for row in written}
        once = [row.entity_id for row in written if ATTR_EVENT_TYPE not in row.attributes]
        assert len(once) == len({*once}), f"{name}: one row for each entity"
        if step is let_a_day_pass:
            cameras = demo.home.fleet.cameras
            assert {key: one.assessment.support for key, one in cameras.items()} == status
            assert {key_of(hass, row) for row in written} == {"firmware_age"}
    assert {*reported} == set(), "what is as it was is not even reported"
    await hass.config_entries.async_reload(demo.entry.entry_id)
    await demo.home.settle()
    written = await rows.new()
    there = {row.entity_id: row for row in written if row.state != STATE_UNAVAILABLE}
    assert len(written) <= 2 * len(last), "gone, and there again"
    assert all(row == last[entity_id] for entity_id, row in there.items()), "as they were"


def listen_for_reports(hass: HomeAssistant) -> list[str]:
    """Return the list to which each of our sensors is added that is written as it was."""
    reported: list[str] = []

    @callback
    def is_our_sensor(data: EventStateReportedData) -> bool:
        entity = er.async_get(hass).async_get(data["entity_id"])
        return entity is not None and (entity.platform, entity.domain) in _OUR_SENSORS

    @callback
    def report(event: Event[EventStateReportedData]) -> None:
        reported.append(event.data["entity_id"])

    hass.bus.async_listen(EVENT_STATE_REPORTED, report, event_filter=is_our_sensor)
    return reported


_OUR_SENSORS: Final = frozenset({(DOMAIN, "sensor"), (DOMAIN, "binary_sensor")})
"""A calendar and a to-do list hold more than their state: who looks at them is told."""


async def test_no_recorded_attribute_is_long_or_a_list(
    hass: HomeAssistant, demo: DemoCameras
) -> None:
    home = demo.home
    home.camera("hikvision_next", "Gate " * 30, identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", "Hall", **REOLINK)
    await home.set_up(country="US", site="contractor")
    for entity in [*er.async_get(hass).entities.values()]:
        if entity.platform == DOMAIN and entity.disabled:
            er.async_get(hass).async_update_entity(entity.entity_id, disabled_by=None)
    rows = Rows(hass)
    await hass.config_entries.async_reload(demo.entry.entry_id)
    await home.settle()
    home.camera("reolink", "Garage " * 20, **REOLINK)
    await home.settle()
    # of an entity that is away, Home Assistant writes what its registry holds, whatever that is
    recorded = [row for row in await rows.new() if row.state != STATE_UNAVAILABLE]
    assert {"at_risk", "change", "known_exploited", "duty"} <= {key_of(hass, r) for r in recorded}
    found = {
        (key_of(hass, row), name)
        for row in recorded
        for name, value in row.attributes.items()
        if name not in OF_HOME_ASSISTANT
        and (isinstance(value, list | dict) or len(str(value)) > MAX_LENGTH)
    }
    assert found == set()


def key_of(hass: HomeAssistant, row: Row) -> str | None:
    """Return the key of the entity that a row is of."""
    entity = er.async_get(hass).async_get(row.entity_id)
    return entity.translation_key if entity else None
