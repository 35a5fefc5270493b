"""What the sensors of vendor and maker say beside their states."""

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    Identity,
    Kind,
    Strength,
)
from custom_components.camera_lifecycle.fleet.attributes import (
    maker,
    maker_attributes,
    vendor,
    vendor_attributes,
)
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.fleet.risk_state import CANNOT_TELL
from custom_components.camera_lifecycle.inventory.model import FleetCamera

SELLER, MAKER = Company("annke", "Annke"), Company("hikvision", "Hikvision")


@pytest.mark.parametrize(
    ("confidence", "vendor_confidence", "made_by", "possibly"),
    [
        (Strength.WEAK, Strength.CERTAIN, None, "Hikvision"),
        (Strength.STRONG, Strength.WEAK, "Hikvision", None),
        (Strength.CERTAIN, Strength.STRONG, "Hikvision", None),
    ],
)
def test_the_confidence_is_the_vendors_and_a_maker_is_told_where_it_is_proven(
    confidence: Strength, vendor_confidence: Strength, made_by: str | None, possibly: str | None
) -> None:
    identity = Identity(Kind.CAMERA, SELLER, MAKER, confidence, vendor_confidence)
    camera = FleetCamera("one", "Gate", None, "device", ())
    told = AssessedCamera(
        camera=camera,
        assessment=Assessment("one", identity, Firmware(), Support()),
        risk=CANNOT_TELL,
        summary="",
    )
    assert vendor(told) == "Annke"
    assert vendor_attributes(told) == {"confidence": vendor_confidence}
    assert maker(told) == made_by
    assert maker_attributes(told) == {"confidence": confidence, "possibly": possibly}
