"""Who answers to a call into the home network is evidence, with consent and without a login."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.engine.model import Strength
from custom_components.camera_lifecycle.lookup.announcement import Announcement

from .home import AskedHome

HIKVISION = Announcement(
    (
        "onvif://www.onvif.org/location/city/hangzhou",
        "onvif://www.onvif.org/name/HIKVISION%20DS-2CD2385G1-I",
        "onvif://www.onvif.org/hardware/DS-2CD2385G1-I",
        "onvif://www.onvif.org/mfr/Hikvision",
        "onvif://www.onvif.org/MAC/c0:56:e3:00:00:01",
    )
)


async def test_the_scopes_of_a_cameras_own_address_are_evidence(
    home: AskedHome, heard: dict[str, Announcement]
) -> None:
    heard["192.0.2.7"] = HIKVISION
    home.camera("onvif", "Shed", url="http://192.0.2.7:88/", manufacturer="ONVIF")
    await home.consent()
    await home.wait()
    shed = home.cameras["Shed"]
    assert shed.camera.look_up_records[0].details["onvif_scopes"] == [*HIKVISION.scopes]
    signals = {evidence.signal for evidence in shed.assessment.identity.evidence}
    assert "onvif_scopes" in signals


@pytest.mark.attack(
    "network",
    "somebody announces another maker at a camera's address",
    "no camera is renamed, merged, or accused",
)
async def test_what_is_announced_is_a_weak_hint_and_no_more(
    home: AskedHome, heard: dict[str, Announcement]
) -> None:
    """Anybody on the network can say that a camera is Hikvision's."""
    heard["192.0.2.7"] = HIKVISION
    known = home.camera("onvif", "Shed", url="http://192.0.2.7:88/", manufacturer="ONVIF")
    other = home.camera("onvif", "Loft", mac="c0:56:e3:00:00:01", manufacturer="Hikvision")
    await home.consent(country="CA")
    await home.wait()
    shed = home.cameras["Shed"]
    identity = shed.assessment.identity
    assert identity.maker is not None
    assert identity.maker.id == "hikvision"
    assert identity.confidence is Strength.WEAK
    assert not any(piece.strength.proves for piece in identity.evidence)
    assert shed.assessment.support.status.value == "unknown"
    # the MAC address that it names makes it no other camera, and its name renames nothing
    assert {camera.camera.name for camera in home.cameras.values()} == {"Shed", "Loft"}
    assert known.id != other.id


@pytest.mark.attack("network", "cameras are announced, and nobody consented", "nobody listens")
async def test_without_consent_nobody_listens(
    home: AskedHome, heard: dict[str, Announcement]
) -> None:
    heard["192.0.2.7"] = HIKVISION
    home.camera("onvif", "Shed", url="http://192.0.2.7:88/", manufacturer="ONVIF")
    await home.consent(look_ups=False)
    await home.wait()
    assert home.cameras["Shed"].camera.look_up_records == ()


async def test_scopes_are_not_the_words_of_a_typed_stream(
    home: AskedHome, heard: dict[str, Announcement]
) -> None:
    heard["192.0.2.7"] = HIKVISION
    options = {"stream_source": "rtsp://192.0.2.7/live"}
    home.camera("generic", "Gate", entry=home.entry("generic", options=options))
    await home.consent()
    await home.wait()
    assert home.cameras["Gate"].camera.look_up_records == ()
