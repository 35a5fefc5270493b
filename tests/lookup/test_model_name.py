"""What is a model, and what only says of which class a device is."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.lookup.model_name import model_name


@pytest.mark.parametrize(
    ("names", "model"),
    [
        (("31",), None),
        (("IP Camera", "IPC", "IP Dome", "unknown", "NVR", ""), None),
        (("H264", "H.265", "H.264 DVR", "MPEG4"), None),
        ((None, 31, {}), None),
        (("31", "NVR2X-4KS3"), "NVR2X-4KS3"),
        (("IP Camera", "IPC-HDW1200S"), "IPC-HDW1200S"),
        (("DH-XVR5108C-X ", "XVR5108C-X"), "DH-XVR5108C-X"),
        (("AD410", "DB6I"), "AD410"),
        (("IPC-HDW5442TM", "IPC-HDW5442TM-AS"), "IPC-HDW5442TM-AS"),
        (("B451AJ",), "B451AJ"),
        (("H32_VSIPP-6DIRMD-I3",), "H32_VSIPP-6DIRMD-I3"),
        (("Камера 7",), "Камера 7"),
    ],
)
def test_a_model_has_a_letter_and_a_digit(names: tuple[object, ...], model: str | None) -> None:
    assert model_name(*names) == model
