"""Who answers to a call into the home network is evidence, with consent and without a login."""

from __future__ import annotations

from .home import AskedHome

HIKVISION = (
    "onvif://www.onvif.org/location/city/hangzhou",
    "onvif://www.onvif.org/name/HIKVISION%20DS-2CD2385G1-I",
)


async def test_the_scopes_of_a_cameras_own_address_are_evidence(
    home: AskedHome, heard: dict[str, tuple[str, ...]]
) -> None:
    heard["192.0.2.7"] = HIKVISION
    home.camera("onvif", "Shed", url="http://192.0.2.7:88/", manufacturer="ONVIF")
    await home.consent()
    await home.wait()
    shed = home.cameras["Shed"]
    assert shed.camera.look_up_records[0].details["onvif_scopes"] == [*HIKVISION]
    signals = {evidence.signal for evidence in shed.assessment.identity.evidence}
    assert "onvif_scopes" in signals


async def test_without_consent_nobody_listens(
    home: AskedHome, heard: dict[str, tuple[str, ...]]
) -> None:
    heard["192.0.2.7"] = HIKVISION
    home.camera("onvif", "Shed", url="http://192.0.2.7:88/", manufacturer="ONVIF")
    await home.consent(look_ups=False)
    await home.wait()
    assert home.cameras["Shed"].camera.look_up_records == ()


async def test_scopes_are_not_the_words_of_a_typed_stream(
    home: AskedHome, heard: dict[str, tuple[str, ...]]
) -> None:
    heard["192.0.2.7"] = HIKVISION
    options = {"stream_source": "rtsp://192.0.2.7/live"}
    home.camera("generic", "Gate", entry=home.entry("generic", options=options))
    await home.consent()
    await home.wait()
    assert home.cameras["Gate"].camera.look_up_records == ()
