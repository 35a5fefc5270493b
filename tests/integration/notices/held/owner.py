"""A home whose owner answers notices in every way, and to which things happen."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Any

from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import device_registry as dr, issue_registry as ir
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.coordinator import CameraLifecycleCoordinator
from custom_components.camera_lifecycle.owner.store import AnswerStore

from ..board import Board, Menu
from .facts import MODEL, OLD_FIRMWARE, Facts, places


class Way(StrEnum):
    """How an owner answers a notice."""

    IGNORE = "ignore"
    REMIND_LATER = "remind_later"
    PLAN = "plan_replacement"
    ISOLATED = "isolated"
    ACCEPT = "accept_risk"
    CORRECT = "wrong"


@dataclass
class OwnersHome:
    """Hikvision cameras, the facts about them, and what is asked."""

    hass: HomeAssistant
    board: Board
    facts: Facts
    open_menu: Callable[[str], Awaitable[Menu]]
    websocket: WebSocketGenerator

    async def begin(self) -> None:
        """Set the home up in Canada with two cameras."""
        for name in ("Garage", "Garden"):
            self.hang(name)
        await self.board.home.set_up(**places("CA"))

    @property
    def coordinator(self) -> CameraLifecycleCoordinator:
        """Return what holds the fleet now."""
        assert self.board.home.us is not None
        coordinator: CameraLifecycleCoordinator = self.board.home.us.runtime_data.coordinator
        return coordinator

    @property
    def answers(self) -> AnswerStore:
        """Return what is kept of the answers."""
        assert self.board.home.us is not None
        store: AnswerStore = self.board.home.us.runtime_data.stores.answers
        return store

    def hang(self, name: str) -> dr.DeviceEntry:
        """Hang up a camera."""
        return self.board.camera(
            name,
            "hikvision",
            domain="hikvision_next",
            identifier=name,
            model=MODEL,
            sw_version=OLD_FIRMWARE,
            serial_number=f"{MODEL}20220101AAWRJ{name.upper()}",
        )

    def device(self, name: str) -> dr.DeviceEntry:
        """Return the device of a camera."""
        entry_id = self.board.source("hikvision_next").entry_id
        devices = dr.async_entries_for_config_entry(dr.async_get(self.hass), entry_id)
        return next(device for device in devices if device.name == name)

    def asked(self) -> dict[str, set[str]]:
        """Return the cameras that each notice lists which a person sees."""
        names = {"Garage", "Garden", "Shed", "Attic"}
        return {
            issue_id: {name for name in names if name in self.board.says(issue_id)}
            for issue_id in self.board.seen()
        }

    async def answer(self, way: Way) -> None:
        """Answer all that is asked, for all cameras that are listed."""
        for issue_id in [*self.board.seen()]:
            if way is Way.IGNORE:
                await self._ignore(issue_id)
            else:
                await self._choose(issue_id, way)

    async def move(self, country: str, region: str | None = None, site: str = "home") -> None:
        """Say that the cameras hang elsewhere, as the dialog does."""
        assert self.board.home.us is not None
        data = places(country, region, site)
        self.hass.config_entries.async_update_entry(self.board.home.us, data=data)
        await self.hass.async_block_till_done()

    async def choose_option(self, **options: Any) -> None:
        """Choose in the options."""
        assert self.board.home.us is not None
        self.hass.config_entries.async_update_entry(self.board.home.us, options=options)
        await self.hass.async_block_till_done()

    async def learn(self, **facts: dict[str, Any]) -> None:
        """Let a new library come, with other facts: Home Assistant starts anew for it."""
        for section, rows in facts.items():
            setattr(self.facts, section, rows)
        self.facts.release += 1
        await self.restart()

    async def restart(self) -> None:
        """Start Home Assistant anew, as far as our integration can tell."""
        assert self.board.home.us is not None
        entry_id = self.board.home.us.entry_id
        await self.hass.config_entries.async_unload(entry_id)
        registry = ir.async_get(self.hass)
        for issue_id, issue in self.board.all().items():
            registry.issues[DOMAIN, issue_id] = replace(
                issue, active=False, translation_placeholders=None
            )
        self.hass.set_state(CoreState.starting)
        await self.hass.config_entries.async_setup(entry_id)
        await self.hass.async_block_till_done()
        self.hass.set_state(CoreState.running)
        self.hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
        await self.settle()

    async def take(self, *names: str) -> None:
        """Remove the devices of cameras."""
        for name in names:
            dr.async_get(self.hass).async_remove_device(self.device(name).id)
        await self.settle()

    async def settle(self) -> None:
        """Let a burst of changes become a new inventory."""
        await self.board.home.settle()

    async def _ignore(self, issue_id: str) -> None:
        """Ignore a notice as the page of the repairs does, and do nothing else."""
        client = await self.websocket(self.hass)
        await client.send_json_auto_id(
            {
                "type": "repairs/ignore_issue",
                "domain": DOMAIN,
                "issue_id": issue_id,
                "ignore": True,
            }
        )
        assert (await client.receive_json())["success"]

    async def _choose(self, issue_id: str, way: Way) -> None:
        """Answer a notice in its menu."""
        menu = await self.open_menu(issue_id)
        await menu.choose(way)
        if way is not Way.CORRECT:
            await menu.fill(**self._values(way))
            return
        kind = issue_id.partition("_hikvision")[0]
        step, value = (
            ("wrong_maker", {"maker": "Axis"})
            if kind == "phased_out"
            else ("wrong_model", {"model": "DS-OTHER"})
        )
        await menu.choose(step)
        await menu.fill(**value)
        if menu.shown["step_id"] == "confirm":
            await menu.choose("overrule")
        await menu.fill()

    def _values(self, way: Way) -> dict[str, Any]:
        """Return what is entered."""
        match way:
            case Way.REMIND_LATER:
                return {"days": "180"}
            case Way.PLAN:
                day = dt_util.now().date() + timedelta(days=300)
                return {"date": day.isoformat()}
            case Way.ISOLATED:
                return {"since": "2026-01-31", "isolated_by": "router"}
            case _:
                return {"note": "In a network of its own."}
