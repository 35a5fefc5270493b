"""The steps in which an administrator has a refused login sent once more: in Repairs and options.

The first choice is to change it where it is stored, and every step says where that is. Nothing is
ticked beforehand, and the login is sent once for each confirmation, at most once an hour.
"""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from homeassistant.data_entry_flow import AbortFlow, FlowContext, FlowHandler, FlowResult
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
from homeassistant.util import dt as dt_util
import probatio

from ..lookup.model import ErrorCode, ErrorKind, Outcome
from ..lookup.state import LookUpState
from ..notices.refused_logins import RefusedLogin, async_refused_logins
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.load import async_load_translations
from ..text.sanitize import inert, plain

SEND_AGAIN: Final = "send_again"
"""The first of the steps."""
CONF_CAMERA: Final = "camera"
CONF_CONFIRM: Final = "confirm"
MAX_BUTTONS: Final = 10


class SendAgainEnd(StrEnum):
    """What came of it; also the translation key."""

    ANSWERED = "answered"
    OTHERS_REFUSE = "others_refuse"
    REFUSED_AGAIN = "refused_again"
    LOCKED = "locked"
    LOCKED_UNTIL = "locked_until"
    NO_ANSWER = "no_answer"
    NOT_USABLE = "not_usable"
    TRIED_LATELY = "tried_lately"
    CANNOT_BE_ASKED = "cannot_be_asked"
    NONE_REFUSED = "none_refused"
    NOT_READY = "not_ready"


class SendAgainError(StrEnum):
    """What is missing in what was entered; also the translation key."""

    CHOOSE_A_CAMERA = "choose_a_camera"
    CONFIRM_FIRST = "confirm_first"


class SendAgainFlow[ContextT: FlowContext, ResultT: FlowResult[Any, Any]](
    FlowHandler[ContextT, ResultT, str]
):
    """Asks which camera, has the sending confirmed, asks the camera and tells what came of it."""

    _send_to: str = ""
    """The id of the camera."""
    _names: Mapping[str, str] = {}
    """How the camera and the integration that holds its login are called."""
    _sending: asyncio.Task[Mapping[str, Outcome]] | None = None

    async def async_step_send_again(self, user_input: dict[str, Any] | None = None) -> ResultT:
        """Ask which camera; the only one is not asked for."""
        refused = await self._async_refused()
        if len(refused) == 1:
            (self._send_to,) = refused
            return await self.async_step_confirm_sending()
        if user_input is not None and user_input.get(CONF_CAMERA) in refused:
            self._send_to = user_input[CONF_CAMERA]
            return await self.async_step_confirm_sending()
        options = [
            SelectOptionDict(value=camera_id, label=plain(login.camera) or camera_id)
            for camera_id, login in refused.items()
        ]
        few = len(options) <= MAX_BUTTONS
        mode = SelectSelectorMode.LIST if few else SelectSelectorMode.DROPDOWN
        field = SelectSelector(SelectSelectorConfig(options=options, mode=mode))
        errors = {CONF_CAMERA: SendAgainError.CHOOSE_A_CAMERA.value}
        return self.async_show_form(
            step_id=SEND_AGAIN,
            # of a required choice the frontend ticks the first one beforehand
            data_schema=probatio.Schema({probatio.Optional(CONF_CAMERA): field}),
            errors={} if user_input is None else errors,
        )

    async def async_step_confirm_sending(self, user_input: dict[str, Any] | None = None) -> ResultT:
        """Say where the login is changed, and ask whether it is to be sent once more as it is."""
        self._names = await self._async_names()
        runtime = self._loaded()
        if rest := await runtime.look_ups.async_rest_of_login(self._send_to):
            when = await self._async_when(rest)
            return await self.async_end(SendAgainEnd.TRIED_LATELY, when=when)
        if user_input is not None and user_input[CONF_CONFIRM]:
            asking = runtime.schedule.async_ask_now([self._send_to], retry_refused=True)
            self._sending = self.hass.async_create_task(asking, "send a login once more")
            return await self.async_step_sending()
        errors = {CONF_CONFIRM: SendAgainError.CONFIRM_FIRST.value}
        field = {probatio.Required(CONF_CONFIRM, default=False): BooleanSelector()}
        return self.async_show_form(
            step_id="confirm_sending",
            data_schema=probatio.Schema(field),
            errors={} if user_input is None else errors,
            description_placeholders=self._names,
        )

    async def async_step_sending(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - nothing is entered
    ) -> ResultT:
        """Wait for the camera."""
        if self._sending is None or self._sending.done():
            return self.async_show_progress_done(next_step_id="sent")
        return self.async_show_progress(
            step_id="sending",
            progress_action="sending",
            description_placeholders=self._names,
            progress_task=self._sending,
        )

    async def async_step_sent(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - nothing is entered
    ) -> ResultT:
        """Tell what came of it; issue and sensors show it by then."""
        runtime = self._loaded()
        if self._sending is None or self._sending.cancelled():
            raise AbortFlow(SendAgainEnd.NOT_READY.value)
        outcome = self._sending.result().get(self._send_to)
        await runtime.coordinator.async_reassess()
        await runtime.publisher.async_publish()
        state = runtime.stores.look_ups.get(self._send_to)
        if (end := _end(outcome, state)) is SendAgainEnd.ANSWERED:
            others = await async_refused_logins(self.hass, runtime.coordinator.data)
            return await self.async_end(SendAgainEnd.OTHERS_REFUSE if others else end)
        if end is SendAgainEnd.LOCKED and state and state.opens:
            when = await self._async_when(state.opens - dt_util.utcnow())
            return await self.async_end(SendAgainEnd.LOCKED_UNTIL, when=when)
        if end is SendAgainEnd.TRIED_LATELY:
            when = await self._async_when(await runtime.look_ups.async_rest_of_login(self._send_to))
            return await self.async_end(end, when=when)
        return await self.async_end(end)

    async def async_end(self, end: SendAgainEnd, **placeholders: str) -> ResultT:
        """End the dialog with a word on what came of it."""
        return self.async_abort(
            reason=end.value, description_placeholders={**self._names, **placeholders}
        )

    async def _async_when(self, ahead: timedelta) -> str:
        """Return when that is, in words: in 27 minutes."""
        return (await async_load_translations(self.hass)).time_until(ahead)

    def _loaded(self) -> CameraLifecycleRuntime:
        """Return what the loaded config entry holds; raises AbortFlow while it is off."""
        if (runtime := loaded_runtime(self.hass)) is None:
            raise AbortFlow(SendAgainEnd.NOT_READY.value)
        return runtime

    async def _async_refused(self) -> Mapping[str, RefusedLogin]:
        """Return the refused logins by the camera's id; raises AbortFlow where there is none."""
        logins = await async_refused_logins(self.hass, self._loaded().coordinator.data)
        if not logins:
            raise AbortFlow(SendAgainEnd.NONE_REFUSED.value)
        return {login.camera_id: login for login in logins}

    async def _async_names(self) -> dict[str, str]:
        """Return how the camera and the integration that holds its login are called."""
        login = (await self._async_refused()).get(self._send_to)
        if login is None:
            raise AbortFlow(SendAgainEnd.NONE_REFUSED.value)
        translations = await async_load_translations(self.hass)
        where = login.link or translations.text("login_refused_unknown_integration")
        return {"camera": inert(login.camera), "integration": where}


def _end(outcome: Outcome | None, state: LookUpState | None) -> SendAgainEnd:
    """Return what came of it, by what was tried and what is kept of the answer."""
    if outcome is Outcome.TRIED_LATELY:
        return SendAgainEnd.TRIED_LATELY
    if outcome is not Outcome.ASKED or state is None:
        return SendAgainEnd.CANNOT_BE_ASKED
    if state.error_code is ErrorCode.LOCKED:
        return SendAgainEnd.LOCKED
    ends = {
        None: SendAgainEnd.ANSWERED,
        ErrorKind.REFUSED: SendAgainEnd.REFUSED_AGAIN,
        ErrorKind.NO_ANSWER: SendAgainEnd.NO_ANSWER,
    }
    return ends.get(state.error_kind, SendAgainEnd.NOT_USABLE)
