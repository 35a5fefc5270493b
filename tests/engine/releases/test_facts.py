"""What the library's own releases say of real models, trap by trap."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import FirmwareState, SupportStatus
from scripts.library.read import Entry, read_library

from .listed import LIBRARY, judged

HIKVISION = {"integration": "hikvision_next", "manufacturer": "Hikvision", "hw_version": None}
DAHUA = {"integration": "dahua", "manufacturer": "Dahua", "hw_version": None}
AMCREST = {"integration": "amcrest", "manufacturer": "Amcrest", "hw_version": None}
AQARA = {"integration": "homekit_controller", "manufacturer": "Aqara", "hw_version": None}
EZVIZ = {"integration": "ezviz", "manufacturer": "EZVIZ", "hw_version": None}
UNIVIEW = {"integration": "onvif", "manufacturer": "Uniview", "hw_version": None}
MONTAVUE = {"integration": "onvif", "manufacturer": "Montavue", "hw_version": None}

FILES: dict[str, Entry] = {e.id: e for e in read_library()[0] if e.section == "releases"}
NEWER_MAY_BE_CONCLUDED = {"aqara"}
"""The vendors here whose list tells the region and everything that was offered there."""
READ_HERE = {*("hikvision", "hilook", "dahua", "montavue", "amcrest", "ezviz", "uniview", "aqara")}


@pytest.mark.parametrize(
    ("of", "model", "version", "maintained"),
    [
        # one name, two branches: two hardware versions, of which one has been left alone
        (DAHUA, "IPC-HDW3849H-AS-PV", "3.140.0000000.10.R, Build Date: 2024-01-16", True),
        (DAHUA, "IPC-HDW3849H-AS-PV", "2.820.0000000.18.R, Build Date: 2023-08-01", False),
        (DAHUA, "IPC-HDW3849H-AS-PV", None, False),
        # with and without what stands for the brand, and another model
        (DAHUA, "DH-IPC-PFW3849S-A180-AS-PV", "3.140.0000000.10.R,build:2024-01-16", True),
        (DAHUA, "IPC-PFW3849S-A180-AS-PV", "3.140.0000000.10.R,build:2024-01-16", True),
        (DAHUA, "DH-IPC-PFW3849S-A180-AS-P", "3.140.0000000.10.R,build:2024-01-16", False),
        (DAHUA, "IPC-HFW5541E-ZE", "3.142.0000000.2.R, Build Date: 2024-09-06", True),
        (DAHUA, "IPC-HFW5541E-ZE", "2.840.0000000.28.R, Build Date: 2024-08-07", False),
        (DAHUA, "IPC-HDW3849H-AS-P", "3.140.0000000.10.R, Build Date: 2024-01-16", False),
        (MONTAVUE, "MTT8106-AD-AP", "3.140.0000000.10.R, Build Date: 2024-01-16", True),
        (MONTAVUE, "MTT8106-AD-AP", "2.820.0000000.18.R, Build Date: 2023-08-01", False),
        (HIKVISION, "DS-7608NXI-I2/8P/S", "V5.04.010 build 240110", True),
        (HIKVISION, "DS-7608NXI-I2/8P/S", "V4.62.225 build 240123", False),
        # of one branch, and only one package is young
        (HIKVISION, "DS-2CD6924G0-IHS", "V5.7.1 build 240613", False),
        (HIKVISION, "DS-2CD6924G0-IHS(C)", "V5.7.1 build 240613", True),
        # a name that the vendor lists for the model, and one that it doesn't
        (HIKVISION, "DS-2CD1027G2-LUF", "V5.8.1 build 240110", True),
        (HIKVISION, "DS-2CD1027G2-LUFX", "V5.8.1 build 240110", False),
        # for testers
        (HIKVISION, "DS-KIS711", "V1.0.0 build 240110", False),
        # seen installed
        (EZVIZ, "CS-H80x-R100-8G82WKFL", "V5.3.8", False),
        (UNIVIEW, "IPC3628SR-ADF28KM-WP", "GIPC-B6218.1.1.240110", True),
        (UNIVIEW, "IPC675LFW-AX4DUPKC-VG", "GIPC-B6202.1.1.240110", False),
        # a list of what is newest, none of it young
        (AMCREST, "IP4M-1098EW-AI", "2.821.00AC002.0.R, Build Date: 2024-04-10", False),
        # the model ID is China's or the rest's; a name that both bear says which release only
        # where all have the same
        (AQARA, "lumi.camera.agl005", "4.3.0_0001", True),
        (AQARA, "Camera G100", "4.3.0", False),
        (AQARA, "Camera Hub G2H Pro", "4.5.20", True),
        (AQARA, "Camera Hub G350", "4.5.20", True),
        # the update cloud answered for this model, whatever it is called
        (AQARA, "Camera Hub G3", "4.5.20", True),
        (AQARA, "lumi.camera.gwpagl01", "3.3.2_0001.0004", True),
        (AQARA, "Camera Hub G2H", "3.3.2_0001.0004", False),
    ],
)
def test_what_is_maintained(
    of: dict[str, Any], model: str, version: str | None, *, maintained: bool
) -> None:
    status = judged(LIBRARY, **of, model=model, sw_version=version).support.status
    assert (status is SupportStatus.MAINTAINED) is maintained


NEWER, NEWEST, UNKNOWN = (
    FirmwareState.NEWER_EXISTS,
    FirmwareState.NEWEST_KNOWN,
    FirmwareState.UNKNOWN,
)


@pytest.mark.parametrize(
    ("of", "model", "version", "state"),
    [
        # the same version of another build is another firmware
        (AMCREST, "IPM-721W", "V2.420.AC00.18.R, Build Date: 2020-10-30", NEWEST),
        (AMCREST, "IPM-721W", "V2.420.AC00.18.R, Build Date: 2020-02-17", UNKNOWN),
        (AMCREST, "IPM-721W", "V2.420.AC00.18.R", UNKNOWN),
        # the page has this package for V2 alone, and another for the rest
        (AMCREST, "ASH21", "V2.680.00AC008.0.R, Build Date: 2022-04-06", NEWEST),
        (AMCREST, "ASH21", "V2.680.00AC008.0.R", UNKNOWN),
        (AMCREST, "ASH21", "V2.680.00AC003.0.R, Build Date: 2022-05-20", UNKNOWN),
        (
            {**AMCREST, "hw_version": "V2"},
            "ASH21",
            "V2.680.00AC008.0.R, Build Date: 2022-04-06",
            NEWEST,
        ),
        (
            {**AMCREST, "hw_version": "V1"},
            "ASH21",
            "V2.680.00AC008.0.R, Build Date: 2022-04-06",
            UNKNOWN,
        ),
        (AMCREST, "IP2M-841B-V3", "V2.800.1ENN001.0.R, Build Date: 2024-10-29", NEWEST),
        (AMCREST, "IP2M-841B-V2", "V2.420.AC00.20.R, Build Date: 2024-12-06", NEWEST),
        (AMCREST, "IP2M-841B-V3", "V2.420.AC00.20.R, Build Date: 2024-12-06", UNKNOWN),
        # in two families of one branch, and several packages of one model are marked as the newest
        (DAHUA, "IPC-HDW3849H-AS-PV", "3.140.0000000.81.R, Build Date: 2026-05-08", UNKNOWN),
        (DAHUA, "IPC-HDW3849H-AS-PV", "3.140.0000000.10.R, Build Date: 2024-01-16", UNKNOWN),
        (DAHUA, "IPC-HDBW3541F-AS-S2", "3.140.0000000.62.R, Build Date: 2026-01-14", UNKNOWN),
        # not listed as the newest on a day
        (DAHUA, "IPC-HFW8449J-Z-SC", "3.146.0000000.32.R, Build Date: 2026-07-08", UNKNOWN),
        # the region is not known, or another package is another platform's
        (HIKVISION, "DS-2CD1027G2-LUF", "V5.8.41 build 260401", UNKNOWN),
        (HIKVISION, "DS-2CD1027G2-LUF", "V5.8.1 build 240110", UNKNOWN),
        (AQARA, "lumi.camera.agl010", "4.5.70_0004.0017", NEWEST),
        (AQARA, "lumi.camera.agl010", "4.5.21_0004.0017", NEWER),
        # offered in China only
        (AQARA, "lumi.camera.acn007", "4.3.4_0004", NEWEST),
        # a later one in some of its regions, and the camera's is not known
        (AQARA, "lumi.camera.acn010", "4.5.30_0008.0017", UNKNOWN),
        # the first part of a version, as HomeKit tells it
        (AQARA, "Camera Hub G2H Pro", "4.5.30", UNKNOWN),
        (AQARA, "Camera Hub G2H Pro", "4.5.30_0004.0013", NEWEST),
        # perhaps a step back
        (AQARA, "lumi.camera.agl006", "4.5.70_0018.0114", UNKNOWN),
        (AQARA, "lumi.camera.agl006", "4.5.70_0018.0108", UNKNOWN),
        (AQARA, "lumi.camera.agl006", "4.5.70_0016.0112", UNKNOWN),
    ],
)
def test_what_is_newest(of: dict[str, Any], model: str, version: str, state: FirmwareState) -> None:
    assert judged(LIBRARY, **of, model=model, sw_version=version).firmware.state is state


@pytest.mark.parametrize(
    ("of", "model", "version"),
    [
        (HIKVISION, "DS-2CD1027G2-LUF", "V5.8.41"),
        (HIKVISION, "DS-2CD2346G2-ISU/SL", "V5.7.18"),
        (EZVIZ, "CS-H80x-R100-8G82WKFL", "V5.3.8"),
        (DAHUA, "IPC-HDW3849H-AS-PV", "3.140.0000000.81.R"),
        (AQARA, "Camera Hub G2H Pro", "4.5.30"),
    ],
)
def test_a_version_that_could_be_several_builds_gets_no_day(
    of: dict[str, Any], model: str, version: str
) -> None:
    firmware = judged(LIBRARY, **of, model=model, sw_version=version).firmware
    assert (firmware.build_date, firmware.not_before, firmware.not_after) == (None, None, None)


@pytest.mark.parametrize("vendor", sorted(READ_HERE))
def test_a_list_concludes_no_more_than_was_read_of_it(vendor: str) -> None:
    lists = FILES[vendor].content["lists"]
    concluded = {one for of in lists.values() for one in of["concludes"]}
    assert ("newer_exists" in concluded) is (vendor in NEWER_MAY_BE_CONCLUDED)
    for row in FILES[vendor].content["releases"]:
        if row.get("channel") == "sighting":
            assert lists[row["list"]]["concludes"] == []


@pytest.mark.parametrize("vendor", ["hikvision", "hilook"])
def test_a_name_in_several_branches_is_in_a_list_by_branch(vendor: str) -> None:
    content = FILES[vendor].content
    branches: dict[str, set[str]] = {}
    rows = [row for row in content["releases"] if row.get("channel") != "sighting"]
    for row in rows:
        for name in row["models"]:
            branches.setdefault(name.casefold(), set()).add(row["branch"])
    several = {name for name, found in branches.items() if len(found) > 1}
    assert several
    for row in rows:
        if several & {name.casefold() for name in row["models"]}:
            assert content["lists"][row["list"]].get("by_branch"), row
