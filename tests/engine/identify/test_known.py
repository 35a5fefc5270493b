"""What an owner knows is certain for that claim; all else stays as the signals tell it."""

from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.identify.known import (
    OWNER_SIGNAL,
    KnownFacts,
    company_of,
    identify_known,
)
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Camera, Kind, Record, Strength

HIKVISION = {"manufacturer": "HIKVISION", "model": "DS-2CD2032-I"}
UNKNOWN = {"manufacturer": "IPC", "model": "IPC"}
CERTAIN, STRONG = Strength.CERTAIN, Strength.STRONG


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the facts."""
    return load_library()


def camera(**fields: Any) -> Camera:
    """Return a camera that ONVIF shows."""
    return Camera("one", (Record("one", "onvif", **fields),))


@pytest.mark.parametrize(
    ("reported", "known", "vendor", "maker", "vendor_confidence", "confidence"),
    [
        # a brand that makes its own cameras made this one too
        (UNKNOWN, {"vendor": "axis"}, "axis", "axis", CERTAIN, STRONG),
        (HIKVISION, {"vendor": "axis"}, "axis", "axis", CERTAIN, STRONG),
        # a brand that buys: the device still tells who made it
        (HIKVISION, {"vendor": "annke"}, "annke", "hikvision", CERTAIN, STRONG),
        (HIKVISION, {"vendor": "No Name"}, "no_name", "hikvision", CERTAIN, STRONG),
        # nobody knows who makes for a brand that nobody knows
        (UNKNOWN, {"vendor": "No Name"}, "no_name", None, CERTAIN, CERTAIN),
        (UNKNOWN, {"maker": "dahua"}, None, "dahua", Strength.NONE, CERTAIN),
        (HIKVISION, {"maker": "No Name"}, "no_name", "no_name", STRONG, CERTAIN),
        (HIKVISION, {"vendor": "annke", "maker": "dahua"}, "annke", "dahua", CERTAIN, CERTAIN),
        # a name is as good as an id
        (UNKNOWN, {"vendor": "TP-Link"}, "tplink", "tplink", CERTAIN, STRONG),
    ],
)
def test_companies(
    library: Library,
    reported: dict[str, str],
    known: dict[str, str],
    vendor: str | None,
    maker: str | None,
    vendor_confidence: Strength,
    confidence: Strength,
) -> None:
    _, identity = identify_known(camera(**reported), library, KnownFacts(**known))
    assert (identity.vendor and identity.vendor.id) == vendor
    assert (identity.maker and identity.maker.id) == maker
    assert identity.vendor_confidence is vendor_confidence
    assert identity.confidence is confidence
    assert identity.relabelled == bool(vendor and maker and vendor != maker)
    assert identity.evidence[0].signal == OWNER_SIGNAL
    assert identity.evidence[0].strength is CERTAIN


def test_a_second_brand_of_the_maker(library: Library) -> None:
    _, identity = identify_known(camera(**HIKVISION), library, KnownFacts(vendor="hilook"))
    assert identity.maker
    assert identity.maker.id == "hikvision"
    assert identity.own_brand


def test_a_model_stands_in_every_record_and_tells_what_models_tell(library: Library) -> None:
    records = (Record("one", "onvif", model="IPC", model_id="X"), Record("one", "generic"))
    known = KnownFacts(model=" RLC-410 ", vendor="reolink")
    corrected, identity = identify_known(Camera("one", records), library, known)
    assert [(each.model, each.model_id) for each in corrected.records] == [("RLC-410", None)] * 2
    assert identity.kind is Kind.CAMERA


@pytest.mark.parametrize("kind", [Kind.CAMERA, Kind.DOORBELL, Kind.RECORDER])
def test_a_kind_is_believed_where_signals_say_that_it_is_none(library: Library, kind: Kind) -> None:
    vacuum = Camera("one", (Record("one", "roborock", "Roborock", "roborock.vacuum.a15"),))
    assert identify(vacuum, library).kind is Kind.NOT_A_CAMERA
    _, identity = identify_known(vacuum, library, KnownFacts(kind=kind, vendor="Roborock"))
    assert identity.kind is kind
    assert identity.vendor
    assert identity.vendor.id == "roborock"


def test_what_is_no_camera_gets_no_company_by_a_name_alone(library: Library) -> None:
    vacuum = Camera("one", (Record("one", "roborock", "Roborock", "roborock.vacuum.a15"),))
    _, identity = identify_known(vacuum, library, KnownFacts(vendor="axis", maker="axis"))
    assert (identity.kind, identity.vendor, identity.maker) == (Kind.NOT_A_CAMERA, None, None)


def test_the_name_of_every_company_means_that_company(library: Library) -> None:
    for vendor_id in library.vendors:
        vendor = library.vendors.get(vendor_id)
        assert vendor
        company = company_of(vendor.name, library.vendors)
        assert company
        assert company.name == vendor.name, vendor_id


def test_nothing_known_changes_nothing(library: Library) -> None:
    plain = camera(**HIKVISION)
    known = KnownFacts(vendor="  ", maker="", model="\0", hardware_version=" ")
    assert identify_known(plain, library, known) == (plain, identify(plain, library))


@given(text=st.text(max_size=600))
def test_no_text_raises(text: str) -> None:
    known = KnownFacts(vendor=text, maker=text, model=text, hardware_version=text)
    identify_known(camera(**HIKVISION), load_library_once(), known)


@pytest.mark.parametrize("reported", [UNKNOWN, HIKVISION])
def test_an_approval_number_and_a_missing_name_name_nobody(
    library: Library, reported: dict[str, str]
) -> None:
    plain = camera(**reported)
    known = KnownFacts(approval_number="FCC ID 2ABCD-CAM100", without_name=True)
    same, identity = identify_known(plain, library, known)
    told = identify(plain, library)
    assert same == plain
    assert (identity.vendor, identity.maker) == (told.vendor, told.maker)
    assert identity.confidence is told.confidence
    assert identity.without_name
    said = [piece for piece in identity.evidence if piece.signal == OWNER_SIGNAL]
    assert [(piece.value, piece.says, piece.strength) for piece in said] == [
        ("FCC ID 2ABCD-CAM100", None, Strength.NONE),
        ("without_name", None, Strength.NONE),
    ]


def load_library_once() -> Library:
    """Return the facts, read once."""
    global _LIBRARY  # noqa: PLW0603 - hypothesis takes no fixture of a module
    _LIBRARY = _LIBRARY or load_library()
    return _LIBRARY


_LIBRARY: Library | None = None
