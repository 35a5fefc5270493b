"""One model has many spellings; a successor is another model."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.engine.model_names import (
    names_of,
    normal,
    plain_version,
    revision_of,
    unversioned,
)
from custom_components.camera_lifecycle.engine.support.conditions import version_matches

from .support.cases import model, sold


@pytest.mark.parametrize(
    ("manufacturer", "name", "wanted"),
    [
        ("Reolink", "RLC-410", "rlc-410"),
        ("Reolink", "Reolink RLC-410", "rlc-410"),
        (None, "Reolink RLC 410", "rlc-410"),
        ("AXIS", "AXIS M1065-LW Network Camera", "m1065-lw"),
        ("Axis Communications AB", "M1065-LW", "m1065-lw"),
        ("D-Link Corporation", "D-Link_Corporation DCS-930L", "dcs-930l"),
        ("Tapo", "Tapo C200", "c200"),
        ("Tapo", "Tapo C200(EU)", "c200"),
        ("Reolink", "C2 Pro", "c2-pro"),
        ("Reolink", "C2-Pro", "c2-pro"),
        ("Reolink", " E1  Zoom ", "e1-zoom"),
        ("Vivotek", "SD9364-EH Network Dome Camera", "sd9364-eh"),
    ],
)
def test_what_surrounds_a_model_is_taken_off(
    manufacturer: str | None, name: str, wanted: str
) -> None:
    camera = model(name, manufacturer=manufacturer or "")
    assert wanted in names_of(camera, sold("reolink"))


@pytest.mark.parametrize(
    ("name", "never"),
    [("C2 Pro", "c2"), ("E1 Zoom", "e1"), ("RLC-410W", "rlc-410"), ("IP2M-841-V3", "ip2m-841")],
)
def test_nothing_inside_a_model_is_taken_off(name: str, never: str) -> None:
    assert never not in names_of(model(name), sold("reolink"))


@pytest.mark.parametrize(
    ("name", "hardware", "revision"),
    [
        ("C200", "3.0", "3.0"),
        ("C200", None, None),
        ("C200 v3", None, "3"),
        ("C200(EU) V2.20", None, "2.20"),
        ("C200 Ver 4", None, "4"),
        ("C200 v3", "4.0", "4.0"),
        (None, None, None),
    ],
)
def test_hardware_version(name: str | None, hardware: str | None, revision: str | None) -> None:
    assert revision_of(model(name, hardware)) == revision


def test_a_hardware_version_comes_off_only_when_asked() -> None:
    assert unversioned(("c200-v3", "rlc-410", "ip2m-841-v3")) == ("c200", "ip2m-841")


@pytest.mark.parametrize(
    ("patterns", "version", "matches"),
    [
        (("3",), "V3.0", True),
        (("3",), "Ver. 3.0", True),
        (("5",), "Ver: 5.0", True),
        (("A1",), "H/W Ver.: A1", True),
        (("1",), "Rev. 1.0", True),
        (("A1",), "VA1", False),
        (("3.0",), "3", True),
        (("3.*",), "3.20", True),
        (("3",), "3.20", False),
        (("2",), "20", False),
        (("IPC_51316M",), "ipc-51316m", True),
        (("8.40.*",), "8.40.3", True),
        (("8.4", "8.4.*"), "8.40.3", False),
        ((), "1", False),
    ],
)
def test_versions(patterns: tuple[str, ...], version: str, matches: bool) -> None:  # noqa: FBT001 - a column
    assert version_matches(tuple(map(plain_version, patterns)), plain_version(version)) is matches


def test_gaps_are_one_sign() -> None:
    assert normal(" GV_LX4  V2 ") == normal("gv-lx4-v2") == "gv-lx4-v2"
