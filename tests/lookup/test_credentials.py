"""Address and login of a camera: from the very entry that holds it, whatever its shape."""

from __future__ import annotations

import ast
from pathlib import Path
import re
from typing import Any

import homeassistant.components
import homeassistant.const
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.camera_lifecycle.lookup.credentials import (
    CREDENTIAL_LAYOUTS,
    Endpoint,
    endpoint_from_entry,
    endpoint_from_stream,
)
from custom_components.camera_lifecycle.lookup.model import Protocol, Target

COMPONENTS = Path(homeassistant.components.__path__[0])
INSTALLED = [domain for domain in CREDENTIAL_LAYOUTS if (COMPONENTS / domain).exists()]
LOGIN = {"username": "viewer", "password": "s3cret"}

# What each integration's own flow stores. The custom ones as in their repositories:
# maciej-or/hikvision_next, rroller/dahua and JurajNyiri/HomeAssistant-Tapo-Control.
ENTRIES: dict[str, tuple[dict[str, Any], dict[str, Any], Endpoint | None]] = {
    "onvif": (
        {**LOGIN, "host": "192.0.2.1", "port": 8000, "name": "Door"},
        {"extra_arguments": "-pred 1", "rtsp_transport": "tcp"},
        Endpoint(Target("192.0.2.1", 8000, "viewer", "s3cret"), (Protocol.ONVIF,)),
    ),
    "hikvision": (
        {**LOGIN, "host": "192.0.2.1", "port": 443, "ssl": True},
        {},
        Endpoint(
            Target("192.0.2.1", 443, "viewer", "s3cret", tls=True),
            (Protocol.ISAPI, Protocol.ONVIF),
        ),
    ),
    "hikvision_next": (
        {
            **LOGIN,
            "host": "https://192.0.2.1:8443",
            "set_alarm_server": True,
            "alarm_server": "http://192.0.2.9:8123",
        },
        {},
        Endpoint(
            Target("192.0.2.1", 8443, "viewer", "s3cret", tls=True),
            (Protocol.ISAPI, Protocol.ONVIF),
        ),
    ),
    "dahua": (
        {**LOGIN, "address": "192.0.2.1", "port": "80", "rtsp_port": "554", "channel": 0},
        {},
        Endpoint(Target("192.0.2.1", 80, "viewer", "s3cret"), (Protocol.DAHUA, Protocol.ONVIF)),
    ),
    "reolink": (
        {**LOGIN, "host": "192.0.2.1", "port": 443, "use_https": True, "baichuan_port": 9000},
        {"protocol": "rtsp"},
        Endpoint(
            Target("192.0.2.1", 443, "viewer", "s3cret", tls=True),
            (Protocol.REOLINK, Protocol.ONVIF),
        ),
    ),
    "axis": (
        {**LOGIN, "host": "192.0.2.1", "port": 443, "protocol": "https", "model": "M1065-LW"},
        {},
        Endpoint(
            Target("192.0.2.1", 443, "viewer", "s3cret", tls=True),
            (Protocol.VAPIX, Protocol.ONVIF),
        ),
    ),
    "foscam": (
        {**LOGIN, "host": "192.0.2.1", "port": 88, "rtsp_port": 554, "stream": "Main"},
        {},
        Endpoint(Target("192.0.2.1", 88, "viewer", "s3cret"), (Protocol.ONVIF,)),
    ),
    "vivotek": (
        {**LOGIN, "ip_address": "192.0.2.1", "port": 80, "ssl": False, "security_level": "admin"},
        {"framerate": 2},
        Endpoint(Target("192.0.2.1", 80, "viewer", "s3cret"), (Protocol.ONVIF,)),
    ),
    "tapo_control": (
        {**LOGIN, "ip_address": "192.0.2.1", "cloud_password": "other", "custom_stream": ""},
        {},
        Endpoint(Target("192.0.2.1", 2020, "viewer", "s3cret"), (Protocol.ONVIF,)),
    ),
    "tplink": (
        {
            "host": "192.0.2.1",
            "alias": "Door",
            "camera_credentials": LOGIN,
            "credentials_hash": "abc",
            "live_view": True,
        },
        {},
        Endpoint(Target("192.0.2.1", 2020, "viewer", "s3cret"), (Protocol.ONVIF,)),
    ),
    "generic": (
        {},
        {
            **LOGIN,
            "still_image_url": "https://192.0.2.1:8443/picture.jpg",
            "stream_source": "rtsp://192.0.2.1:554/Streaming/Channels/301",
            "authentication": "digest",
        },
        Endpoint(
            Target("192.0.2.1", 8443, "viewer", "s3cret", tls=True),
        ),
    ),
    "mjpeg": (
        {},
        {**LOGIN, "mjpeg_url": "http://camera.local:81/video", "still_image_url": None},
        Endpoint(Target("camera.local", 81, "viewer", "s3cret")),
    ),
}


def entry(domain: str, data: dict[str, Any], options: dict[str, Any]) -> MockConfigEntry:
    return MockConfigEntry(domain=domain, data=data, options=options)


@pytest.mark.parametrize("domain", list(ENTRIES))
def test_an_entry_gives_its_own_endpoint(domain: str) -> None:
    data, options, expected = ENTRIES[domain]
    assert endpoint_from_entry(entry(domain, data, options)) == expected


def test_every_layout_is_tested() -> None:
    by_entity = {domain for domain, layout in CREDENTIAL_LAYOUTS.items() if layout.from_entity}
    assert set(ENTRIES) | by_entity == set(CREDENTIAL_LAYOUTS)


def names(domain: str) -> set[str]:
    """Return the values of all CONF_ names that an integration's flow or schema mentions."""
    folder = COMPONENTS / domain
    constants = dict(vars(homeassistant.const))
    for file in ("const.py", "config_flow.py", "__init__.py", "camera.py"):
        if (folder / file).exists():
            for node in ast.walk(ast.parse((folder / file).read_text())):
                named = node.targets[0] if isinstance(node, ast.Assign) else None
                named = node.target if isinstance(node, ast.AnnAssign) else named
                value = getattr(node, "value", None)
                if isinstance(named, ast.Name) and isinstance(value, ast.Constant):
                    constants[named.id] = value.value
    flow = folder / "config_flow.py"
    text = (flow if flow.exists() else folder / "camera.py").read_text()
    text += (folder / "__init__.py").read_text()
    return {constants[name] for name in re.findall(r"CONF_\w+", text) if name in constants}


def test_the_integrations_that_many_have_are_installed_to_compare_with() -> None:
    """The next test is about these; custom integrations are not installed."""
    assert {"amcrest", "axis", "foscam", "generic", "hikvision", "onvif", "reolink"} <= {*INSTALLED}


@pytest.mark.parametrize("domain", INSTALLED)
def test_the_installed_integration_uses_these_names(domain: str) -> None:
    layout, used = CREDENTIAL_LAYOUTS[domain], names(domain)
    if layout.from_entity:
        assert "async def stream_source" in (COMPONENTS / domain / "camera.py").read_text()
        return
    keys = {layout.username, layout.password, *layout.addresses}
    if not layout.addresses:
        keys |= {layout.host} | ({layout.port} if layout.port else set())
    keys |= {key for key in (layout.tls, layout.login_key) if key}
    assert keys <= used


@pytest.mark.parametrize(
    ("domain", "data", "options"),
    [
        # another integration, or one that stores no login
        ("nest", {**LOGIN, "host": "192.0.2.1"}, {}),
        ("onvif", {"host": "192.0.2.1", "port": 80, "username": "", "password": ""}, {}),
        ("onvif", {**LOGIN}, {}),
        ("onvif", {**LOGIN, "host": None, "port": None}, {}),
        ("hikvision_next", {**LOGIN, "host": "https://["}, {}),
        ("tplink", {"host": "192.0.2.1", "live_view": False}, {}),
        ("tplink", {"host": "192.0.2.1", "camera_credentials": "x"}, {}),
        # templates, public names, many cameras' hosts, two hosts at once
        ("generic", {}, {**LOGIN, "stream_source": "{{ states('input_text.url') }}"}),
        ("generic", {}, {**LOGIN, "stream_source": "rtsp://cameras.example.com/1"}),
        ("generic", {}, {**LOGIN, "stream_source": "rtsp://127.0.0.1:8554/door"}),
        ("generic", {}, {**LOGIN, "stream_source": "rtsp://localhost:8554/door"}),
        ("generic", {}, {"stream_source": "rtsp://192.0.2.1/1"}),
        (
            "generic",
            {},
            {
                **LOGIN,
                "stream_source": "rtsp://192.0.2.1/1",
                "still_image_url": "http://192.0.2.2/1",
            },
        ),
        ("generic", {}, {**LOGIN, "stream_source": "rtsp://192.0.2.1:99999/1"}),
        ("generic", {}, {**LOGIN, "stream_source": 7, "still_image_url": ""}),
        ("ffmpeg", {**LOGIN, "host": "192.0.2.1"}, {}),
    ],
)
def test_what_holds_no_login_gives_no_endpoint(
    domain: str, data: dict[str, Any], options: dict[str, Any]
) -> None:
    assert endpoint_from_entry(entry(domain, data, options)) is None


@pytest.mark.parametrize(
    ("domain", "data", "channel"),
    [
        ("dahua", {"channel": 0}, 1),
        ("dahua", {"channel": "3"}, 4),
        ("dahua", {}, None),
        ("dahua", {"channel": "x"}, None),
        ("dahua", {"channel": -1}, None),
        ("onvif", {"channel": 3}, None),
    ],
)
def test_an_entry_may_name_a_channel(
    domain: str, data: dict[str, Any], channel: int | None
) -> None:
    """It is asked with its own login; whose answer that is, `channels.own_record` says."""
    described = entry(domain, {**LOGIN, "address": "192.0.2.1", "host": "192.0.2.1", **data}, {})
    assert CREDENTIAL_LAYOUTS[domain].channel_of(described) == channel
    assert endpoint_from_entry(described) is not None


def test_a_login_inside_the_address_is_that_cameras_own() -> None:
    options = {"stream_source": "rtsp://vie%40wer:p%3Ass@192.0.2.1/1", **LOGIN}
    endpoint = endpoint_from_entry(entry("generic", {}, options))
    # the port of a stream is not that of a web server: nobody has named one
    assert endpoint == Endpoint(Target("192.0.2.1", None, "vie@wer", "p:ss", is_held=False))


@pytest.mark.parametrize(
    ("address", "port"),
    [("http://192.0.2.1:8081/snap.jpg", 8081), ("http://192.0.2.1/snap.jpg", None)],
)
def test_the_port_of_a_picture_is_that_of_the_web_server(address: str, port: int | None) -> None:
    options = {"stream_source": "rtsp://192.0.2.1/1", "still_image_url": address, **LOGIN}
    endpoint = endpoint_from_entry(entry("generic", {}, options))
    assert endpoint is not None
    assert (endpoint.target.port, endpoint.target.is_held) == (port, True)


def test_a_reolink_without_tls_is_asked_where_no_password_travels() -> None:
    """Over TLS once the device shows itself there (`test_reolink.py`), else over ONVIF."""
    data = {**LOGIN, "host": "192.0.2.1", "port": 80, "use_https": False}
    found = endpoint_from_entry(entry("reolink", data, {}))
    assert found is not None
    assert found.protocols == (Protocol.REOLINK, Protocol.ONVIF)
    assert not found.target.tls


@pytest.mark.parametrize("domain", ["ffmpeg", "amcrest"])
def test_a_camera_entity_tells_its_streams_address(domain: str) -> None:
    endpoint = endpoint_from_stream(domain, "rtsp://viewer:s3cret@192.0.2.1:554/cam/realmonitor")
    assert endpoint is not None
    is_held = domain == "amcrest"
    assert endpoint.target == Target("192.0.2.1", None, "viewer", "s3cret", is_held=is_held)
    assert endpoint.protocols == CREDENTIAL_LAYOUTS[domain].protocols


@pytest.mark.parametrize("address", [None, "", "-i rtsp", "rtsp://192.0.2.1/", 7, "rtsp://["])
def test_an_address_without_a_login_tells_nothing(address: object) -> None:
    assert endpoint_from_stream("ffmpeg", address) is None
    assert endpoint_from_stream("onvif", "rtsp://a:b@192.0.2.1/") is None


def test_an_endpoint_does_not_show_its_login() -> None:
    data, options, _ = ENTRIES["onvif"]
    shown = repr(endpoint_from_entry(entry("onvif", data, options)))
    assert "s3cret" not in shown
    assert "viewer" not in shown
