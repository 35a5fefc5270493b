"""The fleet: which records of the corpus are played, and which protocols each speaks."""

from __future__ import annotations

from typing import Final

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
}

# an eight-channel recorder: cameras of three makers, and one that tells it nothing
CHANNELS: Final = {
    "recorder": (
        "hikvision-ds-2cd2342wd-i-e640f5d1",
        "hikvision-ds-2cd2046g2-iu-2777f943",
        "hikvision-ds-2cd2346g2-i-880fa51f",
        "hiwatch-hwi-t220h-9cb75518",
        "hikvision-ds-2cd2387g2h-lisu-sl-d24d67a8",
        "jovision-jvswo708-po300m2-f39b42e6",
        "dahua-ipc-hdw5541h-as-pv-9921d291",
        "unknown-unknown-a5797105",
    )
}


def fleet() -> tuple[Device, ...]:
    """Return every device of the fleet."""
    rows = corpus_by_id()
    return tuple(
        Device(
            name,
            rows[record],
            protocols,
            channels=tuple(rows[channel] for channel in CHANNELS.get(name, ())),
            tls=tls,
            server=server,
        )
        for name, (record, protocols, tls, server) in DEVICES.items()
    )


def device(name: str) -> Device:
    """Return one device of the fleet."""
    return next(one for one in fleet() if one.name == name)
