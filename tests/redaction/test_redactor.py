"""What is known and what nobody knew is replaced, however written and wherever it stands."""

from ipaddress import IPv4Address, IPv6Address
import json
import re
from time import process_time

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.inventory.hardware import serial_of
from custom_components.camera_lifecycle.redaction.notations import Decoded, fold
from custom_components.camera_lifecycle.redaction.private_values import PrivateValues
from custom_components.camera_lifecycle.redaction.public_words import PublicWords
from custom_components.camera_lifecycle.redaction.redactor import Hidden, Redactor
from custom_components.camera_lifecycle.redaction.spans import Private

from . import notations

LIBRARY: Library = load_library()
AFTER = st.sampled_from(["", " ", "/", "_", "-", ".", ": ", "(", '"', "?x="])
BEFORE = AFTER | st.just("onvif://h/name/")


def values() -> PrivateValues:
    return PrivateValues(Redactor(), PublicWords(LIBRARY))


def seen(redactor: Redactor, text: str) -> str:
    """Return what is shown of a text, folded, in each place where it may stand."""
    alone, beside = redactor.redact([text, {"details": {text: [text]}, "sw_version": text}])
    ((key, (value,)),) = beside["details"].items()
    shown = " ".join((alone, key, value, beside["sw_version"]))
    return fold(Decoded.of(re.sub(r"\*\*REDACTED-\w+-\d+\*\*", "**", shown)).text)


@pytest.mark.attack(
    "reader", "MAC addresses in every notation", "hidden, and the maker's part stays"
)
@pytest.mark.parametrize("notation", notations.MAC)
@given(mac=st.binary(min_size=6, max_size=6), before=BEFORE, after=AFTER)
def test_a_mac_address(notation: str, mac: bytes, before: str, after: str) -> None:
    octets = bytes([0x4C, 0xBD, *mac[2:5], 0xEF])  # a station's, and no run of digits only
    address = octets.hex(":")
    known = values()
    known.add(Private.MAC, address)
    shown = seen(known.redactor, f"{before}{notations.MAC[notation](address)}{after}")
    assert octets[3:].hex() not in shown


@pytest.mark.parametrize("notation", ["colons", "upper case hyphens", "nothing between", "cisco"])
def test_a_mac_address_that_nobody_knew(notation: str) -> None:
    redactor = Redactor()
    shown = redactor.redact(f"at {notations.MAC[notation]('4c:bd:8f:ab:cd:ef')}!")
    assert shown == "at 4c:bd:8f:**REDACTED-mac-1**!"


def test_an_address_that_no_maker_gave_is_hidden_whole() -> None:
    assert Redactor().redact("06:bd:8f:ab:cd:ef") == "**REDACTED-mac-1**"


@pytest.mark.parametrize("notation", notations.IPV4)
@given(ip=st.ip_addresses(v=4), before=BEFORE, after=AFTER)
def test_an_ipv4_address(notation: str, ip: IPv4Address, before: str, after: str) -> None:
    if ip.is_loopback or ip.is_unspecified or before == "." or after == ".":
        return
    known = values()
    known.add(Private.ADDRESS, str(ip))
    written = f"{before}{notations.IPV4[notation](str(ip))}{after}"
    assert "REDACTED-address-1" in known.redactor.redact(written)
    for text in known.redactor.redact([written, {"sw_version": written}]):
        shown = json.dumps(text)
        assert str(ip) not in shown
        assert str(ip).replace(".", "_") not in shown


@pytest.mark.attack("reader", "IPv6 addresses in every notation", "hidden")
@pytest.mark.parametrize("notation", notations.IPV6)
@given(ip=st.ip_addresses(v=6), before=BEFORE, after=AFTER)
def test_an_ipv6_address(notation: str, ip: IPv6Address, before: str, after: str) -> None:
    if ip.is_loopback or ip.is_unspecified or len(fold(str(ip))) < 6:
        return
    known = values()
    known.add(Private.ADDRESS, str(ip))
    shown = known.redactor.redact(f"{before}{notations.IPV6[notation](str(ip))}{after}")
    assert fold(str(ip)) not in fold(shown.replace("REDACTED-address-1", ""))


@pytest.mark.parametrize(
    "text",
    [
        *("192.168.7.9", "at 192.168.7.9:554", "cam_192.168.7.9_main", "192_168_7_9", "10.0.0.5"),
        *(
            "rtsp://93.184.216.34/x",
            "from 93.184.216.34.",
            "[fe80::1]",
            "2001:db8::77",
            "fe80::1%3",
        ),
        *("::ffff:192.168.7.9", "::ffff:c0a8:709", "jo@home.example", "rtsp://jo:pw77@cam/x"),
        *("/x?user=jo77&pwd=pw77", "00:11:22:ff:fe:33:44:55"),
    ],
)
def test_what_nobody_knew(text: str) -> None:
    shown = Redactor().redact(text)
    assert "REDACTED" in shown
    for secret in ("192", "c0a8", "10.0", "93.", "::1", "db8", "home", "pw77", "jo", "33:44"):
        assert secret not in shown


NAMES = st.text(
    st.characters(categories=["Lu", "Ll", "Nd", "Zs"], codec="latin-1"), min_size=6, max_size=30
).filter(lambda text: len(fold(text)) >= 6 and not fold(text).isdigit())


@pytest.mark.attack("reader", "names within other texts of diagnostics", "hidden wherever they are")
@pytest.mark.parametrize("notation", notations.TEXT)
@pytest.mark.parametrize("kind", [Private.NAME, Private.NOTE, Private.USER, Private.SECRET])
@given(name=NAMES, before=BEFORE, after=AFTER)
def test_a_name(kind: Private, notation: str, name: str, before: str, after: str) -> None:
    known = values()
    if known.words.has(name, typed=True):
        return
    known.add(kind, name, typed=True)
    written = notations.TEXT[notation](name)
    if fold(written) not in known.redactor.known:
        return  # Home Assistant's slug of it has other letters, see the next test
    assert fold(name) not in seen(known.redactor, f"{before}{written}{after}")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Küche", "camera.kuche"),
        ("Кухня", "camera.kukhnia"),
        ("Кухня", "rtsp://x/Кухня"),
        ("前门", "前门 1"),
        ("Straße", "strasse"),
        ("Yard", "yard2"),
        ("Yard", "CamYardWest"),
        ("Nursery", "camera_nursery_main"),
        ("Bob", "bob"),
        ("Nanny's room", "Nanny&#39;s room"),
    ],
)
def test_names_as_they_are_met(name: str, written: str) -> None:
    known = values()
    known.add(Private.NAME, name)
    assert "**REDACTED-name-1**" in known.redactor.redact(written)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Yard", "Vineyard"),
        ("Bob", "Bobcat"),
        ("Camera 1", "camera"),
        ("Hikvision", "Hikvision"),
        ("Home", "home"),
        ("DS", "DS-2CD2346G2-ISU/SL"),
        ("1234", "5.5.1234"),
        ("H.264", "h264Preview_01_main"),
        ("", "anything"),
    ],
)
def test_what_a_name_does_not_eat(name: str, text: str) -> None:
    known = values()
    known.add(Private.NAME, name)
    known.add(Private.SECRET, name, typed=True)
    assert known.redactor.redact(text) == text


@pytest.mark.attack("reader", "serial numbers within other texts", "hidden")
@given(
    serial=st.from_regex(r"[A-Z]{2}[0-9A-F]{4}[A-Z]{2}\d{8}", fullmatch=True).filter(str.isascii),
    around=AFTER,
)
def test_a_serial_number(serial: str, around: str) -> None:
    for written in (serial, serial.lower(), f"DS-2CD2142FWD-I{serial}", serial[-9:], serial[-8:]):
        known = values()
        known.add(Private.SERIAL, f"DS-2CD2142FWD-I2017{serial}")
        if serial_of(serial[-8:]):
            shown = seen(known.redactor, f"{around}{written}{around}")
            assert serial[-8:].lower() not in shown


def test_a_number_may_be_a_serial_number() -> None:
    known = values()
    known.add(Private.SERIAL, "700001234")
    told = {"age": 700001234, "details": {"serial": 700001234, "port": 80, "on": True, "x": None}}
    assert known.redactor.redact(told) == {
        "age": 700001234,
        "details": {"serial": "**REDACTED-serial-1**", "port": 80, "on": True, "x": None},
    }


def test_equal_values_have_one_placeholder() -> None:
    known = values()
    known.add(Private.NAME, "Front door")
    known.add(Private.NAME, "Back door")
    shown = known.redactor.redact(
        ["front_door", "Back Door", "FRONT%20DOOR", Hidden(Private.NAME, "Front door")]
    )
    first, second = "**REDACTED-name-1**", "**REDACTED-name-2**"
    assert shown == [first, second, first, first]
    assert known.redactor.redact(Hidden(Private.NOTE, None)) is None


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/h264Preview_01_main", "/h264Preview_01_main"),
        ("/Streaming/Channels/101", "/Streaming/Channels/101"),
        ("/cam/realmonitor?channel=1&subtype=0", "/cam/realmonitor?channel=1&subtype=0"),
        ("/live/ch00_0", "/live/ch00_0"),
        ("/nursery-7/stream1", "/**REDACTED-path-1**/stream1"),
        ("/Streaming/Channels/101?pin=kx81q", "/Streaming/Channels/101?pin=**REDACTED-path-1**"),
    ],
)
def test_of_a_stream_the_makers_path_stays(path: str, shown: str) -> None:
    known = values()
    known.add_path(path)
    assert known.redactor.redact(path) == shown


@pytest.mark.parametrize(
    ("kind", "told", "text", "shown"),
    [
        # an identifier may be an address of either kind, or hold one
        (Private.ID, "ec71db010203", "ec:71:db:01:02:03", "ec:71:db:**REDACTED-mac-1**"),
        (Private.SERIAL, "ec71db010203", "x010203", "x010203"),
        (Private.SERIAL, "ec71db010203", "x-010203", "x-**REDACTED-mac-1**"),
        (Private.ID, "93.184.216.34", "93_184_216_34", "**REDACTED-address-1**"),
        # a serial number, or what stands in its place
        (Private.SERIAL, "A7X2", "sn A7X2", "sn **REDACTED-serial-1**"),
        (Private.SERIAL, "0000", "2.800.0000.3.R", "2.800.0000.3.R"),
        (Private.SERIAL, "hikvision", "hikvision", "hikvision"),
        (Private.SERIAL, "porch_camera_number_1", "number_1", "number_1"),
        # hosts
        (Private.ADDRESS, "hn-wq7.lan:8080", "hn_wq7", "**REDACTED-address-1**"),
        (Private.ADDRESS, "camera", "camera", "camera"),
        (Private.ADDRESS, "camera.lan", "camera", "camera"),
        (Private.ADDRESS, "localhost", "127.0.0.1", "**REDACTED-address-1**"),
        (Private.ADDRESS, "127.0.0.1", "1.27.0.0.1", "1.27.0.0.1"),
        (Private.ADDRESS, "wq7.dyn.example", "wq7", "wq7"),
        (Private.ADDRESS, "http://wq7.dyn.example/x", "wq7.dyn.example", "**REDACTED-address-1**"),
        (Private.NAME, 7, "7", "7"),
        (Private.NAME, " ", " ", " "),
    ],
)
def test_values_as_they_are_told(kind: Private, told: object, text: str, shown: str) -> None:
    known = values()
    known.add(kind, told)
    assert known.redactor.redact(text) == shown


def test_an_address_that_cannot_be_read_is_hidden_whole() -> None:
    known = values()
    known.add_url("rtsp://[broken/secret77")
    assert known.redactor.redact("at rtsp://[broken/secret77") == "at **REDACTED-path-1**"
    known.add_url(None)


NAMED = {"manufacturer": "Nobody", "model": "QX-77B", "model_id": "RLC-810A"}


@pytest.mark.parametrize(
    ("name", "typed", "stays"),
    [
        ("QX-77B", False, True),  # an integration calls a camera by its model
        ("Nobody QX-77B", False, False),
        ("QX-77B", True, False),
        ("RLC-810A", True, True),  # the library knows the model
        ("0123456789abcdef0123456789abcdef", False, True),  # Home Assistant made it up
    ],
)
def test_models_that_are_names_too(name: str, typed: bool, stays: bool) -> None:  # noqa: FBT001 - a table
    known = values()
    known.note_public(Record("x", **NAMED))
    known.words.note_id("0123456789abcdef0123456789abcdef")
    known.add(Private.NAME, name, typed=typed)
    assert (known.redactor.redact(name) == name) is stays


@pytest.mark.parametrize(
    "key",
    ["host", "device_ip", "username", "api_token", "ssid", "serialNumber", "unique_id", "mac"],
)
def test_what_a_config_entry_holds_is_private_by_its_key(key: str) -> None:
    known = values()
    known.add_data({"a": [{key: "Qx7-zz-91b"}], "transport": "tcp-kk-91b"})
    shown = known.redactor.redact(["Qx7-zz-91b", "tcp-kk-91b"])
    assert "91b" not in shown[0]
    assert shown[1] == "tcp-kk-91b"


@pytest.mark.parametrize("key", ["model_name", "platformName", "updateSerial", "deviceID", "type"])
def test_what_a_device_says_of_its_product_stays(key: str) -> None:
    known = values()
    known.add_data({key: "Qx7-zz-91b"}, of_device=True)
    assert known.redactor.redact("Qx7-zz-91b") == "Qx7-zz-91b"


HOSTILE = {
    "percent": "%25",
    "colons": ":",
    "hexadecimal": "ab:",
    "pairs": "a1-",
    "digits": "1.2.3.4.",
    "logins": "key=",
    "mail": "a@",
    "addresses": "://a",
    "escapes": "&#39;",
    "json": "\\u00e9",
    "accents": "é",
    "names": "front door ",
}


@pytest.mark.attack(
    "reader",
    "texts made to let the redaction take forever",
    "its time grows with the length and no faster",
)
@pytest.mark.parametrize("what", HOSTILE)
def test_the_time_grows_with_the_length_and_no_faster(what: str) -> None:
    known = values()
    for number in range(200):
        known.add(Private.NAME, f"Front door {'x' * number}")
    part = HOSTILE[what]

    def least(length: int) -> float:
        text = part * (length // len(part))
        times = []
        for _ in range(5):
            started = process_time()
            known.redactor._replaced(text, is_version=False)
            times.append(process_time() - started)
        return min(times)

    shorter, longer = least(5_000), least(20_000)
    assert longer < 0.02 or longer < shorter * 8
