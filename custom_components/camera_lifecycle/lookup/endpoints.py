"""Finds a camera's endpoint: address and login in the config entry or entity that stands for it.

Only what Home Assistant holds for that very camera, so that no login meets another device.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

from homeassistant.core import HomeAssistant

from ..const import LOGGER
from ..inventory.model import FleetCamera, SourceDevice
from .credentials import CREDENTIAL_LAYOUTS, Endpoint, endpoint_from_entry, endpoint_from_stream
from .model import Protocol

AMCREST: Final = "amcrest"


async def async_find_endpoint(hass: HomeAssistant, camera: FleetCamera) -> Endpoint | None:
    """Return where and how to ask `camera` itself; None where Home Assistant holds no such thing.

    A recorder's channel has none: the address is the recorder's. Where several integrations
    know one camera, a maker's own protocol is preferred, since it says more.
    """
    endpoints = []
    for source in camera.sources:
        if not source.disabled and source.parent_device_id is None:
            endpoint = await _async_endpoint(hass, source)
            if endpoint is not None:
                endpoints.append(replace(endpoint, held_by=source.domain))
    return min(
        endpoints,
        key=lambda endpoint: set(endpoint.protocols) <= {Protocol.ONVIF},
        default=None,
    )


async def _async_endpoint(hass: HomeAssistant, source: SourceDevice) -> Endpoint | None:
    layout = CREDENTIAL_LAYOUTS.get(source.domain)
    if layout is None:
        return None
    if layout.from_entity:
        endpoint = endpoint_from_stream(source.domain, await _async_stream(hass, source))
        is_amcrest = source.domain == AMCREST and endpoint is not None
        return _at_own_port(hass, endpoint) if is_amcrest and endpoint else endpoint
    entry = hass.config_entries.async_get_entry(source.entry_id) if source.entry_id else None
    if entry is None or entry.domain != source.domain:
        return None
    return endpoint_from_entry(entry)


def _at_own_port(hass: HomeAssistant, endpoint: Endpoint) -> Endpoint:
    """Return where core's amcrest integration asks the camera: a stream tells the host alone.

    The integration has no config entry, it keeps its clients under the names of the cameras.
    Several at one host, or none that tells its address: then the usual port is asked.
    """
    data = hass.data.get(AMCREST)
    devices = data.get("devices") if isinstance(data, Mapping) else None
    clients = devices.values() if isinstance(devices, Mapping) else ()
    addresses = {parts for parts in map(_base_address, clients) if parts is not None}
    own = [parts for parts in addresses if parts.hostname == endpoint.target.host]
    if len(own) != 1:
        return endpoint
    tls = own[0].scheme == "https"
    return replace(endpoint, target=replace(endpoint.target, port=own[0].port, tls=tls))


def _base_address(device: Any) -> SplitResult | None:
    """Return the address that a device of core's amcrest integration is asked at."""
    try:
        parts = urlsplit(device.api.get_base_url())
        has_port = bool(parts.port)
    except Exception as err:  # noqa: BLE001 - somebody else's object; its kind is named
        LOGGER.debug("An Amcrest camera tells no address: %s", type(err).__name__)
        return None
    return parts if has_port else None


async def _async_stream(hass: HomeAssistant, source: SourceDevice) -> str | None:
    """Return the address that the camera entity streams from; it holds it, and asks nobody."""
    component = hass.data.get("camera")
    for entity_id in source.entity_ids:
        entity = component.get_entity(entity_id) if component is not None else None
        try:
            address = await entity.stream_source() if entity is not None else None
        except Exception as err:  # noqa: BLE001 - somebody else's entity; its kind is named
            LOGGER.debug("%s tells no stream: %s", entity_id, type(err).__name__)
            continue
        if address:
            return str(address)
    return None
