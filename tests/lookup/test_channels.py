"""The channel that a stream's path names, as each maker writes it."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.lookup.channels import channel_of_path


@pytest.mark.parametrize(
    ("path", "channel"),
    [
        ("/Streaming/Channels/101", 1),
        ("/Streaming/Channels/1602", 16),
        ("/ISAPI/Streaming/channels/301/picture", 3),
        ("/Streaming/tracks/401?starttime=x", 4),
        ("/cam/realmonitor?channel=1&subtype=0", 1),
        ("/cam/realmonitor?channel=12&subtype=1", 12),
        ("/cgi-bin/snapshot.cgi?channel=3", 3),
        ("/h264Preview_01_main", 1),
        ("/Preview_05_sub", 5),
        ("/cgi-bin/api.cgi?cmd=Snap&channel=0&rs=x", 1),
        ("/cgi-bin/api.cgi?cmd=Snap&channel=3", 4),
        ("/unicast/c7/s0/live", 7),
        ("/user=_password=_channel=2_stream=0.sdp", 2),
        ("/chID=4&streamType=main", 4),
        ("/ch02/0", 2),
        ("/axis-media/media.amp?camera=2", 2),
        ("/live", None),
        ("/stream1", None),
        ("/11", None),
        ("/videoMain", None),
        ("/media/video1", None),
        ("", None),
        (None, None),
    ],
)
def test_the_channel_of_a_path(path: str | None, channel: int | None) -> None:
    assert channel_of_path(path) == channel
