"""Which source devices are one physical camera. A row says what the integrations know."""

from typing import Any

from custom_components.camera_lifecycle.engine.model import Identity, Kind, Record
from custom_components.camera_lifecycle.inventory.merge import merge
from custom_components.camera_lifecycle.inventory.model import ClassifiedSource, SourceDevice

RANKS = {"hikvision_next": 20, "reolink": 10, "onvif": 40, "frigate": 60, "generic": 80}
MAC, OTHER_MAC = "24:0f:9b:01:02:03", "ec:71:db:01:02:03"
SERIAL = "ds-2cd2346g2-isu00000000aawrj00001234"
HOST = "192.168.1.64"


def source(
    name: str,
    domain: str,
    *,
    mac: str = "",
    serial: str = "",
    kind: Kind = Kind.CAMERA,
    **also: Any,
) -> ClassifiedSource:
    device = SourceDevice(
        id=name,
        device_id=name,
        entity_ids=(f"camera.{name}",),
        domain=domain,
        entry_id=domain,
        record=Record(name, domain),
        name=name,
        macs=frozenset({mac} - {""}),
        serials=frozenset({serial} - {""}),
        host=also.get("host"),
        parent_device_id=also.get("parent"),
    )
    return ClassifiedSource(
        device,
        Identity(kind),
        RANKS.get(domain, 50),
        is_recorder=kind is Kind.RECORDER,
        is_channel=domain == "frigate" or also.get("is_channel", False),
        is_stream=domain == "generic",
    )


def cameras(*sources: ClassifiedSource) -> list[str]:
    """Return the groups as words: `a+b`."""
    return sorted("+".join(sorted(s.device.id for s in group)) for group in merge(sources))


def test_the_same_network_card_is_the_same_camera() -> None:
    assert cameras(source("a", "reolink", mac=MAC), source("b", "onvif", mac=MAC)) == ["a+b"]


def test_other_network_cards_are_other_cameras() -> None:
    found = cameras(source("a", "reolink", mac=MAC), source("b", "onvif", mac=OTHER_MAC))
    assert found == ["a", "b"]


def test_the_same_serial_number_in_two_integrations_is_the_same_camera() -> None:
    found = cameras(
        source("a", "hikvision_next", serial=SERIAL), source("b", "onvif", serial=SERIAL)
    )
    assert found == ["a+b"]


def test_signs_add_up() -> None:
    found = cameras(
        source("a", "hikvision_next", serial=SERIAL, host=HOST),
        source("b", "onvif", mac=MAC, serial=SERIAL),
        source("c", "tapo", mac=MAC),
        source("d", "axis", host=HOST),
    )
    assert found == ["a+b+c+d"]


def test_the_same_address_is_the_same_camera() -> None:
    found = cameras(source("a", "hikvision", host=HOST), source("b", "onvif", host=HOST, mac=MAC))
    assert found == ["a+b"]


def test_an_address_that_another_network_card_has_now_joins_nothing() -> None:
    found = cameras(
        source("a", "reolink", host=HOST, mac=OTHER_MAC), source("b", "onvif", host=HOST, mac=MAC)
    )
    assert found == ["a", "b"]


def test_one_integration_never_makes_two_devices_of_one_camera() -> None:
    found = cameras(
        source("a", "onvif", host=HOST, mac=MAC, serial=SERIAL),
        source("b", "onvif", host=HOST, mac=MAC, serial=SERIAL),
        source("c", "reolink", host=HOST, mac=MAC, serial=SERIAL),
    )
    assert found == ["a", "b", "c"]


def test_the_channels_of_a_recorder_stay_apart_at_one_address() -> None:
    found = cameras(
        source("nvr", "reolink", host=HOST, kind=Kind.RECORDER),
        source("one", "reolink", host=HOST, parent="nvr", is_channel=True),
        source("two", "reolink", host=HOST, parent="nvr", is_channel=True),
        source("box", "onvif", host=HOST, kind=Kind.RECORDER),
    )
    assert found == ["box+nvr", "one", "two"]


def test_a_channel_whose_network_card_is_known_is_that_camera() -> None:
    found = cameras(
        source("nvr", "reolink", host=HOST, kind=Kind.RECORDER, mac=MAC),
        source("one", "reolink", parent="nvr", is_channel=True, mac=OTHER_MAC),
        source("cam", "onvif", host="192.168.1.65", mac=OTHER_MAC),
    )
    assert found == ["cam+one", "nvr"]


def test_streams_of_a_camera_are_that_camera() -> None:
    found = cameras(
        source("cam", "reolink", host=HOST),
        source("main", "generic", host=HOST),
        source("sub", "generic", host=HOST),
    )
    assert found == ["cam+main+sub"]


def test_streams_behind_a_recorder_are_any_cameras() -> None:
    found = cameras(
        source("nvr", "hikvision", host=HOST, kind=Kind.RECORDER),
        source("one", "generic", host=HOST),
        source("two", "generic", host=HOST),
    )
    assert found == ["nvr", "one", "two"]


def test_streams_of_a_device_with_channels_are_any_cameras() -> None:
    found = cameras(
        source("box", "hikvision", host=HOST),
        source("channel", "hikvision", parent="box", host=HOST),
        source("one", "generic", host=HOST),
    )
    assert found == ["box", "channel", "one"]


def test_streams_from_nobody_known_stay_apart() -> None:
    found = cameras(source("one", "generic", host=HOST), source("two", "generic", host=HOST))
    assert found == ["one", "two"]


def test_a_stream_at_an_address_of_two_cameras_stays_apart() -> None:
    found = cameras(
        source("a", "onvif", host=HOST, mac=MAC),
        source("b", "onvif", host=HOST, mac=OTHER_MAC),
        source("one", "generic", host=HOST),
    )
    assert found == ["a", "b", "one"]


def test_home_assistants_own_address_proves_nothing() -> None:
    sources = (source("a", "reolink", host=HOST), source("b", "onvif", host=HOST))
    assert len(merge(sources, frozenset({HOST}))) == 2


def test_the_order_is_kept() -> None:
    groups = merge([source(name, "onvif") for name in "cab"])
    assert [group[0].device.id for group in groups] == ["c", "a", "b"]
