"""Which addresses can mean one device at home."""

import pytest

from custom_components.camera_lifecycle.inventory.address import host_of


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://192.168.1.64", "192.168.1.64"),
        ("http://192.168.1.64:8000/doc/page/login.asp?_=1", "192.168.1.64"),
        ("https://[fe80::1]:443/", "fe80::1"),
        ("192.168.1.64", "192.168.1.64"),
        ("192.168.1.64:554", "192.168.1.64"),
        ("http://Garage.LOCAL.", "garage.local"),
        ("rtsp://user:pw@cam-7/Streaming", "cam-7"),
        ("http://127.18.0.2:8001", "127.18.0.2"),
        # many cameras share these
        ("http://localhost:1984", None),
        ("http://127.0.0.1", None),
        ("http://[::1]/", None),
        ("http://0.0.0.0/", None),
        ("https://webadmin.doorbird.com", None),
        ("https://home.nest.com/", None),
        ("homeassistant://config/integrations", None),
        # no address at all
        ("http://[::1", None),
        ("http://" + "a" * 10_000, None),
        ("http://<script>", None),
        ("", None),
        (None, None),
        (5, None),
    ],
)
def test_host(url: object, host: str | None) -> None:
    assert host_of(url) == host
