"""Home Assistant's Store, which drops what it could not write and tells nobody but the log."""

import asyncio
from collections.abc import Callable
from typing import Any, override

from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store
from homeassistant.util.json import SerializationError

from ..const import LOGGER
from .rows import whole
from .serializable import serializable


class ReportingStore(Store[Any]):
    """A store that tells after each write how it went: `written` takes the error, or None.

    Nothing is written once it is read-only, also what was under way to that.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        version: int,
        key: str,
        written: Callable[[Exception | None], None],
    ) -> None:
        """Take the place of the file `key`; it can be read by its owner alone."""
        super().__init__(
            hass,
            version,
            key,
            private=True,
            atomic_writes=True,
            serialize_in_event_loop=False,
        )
        self._written = written
        self._writing = asyncio.Lock()

    async def async_wait(self) -> None:
        """Return once nothing is being written."""
        async with self._writing:
            pass

    @override
    async def _async_write_data(self, data: dict[str, Any]) -> None:
        """Write, and tell how it went instead of raising.

        Home Assistant calls this for every write. Were it to call another one some day, a write
        that fails would be told in the log alone, as it is for all others.
        """
        async with self._writing:
            if self._read_only:
                return
            if "data_func" in data:  # of what is in memory nothing changes while it is asked
                data["data"] = data.pop("data_func")()
            error: Exception | None = None
            try:
                await self._async_write_what_fits(data)
            except Exception as err:  # noqa: BLE001 - whatever it was: nothing was written
                error = err
            self._written(error)

    async def _async_write_what_fits(self, data: dict[str, Any]) -> None:
        """Write; without the rows that JSON cannot hold, where there are any."""
        try:
            await super()._async_write_data(data)
        except SerializationError, TypeError, ValueError, RecursionError:
            data["data"], left_out = serializable(whole(data["data"]))
            if left_out:
                LOGGER.error("%s rows can't be saved in %s and were left out", left_out, self.path)
            await super()._async_write_data(data)
