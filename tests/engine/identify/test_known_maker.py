"""A maker that is known better than by signals is certain, whatever a device says."""

import pytest

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Camera, Identity, Record, Strength


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the facts."""
    return load_library()


def made_by(library: Library, manufacturer: str, model: str, maker: str | None) -> Identity:
    """Return who is behind a camera whose maker is given."""
    record = Record("one", "onvif", manufacturer, model)
    return identify(Camera("one", (record,)), library, maker=maker)


def test_another_maker_than_the_device_names(library: Library) -> None:
    identity = made_by(library, "HIKVISION", "DS-2CD2032-I", "axis")
    assert identity.maker
    assert identity.maker.id == "axis"
    assert identity.vendor == identity.maker, "a maker of its own cameras sells no other's"
    assert identity.confidence is Strength.CERTAIN
    assert identity.vendor_confidence is Strength.STRONG
    assert not identity.relabelled
    assert not identity.contradicted


def test_a_brand_still_sells_what_another_makes(library: Library) -> None:
    identity = made_by(library, "Annke", "C500", "dahua")
    assert identity.vendor
    assert identity.vendor.id == "annke"
    assert identity.maker
    assert identity.maker.id == "dahua"
    assert identity.relabelled


@pytest.mark.parametrize("maker", ["", "no such company", None])
def test_an_id_that_names_nobody_changes_nothing(library: Library, maker: str | None) -> None:
    plain = made_by(library, "HIKVISION", "DS-2CD2032-I", None)
    assert made_by(library, "HIKVISION", "DS-2CD2032-I", maker) == plain
