"""Devices that were read over ONVIF; the envelopes are those of `simulated_cameras/onvif.py`."""

from custom_components.camera_lifecycle.lookup.model import Protocol

from ..model import Replay

FIELDS = ("manufacturer", "model", "sw_version", "serial_number", "hw_version", "mac")


def read(name: str, source: str, **told: str) -> Replay:
    learned = {field: told.get(field) for field in FIELDS}
    return Replay(name, Protocol.ONVIF, source, learned, record={"id": name, **told})


ONVIF = (
    read(
        "DS-2DF7286-A",
        "https://github.com/evercam/evercam-server/issues/10",
        manufacturer="HIKVISION",
        model="DS-2DF7286-A",
        sw_version="V5.1.8 build 140616",
        serial_number="DS-2DF7286-A20140705CCWR471699220B",
        hw_version="88",
    ),
    read(
        "a CamHipro camera that calls itself IPCAM",
        "https://github.com/home-assistant/core/issues/92308",
        manufacturer="IPCAM",
        model="IPCAM",
    ),
    read(
        "EYEPLUS_DEV",
        "https://github.com/slydiman/ha_custom_onvif/issues/6",
        manufacturer="EYEPLUS",
        model="EYEPLUS_DEV",
    ),
    read(
        "E1 Pro, over ONVIF",
        "https://github.com/home-assistant/core/issues/77779",
        manufacturer="IPC-BO",
        model="E1 Pro",
        mac="3c:7a:aa:84:f9:56",
    ),
    read(
        "AXIS_WS_ACCC8E494578",
        "https://github.com/GuilhermeC18/node-onvif/issues/40",
        manufacturer="AXIS",
        serial_number="ACCC8E494578",
    ),
    Replay(
        "go2rtc, which is no camera",
        Protocol.ONVIF,
        "https://github.com/AlexxIT/go2rtc/blob/282faeea6d13e381209060aedf0527fea7761d3b/"
        "internal/onvif/onvif.go",
        {"integration": "restreamer", "model": "go2rtc", "serial_number": None},
        record={
            "id": "go2rtc",
            "model": "go2rtc",
            "sw_version": "1.9.9",
            "serial_number": "192.0.2.5:1984",
            "hw_version": "1.00",
        },
    ),
)
