"""What the log says against us is found, with its traceback; what it says of others is not."""

from pathlib import Path

import pytest

from development.demo.log import logged_problems

USUAL = "We found a custom integration camera_lifecycle which has not been tested"
AT = "2026-11-22 22:30:17.589+00:00"
TRACEBACK = """\
Traceback (most recent call last):
  File "/config/custom_components/camera_lifecycle/sensor.py", line 1, in value
KeyError: 'x'"""


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        (f"{AT} WARNING (MainThread) [custom_components.camera_lifecycle] Slow", True),
        (f"{AT} ERROR (MainThread) [homeassistant.helpers.entity] Failed\n{TRACEBACK}", True),
        (f"{AT} WARNING (MainThread) [x] Detected that 'camera_lifecycle' blocks", True),
        (f"{AT} WARNING (MainThread) [y] The deprecated X was used from camera_lifecycle.", True),
        (f"{AT} INFO (MainThread) [custom_components.camera_lifecycle] Fine", False),
        (f"{AT} ERROR (MainThread) [haffmpeg.core] FFmpeg fails", False),
        (f"{AT} WARNING (SyncWorker_0) [homeassistant.loader] {USUAL}", False),
    ],
)
def test_what_names_us_is_found(tmp_path: Path, text: str, *, is_ours: bool) -> None:
    log = tmp_path / "hass.log"
    log.write_text(f"{AT} INFO (MainThread) [a] Before\n{text}\n{AT} INFO (MainThread) [b] After\n")
    assert [*logged_problems(log)] == ([text] if is_ours else [])


def test_a_folder_that_is_called_like_us_accuses_nobody(tmp_path: Path) -> None:
    log = tmp_path / "camera_lifecycle" / "hass.log"
    log.parent.mkdir()
    log.write_text(f"{AT} WARNING (MainThread) [a] {log.parent}/x.yaml is odd\n")
    assert not [*logged_problems(log)]
