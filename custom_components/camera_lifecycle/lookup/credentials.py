"""The table of integrations whose logins look-ups use: where each keeps address and login.

One row for each integration whose config entry (or camera entity) holds both, with everything
that look-ups know of that integration. Never another address, never another camera's login;
where a row gives nothing, nothing is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
import re
from typing import Any, Final
from urllib.parse import SplitResult, unquote, urlsplit

from homeassistant.config_entries import ConfigEntry

from ..inventory.address import device_host
from .host import read_port
from .model import Protocol, Target
from .protocols import needs_tls

TLS_SCHEMES: Final = frozenset({"https", "rtsps"})
WEB_SCHEMES: Final = frozenset({"http", "https"})
# The port that tapo_control itself uses for ONVIF; its entry, and tplink's, hold none.
TAPO_ONVIF_PORT: Final = 2020


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where and with which login one camera is asked.

    `protocols`: empty where the evidence is to choose them. `held_by`: the domain of the
    integration that holds the login.
    """

    target: Target = field(repr=False)
    protocols: tuple[Protocol, ...] = ()
    held_by: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class CredentialLayout:
    """How one integration's config entry holds address and login: the names of its keys.

    `tls` names a key that is true, or `https`, when TLS is used. `login_key`: the key under
    which user name and password lie. `default_port`: the port where the entry holds none.
    `addresses`: keys of the options that hold whole addresses; the others are not read then.
    `channel`: key of a recorder's channel, for entries that stand for one of them; the first is
    0, as it is for a camera that is no recorder.
    `channel_identifier`: finds the channel's number in the identifier of the device that the
    integration registers for it. `from_entity`: the camera entity itself tells the address of
    its stream.
    """

    protocols: tuple[Protocol, ...] = ()
    host: str = "host"
    port: str | None = "port"
    username: str = "username"
    password: str = "password"  # noqa: S105 - the name of a key
    tls: str | None = None
    login_key: str | None = None
    default_port: int | None = None
    channel: str | None = None
    channel_identifier: re.Pattern[str] | None = None
    addresses: tuple[str, ...] = ()
    from_entity: bool = False

    def channel_of(self, entry: ConfigEntry[Any]) -> int | None:
        """Return the channel that a config entry stands for, the first one being 1."""
        value = {**entry.data, **entry.options}.get(self.channel) if self.channel else None
        is_number = isinstance(value, int | str) and str(value).isdecimal()
        return int(value) + 1 if is_number and value is not None else None


CREDENTIAL_LAYOUTS: Final[Mapping[str, CredentialLayout]] = {
    "amcrest": CredentialLayout((Protocol.DAHUA,), from_entity=True),
    "axis": CredentialLayout((Protocol.VAPIX, Protocol.ONVIF), tls="protocol"),
    "dahua": CredentialLayout(
        (Protocol.DAHUA, Protocol.ONVIF), host="address", tls="use_https", channel="channel"
    ),
    "ffmpeg": CredentialLayout(from_entity=True),
    "foscam": CredentialLayout((Protocol.ONVIF,)),
    "generic": CredentialLayout(addresses=("still_image_url", "stream_source")),
    "hikvision": CredentialLayout(
        (Protocol.ISAPI, Protocol.ONVIF), tls="ssl", channel_identifier=re.compile(r"_(\d{1,3})$")
    ),
    "hikvision_next": CredentialLayout((Protocol.ISAPI, Protocol.ONVIF), port=None),
    "mjpeg": CredentialLayout(addresses=("mjpeg_url", "still_image_url")),
    "onvif": CredentialLayout((Protocol.ONVIF,)),
    "reolink": CredentialLayout((Protocol.REOLINK, Protocol.ONVIF), tls="use_https"),
    "tapo_control": CredentialLayout(
        (Protocol.ONVIF,), host="ip_address", port=None, default_port=TAPO_ONVIF_PORT
    ),
    "tplink": CredentialLayout(
        (Protocol.ONVIF,), port=None, default_port=TAPO_ONVIF_PORT, login_key="camera_credentials"
    ),
    "vivotek": CredentialLayout((Protocol.ONVIF,), host="ip_address", tls="ssl"),
}


def endpoint_from_entry(entry: ConfigEntry[Any]) -> Endpoint | None:
    """Return what a config entry describes; None where it holds no login or address."""
    layout = CREDENTIAL_LAYOUTS.get(entry.domain)
    if layout is None or layout.from_entity:
        return None
    if layout.addresses:
        return _from_typed_addresses(layout, entry.options)
    data = {**entry.data, **entry.options}
    login = data.get(layout.login_key) if layout.login_key else data
    if not isinstance(login, Mapping):
        return None
    host, port, tls = _address(layout, data)
    username, password = _login(login.get(layout.username), login.get(layout.password))
    if host is None or username is None or (needs_tls(layout.protocols) and not tls):
        return None
    return Endpoint(Target(host, port, username, password, tls), layout.protocols)


def endpoint_from_stream(domain: str, address: object) -> Endpoint | None:
    """Return the endpoint behind the address that a camera entity streams from."""
    layout = CREDENTIAL_LAYOUTS.get(domain)
    if layout is None or not layout.from_entity:
        return None
    parts = _split(address)
    return None if parts is None else _from_address(parts, layout, {})


def is_typed_address(domain: str) -> bool:
    """Return whether an integration shows whatever address somebody typed."""
    layout = CREDENTIAL_LAYOUTS.get(domain)
    return layout is not None and not layout.protocols


def _address(
    layout: CredentialLayout, data: Mapping[str, Any]
) -> tuple[str | None, int | None, bool]:
    """Return host, port and whether TLS is used; the host may be a whole address."""
    text = data.get(layout.host)
    parts = _split(text if isinstance(text, str) and "://" in text else f"//{text}")
    if not isinstance(text, str) or parts is None:
        return None, None, False
    port = (read_port(data.get(layout.port)) if layout.port else None) or layout.default_port
    chosen = data.get(layout.tls) if layout.tls else False
    tls = parts.scheme in TLS_SCHEMES or chosen is True or chosen == "https"
    return parts.hostname, port or parts.port, tls


def _from_typed_addresses(layout: CredentialLayout, options: Mapping[str, Any]) -> Endpoint | None:
    """Return the endpoint behind the addresses that somebody typed: all must be of one host."""
    split = (_split(options.get(key)) for key in layout.addresses)
    addresses = [parts for parts in split if parts is not None]
    if not addresses or len({parts.hostname for parts in addresses}) > 1:
        return None
    # a picture's address tells the port of the web server, a stream's does not
    web = next((parts for parts in addresses if parts.scheme in WEB_SCHEMES), addresses[0])
    return _from_address(web, layout, options)


def _from_address(
    parts: SplitResult, layout: CredentialLayout, options: Mapping[str, Any]
) -> Endpoint | None:
    """Return the endpoint behind one address; not where many cameras share the host."""
    host = device_host(parts.hostname)
    username, password = _login(
        unquote(parts.username) if parts.username else options.get(layout.username),
        unquote(parts.password) if parts.password else options.get(layout.password),
    )
    if host is None or username is None:
        return None
    # the port of a stream is that of the stream alone
    is_web = parts.scheme in WEB_SCHEMES
    target = Target(
        host,
        parts.port if is_web else None,
        username,
        password,
        parts.scheme == "https",
        is_held=is_web or bool(layout.protocols),
    )
    return Endpoint(target, layout.protocols)


def _split(address: object) -> SplitResult | None:
    """Return the parts of an address that names a host; None for a template or anything else."""
    if not isinstance(address, str) or "{{" in address or "{%" in address:
        return None
    try:
        parts = urlsplit(address.strip())
        valid = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    return parts if valid else None


def _login(username: object, password: object) -> tuple[str | None, str | None]:
    """Return user name and password; (None, None) where there is no user name."""
    if not isinstance(username, str) or not username:
        return None, None
    return username, password if isinstance(password, str) else ""
