"""Who may do what, and who hears what: the one place that knows.

What changes something, asks cameras, or tells what the owner noted is for administrators, and for
automations, which no user stands behind. Everybody else gets words: what the states say, of
cameras of which they may read an entity. A script that a user starts has that user's rights.
"""

from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.core import (
    Context,
    HomeAssistant,
    ServiceCall,
    ServiceResponse,
    SupportsResponse,
    callback,
)
from homeassistant.exceptions import Unauthorized, UnknownUser
from homeassistant.helpers import service
import probatio

from ..const import DOMAIN
from ..event_loop.time_slice import TimeSlice
from ..fleet.linking import async_camera_entities
from ..fleet.model import AssessedCamera
from .in_words import InWords


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks. `user`: None where that is no person but Home Assistant itself.

    Of an action it is who stands behind its context, of a websocket its connection's user.
    """

    user: User | None

    @classmethod
    async def async_of(cls, hass: HomeAssistant, context: Context) -> Self:
        """Return who stands behind a call; raises UnknownUser where that user has gone."""
        if context.user_id is None:
            return cls(None)
        if (user := await hass.auth.async_get_user(context.user_id)) is None:
            raise UnknownUser(context=context, user_id=context.user_id)
        return cls(user)

    @property
    def gets_everything(self) -> bool:
        """Return whether codes, evidence and the owner's notes are for this reader, too."""
        return self.user is None or self.user.is_admin

    @callback
    def may_read_any(self, entity_ids: Iterable[str]) -> bool:
        """Return whether one of the entities is for this reader."""
        if self.gets_everything:
            return True
        user = self.user
        if user is None or not user.is_active:  # a connection may outlive its user's rights
            return False
        check = user.permissions.check_entity
        return any(check(entity_id, POLICY_READ) for entity_id in entity_ids)


async def async_require_administrator(hass: HomeAssistant, context: Context) -> None:
    """Return where an administrator or no user stands behind `context`; else raise Unauthorized."""
    if not (await Reader.async_of(hass, context)).gets_everything:
        raise Unauthorized(context=context, user_id=context.user_id)


async def async_readable_cameras(
    hass: HomeAssistant, entry_id: str, cameras: Mapping[str, AssessedCamera], reader: Reader
) -> Mapping[str, AssessedCamera]:
    """Return those of `cameras` of which the reader may read an entity: its picture or one of ours.

    `entry_id`: of our config entry.
    """
    if reader.gets_everything:
        return cameras
    time_slice = TimeSlice()
    readable: set[str] = set()
    for camera_id, assessed in cameras.items():
        pictures = (each for source in assessed.camera.sources for each in source.entity_ids)
        if reader.may_read_any(pictures):
            readable.add(camera_id)
        await time_slice.async_yield()
    async for entry, camera_id in async_camera_entities(hass, entry_id):
        if camera_id not in readable and reader.may_read_any([entry.entity_id]):
            readable.add(camera_id)
    return {camera_id: assessed for camera_id, assessed in cameras.items() if camera_id in readable}


@dataclass(frozen=True, slots=True)
class ForAdministrators:
    """An action for administrators and automations alone."""

    handle: Callable[[ServiceCall], Coroutine[Any, Any, ServiceResponse]]


@dataclass(frozen=True, slots=True)
class ForEverybody:
    """An action that anybody may call: it is told who asks, and answers others in words."""

    handle: Callable[[ServiceCall, Reader], Coroutine[Any, Any, ServiceResponse]]


@dataclass(frozen=True, slots=True)
class Action:
    """One action. There is none without a class of people whom it is for."""

    whom: ForAdministrators | ForEverybody
    schema: Any
    response: SupportsResponse = SupportsResponse.OPTIONAL


@callback
def async_register_actions(hass: HomeAssistant, actions: Mapping[str, Action]) -> None:
    """Register actions by their names, each for those whom it is for."""
    for name, action in actions.items():
        schema = probatio.Schema(InWords(action.schema))
        match action.whom:
            case ForAdministrators(handle):
                service.async_register_admin_service(
                    hass, DOMAIN, name, handle, schema, action.response
                )
            case ForEverybody(handle):
                hass.services.async_register(
                    DOMAIN, name, _with_reader(handle), schema, action.response
                )


def _with_reader(
    handle: Callable[[ServiceCall, Reader], Coroutine[Any, Any, ServiceResponse]],
) -> Callable[[ServiceCall], Coroutine[Any, Any, ServiceResponse]]:
    """Return a handler that finds out who asks."""

    async def handle_call(call: ServiceCall) -> ServiceResponse:
        return await handle(call, await Reader.async_of(call.hass, call.context))

    return handle_call
