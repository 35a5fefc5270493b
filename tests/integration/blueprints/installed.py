"""Blueprints in a configuration folder of their own, and automations made of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from homeassistant.components import automation, persistent_notification
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import Home

FOLDER: Final = Path(__file__).parents[3] / "blueprints" / "automation" / DOMAIN
NAMES: Final = sorted(path.stem for path in FOLDER.glob("*.yaml"))


@dataclass
class Installed:
    """A home whose configuration folder holds our blueprints."""

    hass: HomeAssistant

    async def use(self, name: str, **inputs: Any) -> str:
        """Make an automation of a blueprint; return its entity id."""
        assert await async_setup_component(self.hass, persistent_notification.DOMAIN, {})
        blueprint = {"path": f"{DOMAIN}/{name}.yaml", "input": inputs}
        config = {"id": name, "alias": name, "use_blueprint": blueprint}
        assert await async_setup_component(
            self.hass, automation.DOMAIN, {automation.DOMAIN: config}
        )
        await self.hass.async_block_till_done()
        entity_id = f"automation.{name}"
        state = self.hass.states.get(entity_id)
        assert state, "it was not loaded"
        assert state.state == "on"
        return entity_id

    @property
    def told(self) -> list[tuple[str, str]]:
        """Return title and message of each notification in Home Assistant."""
        found = persistent_notification._async_get_or_create_notifications(self.hass)
        return [(one["title"], one["message"]) for one in found.values()]

    @property
    def titles(self) -> list[str]:
        """Return the titles alone."""
        return [title for title, _ in self.told]


def our_entity(home: Home, domain: str, key: str) -> str:
    """Return the id of an entity of the device of the integration."""
    assert home.us
    found = er.async_get(home.hass).async_get_entity_id(domain, DOMAIN, f"{home.us.entry_id}_{key}")
    assert found
    return found
