"""The fleet: which records of the corpus are played, and which protocols each speaks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from uuid import NAMESPACE_DNS, uuid5

from development.corpus import corpus_by_id

from .model import Device

HIKVISION_SERVER: Final = "App-webs/"

# name -> (record of the corpus, protocols, TLS, web server's name)
DEVICES: Final[dict[str, tuple[str, tuple[str, ...], bool, str | None]]] = {
    "hikvision": (
        "hikvision-ds-2cd2346g2-isu-sl-300d2128",
        ("isapi", "onvif"),
        False,
        HIKVISION_SERVER,
    ),
    "recorder": ("hikvision-ds-7732ni-m4-29a3090f", ("isapi",), False, HIKVISION_SERVER),
    "hilook": ("hilook-dvr-104g-k1-b69c827f", ("onvif",), False, HIKVISION_SERVER),
    "dahua": ("dahua-dh-sd3c405db-gny-a-pv-94bb2207", ("dahua", "onvif"), False, None),
    "amcrest": ("amcrest-x-d06a1e48", ("dahua",), False, None),
    "axis": ("axis-axis-m1065-lw-network-camera-8d6ed04f", ("vapix", "onvif"), False, None),
    "axis_old": ("axis-m7001-846d4e00", ("vapix_old",), False, None),
    "reolink": ("reolink-rlc-811a-01087ac5", ("reolink",), True, None),
    "hanwha": ("hanwha-vision-xnd-a9084rv-692c4b8e", ("onvif",), False, None),
    "vivotek": ("vivotek-fd9360-h-f2f08229", ("onvif",), False, None),
    "sunba": ("sunba-performance-series-14a9b4ed", ("onvif",), False, None),
    "besder": ("besder-xm530-50x50-wg-8m-1c698616", ("onvif",), False, None),
    "gate": ("hikvision-ds-2cd2346g2-isu-sl-300d2128", ("isapi",), False, HIKVISION_SERVER),
    "shed": ("hikvision-ds-2cd2346g2-isu-sl-300d2128", ("isapi",), False, HIKVISION_SERVER),
    "dahua_recorder": ("dahua-nvr6xx-4ks2", ("dahua",), False, None),
    "reolink_recorder": ("reolink-rln36-a4a633ae", ("reolink",), True, None),
    "uniview_recorder": ("uniview-nvr302-16s2", ("lapi",), False, None),
}

# recorders that the corpus does not have; read in ahmofrad/netbox-sync, tests/test_*_parsers.py
RECORDERS: Final[dict[str, dict[str, Any]]] = {
    "dahua-nvr6xx-4ks2": {
        "id": "dahua-nvr6xx-4ks2",
        "manufacturer": "Dahua",
        "model": "NVR6XX-4KS2",
        "sw_version": "4.002.0000000.2.R,build:2023-02-20",
        "serial_number": "4C0048DPAJ8F3C9",
        "raw": {"processor": "ST7108"},
    },
    "uniview-nvr302-16s2": {
        "id": "uniview-nvr302-16s2",
        "model": "NVR302-16S2",
        "sw_version": "NVR-B3601.37.45.230825",
        "serial_number": "210235XAX93239000081",
    },
}

# an eight-channel recorder: cameras of three makers, and one that tells it nothing
CHANNELS: Final[dict[str, tuple[str, ...]]] = {
    "recorder": (
        "hikvision-ds-2cd2342wd-i-e640f5d1",
        "hikvision-ds-2cd2046g2-iu-2777f943",
        "hikvision-ds-2cd2346g2-i-880fa51f",
        "hiwatch-hwi-t220h-9cb75518",
        "hikvision-ds-2cd2387g2h-lisu-sl-d24d67a8",
        "jovision-jvswo708-po300m2-f39b42e6",
        "dahua-ipc-hdw5541h-as-pv-9921d291",
        "unknown-unknown-a5797105",
    ),
    **dict.fromkeys(
        ("dahua_recorder", "reolink_recorder", "uniview_recorder"),
        (
            "hikvision-ds-2cd2342wd-i-e640f5d1",
            "dahua-ipc-hdw5541h-as-pv-9921d291",
            "jovision-jvswo708-po300m2-f39b42e6",
            "unknown-unknown-a5797105",
        ),
    ),
}


def fleet() -> tuple[Device, ...]:
    """Return every device of the fleet."""
    rows = {**corpus_by_id(), **RECORDERS}
    return tuple(
        Device(
            name,
            _with_serial(rows[record]),
            protocols,
            channels=tuple(rows[channel] for channel in CHANNELS.get(name, ())),
            tls=tls,
            server=server,
        )
        for name, (record, protocols, tls, server) in DEVICES.items()
    )


def _with_serial(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a record with a serial number: Home Assistant's onvif takes no camera without."""
    if row.get("serial_number") or row.get("mac"):
        return row
    return {**row, "serial_number": uuid5(NAMESPACE_DNS, row["id"]).hex[:16]}


def device(name: str) -> Device:
    """Return one device of the fleet."""
    return next(one for one in fleet() if one.name == name)
