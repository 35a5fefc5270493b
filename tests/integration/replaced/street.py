"""A home whose cameras are taken over by other integrations."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util

from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.lookup.model import Protocol
from custom_components.camera_lifecycle.lookup.state import LookUpState
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from custom_components.camera_lifecycle.owner.corrections import Correction
from custom_components.camera_lifecycle.owner.plan import Plan
from tests.integration.home import Home

BOUGHT = date(2024, 5, 6)
FINDING = "measure:us_fcc_covered_list"


@dataclass
class Street:
    """Replaces integrations, and reads what is still known of the cameras."""

    home: Home

    @property
    def runtime(self) -> Any:
        """Return what our loaded config entry holds."""
        assert self.home.us is not None
        return self.home.us.runtime_data

    async def says(self, camera_id: str) -> None:
        """Let the owner plan, answer and correct something about a camera."""
        today = dt_util.now().date()
        await self.runtime.async_set_plans({camera_id: Plan(purchased=BOUGHT, note="Invoice 7")})
        key = FindingKey(FINDING, camera_id)
        await self.runtime.async_answer([Answer(key, AnswerKind.ACCEPTED_RISK, today)])
        correction = Correction(camera_id, today, hardware_version="2.0")
        await self.runtime.async_correct((), [correction])

    def is_known(self, camera: AssessedCamera) -> bool:
        """Return whether all that was said of a camera is known of it."""
        answers = self.runtime.stores.answers
        return (
            camera.plan.purchased == BOUGHT
            and camera.plan.note == "Invoice 7"
            and FindingKey(FINDING, camera.camera.id) in answers.answers
            and camera.camera.id in answers.corrections
        )

    async def answers(self, device: dr.DeviceEntry, **said: Any) -> None:
        """Let the camera on a device have answered a look-up."""
        now = dt_util.utcnow()
        self.runtime.stores.look_ups._states[device.id] = LookUpState(
            asked=now,
            due=now + timedelta(days=1),
            endpoint="",
            login="",
            protocol=Protocol.ONVIF,
            answered=now.date(),
            record=Record(device.id, integration="onvif_answer", **said),
        )
        await self.runtime.coordinator.async_refresh()
        await self.home.settle()

    async def remove(self, *devices: dr.DeviceEntry) -> None:
        """Delete devices, as removing their integration does."""
        for device in devices:
            dr.async_get(self.home.hass).async_remove_device(device.id)
        await self.home.settle()

    async def add(self, domain: str, name: str = "Yard", **fields: Any) -> dr.DeviceEntry:
        """Add a camera through another integration."""
        device = self.home.camera(domain, name, **fields)
        await self.home.settle()
        return device
