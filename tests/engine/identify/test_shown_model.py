"""What a look-up learned stands before placeholders; a model that says something stands first."""

import pytest

from custom_components.camera_lifecycle.engine.identify.shown_model import shown_model
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Camera, Record


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the facts."""
    return load_library()


@pytest.mark.parametrize(
    ("integration", "models", "shown"),
    [
        ("onvif", ["IPC", "DS-2CD2032-I"], "DS-2CD2032-I"),
        ("onvif", ["Channel 1", "DS-2CD2032-I"], "DS-2CD2032-I"),
        ("onvif", ["IP Camera 3", "RLC-410"], "RLC-410"),
        ("onvif", ["IPC-02", "RLC-410"], "RLC-410"),
        ("onvif", ["channel_12", "RLC-410"], "RLC-410"),
        ("hikvision", ["NVR channel", "DS-2CD2032-I"], "DS-2CD2032-I"),
        ("hikvision_next", ["Unknown", "DS-2CD2032-I"], "DS-2CD2032-I"),
        ("onvif", ["RLC-810A", "RLC-410"], "RLC-810A"),
        ("onvif", ["C200", "C210"], "C200"),
        ("onvif", ["IP7138", "RLC-410"], "IP7138"),  # four figures are a model's, and no count
        ("onvif", ["Camera 360", ""], "Camera 360"),
        ("onvif", ["IPC", "IP Camera"], "IPC"),
        ("onvif", [None, "RLC-410"], "RLC-410"),
        ("onvif", [None, None], None),
        ("onvif", ["", "  "], None),
    ],
)
def test_the_first_that_says_something(
    library: Library, integration: str, models: list[str | None], shown: str | None
) -> None:
    records = tuple(
        Record("one", integration if at == 0 else "isapi", model=model)
        for at, model in enumerate(models)
    )
    assert shown_model(Camera("one", records), library.integrations) == shown
