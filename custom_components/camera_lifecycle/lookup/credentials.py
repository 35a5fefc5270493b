"""Where a camera is asked and with which login: what Home Assistant holds for that very camera.

One row for each integration whose config entry (or camera entity) holds both. Never another
address, never another camera's login; where a row finds nothing, nothing is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import SplitResult, unquote, urlsplit

from homeassistant.config_entries import ConfigEntry

from ..inventory.address import device_host
from .model import Protocol, Target

HTTPS: Final = frozenset({"https", "rtsps"})
MAX_PORT: Final = 65535
# The port that tapo_control itself uses for ONVIF; its entry, and tplink's, hold none.
TAPO_ONVIF: Final = 2020


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where one camera is asked. `protocols`: empty where its maker is to suggest them.

    `stream` is the path of the address it was read from, where that was somebody's typing:
    then the camera may be a channel of the recorder that answers.
    """

    target: Target = field(repr=False)
    protocols: tuple[Protocol, ...] = ()
    stream: str | None = None


@dataclass(frozen=True, slots=True)
class CredentialLayout:
    """How one integration's config entry holds address and login: the names of its keys.

    `tls` names a key that is true, or `https`, when TLS is used. `within`: the key under
    which user name and password lie. `fixed_port`: the port where the entry holds none.
    `addresses`: keys of the options that hold whole addresses; the others are not read then.
    `channel`: key of a recorder's channel, for entries that stand for one of them.
    `entity`: the camera entity itself tells the address of its stream.
    """

    protocols: tuple[Protocol, ...] = ()
    host: str = "host"
    port: str | None = "port"
    username: str = "username"
    password: str = "password"  # noqa: S105 - the name of a key
    tls: str | None = None
    tls_only: bool = False
    within: str | None = None
    fixed_port: int | None = None
    channel: str | None = None
    addresses: tuple[str, ...] = ()
    entity: bool = False


CREDENTIAL_LAYOUTS: Final[Mapping[str, CredentialLayout]] = {
    "amcrest": CredentialLayout((Protocol.DAHUA,), entity=True),
    "axis": CredentialLayout((Protocol.VAPIX, Protocol.ONVIF), tls="protocol"),
    "dahua": CredentialLayout(
        (Protocol.DAHUA, Protocol.ONVIF), host="address", tls="use_https", channel="channel"
    ),
    "ffmpeg": CredentialLayout(entity=True),
    "foscam": CredentialLayout((Protocol.ONVIF,)),
    "generic": CredentialLayout(addresses=("still_image_url", "stream_source")),
    "hikvision": CredentialLayout((Protocol.ISAPI, Protocol.ONVIF), tls="ssl"),
    "hikvision_next": CredentialLayout((Protocol.ISAPI, Protocol.ONVIF), port=None),
    "mjpeg": CredentialLayout(addresses=("mjpeg_url", "still_image_url")),
    "onvif": CredentialLayout((Protocol.ONVIF,)),
    "reolink": CredentialLayout((Protocol.REOLINK,), tls="use_https", tls_only=True),
    "tapo_control": CredentialLayout(
        (Protocol.ONVIF,), host="ip_address", port=None, fixed_port=TAPO_ONVIF
    ),
    "tplink": CredentialLayout(
        (Protocol.ONVIF,), port=None, fixed_port=TAPO_ONVIF, within="camera_credentials"
    ),
    "vivotek": CredentialLayout((Protocol.ONVIF,), host="ip_address", tls="ssl"),
}


def endpoint_from_entry(entry: ConfigEntry[Any]) -> Endpoint | None:
    """Return the door that a config entry describes; None where it holds no login or address."""
    row = CREDENTIAL_LAYOUTS.get(entry.domain)
    if row is None or row.entity:
        return None
    if row.addresses:
        return _typed(row, entry.options)
    data = {**entry.data, **entry.options}
    login = data.get(row.within) if row.within else data
    if not isinstance(login, Mapping) or (row.channel and _port(data.get(row.channel))):
        return None
    host, port, tls = _address(row, data)
    username, password = _login(login.get(row.username), login.get(row.password))
    if host is None or username is None or (row.tls_only and not tls):
        return None
    return Endpoint(Target(host, port, username, password, tls), row.protocols)


def endpoint_from_stream(domain: str, address: object) -> Endpoint | None:
    """Return the door behind the address that a camera entity streams from."""
    row = CREDENTIAL_LAYOUTS.get(domain)
    if row is None or not row.entity:
        return None
    parts = _parts(address)
    return None if parts is None else _behind(parts, row, {})


def is_typed_address(domain: str) -> bool:
    """Return whether an integration shows whatever address somebody typed."""
    row = CREDENTIAL_LAYOUTS.get(domain)
    return row is not None and not row.protocols


def _address(row: CredentialLayout, data: Mapping[str, Any]) -> tuple[str | None, int | None, bool]:
    """Return host, port and whether TLS is used; the host may be a whole address."""
    text = data.get(row.host)
    parts = _parts(text if isinstance(text, str) and "://" in text else f"//{text}")
    if not isinstance(text, str) or parts is None:
        return None, None, False
    port = row.fixed_port or _port(data.get(row.port)) if row.port else row.fixed_port
    chosen = data.get(row.tls) if row.tls else False
    tls = parts.scheme in HTTPS or chosen is True or chosen == "https"
    return parts.hostname, port or parts.port, tls


def _typed(row: CredentialLayout, options: Mapping[str, Any]) -> Endpoint | None:
    """Return the door behind the addresses that somebody typed: all must be of one host."""
    read = (_parts(options.get(key)) for key in row.addresses)
    found = [parts for parts in read if parts is not None]
    if not found or len({parts.hostname for parts in found}) > 1:
        return None
    # a picture's address tells the port of the web server, a stream's does not
    web = next((parts for parts in found if parts.scheme in {"http", "https"}), found[0])
    door = _behind(web, row, options)
    if door is None:
        return None
    stream = next((parts for parts in found if parts is not web), web)
    return Endpoint(door.target, door.protocols, _path(stream))


def _behind(
    parts: SplitResult, row: CredentialLayout, options: Mapping[str, Any]
) -> Endpoint | None:
    """Return the door behind one address; not where many cameras share the host."""
    host = device_host(parts.hostname)
    username, password = _login(
        unquote(parts.username) if parts.username else options.get(row.username),
        unquote(parts.password) if parts.password else options.get(row.password),
    )
    if host is None or username is None:
        return None
    web = parts.scheme in {"http", "https"}
    target = Target(host, parts.port if web else None, username, password, parts.scheme == "https")
    return Endpoint(target, row.protocols, _path(parts))


def _parts(address: object) -> SplitResult | None:
    """Return the parts of an address that names a host; None for a template or anything else."""
    if not isinstance(address, str) or "{{" in address or "{%" in address:
        return None
    try:
        parts = urlsplit(address.strip())
        valid = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    return parts if valid else None


def _path(parts: SplitResult) -> str:
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _port(value: object) -> int | None:
    """Return a port; some entries hold it as text."""
    text = str(value)
    return int(text) if text.isdecimal() and 0 < int(text) <= MAX_PORT else None


def _login(username: object, password: object) -> tuple[str | None, str | None]:
    """Return user name and password; (None, None) where there is no user name."""
    if not isinstance(username, str) or not username:
        return None, None
    return username, password if isinstance(password, str) else ""
