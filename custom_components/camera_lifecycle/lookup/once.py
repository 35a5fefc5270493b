"""A value that is made once, however many ask for it at the same time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable


class Once[ValueT]:
    """Makes a value at the first call and keeps it.

    Looking whether the value is there, and beginning to make it, happen without an await in
    between: all who come while it is being made wait for the same one. What fails is not kept;
    that one of them gives up disturbs no other.
    """

    def __init__(self, make: Callable[[], Awaitable[ValueT]]) -> None:
        """Keep how the value is made; nothing is made yet."""
        self._make = make
        self._made: asyncio.Task[ValueT] | None = None
        self._value: ValueT | None = None

    async def get(self) -> ValueT:
        """Return the value; raise what making it raises."""
        if self._value is not None:
            return self._value
        if self._made is None or self._made.done():
            self._made = asyncio.ensure_future(self._keep())
        return await asyncio.shield(self._made)

    @property
    def value(self) -> ValueT | None:
        """Return the value, None while there is none."""
        return self._value

    def forget(self) -> None:
        """Begin anew with the next call."""
        self._made = self._value = None

    async def _keep(self) -> ValueT:
        self._value = await self._make()
        return self._value
