"""The look-ups of one home: who may be asked, who is due, and what came of it."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
import random
from typing import Any, Final

import aiohttp
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.debounce import Debouncer

from ..const import LOGGER
from ..coordinator import CameraLifecycleCoordinator
from ..engine.model import Identity
from ..event_loop.time_slice import TimeSlice
from .ask_endpoint import ask_endpoint
from .at_address import is_other_device, shares_host
from .credentials import Endpoint
from .discovery import discover
from .endpoints import async_find_endpoint
from .enrich import LookUpEnricher
from .log_outcome import log_outcome
from .manual import manual_endpoints
from .model import ErrorCode, ErrorKind, LookUpResult, Outcome, Protocol, Target
from .progress import AskProgress
from .refusals import Retries
from .store import LookUpStore

AT_ONCE: Final = 4
PAUSE_HOURS: Final = (23.0, 27.0)
"""Between which a camera is left alone after an answer: a day, and not all at the same hour."""
LISTEN_AGAIN: Final = timedelta(hours=23)
FORGET_AFTER: Final = timedelta(days=60)
"""After which the answer of a camera that nobody knows any more is dropped."""
REASSESS_COOLDOWN: Final = 10
"""Seconds in which several answers become one new assessment."""
INTERRUPTED: Final = LookUpResult(
    Protocol.ONVIF,
    error_kind=ErrorKind.NO_ANSWER,
    error_code=ErrorCode.INTERRUPTED,
    retry_after=timedelta(hours=1),
)
"""What came of asking a camera when Home Assistant stopped, or we were reloaded, meanwhile."""


class LookUps:
    """Asks the cameras of one home, and remembers what they said."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry[Any],
        coordinator: CameraLifecycleCoordinator,
        store: LookUpStore,
        enricher: LookUpEnricher,
    ) -> None:
        """Ask nobody yet."""
        self._hass = hass
        self._entry = entry
        self._coordinator = coordinator
        self._clock = coordinator.clock
        self._store = store
        self._enricher = enricher
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._accounts: defaultdict[Hashable, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._asking: set[str] = set()
        self._unanswered: set[str] = set()
        self._is_stopping = False
        self.progress = AskProgress()
        self._last_listened: datetime | None = None
        self._reassess = Debouncer(
            hass,
            LOGGER,
            cooldown=REASSESS_COOLDOWN,
            immediate=True,
            function=coordinator.async_reassess,
        )
        entry.async_on_unload(self._reassess.async_shutdown)

    @callback
    def async_forget_disallowed(self) -> None:
        """Forget what may no longer be kept."""
        self._store.async_forget(lambda camera_id, _: not self.is_allowed(camera_id))

    @callback
    def async_forget_lost(self) -> None:
        """Forget what cameras said that nobody has known for long.

        Those that are here keep what they said, however long ago the clock says that was.
        """
        known = {*self._coordinator.data.cameras, *manual_endpoints(self._entry)}
        too_old = self._clock.now - FORGET_AFTER
        self._store.async_forget(
            lambda camera_id, state: camera_id not in known and state.asked < too_old
        )

    @callback
    def async_stop(self) -> None:
        """Begin with no further camera; those that are being asked may still answer."""
        self._is_stopping = True

    def is_allowed(self, camera_id: str) -> bool:
        """Return whether the owner agreed that this camera is asked."""
        allowed = self._coordinator.settings.may_ask(camera_id)
        return allowed or camera_id in manual_endpoints(self._entry)

    @property
    def may_ask_any(self) -> bool:
        """Return whether the owner agreed that any camera at all is asked."""
        settings, cameras = self._coordinator.settings, self._coordinator.data.cameras
        if settings.look_ups:
            return True
        only = {*settings.look_ups_only, *manual_endpoints(self._entry)}
        return any(key in cameras for key in only)

    def is_shown(self, camera_id: str) -> bool:
        """Return whether the look-up sensor is created for this camera.

        Not for the channels of a recorder that is asked in their stead.
        """
        assessed = self._coordinator.data.cameras.get(camera_id)
        return self.is_allowed(camera_id) and (
            assessed is None or assessed.camera.parent_camera_id is None
        )

    async def async_can_be_asked(self, camera_id: str) -> bool:
        """Return whether there is an address to ask an allowed camera at.

        Not for what hangs under a recorder that is asked in its stead.
        """
        if camera_id in manual_endpoints(self._entry):
            return True
        assessed = self._coordinator.data.cameras.get(camera_id)
        if assessed is None or not assessed.camera.monitored:
            return False
        parent = assessed.camera.parent_camera_id
        if parent is not None and self.is_allowed(parent) and await self.async_can_be_asked(parent):
            return False
        return await async_find_endpoint(self._hass, assessed.camera) is not None

    async def async_ask_due(self, session: aiohttp.ClientSession) -> None:
        """Ask every camera that is due, four at a time; listen once a day who is there.

        Nobody is due while the clock is wrong.
        """
        if not self._clock.is_right:
            return
        await self._async_listen_daily()
        now, time_slice = self._clock.now, TimeSlice()
        due: dict[str, Endpoint] = {}
        for key, endpoint in (await self._async_endpoints()).items():
            if self._store.is_due(key, endpoint, now):
                due[key] = endpoint
            await time_slice.async_yield()
        await self._async_ask_all(session, due, Retries())

    async def async_rest_of_login(self, camera_id: str) -> timedelta:
        """Return for how long a camera's refused login is not to be sent again, whoever asks."""
        endpoint = (await self._async_endpoints()).get(camera_id)
        return self._store.refusals.rest(endpoint, self._clock.now) if endpoint else timedelta()

    async def async_ask_now(
        self,
        session: aiohttp.ClientSession,
        camera_ids: Collection[str] | None = None,
        *,
        retry_refused: bool = False,
    ) -> Mapping[str, Outcome]:
        """Ask cameras at once, due or not, and return what came of each, by its id.

        `camera_ids`: None for all that may be asked. `retry_refused`: an administrator says that
        a refused login is to be sent once more; else those are left out.
        """
        endpoints = await self._async_endpoints()
        wanted = set(endpoints if camera_ids is None else camera_ids)
        retries = Retries()
        outcomes = {
            camera_id: self._outcome_before(
                camera_id, endpoints, retries if retry_refused else None
            )
            for camera_id in wanted
        }
        chosen = {
            camera_id: endpoints[camera_id]
            for camera_id, outcome in outcomes.items()
            if outcome is Outcome.ASKED
        }
        await self._async_ask_all(session, chosen, retries)
        return outcomes

    def _outcome_before(
        self, camera_id: str, endpoints: Mapping[str, Endpoint], retries: Retries | None
    ) -> Outcome:
        """Return whether a camera is asked now, or why not.

        `retries`: takes up the refused login that may be sent once more; None for no such leave.
        """
        if camera_id not in endpoints:
            return Outcome.NOT_POSSIBLE if self.is_allowed(camera_id) else Outcome.NOT_ALLOWED
        endpoint = endpoints[camera_id]
        if not self._store.is_refused(camera_id, endpoint):
            return Outcome.ASKED
        if retries is None:
            return Outcome.REFUSED_BEFORE
        now = self._clock.now
        if endpoint not in retries and not self._store.async_begin_retry(endpoint, now):
            return Outcome.TRIED_LATELY
        retries.add(endpoint)
        return Outcome.ASKED

    async def _async_listen_daily(self) -> None:
        now = self._clock.now
        if self._coordinator.settings.look_ups and (
            self._last_listened is None or abs(now - self._last_listened) > LISTEN_AGAIN
        ):
            self._last_listened = now
            await self._async_listen()

    async def _async_ask_all(
        self,
        session: aiohttp.ClientSession,
        endpoints: Mapping[str, Endpoint],
        retries: Retries,
    ) -> None:
        """Ask these cameras, four at a time; those that are being asked already are not.

        `retries`: the refused logins that may be sent once more.
        """
        # streams of one recorder have one endpoint: it is asked once for all of them
        sharing: dict[Endpoint, list[str]] = {}
        for camera_id, endpoint in endpoints.items():
            if camera_id not in self._asking:
                sharing.setdefault(endpoint, []).append(camera_id)
        begun = {camera_id for camera_ids in sharing.values() for camera_id in camera_ids}
        self._asking |= begun
        self._unanswered |= begun
        self.progress.begin(len(begun))
        try:
            await asyncio.gather(
                *(self._async_ask(session, *item, retries) for item in sharing.items())
            )
        finally:
            self._asking -= begun
            self.progress.end(len(begun & self._unanswered))
            self._unanswered -= begun

    async def _async_listen(self) -> None:
        announcements = await discover()
        if announcements != self._enricher.announcements:
            self._enricher.announcements = announcements
            await self._reassess.async_call()

    async def _async_endpoints(self) -> dict[str, Endpoint]:
        """Return the endpoints of all cameras that may be asked.

        Recorders come first: what hangs under one that is asked is not asked itself.
        """
        endpoints = manual_endpoints(self._entry)
        time_slice = TimeSlice()
        may_ask = self._coordinator.settings.may_ask
        fleet = [
            assessed.camera
            for camera_id, assessed in self._coordinator.data.cameras.items()
            if may_ask(camera_id)
        ]
        for camera in sorted(fleet, key=lambda camera: camera.parent_camera_id is not None):
            if camera.id in endpoints or camera.parent_camera_id in endpoints:
                continue
            endpoint = await async_find_endpoint(self._hass, camera) if camera.monitored else None
            if endpoint is not None:
                endpoints[camera.id] = endpoint
            await time_slice.async_yield()
        return endpoints

    async def _async_holds(self, camera_id: str, endpoint: Endpoint) -> bool:
        """Return whether a camera may still be asked, and its address and login are the same."""
        if not self.is_allowed(camera_id):
            return False
        if (manual := manual_endpoints(self._entry).get(camera_id)) is not None:
            return manual == endpoint
        assessed = self._coordinator.data.cameras.get(camera_id)
        if assessed is None:
            return False
        return await async_find_endpoint(self._hass, assessed.camera) == endpoint

    async def _async_ask(
        self,
        session: aiohttp.ClientSession,
        endpoint: Endpoint,
        camera_ids: Sequence[str],
        retries: Retries,
    ) -> None:
        """Ask at one endpoint, keep what came of it, and have the fleet assessed anew."""
        account = (endpoint.target.host.casefold(), endpoint.target.username)
        # one after the other with one account: what one is refused is not tried by the next
        async with self._accounts[account], self._at_once:
            # a turn may come minutes later: what held before may not hold any more
            camera_ids = [each for each in camera_ids if await self._async_holds(each, endpoint)]
            if self._is_stopping or not camera_ids:
                return
            target = self._target(endpoint)
            if self._store.is_refused(camera_ids[0], endpoint) and retries.take(endpoint):
                target = replace(target, refused_by=frozenset())
            try:
                result = await ask_endpoint(
                    endpoint,
                    target,
                    session,
                    self._coordinator.library,
                    before=self._store.get(camera_ids[0]),
                    identity=self._identity(camera_ids[0]),
                )
            except asyncio.CancelledError:
                # its login may be under way: it is not sent again at once
                for camera_id in camera_ids:
                    self._note(camera_id, endpoint, INTERRUPTED)
                raise
        for camera_id in camera_ids:
            self._note(camera_id, endpoint, result)
        self._unanswered.difference_update(camera_ids)
        self.progress.end(len(camera_ids))
        if result.refused_by:
            # now and not in a while: whatever happens next, the login is not sent again
            await self._store.async_save()
        await self._reassess.async_call()

    def _note(self, camera_id: str, endpoint: Endpoint, result: LookUpResult) -> None:
        """Keep what came of asking one camera; nothing that its owner no longer agrees to."""
        if not self.is_allowed(camera_id):
            self._store.async_note_refusal(endpoint, result, self._clock.now)
            return
        assessed = self._coordinator.data.cameras.get(camera_id)
        if assessed is not None and is_other_device(assessed.camera, result.record):
            result = LookUpResult(
                result.protocol, error_kind=ErrorKind.BAD_ANSWER, error_code=ErrorCode.OTHER_DEVICE
            )
        elif assessed is not None and is_other_device(assessed.camera, result.hint):
            result = replace(result, hint=None)
        before = self._store.get(camera_id)
        pause = timedelta(hours=random.uniform(*PAUSE_HOURS))  # noqa: S311 - keeps no secret
        after = self._store.async_note(camera_id, endpoint, result, self._clock.now, pause)
        log_outcome(assessed.camera.name if assessed else camera_id, before, after)

    def _identity(self, camera_id: str) -> Identity | None:
        """Return who is behind a camera, None where it has gone."""
        assessed = self._coordinator.data.cameras.get(camera_id)
        return assessed.assessment.identity if assessed else None

    def _target(self, endpoint: Endpoint) -> Target:
        """Return whom to ask, with all that is known of the host and of the login."""
        target = endpoint.target
        announcement = self._enricher.announcements.get(target.host)
        cameras = (assessed.camera for assessed in self._coordinator.data.cameras.values())
        return replace(
            target,
            refused_by=self._store.refusals.lists(endpoint),
            services=announcement.services if announcement else (),
            may_guess_ports=not shares_host(cameras, target.host),
        )
