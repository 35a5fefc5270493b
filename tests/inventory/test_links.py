"""Who has to do with whom: those that share a key, directly or through others."""

import pytest

from custom_components.camera_lifecycle.inventory.links import Links

HOME = {
    "camera": ("mac", "hub"),
    "same": ("mac", "host"),
    "stream": ("host",),
    "hub": (),
    "other": ("serial",),
}


@pytest.fixture
def links() -> Links:
    links = Links()
    for member, keys in HOME.items():
        links.put(member, keys)
    return links


@pytest.mark.parametrize(
    ("asked", "reached"),
    [
        (["stream"], {"camera", "same", "stream", "hub"}),
        (["hub"], {"camera", "same", "stream", "hub"}),
        (["other"], {"other"}),
        (["serial"], {"other"}),
        (["gone"], set()),
        ([], set()),
    ],
)
def test_what_is_reached(links: Links, asked: list[str], reached: set[str]) -> None:
    assert links.reach(asked) == reached


def test_other_keys_lead_elsewhere(links: Links) -> None:
    links.put("same", ["serial"])
    assert links.reach(["camera"]) == {"camera", "hub"}
    assert links.reach(["same"]) == {"same", "other"}
    links.drop("other")
    assert links.reach(["same"]) == {"same"}


def test_whether_a_key_is_shared(links: Links) -> None:
    assert links.is_shared("mac")
    links.drop("same")
    assert not links.is_shared("mac")
    assert not links.is_shared("serial")
    assert not links.is_shared(None)
