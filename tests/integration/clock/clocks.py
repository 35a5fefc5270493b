"""The clock of a home, and all that a person and an automation can know of its cameras."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.repairs import repairs_flow_manager
from homeassistant.core import CoreState, Event, HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.model import Camera, Context, Firmware, SupportStatus
from tests.integration.calendar.test_calendar import events
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

MINUTE = timedelta(minutes=1)
BOOT = datetime(1970, 1, 1, 0, 0, 30, tzinfo=UTC)


@dataclass
class DatedVerdicts(Verdicts):
    """Support ends on the day that `ends` names for a model; a camera shows its firmware."""

    ends: dict[str, date] = field(default_factory=dict)

    def assess(self, camera: Camera, *rest: Any) -> Assessment:
        """Stand in for the engine's `assess`."""
        context: Context = next(part for part in rest if isinstance(part, Context))
        self.ended = {model: str(day) for model, day in self.ends.items() if day <= context.today}
        self.ending = {model: str(day) for model, day in self.ends.items() if day > context.today}
        said = super().assess(camera, *rest)
        model, version = camera.primary.model, camera.primary.sw_version
        status = SupportStatus.UNKNOWN
        if model in self.ends:
            status = SupportStatus.ENDED if model in self.ended else SupportStatus.ENDING
        return replace(said, support=Support(status), firmware=Firmware(version=version))


@dataclass
class Clock:
    """Moves the clock of a home, as people, time servers and dead batteries do."""

    board: Board
    freezer: FrozenDateTimeFactory
    judged: list[date] = field(default_factory=list)
    """The day of each assessment since it was listened."""
    told: list[tuple[str, str]] = field(default_factory=list)
    """What automations heard: the type of each event and its camera."""
    _stop: Callable[[], None] = lambda: None

    async def set(self, moment: datetime) -> None:
        """Put the clock to a moment; nothing else happens."""
        self.freezer.move_to(moment.astimezone(UTC))

    async def run(self, minutes: int = 1) -> None:
        """Let minutes pass, one after the other."""
        for _ in range(minutes):
            self.freezer.tick(MINUTE)
            async_fire_time_changed(self.board.home.hass, datetime.now(UTC) + MINUTE)
            await self.board.home.hass.async_block_till_done()

    async def jump(self, moment: datetime) -> None:
        """Put the clock to a moment and let a minute pass."""
        await self.set(moment)
        await self.run()

    async def power_off(self) -> None:
        """Stop our part of Home Assistant, as a power cut between two writes does."""
        assert self.board.home.us
        hass = self.board.home.hass
        await hass.config_entries.async_unload(self.board.home.us.entry_id)
        await hass.async_block_till_done()

    async def boot(self, moment: datetime) -> None:
        """Start Home Assistant with the clock at a moment."""
        assert self.board.home.us
        hass = self.board.home.hass
        await self.set(moment)
        hass.set_state(CoreState.starting)
        await hass.config_entries.async_setup(self.board.home.us.entry_id)
        await hass.async_block_till_done()
        self.count()
        hass.set_state(CoreState.not_running)
        await hass.async_start()
        await hass.async_block_till_done()

    def count(self) -> None:
        """Count assessments from now on."""
        assert self.board.home.us
        coordinator = self.board.home.us.runtime_data.coordinator
        self.judged.clear()
        coordinator.async_add_refresh_listener(lambda: self.judged.append(coordinator.data.day))

    def listen(self) -> None:
        """Hear what automations hear."""

        @callback
        def hear(event: Event[Any]) -> None:
            new, old = event.data["new_state"], event.data["old_state"]
            if (
                new is not None
                and event.data["entity_id"].startswith("event.")
                and new.state not in {"unavailable", "unknown"}
                and (old is None or old.state not in {"unavailable", new.state})
            ):
                told = new.attributes
                if told["event_type"] != "summary":
                    self.told += [(kind, told["name"]) for kind in told["changes"]]

        self._stop = self.board.home.hass.bus.async_listen("state_changed", hear)

    def stop(self) -> None:
        """Hear nothing any more."""
        self._stop()

    async def seen(self) -> dict[str, Any]:
        """Return all that a person sees of the fleet."""
        home = self.board.home
        assert home.us
        registry = er.async_get(home.hass)
        states = {}
        for entry in er.async_entries_for_config_entry(registry, home.us.entry_id):
            state = home.hass.states.get(entry.entity_id)
            if entry.domain in {"sensor", "binary_sensor"} and state is not None:
                states[entry.unique_id] = (state.state, dict(state.attributes))
        notices = {
            issue_id: (issue.translation_placeholders, issue.dismissed_version is not None)
            for issue_id, issue in self.board.all().items()
            if issue.active
        }
        return {"states": states, "notices": notices, "calendar": await events(home.hass, home)}


async def remind_later(hass: HomeAssistant, issue_id: str, days: str) -> None:
    """Answer a notice as the browser does, whose login is of another time than the clock."""
    assert await async_setup_component(hass, "repairs", {})
    manager = repairs_flow_manager(hass)
    assert manager
    menu = await manager.async_init(DOMAIN, data={"issue_id": issue_id})
    await manager.async_configure(menu["flow_id"], {"next_step_id": "remind_later"})
    shown = await manager.async_configure(menu["flow_id"], {"days": days})
    assert shown["type"] == "create_entry"


def stored(hass_storage: dict[str, Any], key: str) -> Any:
    """Return what a store of ours holds on the disk."""
    return hass_storage[f"{DOMAIN}.{key}"]["data"]
