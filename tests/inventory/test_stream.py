"""What is kept of a stream's address: the path, never a login."""

import pytest

from custom_components.camera_lifecycle.inventory.stream import read_stream


@pytest.mark.parametrize(
    ("address", "host", "path"),
    [
        (
            "rtsp://admin:secret@192.168.1.64:554/Streaming/Channels/101",
            "192.168.1.64",
            "/Streaming/Channels/101",
        ),
        (
            "rtsp://192.168.1.108/cam/realmonitor?channel=1&subtype=0",
            "192.168.1.108",
            "/cam/realmonitor?channel=1&subtype=0",
        ),
        (
            "http://10.0.0.9/flv?port=1935&app=bcs&stream=channel0_main.bcs&user=admin&password=secret",
            "10.0.0.9",
            "/flv?port=1935&app=bcs&stream=channel0_main.bcs&user=&password=",
        ),
        (
            "http://10.0.0.9/cgi-bin/CGIProxy.fcgi?cmd=snapPicture2&usr=secret&pwd=secret",
            "10.0.0.9",
            "/cgi-bin/CGIProxy.fcgi?cmd=snapPicture2&usr=&pwd=",
        ),
        (
            "rtsp://10.0.0.9:554/user=admin_password=secret_channel=1_stream=0.sdp?real_stream",
            "10.0.0.9",
            "/user=_password=_channel=1_stream=0.sdp?real_stream",
        ),
        (
            "rtsp://10.0.0.9:554/user=admin&password=secret&channel=1&stream=0.sdp",
            "10.0.0.9",
            "/user=&password=&channel=1&stream=0.sdp",
        ),
        ("http://10.0.0.9/?token=secret;x=1", "10.0.0.9", "/?token=;x=1"),
        ("rtsp://10.0.0.9", "10.0.0.9", None),
        ("rtsp://10.0.0.9/", "10.0.0.9", None),
        ("http://{{ states('input_text.ip') }}/secret", None, None),
        ("http://[bad", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_stream(address: object, host: str | None, path: str | None) -> None:
    assert read_stream(address) == (host, path)


def test_a_password_is_never_kept() -> None:
    for form in (
        "rtsp://a:secret@h/p",
        "http://h/x?PASSWORD=secret",
        "http://h/x?loginpas=secret&loginuse=secret",
        "http://h/x?access_token=secret#secret",
        "http://h/snap.cgi?pwd=secret",
    ):
        assert "secret" not in (read_stream(form)[1] or "")
