"""The look-ups of one home: who is asked, what came of it, and what people see of it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
import random
from typing import TYPE_CHECKING, Final

import aiohttp
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import LOGGER
from ..engine.load import Library
from ..engine.model import Record
from ..fleet.model import LookUpStatus
from ..inventory.hardware import macs_of, serials_of
from ..inventory.model import FleetCamera, Inventory
from ..settings import Settings
from ..text.sanitize import printable
from .choose_protocols import ask_auto
from .credentials import Endpoint
from .discovery import Scopes, discover
from .endpoints import async_find_endpoint
from .enrich import add_answers, add_scopes
from .manual import manual_endpoints
from .model import ErrorCode, ErrorKind, Limits, LookUpResult
from .protocols import ask
from .state import LookUpState
from .store import LookUpStore

if TYPE_CHECKING:
    from ..coordinator import CameraLifecycleConfigEntry


AT_ONCE: Final = 4
PAUSE_HOURS: Final = (23.0, 27.0)
"""Between which a camera is left alone after an answer: a day, and not all at the same hour."""
LISTEN_AGAIN: Final = timedelta(hours=23)
FORGET_AFTER: Final = timedelta(days=60)
"""After which the answer of a camera that nobody knows any more is dropped."""


class LookUps:
    """Asks the cameras of one home, and remembers what they said."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: CameraLifecycleConfigEntry,
        library: Library,
        settings: Settings,
    ) -> None:
        """Ask nobody yet."""
        self._hass = hass
        self._entry = entry
        self._library = library
        self._settings = settings
        self._memory = LookUpStore(hass)
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._asking: set[str] = set()
        self._heard: Scopes = {}
        self._listened: datetime | None = None

    async def async_load(self) -> None:
        """Read what earlier runs were told, and forget what may no longer be kept."""
        await self._memory.async_load()
        outside = manual_endpoints(self._entry)
        too_old = dt_util.utcnow() - FORGET_AFTER
        self._memory.forget(
            lambda camera_id, known: (
                camera_id not in outside and (not self.may_ask(camera_id) or known.asked < too_old)
            )
        )

    def add_to(self, inventory: Inventory) -> Inventory:
        """Return the inventory with what the cameras have answered."""
        told = add_scopes(inventory, self._heard)
        return add_answers(self._hass, self._entry, told, self._memory)

    def look_up(self, camera_id: str) -> LookUpStatus | None:
        """Return what people see of a camera's look-ups, None while it was never asked."""
        known = self._memory.get(camera_id)
        if known is None:
            return None
        return LookUpStatus(
            state=known.error_kind.value if known.error_kind else "answered",
            protocol=known.protocol.value,
            asked=dt_util.as_local(known.asked).date(),
            answered=known.answered,
            cause=known.error_code.value if known.error_code else None,
        )

    def may_ask(self, camera_id: str) -> bool:
        """Return whether the owner agreed that this camera is asked."""
        settings = self._settings
        allowed = settings.look_ups and camera_id not in settings.look_ups_excluded
        return allowed or camera_id in manual_endpoints(self._entry)

    def shows(self, camera_id: str) -> bool:
        """Return whether people see how asking this camera went: not where its recorder is."""
        known = self._entry.runtime_data.data.cameras.get(camera_id)
        return self.may_ask(camera_id) and (known is None or known.camera.via is None)

    async def async_round(self, session: aiohttp.ClientSession) -> None:
        """Ask every camera that is due, four at a time; listen once a day who is there."""
        now = dt_util.utcnow()
        if self._settings.look_ups and (not self._listened or now - self._listened > LISTEN_AGAIN):
            self._listened = now
            await self._async_listen()
        due = {
            camera_id: door
            for camera_id, door in (await self._async_doors()).items()
            if camera_id not in self._asking and self._memory.is_due(camera_id, door, now)
        }
        # streams of one recorder have one door: it is asked once for all of them
        behind: dict[Endpoint, list[str]] = {}
        for camera_id, door in due.items():
            behind.setdefault(door, []).append(camera_id)
        self._asking.update(due)
        try:
            await asyncio.gather(*(self._async_ask(session, *one) for one in behind.items()))
        finally:
            self._asking.difference_update(due)

    async def _async_listen(self) -> None:
        heard = await discover()
        if heard != self._heard:
            self._heard = heard
            await self._entry.runtime_data.async_request_refresh()

    async def _async_doors(self) -> dict[str, Endpoint]:
        """Return the doors of all cameras that may be asked.

        Recorders come first: what hangs under one that is asked is not asked itself.
        """
        found = manual_endpoints(self._entry)
        fleet = [known.camera for known in self._entry.runtime_data.data.cameras.values()]
        for camera in sorted(fleet, key=lambda camera: camera.via is not None):
            if camera.id in found or camera.via in found or not self.may_ask(camera.id):
                continue
            door = await async_find_endpoint(self._hass, camera) if camera.monitored else None
            if door is not None:
                found[camera.id] = door
        return found

    async def _async_ask(
        self, session: aiohttp.ClientSession, door: Endpoint, camera_ids: Sequence[str]
    ) -> None:
        """Ask at one door, keep what came of it, and have the fleet judged anew."""
        async with self._at_once:
            answer = await self._async_answer(session, camera_ids[0], door)
        for camera_id in camera_ids:
            self._note(camera_id, door, answer)
        await self._entry.runtime_data.async_request_refresh()

    def _note(self, camera_id: str, door: Endpoint, answer: LookUpResult) -> None:
        """Keep what came of asking one camera."""
        known = self._entry.runtime_data.data.cameras.get(camera_id)
        if known is not None and _is_other(known.camera, answer.record):
            answer = LookUpResult(
                answer.protocol, error_kind=ErrorKind.BAD_ANSWER, error_code=ErrorCode.OTHER_DEVICE
            )
        before = self._memory.get(camera_id)
        pause = timedelta(hours=random.uniform(*PAUSE_HOURS))  # noqa: S311 - keeps no secret
        after = self._memory.note(camera_id, door, answer, dt_util.now(), pause)
        _tell(known.camera.name if known else camera_id, before, after)

    async def _async_answer(
        self, session: aiohttp.ClientSession, camera_id: str, door: Endpoint
    ) -> LookUpResult:
        """Ask in the entry's protocols, in what answered before, or in what suggests itself."""
        before = self._memory.get(camera_id)
        order = door.protocols
        if not order and before is not None and before.record is not None and not before.error_kind:
            order = (before.protocol,)
        if order:
            return await ask(door.target, order, session, Limits())
        known = self._entry.runtime_data.data.cameras.get(camera_id)
        identity = known.assessment.identity if known else None
        return await ask_auto(door.target, session, Limits(), self._library, identity)


def _is_other(camera: FleetCamera, record: Record | None) -> bool:
    """Return whether another device answers at the address, by what only one device bears.

    An integration may call by serial number what the device does not: a serial number can
    show that it is the same device, only the network address that it is not.
    """
    if record is None:
        return False
    macs = {mac for source in camera.sources for mac in source.macs}
    serials = {serial for source in camera.sources for serial in source.serials}
    told = macs_of([record.mac])
    return bool(macs and told) and not (macs & told or serials & serials_of([record.serial_number]))


def _tell(name: str, before: LookUpState | None, after: LookUpState) -> None:
    """Say in the log what happened, once: not again while it stays so."""
    if after.error_kind is None or (
        before and (before.error_kind, before.error_code) == _why(after)
    ):
        return
    if after.refused is not None:
        LOGGER.warning(
            "%s refused the login that Home Assistant holds for it (%s). It is not asked again"
            " until that login changes",
            printable(name),
            after.error_code,
        )
    else:
        LOGGER.info(
            "%s could not be asked: %s, %s", printable(name), after.error_kind, after.error_code
        )


def _why(known: LookUpState) -> tuple[ErrorKind | None, ErrorCode | None]:
    return known.error_kind, known.error_code
