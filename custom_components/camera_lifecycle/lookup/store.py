"""What look-ups remember: each camera's last answer with its day, and when to ask again.

Of a login only a keyed hash is kept, to notice that it has changed. Which logins were refused is
remembered apart from the answers: an answer is forgotten with the owner's consent, a refusal is
not, since cameras lock accounts.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
import hashlib
import hmac
import secrets
from typing import Any, Final, override

from homeassistant.core import HomeAssistant, callback

from ..storage.rows import KeptJson
from ..store import JsonStore, read_mapping
from .credentials import Endpoint
from .model import ErrorCode, LookUpResult
from .protocols import accounts_of
from .refusals import Refusal, Refusals
from .state import LookUpState

KEY: Final = "look_ups"
_SAVE_WITHIN: Final = 5  # seconds
MAX_DOUBLINGS: Final = 4
"""How often the pause after a silence doubles: 1, 2, 4, 8, 16 days."""


class LookUpStore(JsonStore):
    """All that look-ups remember, by camera id."""

    key = KEY
    subject = "answers of cameras"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin with nothing."""
        super().__init__(hass)
        self._hash_key = secrets.token_hex(32)
        self._states: dict[str, LookUpState] = {}
        self._latest: datetime | None = None
        self._json = KeptJson()
        self.refusals = Refusals(self._hash)

    @property
    def states(self) -> Mapping[str, LookUpState]:
        """Return what is remembered of all cameras, by id."""
        return self._states

    def get(self, camera_id: str) -> LookUpState | None:
        """Return what is remembered of a camera."""
        return self._states.get(camera_id)

    def is_due(self, camera_id: str, endpoint: Endpoint, now: datetime) -> bool:
        """Return whether a camera is to be asked at `endpoint` now: never with a refused login."""
        state = self._states.get(camera_id)
        if state is None:
            return True
        if state.refused is not None and state.refused == self._login_hash(endpoint):
            return False
        if accounts_of(endpoint.protocols) <= self.refusals.lists(endpoint):
            return state.refused is None
        return state.endpoint != self._endpoint_hash(endpoint) or state.due <= now

    def is_refused(self, camera_id: str, endpoint: Endpoint) -> bool:
        """Return whether its login was refused: then only an administrator has it sent again."""
        state = self._states.get(camera_id)
        is_own = state is not None and state.refused == self._login_hash(endpoint)
        return is_own or accounts_of(endpoint.protocols) <= self.refusals.lists(endpoint)

    @callback
    def async_begin_retry(self, endpoint: Endpoint, now: datetime) -> bool:
        """Note that a refused login is about to be sent once more; return False while it rests."""
        if not self.refusals.begin_retry(endpoint, now):
            return False
        self.async_save_within(0)
        return True

    @callback
    def async_note(
        self,
        camera_id: str,
        endpoint: Endpoint,
        result: LookUpResult,
        now: datetime,
        pause: timedelta,
    ) -> LookUpState:
        """Keep what came of asking, and return it.

        `now`: in local time. `pause`: until the next time; it doubles while a camera is silent.
        """
        state = LookUpState(
            asked=now,
            due=now + pause,
            endpoint=self._endpoint_hash(endpoint),
            login=self._login_hash(endpoint),
            protocol=result.protocol,
            held_by=endpoint.held_by,
        )
        before = self._states.get(camera_id)
        if before is not None and result.error_code is ErrorCode.INTERRUPTED:
            # it says nothing of the camera: what was known stays
            state = replace(before, due=now + (result.retry_after or pause))
        elif result.record is not None:
            state = replace(
                state,
                answered=now.date(),
                record=result.record,
                channels=result.channels,
                # a datagram may be lost: the same device still is what it was
                hint=result.hint
                or (before.hint if before and before.record == result.record else None),
            )
        else:
            state = _failed(state, result, before, pause)
        self._states[camera_id] = state
        self._latest = max(self._latest or now, now)
        self.async_note_refusal(endpoint, result, now)
        self.async_save_within(_SAVE_WITHIN)
        return state

    @callback
    def async_note_refusal(self, endpoint: Endpoint, result: LookUpResult, now: datetime) -> None:
        """Keep which lists of users have refused the login, and nothing else of the result."""
        changed = self.refusals.note(endpoint, result.refused_by, now)
        if result.record is not None:
            changed |= self.refusals.forget(endpoint, accounts_of([result.protocol]))
        if changed:
            self.async_save_within(_SAVE_WITHIN)

    @callback
    def async_follow_clock(self, now: datetime) -> None:
        """Bring back what was asked and answered later than `now`, in local time.

        Nothing can be, unless the clock goes back or nobody has looked yet.
        """
        was, self._latest = self._latest, now
        if was is not None and was <= now:
            return
        mended = {
            camera_id: state.brought_back(now)
            for camera_id, state in self._states.items()
            if state.lies_ahead_of(now)
        }
        self._states |= mended
        if self.refusals.bring_back(now) or mended:
            self.async_save_within(_SAVE_WITHIN)

    @callback
    def async_forget(self, is_unwanted: Callable[[str, LookUpState], bool]) -> None:
        """Forget the cameras for which `is_unwanted` holds."""
        gone = [key for key, state in self._states.items() if is_unwanted(key, state)]
        for camera_id in gone:
            del self._states[camera_id]
        if gone:
            self.async_save_within(_SAVE_WITHIN)

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; a damaged row is as if never asked."""
        parts = content if isinstance(content, dict) else {}
        self._states, damaged = read_mapping(parts.get("cameras"), LookUpState.from_json)
        refusals, damaged_refusals = read_mapping(parts.get("refusals"), Refusal.from_json)
        if not isinstance(parts.get("key"), str):
            # the answers can be read without it, what was hashed with it cannot
            return 1 + damaged + len(refusals) + damaged_refusals
        self._hash_key = parts["key"]
        self.refusals = Refusals(self._hash, refusals)
        return damaged + damaged_refusals

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        rows = self._json.mapping(self._states)
        return {"key": self._hash_key, "cameras": rows, "refusals": self.refusals.as_json()}

    def _endpoint_hash(self, endpoint: Endpoint) -> str:
        target = endpoint.target
        protocols = ",".join(endpoint.protocols)
        address = (target.host, str(target.port), str(target.tls), protocols)
        return self._hash(*address, *_login(endpoint))

    def _login_hash(self, endpoint: Endpoint) -> str:
        return self._hash(*_login(endpoint))

    def _hash(self, *parts: str) -> str:
        text = "\0".join(parts).encode("utf-8", "surrogatepass")
        return hmac.new(self._hash_key.encode(), text, hashlib.sha256).hexdigest()


def _login(endpoint: Endpoint) -> tuple[str, str]:
    return endpoint.target.username or "", endpoint.target.password or ""


def _failed(
    state: LookUpState, result: LookUpResult, before: LookUpState | None, pause: timedelta
) -> LookUpState:
    """Return what is remembered of a camera that gave no record: its last one, with its day."""
    failures = before.failures_in_a_row + 1 if before else 1
    due = state.asked + pause * 2 ** min(failures - 1, MAX_DOUBLINGS)
    if result.retry_after is not None and (
        before is None or before.error_code != result.error_code
    ):
        due = state.asked + result.retry_after
    # a login that was sent once more stays refused until it is taken
    stays = before is not None and before.has_refused_login and before.refused == state.login
    return replace(
        state,
        due=due,
        answered=before.answered if before else None,
        record=before.record if before else None,
        channels=before.channels if before else (),
        hint=before.hint if before else None,
        error_kind=result.error_kind,
        error_code=result.error_code,
        failures_in_a_row=failures,
        refused=state.login if result.is_lasting_refusal or stays else None,
        opens=state.asked + result.retry_after if result.retry_after else None,
    )
