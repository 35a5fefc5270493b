"""A recorder: its own status, and its channels' where their cameras told it who they are."""

from __future__ import annotations

from homeassistant.helpers import issue_registry as ir

from custom_components.camera_lifecycle.const import DOMAIN
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running

from .home import AskedHome

MAKERS = {
    1: "hikvision",
    2: "hikvision",
    3: "hikvision",
    4: "hikvision",
    5: "hikvision",
    6: "jovision",
    7: "dahua",
    8: None,
}


async def test_eight_channels_of_three_makers_are_one_notice_a_maker(home: AskedHome) -> None:
    async with running(device("recorder")) as camera:
        entry = home.at(camera)
        recorder = home.device(
            entry=entry,
            domain="hikvision",
            identifier="abc123",
            name="Recorder",
            manufacturer="Hikvision",
            model="NVR",
        )
        for number in MAKERS:
            channel = home.device(
                entry=entry,
                domain="hikvision",
                identifier=f"abc123_{number}",
                name=f"Channel {number}",
                manufacturer="Hikvision",
                model="NVR channel",
                via=recorder,
            )
            home.picture("hikvision", f"abc123_{number}", device_id=channel.id, entry=entry)
        await home.consent(country="CA")
        await home.wait()
    assert home.cameras["Recorder"].camera.look_up_records[0].model == "DS-7732NI-M4"
    made = {
        number: (maker := home.cameras[f"Channel {number}"].assessment.identity.maker) and maker.id
        for number in MAKERS
    }
    assert made == MAKERS
    built = home.cameras["Channel 4"].assessment.firmware.build_date
    assert built is not None
    assert built.isoformat() == "2018-10-22"
    issues = ir.async_get(home.hass).issues
    phased_out = [key for key in issues if key[0] == DOMAIN and "phased_out" in key[1]]
    assert len(phased_out) <= 2


async def test_a_stream_of_a_recorder_is_its_channel_not_the_recorder(home: AskedHome) -> None:
    async with running(device("recorder")) as camera:
        # an address that is not this machine's own, answered here
        own = camera.device
        options = {
            "username": own.username,
            "password": own.password,
            "still_image_url": f"http://127.0.0.1:{camera.port}/picture.jpg",
            "stream_source": "rtsp://127.0.0.1/Streaming/Channels/601",
        }
        known = home.camera(
            "generic", "Gate", entry=home.entry("generic", options=options), manufacturer="Generic"
        )
        await home.consent()
        await home.wait()
        # the loopback address of this machine stands for many cameras: nobody is asked
        assert camera.guard.accepted == 0
    state = home.state(known.id, "look_up")
    assert state is not None
    assert state.state == "not_asked"
