"""Which strings name one piece of hardware."""

import pytest

from custom_components.camera_lifecycle.inventory.hardware import mac_of, serial_of


@pytest.mark.parametrize(
    ("text", "mac"),
    [
        ("24:0F:9B:01:02:03", "24:0f:9b:01:02:03"),
        ("24-0f-9b-01-02-03", "24:0f:9b:01:02:03"),
        ("240f9b010203", "24:0f:9b:01:02:03"),
        (" 24:0f:9b:01:02:03 ", "24:0f:9b:01:02:03"),
        ("00:00:00:00:00:00", None),
        ("ff:ff:ff:ff:ff:ff", None),
        ("01:00:5e:00:00:01", None),  # multicast
        ("24:0f:9b:01:02", None),
        ("24:0f:9b:01:02:03:04", None),
        ("240f9b_ch0", None),
        ("24:0f:9b:01:02:0g", None),
        ("\u0662\u0664:0f:9b:01:02:03", None),
        ("", None),
        (None, None),
    ],
)
def test_mac(text: object, mac: str | None) -> None:
    assert mac_of(text) == mac


@pytest.mark.parametrize(
    ("text", "serial"),
    [
        (
            "DS-2CD2346G2-ISU/SL00000000AAWRJ00001234",
            "ds-2cd2346g2-isu/sl00000000aawrj00001234",
        ),
        ("3L08942PAA8AECE", "3l08942paa8aece"),
        ("00000000000000000000", None),
        ("1234567890", None),
        ("123456", None),
        ("unknown", None),
        ("none given", None),
        ("A1", None),
        ("x1" * 100, None),
        (None, None),
    ],
)
def test_serial(text: object, serial: str | None) -> None:
    assert serial_of(text) == serial
