"""Whose login a camera is asked with: the one that Home Assistant holds for that very camera."""

from __future__ import annotations

from types import SimpleNamespace

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.lookup.credentials import Endpoint
from custom_components.camera_lifecycle.lookup.endpoints import async_find_endpoint
from custom_components.camera_lifecycle.lookup.model import Protocol

from .home import AskedHome

LOGIN = {"username": "a", "password": "b"}
STREAM = "rtsp://user:secret@192.0.2.7:554/cam/realmonitor?channel=1"


async def endpoint(home: AskedHome) -> Endpoint | None:
    """Set the home up and return where its one camera is asked."""
    await home.set_up()
    (known,) = home.cameras.values()
    return await async_find_endpoint(home.hass, known.camera)


def entities_stream_from(hass: HomeAssistant, *told: str | Exception | None) -> None:
    """Let the camera entities tell these addresses, one after the other; None: nothing."""
    waiting = iter(told)

    async def stream_source() -> str | None:
        address = next(waiting)
        if isinstance(address, Exception):
            raise address
        return address

    entity = SimpleNamespace(stream_source=stream_source)
    hass.data["camera"] = SimpleNamespace(get_entity=lambda _: entity)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ((STREAM,), "192.0.2.7"),
        ((None, STREAM), "192.0.2.7"),
        ((RuntimeError(STREAM), STREAM), "192.0.2.7"),
        ((RuntimeError(STREAM), None), None),
    ],
)
async def test_a_camera_entity_tells_the_address_of_its_stream(
    told: tuple[str | Exception | None, ...],
    host: str | None,
    home: AskedHome,
    hass: HomeAssistant,
    caplog: pytest.LogCaptureFixture,
) -> None:
    home.camera("amcrest", "Yard", pictures=len(told), manufacturer="Amcrest")
    entities_stream_from(hass, *told)
    found = await endpoint(home)
    assert (found.target.host if found else None) == host
    if found:
        assert (found.target.username, found.target.password) == ("user", "secret")
        assert found.protocols == (Protocol.DAHUA,)
    assert "secret" not in caplog.text


def clients_at(*addresses: str | Exception) -> dict[str, dict[str, SimpleNamespace]]:
    """Return what core's amcrest integration keeps: a client for each camera, by its name."""

    def client(address: str | Exception) -> SimpleNamespace:
        def get_base_url() -> str:
            if isinstance(address, Exception):
                raise address
            return address

        return SimpleNamespace(api=SimpleNamespace(get_base_url=get_base_url))

    return {"devices": {f"Camera {n}": client(one) for n, one in enumerate(addresses)}}


@pytest.mark.parametrize(
    ("kept", "port", "tls"),
    [
        (clients_at("http://192.0.2.7:8090/cgi-bin/"), 8090, False),
        (clients_at("https://192.0.2.7:443/cgi-bin/"), 443, True),
        (clients_at("http://192.0.2.9:81/cgi-bin/", "http://192.0.2.7:82/cgi-bin/"), 82, False),
        # which of the two it is, is not known
        (clients_at("http://192.0.2.7:81/cgi-bin/", "http://192.0.2.7:82/cgi-bin/"), None, False),
        (clients_at("http://192.0.2.9:81/cgi-bin/"), None, False),
        (clients_at(RuntimeError("secret"), "", "http://192.0.2.7:x/"), None, False),
        ({"devices": {"Yard": object()}}, None, False),
        ({"devices": None}, None, False),
        (None, None, False),
    ],
)
async def test_amcrest_is_asked_at_the_port_that_it_is_set_up_with(
    kept: object,
    port: int | None,
    tls: bool,  # noqa: FBT001 - a column of the table
    home: AskedHome,
    hass: HomeAssistant,
    caplog: pytest.LogCaptureFixture,
) -> None:
    home.camera("amcrest", "Yard", manufacturer="Amcrest")
    entities_stream_from(hass, STREAM)
    if kept is not None:
        hass.data["amcrest"] = kept  # type: ignore[misc]
    found = await endpoint(home)
    assert found is not None
    target = found.target
    assert (target.host, target.port, target.tls) == ("192.0.2.7", port, tls)
    assert "secret" not in caplog.text


async def test_a_stream_is_not_known_before_the_cameras_are_loaded(
    home: AskedHome, hass: HomeAssistant
) -> None:
    home.camera("amcrest", "Yard", manufacturer="Amcrest")
    hass.data.pop("camera", None)
    assert await endpoint(home) is None


async def test_an_integration_without_a_login_is_not_asked(home: AskedHome) -> None:
    home.entry("nest", data={**LOGIN, "host": "192.0.2.7"})
    home.camera("nest", "Yard", manufacturer="Google Nest")
    assert await endpoint(home) is None


@pytest.mark.attack(
    "network", "another integration holds a login for something else", "it lends none"
)
async def test_the_entry_of_another_integration_lends_no_login(
    home: AskedHome, hass: HomeAssistant
) -> None:
    """A device that one integration brought may lie at an entry of another by now."""
    entry = home.entry("hikvision", data={**LOGIN, "host": "192.0.2.7"})
    home.camera("hikvision", "Yard", entry=entry, manufacturer="Hikvision")
    await home.set_up()
    (known,) = home.cameras.values()
    assert await async_find_endpoint(hass, known.camera) is not None
    object.__setattr__(entry, "domain", "onvif")
    assert await async_find_endpoint(hass, known.camera) is None


async def test_a_makers_own_protocol_is_preferred(home: AskedHome) -> None:
    mac = "44:19:b6:0a:0b:0c"
    for domain in ("onvif", "hikvision"):
        entry = home.entry(domain, data={**LOGIN, "host": "192.0.2.7", "port": 80})
        home.camera(domain, "Yard", entry=entry, mac=mac, manufacturer="Hikvision", model="X")
    found = await endpoint(home)
    assert found is not None
    assert Protocol.ISAPI in found.protocols
