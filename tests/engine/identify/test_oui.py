"""Which addresses say something, and whose prefix counts."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.engine.identify.oui import OuiMatch, OuiTable, read_mac


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("44:19:b6:00:00:01", "4419B6000001"),
        ("44-19-B6-00-00-01", "4419B6000001"),
        ("4419.b600.0001", "4419B6000001"),
        ("4419B6000001", "4419B6000001"),
        ("01:00:5e:00:00:01", None),
        ("46:c0:7b:b4:78:f6", None),
        ("44:19:b6:00:00", None),
        ("44:19:b6:00:00:01:02", None),
        ("44:19-b6:00:00:01", None),
        ("78ffffffc1ffffffa", None),
        ("41a0bc:41a0bd:41a0be:41a0bf:41a0c0:41a0c1", None),
        ("", None),
        ("not an address", None),
    ],
)
def test_only_a_global_unicast_address_of_six_octets(text: str, digits: str | None) -> None:
    assert read_mac(text) == digits


def test_the_longest_prefix_wins() -> None:
    table = OuiTable(
        {"1CCAE3": OuiMatch("parent", "shared"), "1CCAE37": OuiMatch("doorbird", "maker")}
    )
    assert (match := table.find("1c:ca:e3:70:00:01"))
    assert match.vendor == "doorbird"
    assert (match := table.find("1c:ca:e3:10:00:01"))
    assert match.vendor == "parent"
    assert table.find("00:00:00:00:00:01") is None
