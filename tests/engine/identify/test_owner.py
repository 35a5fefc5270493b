"""The owner's word about the maker is stronger than all that a device says."""

import pytest

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.identify.owner import OWNER_MAKER
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Camera, Identity, Record, Strength


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the facts."""
    return load_library()


def told(library: Library, manufacturer: str, model: str, maker: object) -> Identity:
    """Return who is behind a camera of which the owner has named the maker."""
    record = Record("one", "onvif", manufacturer, model, details={OWNER_MAKER: maker})
    return identify(Camera("one", (record,)), library)


def test_the_owner_names_another_maker(library: Library) -> None:
    identity = told(library, "HIKVISION", "DS-2CD2032-I", "axis")
    assert identity.maker
    assert identity.maker.id == "axis"
    assert identity.vendor == identity.maker, "a maker of its own cameras sells no other's"
    assert identity.confidence is Strength.CERTAIN
    assert not identity.relabelled
    assert identity.evidence[0].says == "maker:axis"
    assert identity.evidence[0].signal == "owner"


def test_a_brand_stays_the_seller_of_what_another_makes(library: Library) -> None:
    identity = told(library, "Annke", "C500", "dahua")
    assert identity.vendor
    assert identity.vendor.id == "annke"
    assert identity.maker
    assert identity.maker.id == "dahua"
    assert identity.relabelled


@pytest.mark.parametrize("maker", ["", "no such company", None, 7, ["axis"], {"axis": 1}])
def test_a_word_that_names_nobody_changes_nothing(library: Library, maker: object) -> None:
    record = Record("one", "onvif", "HIKVISION", "DS-2CD2032-I")
    assert told(library, "HIKVISION", "DS-2CD2032-I", maker) == identify(
        Camera("one", (record,)), library
    )
