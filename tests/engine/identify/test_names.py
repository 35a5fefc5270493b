"""How names are made comparable."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.engine.identify.names import clean, is_made_of, key, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [("TP-Link", "tplink"), ("tp  link", "tplink"), ("H.View", "hview"), ("Ⅷ", "ⅷ"), ("-", "")],
)
def test_key(text: str, expected: str) -> None:
    assert key(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Night Owl SP", "night_owl_sp"),
        ("Überwachung & Söhne", "uberwachung_sohne"),
        ("小米", "小米"),
        ("!!!", "unnamed"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_clean_cuts_and_trims() -> None:
    assert clean(None) == ""
    assert clean("\u00a0 x\0") == "x"
    assert len(clean("a" * 10_000)) == 512


GENERIC = frozenset({"a", "an", "the", "ip", "ipc", "cam", "camera", "network", "onvif", "generic"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A_ONVIF_CAMERA", True),
        ("An IP Camera", True),
        ("NetWork Camera", True),
        ("IPCamera01", True),
        ("IP_CAM", True),
        ("Generic_ONVIF", True),
        ("IPC360", False),
        ("CamHi", False),
        ("Camera of Axis", False),
        ("01", False),
        ("", False),
        ("ip" * 16, True),
        ("ip" * 17, False),
    ],
)
def test_words_that_every_camera_could_bear(text: str, *, expected: bool) -> None:
    assert is_made_of(key(text), GENERIC) is expected
