"""What look-ups remember: each camera's last answer with its day, and when to ask again.

Kept in Home Assistant's storage. Of a login only a keyed hash is kept, to notice that it has
changed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
import hashlib
import hmac
import secrets
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import UnsupportedStorageVersionError
from homeassistant.helpers.storage import Store

from ..const import DOMAIN, LOGGER
from .credentials import Endpoint
from .model import ErrorCode, ErrorKind, LookUpResult
from .state import LookUpState

_VERSION: Final = 1
_SAVE_AFTER: Final = 5
MAX_DOUBLINGS: Final = 4
"""How often the pause after a silence doubles: 1, 2, 4, 8, 16 days."""


class LookUpStore:
    """All that is remembered, by camera id."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin with nothing."""
        self._store: Store[dict[str, Any]] = Store(
            hass, _VERSION, f"{DOMAIN}.look_ups", private=True
        )
        self._key = secrets.token_hex(32)
        self._cameras: dict[str, LookUpState] = {}
        self._may_save = True

    async def async_load(self) -> None:
        """Read what was stored; a row that cannot be read is as if never asked."""
        try:
            stored = await self._store.async_load()
        except UnsupportedStorageVersionError:
            # written by a newer version of this integration: leave it for that one
            LOGGER.debug("The answers of cameras are kept by a newer version")
            self._may_save, stored = False, None
        if not isinstance(stored, dict) or not isinstance(stored.get("key"), str):
            return
        self._key = stored["key"]
        rows = stored.get("cameras")
        for camera_id, data in rows.items() if isinstance(rows, dict) else ():
            try:
                self._cameras[camera_id] = LookUpState.from_json(data)
            except KeyError, TypeError, ValueError:
                LOGGER.debug("A stored answer of a camera is damaged and is asked for again")

    def get(self, camera_id: str) -> LookUpState | None:
        """Return what is remembered of a camera."""
        return self._cameras.get(camera_id)

    def is_due(self, camera_id: str, door: Endpoint, now: datetime) -> bool:
        """Return whether a camera is to be asked at `door` now: never with a refused login."""
        known = self._cameras.get(camera_id)
        if known is None:
            return True
        if known.refused is not None and known.refused == self._login(door):
            return False
        return known.door != self._door(door) or known.due <= now

    def note(
        self, camera_id: str, door: Endpoint, answer: LookUpResult, now: datetime, pause: timedelta
    ) -> LookUpState:
        """Keep what came of asking, and return it.

        `now`: in local time. `pause`: until the next time; it doubles while a camera is silent.
        """
        known = LookUpState(
            asked=now,
            due=now + pause,
            door=self._door(door),
            login=self._login(door),
            protocol=answer.protocol,
        )
        before = self._cameras.get(camera_id)
        if answer.record is not None:
            known = replace(
                known, answered=now.date(), record=answer.record, channels=answer.channels
            )
        else:
            known = _silent(known, answer, before, pause)
        self._cameras[camera_id] = known
        self._save()
        return known

    def forget(self, which: Callable[[str, LookUpState], bool]) -> None:
        """Forget the cameras for which `which` holds."""
        gone = [camera_id for camera_id, known in self._cameras.items() if which(camera_id, known)]
        for camera_id in gone:
            del self._cameras[camera_id]
        if gone:
            self._save()

    async def async_remove(self) -> None:
        """Forget everything, on the disk too."""
        self._cameras.clear()
        await self._store.async_remove()

    def _save(self) -> None:
        if self._may_save:
            self._store.async_delay_save(self._as_json, _SAVE_AFTER)

    def _as_json(self) -> dict[str, Any]:
        rows = {camera_id: known.as_json() for camera_id, known in self._cameras.items()}
        return {"key": self._key, "cameras": rows}

    def _door(self, door: Endpoint) -> str:
        target = door.target
        protocols = ",".join(door.protocols)
        return self._hash(target.host, str(target.port), str(target.tls), protocols, *_of(door))

    def _login(self, door: Endpoint) -> str:
        return self._hash(*_of(door))

    def _hash(self, *parts: str) -> str:
        text = "\0".join(parts).encode("utf-8", "surrogatepass")
        return hmac.new(self._key.encode(), text, hashlib.sha256).hexdigest()


def _of(door: Endpoint) -> tuple[str, str]:
    return door.target.username or "", door.target.password or ""


def _silent(
    known: LookUpState, answer: LookUpResult, before: LookUpState | None, pause: timedelta
) -> LookUpState:
    """Return what is remembered of a camera that gave no record: its last one, with its day."""
    silent = before.silent + 1 if before else 1
    # an account that is locked may be open again tomorrow; a login that is wrong stays wrong
    refused = answer.error_kind is ErrorKind.REFUSED and answer.error_code is not ErrorCode.LOCKED
    return replace(
        known,
        due=known.asked + pause * 2 ** min(silent - 1, MAX_DOUBLINGS),
        answered=before.answered if before else None,
        record=before.record if before else None,
        channels=before.channels if before else (),
        error_kind=answer.error_kind,
        error_code=answer.error_code,
        silent=silent,
        refused=known.login if refused else None,
    )
