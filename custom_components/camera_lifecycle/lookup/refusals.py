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
    """A refused login. `tried`: when it was last sent, or allowed to be. `is_open`: it may be."""

    tried: datetime
    is_open: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return it as the storage holds it."""
        return {"tried": self.tried.isoformat(), "open": self.is_open}

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the storage holds, None for anything else."""
        if not isinstance(data, dict) or not isinstance(data.get("open"), bool):
            return None
        tried = read_moment(data.get("tried"))
        return cls(tried, data["open"]) if tried else None


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
            if (refusal := self._get(endpoint, accounts)) and not refusal.is_open
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

    def reopen(self, endpoint: Endpoint, now: datetime) -> bool:
        """Let the login be sent once more; return False within an hour of the last time.

        A list that is open already stays so.
        """
        closed = self.lists(endpoint)
        refusals = [self._get(endpoint, accounts) for accounts in closed]
        if any(refusal and now - refusal.tried < RETRY_PAUSE for refusal in refusals):
            return False
        for accounts in closed:
            account = self._account(endpoint, accounts)
            self._by_account[account] = replace(self._by_account[account], tried=now, is_open=True)
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

    def _get(self, endpoint: Endpoint, accounts: Accounts) -> Refusal | None:
        return self._by_account.get(self._account(endpoint, accounts))

    def _account(self, endpoint: Endpoint, accounts: Accounts) -> str:
        """Return the hash of one account; a host has one, whatever port it is asked at."""
        target = endpoint.target
        login = (target.username or "", target.password or "")
        return self._hash(target.host.casefold(), accounts, *login)
