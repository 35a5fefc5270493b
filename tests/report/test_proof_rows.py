"""Each piece of evidence stands once in a proof, with the ways by which it was read."""

from collections import Counter
from datetime import date

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.fleet.risk_state import CANNOT_TELL
from custom_components.camera_lifecycle.inventory.model import FleetCamera, SourceDevice
from custom_components.camera_lifecycle.report.edition import ProofRow
from custom_components.camera_lifecycle.report.proof import ProofInput, prove

from .test_proof import CONTEXT, ENGLISH, LIBRARY, TODAY

OWN = Record(
    "a", "reolink", "Reolink", "RLC-520A", sw_version="v3.1.0.951_22041566", mac="ec:71:db:00:00:00"
)
ONVIF = Record(
    "b", "onvif", "Reolink", "RLC-520A", sw_version="v3.1.0.951_22041566", mac="ec:71:db:00:00:00"
)


def rows() -> tuple[ProofRow, ...]:
    """Return what a camera that two integrations show rests on."""
    sources = tuple(
        SourceDevice(each.id, each.id, (), each.integration, "e", each, "Gate")
        for each in (OWN, ONVIF)
    )
    camera = FleetCamera("a", "Gate", None, "a", sources)
    assessed = AssessedCamera(camera, assess(camera.as_camera, LIBRARY, CONTEXT), CANNOT_TELL, "")
    changed: dict[str, date | None] = {}
    return prove([ProofInput(assessed, changed, None)], LIBRARY, ENGLISH, TODAY)["a"].evidence


def test_what_two_integrations_say_alike_stands_once() -> None:
    told = Counter((row.signal, row.value, row.says) for row in rows())
    assert told
    assert not [row for row, count in told.items() if count > 1], told


def test_a_way_is_named_for_what_was_read_by_it() -> None:
    found = {(row.signal, row.says): row.ways for row in rows()}
    own, onvif = ("Home Assistant registry (Reolink)", "Home Assistant registry (ONVIF)")
    assert found["Model", "Made by: Reolink"] == (own, onvif)
    assert found["Manufacturer name", "nothing"] == (own,), "it writes that of every camera"
    assert found["Manufacturer name", "Sold by: Reolink"] == (onvif,)
    assert found["Integration", "Sold by: Reolink"] == (own,)
