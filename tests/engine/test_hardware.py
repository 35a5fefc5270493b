"""The hardware version that the owner names decides what depends on it."""

from datetime import date

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.hardware import OWNER_HARDWARE, hardware_of
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Applies, Camera, Context, Record

# each hardware version of this model has firmware of its own; the advisory is about version 3
CVE = "CVE-2025-14300"


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the facts."""
    return load_library()


def camera(said: object = None, *, reported: str | None = None) -> Camera:
    """Return a camera that says nothing of its hardware, or `reported`."""
    details = {} if said is None else {OWNER_HARDWARE: said}
    record = Record(
        "one",
        "tapo_control",
        "TP-Link",
        "Tapo C200",
        sw_version="1.3.9 Build 231019",
        hw_version=reported,
        details=details,
    )
    return Camera("one", (record,))


@pytest.mark.parametrize(
    ("said", "applies"),
    [(None, Applies.CANNOT_TELL), ("V3", Applies.AFFECTED), ("3.2", Applies.AFFECTED), ("4", None)],
)
def test_the_owner_decides(library: Library, said: str | None, applies: Applies | None) -> None:
    found = assess(camera(said), library, Context(date(2026, 11, 22), "US"))
    assert {f.id: f.applies for f in found.vulnerabilities}.get(CVE) is applies
    says = [sign.says for sign in found.identity.evidence if sign.signal == "owner"]
    assert says == ([f"hardware:{said}"] if said else [])


def test_the_owner_is_believed_before_the_device() -> None:
    assert hardware_of(camera("V4", reported="3.0")) == "V4"


@pytest.mark.parametrize("said", ["", "  ", 7, ["3"], {}])
def test_what_is_no_word_is_not_heard(said: object) -> None:
    assert hardware_of(camera(said, reported=" ")) is None
    assert hardware_of(camera(said, reported="3.0")) == "3.0"


def test_a_long_word_is_cut() -> None:
    assert len(hardware_of(camera("3" * 10_000)) or "") == 512
