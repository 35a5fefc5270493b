"""Which logins were refused, so that none is sent a second time: cameras lock accounts.

Kept by account (a keyed hash of host, list of users, user name and password), so that it holds
for every entry with that login, and apart from the answers, which go with the owner's consent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, Self

from .credentials import Endpoint
from .model import Accounts
from .state import read_moment

RETRY_PAUSE: Final = timedelta(hours=1)
"""How long after a refusal the same login may be sent once more, where an administrator says so."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refused login. `tried`: when it was last sent, or allowed to be."""

    tried: datetime

    def as_json(self) -> dict[str, Any]:
        """Return it as the storage holds it."""
        return {"tried": self.tried.isoformat()}

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the storage holds, None for anything else."""
        tried = read_moment(data.get("tried")) if isinstance(data, dict) else None
        return cls(tried) if tried else None


class Retries:
    """The refused logins that one call of an administrator has sent once more.

    Each is sent by the first camera that is asked with it, and by no other.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._logins: set[tuple[str, str | None, str | None]] = set()

    def __contains__(self, endpoint: Endpoint) -> bool:
        """Return whether the login of `endpoint` is to be sent once more."""
        return self._login(endpoint) in self._logins

    def add(self, endpoint: Endpoint) -> None:
        """Have the login of `endpoint` sent once more."""
        self._logins.add(self._login(endpoint))

    def take(self, endpoint: Endpoint) -> bool:
        """Return whether to send the login of `endpoint` now; it is not to be sent after that."""
        is_next = endpoint in self
        self._logins.discard(self._login(endpoint))
        return is_next

    def _login(self, endpoint: Endpoint) -> tuple[str, str | None, str | None]:
        target = endpoint.target
        return target.host.casefold(), target.username, target.password


class Refusals:
    """All refused logins, by account. `hash_parts` hashes texts with the key of this home."""

    def __init__(
        self, hash_parts: Callable[..., str], by_account: Mapping[str, Refusal] | None = None
    ) -> None:
        """Begin with `by_account`."""
        self._hash = hash_parts
        self._by_account = dict(by_account or {})

    def lists(self, endpoint: Endpoint) -> frozenset[Accounts]:
        """Return the lists of users at this host that this login must not be sent to."""
        return frozenset(
            accounts
            for accounts in Accounts
            if self._account(endpoint, accounts) in self._by_account
        )

    def note(self, endpoint: Endpoint, lists: frozenset[Accounts], now: datetime) -> bool:
        """Keep that `lists` have refused the login; return whether that is news."""
        news = lists - self.lists(endpoint)
        for accounts in news:
            self._by_account[self._account(endpoint, accounts)] = Refusal(now)
        return bool(news)

    def forget(self, endpoint: Endpoint, lists: frozenset[Accounts]) -> bool:
        """Forget the refusals of `lists`, which take the login; return whether there were any."""
        removed = [
            self._by_account.pop(self._account(endpoint, accounts), None) for accounts in lists
        ]
        return any(removed)

    def rest(self, endpoint: Endpoint, now: datetime) -> timedelta:
        """Return for how long the login is not to be sent again, whoever asks; zero for not at all.

        A moment that lies ahead was noted by a clock that was wrong: until that is brought back,
        the pause is as long as ever.
        """
        accounts = (self._account(endpoint, accounts) for accounts in self.lists(endpoint))
        since = (now - self._by_account[account].tried for account in accounts)
        rests = (min(RETRY_PAUSE, RETRY_PAUSE - passed) for passed in since)
        return max((timedelta(), *rests))

    def begin_retry(self, endpoint: Endpoint, now: datetime) -> bool:
        """Note that the login is about to be sent once more; return False while it rests.

        It stays refused: who may send it is told so, and nobody else sends it meanwhile.
        """
        if self.rest(endpoint, now):
            return False
        for accounts in self.lists(endpoint):
            self._by_account[self._account(endpoint, accounts)] = Refusal(now)
        return True

    def bring_back(self, now: datetime) -> bool:
        """Let no login have been refused later than `now`; return whether one was."""
        ahead = {
            account: replace(refusal, tried=now)
            for account, refusal in self._by_account.items()
            if refusal.tried > now
        }
        self._by_account |= ahead
        return bool(ahead)

    def as_json(self) -> dict[str, Any]:
        """Return them as the storage holds them."""
        return {account: refusal.as_json() for account, refusal in self._by_account.items()}

    def _account(self, endpoint: Endpoint, accounts: Accounts) -> str:
        """Return the hash of one account; a host has one, whatever port it is asked at."""
        target = endpoint.target
        login = (target.username or "", target.password or "")
        return self._hash(target.host.casefold(), accounts, *login)
