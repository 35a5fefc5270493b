"""What the sensor of the vendor says beside its state."""

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    Identity,
    Kind,
    Strength,
)
from custom_components.camera_lifecycle.fleet.attributes import vendor, vendor_attributes
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.inventory.model import FleetCamera

SELLER, MAKER = Company("annke", "Annke"), Company("hikvision", "Hikvision")


@pytest.mark.parametrize(
    ("confidence", "vendor_confidence", "maker", "possibly"),
    [
        (Strength.WEAK, Strength.CERTAIN, None, "Hikvision"),
        (Strength.STRONG, Strength.WEAK, "Hikvision", None),
        (Strength.CERTAIN, Strength.STRONG, "Hikvision", None),
    ],
)
def test_the_confidence_is_the_vendors_and_a_maker_is_told_where_it_is_proven(
    confidence: Strength, vendor_confidence: Strength, maker: str | None, possibly: str | None
) -> None:
    identity = Identity(Kind.CAMERA, SELLER, MAKER, confidence, vendor_confidence)
    camera = FleetCamera("one", "Gate", None, "device", ())
    told = AssessedCamera(camera, Assessment("one", identity, Firmware(), Support(), at_risk=False))
    assert vendor(told) == "Annke"
    assert vendor_attributes(told)["confidence"] == vendor_confidence
    assert vendor_attributes(told)["maker"] == maker
    assert vendor_attributes(told)["possibly"] == possibly
