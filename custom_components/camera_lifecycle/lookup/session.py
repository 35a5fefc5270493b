"""The HTTP session of look-ups inside Home Assistant."""

import aiohttp
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.aiohttp_client import DATA_RESOLVER, async_get_clientsession

from .client import open_session


@callback
def async_open_session(hass: HomeAssistant) -> aiohttp.ClientSession:
    """Return a session of our own, to be closed by who opened it.

    Home Assistant's sessions share connections and keep them; a request that carries a login
    needs a new one. Names are resolved as Home Assistant does, `.local` ones too.
    """
    async_get_clientsession(hass, verify_ssl=False)  # makes the resolver where there is none yet
    return open_session(hass.data[DATA_RESOLVER])
