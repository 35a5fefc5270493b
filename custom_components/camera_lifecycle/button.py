"""Ask again: one button on the service device that asks all cameras at once."""

from typing import Final, override

from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .automation.rights import async_require_administrator
from .entity import FleetEntity
from .runtime import CameraLifecycleConfigEntry, CameraLifecycleRuntime

PARALLEL_UPDATES = 0

ASK_AGAIN: Final = ButtonEntityDescription(key="ask_again")


async def async_setup_entry(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant's signature
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the one button."""
    async_add_entities([AskAgain(entry.runtime_data)])


class AskAgain(FleetEntity, ButtonEntity):
    """Asks every camera that may be asked, due or not; none whose login was refused."""

    def __init__(self, runtime: CameraLifecycleRuntime) -> None:
        """Ask nobody yet."""
        super().__init__(runtime.coordinator, ASK_AGAIN)
        self._runtime = runtime

    @property
    @override
    def available(self) -> bool:
        """Return whether there is anybody to ask."""
        return super().available and self._runtime.look_ups.may_ask_any

    @override
    async def async_press(self) -> None:
        """Begin to ask; the sensor of the progress shows how far it has come.

        As the action, it is for administrators and automations: logins are sent.
        """
        await async_require_administrator(self.hass, self._context or Context())
        self.coordinator.config_entry.async_create_background_task(
            self.hass, self._runtime.schedule.async_ask_now(), "camera_lifecycle ask again"
        )
