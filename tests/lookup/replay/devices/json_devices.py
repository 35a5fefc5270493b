"""Devices that answer in JSON: Axis, Reolink, Uniview."""

import json
from typing import Any

from custom_components.camera_lifecycle.lookup.model import Protocol

from ..model import Replay

AXIS = "https://github.com/Kane610/axis/blob/"
GROUPS = "root.Brand,root.Properties.Firmware,root.Properties.System"
PARAMETERS = f"/axis-cgi/param.cgi?action=list&group={GROUPS}"
PROPERTIES = {
    "Architecture": "armv7hf",
    "ProdNbr": "M1065-LW",
    "HardwareID": "70E",
    "Version": "9.80.1",
    "ProdFullName": "AXIS M1065-LW Network Camera",
    "Brand": "AXIS",
    "ProdType": "Network Camera",
    "Soc": "Ambarella S2L (Flattened Device Tree)",
    "SocSerialNumber": "",
    "WebURL": "http://www.axis.com",
    "ProdVariant": "",
    "SerialNumber": "ACCC12345678",
    "ProdShortName": "AXIS M1065-LW",
    "BuildDate": "Apr 29 2020 06:50",
}


def properties(**changed: str) -> str:
    told = {"propertyList": {**PROPERTIES, **changed}}
    return json.dumps({"apiVersion": "1.1", "data": told})


def parameters(number: str, full: str, short: str) -> str:
    return (
        f"root.Brand.Brand=AXIS\nroot.Brand.ProdFullName={full}\nroot.Brand.ProdNbr={number}\n"
        f"root.Brand.ProdShortName={short}\nroot.Brand.ProdType=Network Camera\n"
        "root.Properties.Firmware.BuildDate=Jun 13 2017 14:38\n"
        "root.Properties.Firmware.Version=5.20.5\n"
        "root.Properties.System.SerialNumber=ACCC12345678\n"
    )


VAPIX = (
    Replay(
        "M1065-LW",
        Protocol.VAPIX,
        f"{AXIS}043040a67d3df67628f5b354bdd9ca28886ddf1d/tests/test_basic_device_info.py",
        {
            "manufacturer": "AXIS",
            "model": "M1065-LW",
            "sw_version": "9.80.1",
            "hw_version": "70E",
            "mac": "ACCC12345678",
            "details.build_date": "Apr 29 2020 06:50",
        },
        {"getAllProperties": properties()},
    ),
    Replay(
        "M3058-PLVE, whose number is cut short",
        Protocol.VAPIX,
        f"{AXIS}043040a67d3df67628f5b354bdd9ca28886ddf1d/tests/test_basic_device_info.py",
        {"model": "M3058-PLVE"},
        {
            "getAllProperties": properties(
                ProdNbr="M3058",
                ProdShortName="AXIS M3058-PLVE",
                ProdFullName="AXIS M3058-PLVE Network Camera",
            )
        },
    ),
    Replay(
        "P3245, by its short number",
        Protocol.VAPIX,
        "https://github.com/home-assistant/core/issues/112824",
        {"model": "P3245", "sw_version": "11.9.60"},
        {
            "getAllProperties": properties(
                ProdNbr="P3245",
                ProdShortName="AXIS P3245",
                ProdFullName="AXIS P3245 Network Camera",
                Version="11.9.60",
            )
        },
    ),
    Replay(
        "M1065-LW, with older firmware",
        Protocol.VAPIX,
        f"{AXIS}026d56cae0e363692811d2c99ffe04e2f7cbf59c/tests/parameters/test_brand.py",
        {"model": "M1065-LW", "sw_version": "5.20.5", "details.build_date": "Jun 13 2017 14:38"},
        {PARAMETERS: parameters("M1065-LW", "AXIS M1065-LW Network Camera", "AXIS M1065-LW")},
    ),
)

E1_ZOOM = {
    "B485": 0,
    "IOInputNum": 0,
    "audioNum": 1,
    "buildDay": "build 23083101",
    "cfgVer": "v3.1.0.0",
    "channelNum": 1,
    "detail": "IPC_566SD664M5MPS10E1W711000000",
    "exactType": "WIFI_SOLO_IPC",
    "firmVer": "v3.1.0.2649_23083101",
    "hardVer": "IPC_566SD664M5MP",
    "model": "E1 Zoom",
    "name": "Reolink Camera",
    "serial": "215222925131776",
    "type": "IPC",
    "wifi": 1,
}
RLN36 = {
    **E1_ZOOM,
    "channelNum": 36,
    "exactType": "NVR",
    "type": "NVR",
    "model": "RLN36",
    "firmVer": "v3.6.0.415_25062842",
    "hardVer": "N5MB01",
    "name": "NVR",
}


def status(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"count": len(rows), "status": [{"sleep": 0, **row} for row in rows]}


def reolink(name: str, source: str, version: str, board: str) -> Replay:
    """Return a camera whose model and version were read there, in the form of the E1 Zoom."""
    told = {**E1_ZOOM, "model": name, "firmVer": version, "hardVer": board}
    return Replay(
        name,
        Protocol.REOLINK,
        source,
        {"model": name, "sw_version": version, "hw_version": board or None},
        {"GetDevInfo": {"DevInfo": told}},
    )


REOLINK = (
    reolink(
        "RLC-811A",
        "https://github.com/AT0myks/reolink-fw-archive/issues/36",
        "v2.1.0.2144_23042803",
        "IPC_560B158MP",
    ),
    reolink(
        "RLC-823A",
        "https://github.com/aendue/ioBroker.reolink/issues/56",
        "v3.1.0.2831_23102509_v1.0.0.31",
        "",
    ),
    Replay(
        "E1 Zoom",
        Protocol.REOLINK,
        "https://github.com/starkillerOG/reolink_aio/issues/46",
        {
            "model": "E1 Zoom",
            "sw_version": "v3.1.0.2649_23083101",
            "hw_version": "IPC_566SD664M5MP",
            "mac": "ec:71:db:00:00:01",
            "details.buildDay": "build 23083101",
            "details.deviceType": "WIFI_SOLO_IPC",
        },
        {
            "GetDevInfo": {"DevInfo": E1_ZOOM},
            "GetLocalLink": {"LocalLink": {"activeLink": "LAN", "mac": "ec:71:db:00:00:01"}},
        },
    ),
    Replay(
        "E1 Zoom, that does not tell its link",
        Protocol.REOLINK,
        "https://github.com/starkillerOG/reolink_aio/issues/46",
        {"model": "E1 Zoom", "mac": None},
        {"GetDevInfo": {"DevInfo": E1_ZOOM}},
    ),
    Replay(
        "RLN36, a recorder of foreign cameras",
        Protocol.REOLINK,
        "https://github.com/verheesj/reolink-api/pull/7",
        {"model": "RLN36", "sw_version": "v3.6.0.415_25062842", "details.deviceType": "NVR"},
        {
            "GetDevInfo": {"DevInfo": RLN36},
            "GetChannelstatus": status(
                {"channel": 0, "name": "Porch", "online": 1, "uid": "xxx"},
                {"channel": 1, "name": "", "online": 0, "uid": ""},
                {"channel": 3, "name": "Porch Doorbell", "online": 1, "uid": "xxx"},
                {"channel": 4, "name": "Side", "online": 1, "uid": ""},
            ),
            "GetChnTypeInfo": [
                {"typeInfo": "RLC-811A", "firmVer": "v3.1.0.4731_2503212217"},
                {"typeInfo": "Reolink Video Doorbell PoE", "boardInfo": "DB_566128M5MP_P"},
                {"typeInfo": "DS-2CD2342WD-I", "firmVer": ""},
            ],
        },
        channels=(
            {
                "name": "Porch",
                "model": "RLC-811A",
                "sw_version": "v3.1.0.4731_2503212217",
                "details.channel": "1",
            },
            {"model": "Reolink Video Doorbell PoE", "hw_version": "DB_566128M5MP_P"},
            {"model": "DS-2CD2342WD-I", "sw_version": None, "details.channel": "5"},
        ),
    ),
)

UNV = (
    "https://github.com/ahmofrad/netbox-sync/blob/4c16ca9a14ca7044fe790e1885cc08b552366fd3/"
    "tests/test_unv_parsers.py"
)
UNV_NOTES = (
    "https://github.com/ahmofrad/netbox-sync/blob/bc5b890c9b51d2256adbb789ca51064ef9b1f413/"
    "docs/superpowers/specs/2026-08-05-dahua-unv-nvr-design.md"
)
UNKNOWN_PAGE = (
    599,
    json.dumps({"Response": {"ResponseCode": 1, "ResponseString": "Common Error", "Data": {}}}),
)
LAPI_ROOT = "/LAPI/V1.0"


def envelope(data: dict[str, Any], code: int = 0) -> str:
    told = {"ResponseCode": code, "ResponseString": "Succeed", "StatusCode": 0, "Data": data}
    return json.dumps({"Response": told})


NVR302 = {
    "ID": 0,
    "DeviceName": "NVR302-16S2",
    "DeviceType": 1,
    "DeviceModel": "NVR302-16S2",
    "SerialNumber": "210235XAX93239000081",
    "FirmwareVersion": "NVR-B3601.37.45.230825",
}
LAPI = (
    Replay(
        "NVR302-16S2, a recorder of foreign cameras",
        Protocol.LAPI,
        UNV,
        {
            "manufacturer": None,
            "model": "NVR302-16S2",
            "sw_version": "NVR-B3601.37.45.230825",
            "serial_number": "210235XAX93239000081",
        },
        {
            f"{LAPI_ROOT}/System/DeviceInfo": envelope(NVR302),
            f"{LAPI_ROOT}/Channels/System/ChannelDetailInfos": envelope(
                {
                    "Nums": 2,
                    "DetailInfos": [
                        {
                            "ID": 1,
                            "Name": "Kitchen",
                            "Status": 1,
                            "Manufacturer": "HIKVISION",
                            "DeviceModel": "DS-2CD1131-I",
                            "AddressInfo": {"Address": "192.0.2.67", "MAC": "f8:4d:fc:58:ef:c2"},
                        },
                        {
                            "ID": 2,
                            "Name": "IP Camera 2",
                            "Status": 0,
                            "Manufacturer": "",
                            "DeviceModel": "",
                            "AddressInfo": {"Address": "", "MAC": ""},
                        },
                    ],
                }
            ),
            f"{LAPI_ROOT}/Channels/System/DeviceInfos": envelope(
                {
                    "Nums": 1,
                    "DeviceInfos": [
                        {
                            "ID": 1,
                            "DeviceModel": "DS-2CD1131-I",
                            "SerialNumber": "DS-2CD1131-I20181219AAWRC79938008",
                            "FirmwareVersion": "V5.5.54 build 180821",
                        }
                    ],
                }
            ),
        },
        UNKNOWN_PAGE,
        (
            {
                "name": "Kitchen",
                "manufacturer": "HIKVISION",
                "model": "DS-2CD1131-I",
                "sw_version": "V5.5.54 build 180821",
                "mac": "f8:4d:fc:58:ef:c2",
                "details.channel": "1",
            },
        ),
    ),
    Replay(
        "NVR302-16S2, that does not say whom it records",
        Protocol.LAPI,
        UNV_NOTES,
        {"model": "NVR302-16S2"},
        {f"{LAPI_ROOT}/System/DeviceInfo": envelope(NVR302)},
        UNKNOWN_PAGE,
    ),
)
