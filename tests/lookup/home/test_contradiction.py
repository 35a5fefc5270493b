"""What a camera says itself against what its integration writes for it."""

from __future__ import annotations

import pytest

from development.corpus import corpus_by_id
from development.simulated_cameras.fleet import device
from development.simulated_cameras.model import Device
from development.simulated_cameras.server import running

from .home import AskedHome


async def test_the_cameras_word_outranks_the_integrations_constant(home: AskedHome) -> None:
    """The integration calls every camera Dahua; this one says that Amcrest sells it."""
    async with running(device("amcrest")) as camera:
        entry = home.at(camera, "dahua", address=camera.host)
        home.camera("dahua", "Porch", entry=entry, manufacturer="Dahua", model="Generic RTSP")
        await home.consent()
        await home.wait()
    identity = home.cameras["Porch"].assessment.identity
    assert identity.vendor is not None
    assert identity.vendor.id == "amcrest"
    signals = {evidence.signal: evidence for evidence in identity.evidence}
    assert "sw_version" in signals or "manufacturer" in signals


@pytest.mark.attack(
    "network", "a device answers as another maker's than the integration says", "it isn't accused"
)
async def test_a_camera_that_is_another_makers_is_not_accused(home: AskedHome) -> None:
    """Set up with core's hikvision, which writes Hikvision; the camera says Hanwha."""
    other = Device(
        "pretender",
        {**corpus_by_id()["hanwha-vision-xnd-a9084rv-692c4b8e"], "raw": {"deviceType": "IPCamera"}},
        ("isapi",),
    )
    async with running(other) as camera:
        home.hikvision(camera, "Lobby")
        await home.consent()
        await home.wait()
    known = home.cameras["Lobby"]
    assert known.look_up is not None
    assert known.look_up.state == "answered"
    identity = known.assessment.identity
    assert identity.vendor is not None
    assert identity.vendor.id.startswith("hanwha")
    assert identity.maker is None or identity.maker.id != "hikvision" or identity.contradicted
    assert not known.assessment.at_risk
