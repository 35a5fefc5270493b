"""By which way each piece of evidence was read, and what the editions say as text."""

from dataclasses import replace
from datetime import date
import json

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context, Record
from custom_components.camera_lifecycle.fleet.model import ANSWERED, AssessedCamera, LookUpStatus
from custom_components.camera_lifecycle.fleet.risk_state import CANNOT_TELL
from custom_components.camera_lifecycle.inventory.model import FleetCamera, SourceDevice
from custom_components.camera_lifecycle.lookup.announcement import DISCOVERY
from custom_components.camera_lifecycle.report.edition import (
    CameraProof,
    Cover,
    Edition,
    Extras,
    ReportChange,
    ReportChangeKind,
)
from custom_components.camera_lifecycle.report.edition_data import as_edition_data
from custom_components.camera_lifecycle.report.edition_formats import WRITERS
from custom_components.camera_lifecycle.report.model import CameraLine, Report
from custom_components.camera_lifecycle.report.proof import ProofInput, prove

from .sheets import LANGUAGES

ENGLISH = LANGUAGES["en"]
TODAY, ASKED, CHANGED = date(2026, 11, 30), date(2026, 11, 2), date(2026, 10, 1)
CONTEXT = Context(TODAY, "US")
LIBRARY = load_library()
REGISTRY = Record(
    "a", "onvif", "HIKVISION", "DS-2CD2032-I", serial_number="S1", mac="44:19:b6:00:00:01"
)
ANSWER = Record(
    "a", "isapi", None, "DS-2CD2032-I", sw_version="V5.4.5 build 170123", serial_number="S2"
)
LOOKED_UP = LookUpStatus(ANSWERED, "isapi", ASKED, ASKED)


def proven(
    *look_ups: Record,
    record: Record = REGISTRY,
    status: LookUpStatus | None = None,
    subentry: str | None = None,
) -> CameraProof:
    """Return the proof of a camera with one source and what look-ups told."""
    source = SourceDevice("a", "a", (), "onvif", "e", record, "Gate")
    camera = FleetCamera(
        "a", "Gate", None, "a", (source,), look_up_records=look_ups, subentry_id=subentry
    )
    assessed = AssessedCamera(
        camera, assess(camera.as_camera, LIBRARY, CONTEXT), CANNOT_TELL, "", look_up=status
    )
    one = ProofInput(assessed, {"a": CHANGED}, None)
    return prove([one], LIBRARY, ENGLISH, TODAY)["a"]


def ways(proof: CameraProof) -> list[tuple[str, date | None, date | None]]:
    return [(each.way, each.read, each.changed) for each in proof.readings]


BY_REGISTRY = ("Home Assistant registry (ONVIF)", TODAY, CHANGED)


def test_each_piece_names_the_ways_whose_record_holds_it() -> None:
    proof = proven(ANSWER, status=LOOKED_UP)
    by_answer = "The camera was asked (isapi)"
    assert ways(proof) == [BY_REGISTRY, (by_answer, ASKED, None)]
    assert (proof.serials, proof.macs) == (("S1", "S2"), ("44:19:b6:00:00:01",))
    by = {(row.signal, row.value): set(row.ways) for row in proof.evidence}
    assert by["Manufacturer name", "HIKVISION"] == {BY_REGISTRY[0]}
    assert by["Model", "DS-2CD2032-I"] == {BY_REGISTRY[0], by_answer}


@pytest.mark.parametrize(
    ("look_up", "status", "way"),
    [
        (
            replace(ANSWER, integration=DISCOVERY),
            None,
            "Response to a network search (WS-Discovery)",
        ),
        (ANSWER, None, "The recorder was asked"),
        (ANSWER, replace(LOOKED_UP, answered=None), "The recorder was asked"),
    ],
)
def test_a_way_without_a_day_of_its_own(
    look_up: Record, status: LookUpStatus | None, way: str
) -> None:
    proof = proven(look_up, status=status)
    assert ways(proof) == [BY_REGISTRY, (way, None, None)]
    page = page_of(proof)
    assert f"<dd>{way}</dd>" in page


def test_a_camera_that_was_added_by_hand_was_asked() -> None:
    proof = proven(record=ANSWER, status=LOOKED_UP, subentry="sub")
    assert ways(proof) == [("The camera was asked (isapi)", ASKED, None)]


def test_an_update_entity_is_a_way() -> None:
    offer = {"installed_version": "1", "latest_version": "2", "update_state": "on"}
    proof = proven(record=replace(REGISTRY, details=offer))
    assert ways(proof) == [BY_REGISTRY, ("Update entity (ONVIF)", TODAY, None)]


def test_what_a_device_says_over_the_network_is_called_by_its_field() -> None:
    answer = replace(ANSWER, details={"http_server": "DNVRS-Webs"})
    rows = proven(answer, status=LOOKED_UP).evidence
    assert "Response of the device (http_server)" in {row.signal for row in rows}


def page_of(proof: CameraProof) -> str:
    report, extras = of_edition(Edition.PROOF)
    return WRITERS[Edition.PROOF]["html"](report, replace(extras, proofs={"a": proof}), ENGLISH)


def of_edition(edition: Edition) -> tuple[Report, Extras]:
    assessment = assess(Camera("a", (REGISTRY,)), LIBRARY, CONTEXT)
    report = Report("Home", CONTEXT, "2026.11.30", (CameraLine("Gate", None, None, assessment),))
    kinds = {
        ReportChangeKind.STATUS: ("unknown", "ended"),
        ReportChangeKind.AT_RISK: ("cannot_tell", "yes"),
        ReportChangeKind.FIRMWARE: ("", "2.0"),
        ReportChangeKind.NEW: ("", ""),
    }
    changes = (ReportChange(kind, "a", "Gate", *codes) for kind, codes in kinds.items())
    return report, Extras(edition, Cover(), "EUR", None, changed_since=ASKED, changes=(*changes,))


def test_changes_are_in_words() -> None:
    report, extras = of_edition(Edition.CLIENT)
    page = WRITERS[Edition.CLIENT]["html"](report, extras, ENGLISH)
    for text in (
        "Gate: support changed from Unknown to Support ended",
        "Gate: at risk changed from Can&#39;t tell to Yes",
        "Gate: firmware changed from Unknown to 2.0",
        "Gate: new",
    ):
        assert f"<li>{text}</li>" in page


@pytest.mark.parametrize("edition", [Edition.CLIENT, Edition.PROOF])
def test_json_as_text_is_what_automations_get_as_data(edition: Edition) -> None:
    report, extras = of_edition(edition)
    text = WRITERS[edition]["json"](report, extras, ENGLISH)
    assert json.loads(text) == as_edition_data(report, extras)
