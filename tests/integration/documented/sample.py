"""The home that the documents speak of: real cameras, judged by the real engine."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr, label_registry as lr
from homeassistant.helpers.template import Template
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle import entry as entry_module
from custom_components.camera_lifecycle.engine.load import Library, load_library
from tests.integration.home import REOLINK, Home
from tests.integration.triggers.test_once import FIXED, HIKVISION, harmless

from .blocks import Block
from .rooms import Rooms

FRONT, GATE = "Front door", "Gate"
MAC = "ec:71:db:12:34:56"
OFFERED = "v3.1.0.4054_2408302053"


@dataclass
class Sample:
    """A home with an area *Garden*, a label *Outside*, and two cameras that have both."""

    home: Home
    hass: HomeAssistant
    freezer: FrozenDateTimeFactory
    monkeypatch: pytest.MonkeyPatch
    rooms: Rooms = field(default_factory=Rooms)
    devices: dict[str, str] = field(default_factory=dict)

    async def begin(self, library: Library | None = None, **settings: Any) -> None:
        """Set all up. Nobody knows of a vulnerability, unless `library` says so."""
        self.facts(library or harmless())
        await self.rooms.put_up(self.hass)
        fields = dict(HIKVISION)
        self._hang_up(fields.pop("domain"), FRONT, mac=MAC, **fields)
        self._hang_up("reolink", GATE, **REOLINK)
        await self.home.set_up(**{"country": "DE", **settings})
        garden = ar.async_get(self.hass).async_create("Garden")
        label = lr.async_get(self.hass).async_create("Outside")
        for device_id in self.devices.values():
            dr.async_get(self.hass).async_update_device(
                device_id, area_id=garden.id, labels={label.label_id}
            )
        await self.home.settle()

    def _hang_up(self, domain: str, name: str, **fields: Any) -> None:
        self.devices[name] = self.home.camera(domain, name, identifier=name, **fields).id

    def hang_up_like_the_front_door(self, name: str) -> None:
        """Hang up another camera of that model, with its firmware."""
        fields = dict(HIKVISION)
        self._hang_up(fields.pop("domain"), name, **fields)

    async def automate(self, block: Block) -> None:
        """Take the example over as a person pastes it into the editor."""
        config = {automation.DOMAIN: {"alias": "Example", **block.content}}
        assert await async_setup_component(self.hass, automation.DOMAIN, config)
        await self.hass.async_block_till_done()
        assert self.hass.states.get("automation.example").state == "on"

    def render(self, block: Block) -> Any:
        """Return what a template says."""
        return Template(block.text, self.hass).async_render()

    def facts(self, library: Library) -> None:
        self.monkeypatch.setattr(entry_module, "load_library", lambda: library)

    async def newer_facts(self, library: Library | None = None) -> None:
        """Let a vulnerability of the front door become known, as an update does."""
        assert self.home.us
        self.facts(library or load_library())
        await self.hass.config_entries.async_reload(self.home.us.entry_id)
        await self.hass.async_block_till_done()

    async def place(self, country: str) -> None:
        assert self.home.us
        data = {**self.home.us.data, "country": country}
        self.hass.config_entries.async_update_entry(self.home.us, data=data)
        await self.hass.async_block_till_done()

    async def update(self, version: str = FIXED) -> None:
        """Let the front door run another firmware."""
        device_id = self.devices[FRONT]
        dr.async_get(self.hass).async_update_device(device_id, sw_version=version)
        await self.home.settle()

    async def gate_is_young(self) -> None:
        """Let the gate run firmware of this year."""
        built = dt_util.now() - timedelta(days=100)
        version = f"v3.1.0.9999_{built:%y%m%d}00"
        dr.async_get(self.hass).async_update_device(self.devices[GATE], sw_version=version)
        await self.home.settle()

    async def later(self, days: int) -> None:
        await self.home.days_later(self.freezer, days)

    @property
    def messages(self) -> list[tuple[str | None, str]]:
        """Return title and text of what the phone was sent."""
        return self.rooms.phone.messages

    def sentence(self, name: str) -> str:
        """Return what is said of a camera."""
        return self.home.cameras[name].summary
