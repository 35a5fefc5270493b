"""A camera is judged as it would be alone, whichever others were judged before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine import assess as assessing
from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment
from custom_components.camera_lifecycle.engine.identify import identity as identifying
from custom_components.camera_lifecycle.engine.identify.alike import (
    CONTEXTS,
    REMEMBERED,
    Alike,
    without_unit,
    without_values,
)
from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.identify.likeness import Likeness, likeness_of
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    Evidence,
    Identity,
    Record,
    Site,
)
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from development.corpus import read_corpus

HERE = Context(date(2026, 11, 22), "US", site=Site.BUSINESS)
RECORDS = [record_from_json(row) for row in read_corpus()]
MACS = [record.mac for record in RECORDS if record.mac]
SERIALS = [record.serial_number for record in RECORDS if record.serial_number]


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@pytest.fixture
def judged(library: Library, monkeypatch: pytest.MonkeyPatch) -> list[Camera]:
    """Return the cameras that were judged, and not taken from memory."""
    done: list[Camera] = []
    judge = assessing._judge

    def counting(camera: Camera, *args: Any) -> Any:
        done.append(camera)
        return judge(camera, *args)

    monkeypatch.setattr(assessing, "_judge", counting)
    return done


def alone(library: Library) -> Library:
    """Return the same facts, which remember nothing."""
    return replace(library)


def units(record: Record) -> Iterator[Record]:
    """Yield other units of one model: another address, serial number, name, or none."""
    at = RECORDS.index(record)
    for mac, serial, name in product(
        (record.mac, MACS[at % len(MACS)], MACS[(at + 7) % len(MACS)], "00:00:00:00:00:00", None),
        (record.serial_number, SERIALS[at % len(SERIALS)], "x" * 300, MACS[0], "unknown", None),
        (record.name, "Reolink RLC-410 garage", "Doorbell"),
    ):
        yield replace(record, mac=mac, serial_number=serial, name=name)


def test_every_unit_of_a_model_is_judged_as_if_it_were_alone(library: Library) -> None:
    for record in RECORDS[::4]:
        for number, unit in enumerate(units(record)):
            camera = Camera(f"camera {number}", (unit,))
            identity = identify(camera, alone(library))
            assert identify(camera, library) == identity, unit
            expected = assess(camera, alone(library), HERE, identity)
            assert assess(camera, library, HERE) == expected, unit
            assert assess(camera, library, HERE, identity) == expected, unit


@pytest.mark.parametrize("step", [1, 5, 11])
def test_several_records_of_one_camera_keep_their_own_values(library: Library, step: int) -> None:
    for one, other in zip(RECORDS, RECORDS[step:], strict=False):
        for mac, serial in ((one.mac, other.serial_number), (other.mac, one.serial_number)):
            records = replace(one, mac=mac), replace(other, mac=mac, serial_number=serial)
            camera = Camera("two", records)
            assert assess(camera, library, HERE) == assess(camera, alone(library), HERE)


def test_two_records_that_show_one_address_are_not_like_two_that_show_two(library: Library) -> None:
    facts = alone(library)
    for macs in (("01", "01"), ("02", "03"), ("04", "04")):
        records = (
            Record(name, name, manufacturer="Reolink", mac=f"EC:71:DB:00:00:{mac}")
            for name, mac in zip(("reolink", "onvif"), macs, strict=True)
        )
        camera = Camera("two", tuple(records))
        assert assess(camera, facts, HERE) == assess(camera, alone(library), HERE)


REOLINK: dict[str, Any] = {"integration": "reolink", "manufacturer": "Reolink", "model": "RLC-410"}
AS_ONE = {
    "address": ({"mac": "EC:71:DB:00:00:01"}, {"mac": "EC:71:DB:00:00:02"}),
    "serial number": ({"serial_number": "952700000000001"}, {"serial_number": "952700000000002"}),
    "name": ({"name": "Garage"}, {"name": "Garden"}),
    "order of what a list holds": (
        {"details": {"onvif_scopes": ["a", "b"]}},
        {"details": {"onvif_scopes": ["a", "b"]}},
    ),
}
APART = {
    "owner of the address": ({"mac": "EC:71:DB:00:00:01"}, {"mac": "44:19:B6:00:00:02"}),
    "model": ({"model": "RLC-410"}, {"model": "RLC-420"}),
    "firmware": ({"sw_version": "v3.0.0.136_20121100"}, {"sw_version": "v3.0.0.494_21010501"}),
    "a detail": ({"details": {"camera_entity": "video"}}, {"details": {}}),
    "kind of a detail": ({"details": {"is_x": 1}}, {"details": {"is_x": True}}),
    "what is no plain value": ({"details": {"x": {"a": 1}}}, {"details": {"x": {"a": 1}}}),
    "a name where nothing else tells": (
        {"manufacturer": None, "model": None, "integration": "generic", "name": "Reolink"},
        {"manufacturer": None, "model": None, "integration": "generic", "name": "Axis"},
    ),
}


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [*((*pair, 1) for pair in AS_ONE.values()), *((*pair, 2) for pair in APART.values())],
    ids=[*AS_ONE, *APART],
)
def test_only_what_tells_one_unit_from_another_is_judged_once(
    library: Library,
    judged: list[Camera],
    first: dict[str, Any],
    second: dict[str, Any],
    times: int,
) -> None:
    facts = alone(library)
    for name, values in (("one", first), ("two", second)):
        camera = Camera(name, (Record(name, **{**REOLINK, **values}),))
        assert assess(camera, facts, HERE).id == name
    assert len(judged) == times


def test_a_corrected_identity_is_judged_by_itself(library: Library) -> None:
    camera = Camera("one", (Record("one", **REOLINK),))
    before = assess(camera, library, HERE)
    corrected = replace(before.identity, vendor=None, maker=None)
    assert assess(camera, library, HERE, corrected).identity == corrected
    assert assess(camera, library, HERE) == before


def test_other_facts_remember_nothing_of_these(library: Library) -> None:
    camera = Camera("one", (Record("one", **REOLINK),))
    assess(camera, library, HERE)
    other = replace(library, version="2020.1.1")
    assert other.alike is not library.alike
    assert other == replace(library, version="2020.1.1")


def test_what_is_remembered_has_an_end(library: Library, judged: list[Camera]) -> None:
    facts = alone(library)
    models = [f"X{number}" for number in range(REMEMBERED + 1)]
    for model in (*models, models[0]):
        assess(Camera("one", (Record("one", **{**REOLINK, "model": model}),)), facts, HERE)
    assert len(judged) == len(models) + 1


def test_the_days_for_which_it_is_remembered_have_an_end(
    library: Library, judged: list[Camera]
) -> None:
    facts, camera = alone(library), Camera("one", (Record("one", **REOLINK),))
    days = [replace(HERE, today=date(2026, 1, number)) for number in range(1, CONTEXTS + 2)]
    for context in (*days, days[-1], days[0]):
        assess(camera, facts, context)
    assert len(judged) == len(days) + 1


def _filled(kind: type[Any], **values: Any) -> Any:
    """Return an object with another value in each of its fields."""
    return kind(**{part.name: values.get(part.name, f"its {part.name}") for part in fields(kind)})


def test_without_its_unit_a_record_keeps_all_else() -> None:
    record = _filled(Record, details={"camera_entity": "video"})
    bare = replace(record, id="", name=None, mac=None, serial_number=None)
    assert without_unit(Camera("one", (record, record))) == Camera("", (bare, bare))


def test_without_values_an_identity_keeps_all_else(library: Library) -> None:
    seen = identify(Camera("one", (Record("one", **REOLINK),)), library).evidence
    identity = _filled(Identity, evidence=seen)
    bare = tuple(Evidence(piece.signal, "", piece.says, piece.strength) for piece in seen)
    assert len(seen) > 1
    assert without_values(identity) == replace(identity, evidence=bare)


def test_a_judgement_of_another_camera_keeps_all_but_whose_it_is() -> None:
    judged, other = _filled(Assessment), _filled(Identity)
    assert judged.of("other", other) == replace(judged, id="other", identity=other)


def _likeness(record: Record, library: Library) -> Likeness:
    likeness = likeness_of(Camera("one", (record,)), library.vendors, library.integrations)
    assert likeness is not None
    return likeness


def test_what_a_camera_is_like_is_told_once_for_identifying_and_judging(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts, told = alone(library), []

    def counting(*args: Any) -> Likeness | None:
        told.append(args)
        return likeness_of(*args)

    for module in (assessing, identifying):
        monkeypatch.setattr(module, "likeness_of", counting)
    record = Record("one", **REOLINK)
    identity = identify(Camera("one", (record,)), facts)
    expected = assess(Camera("one", (record,)), facts, HERE, identity)
    assert len(told) == 1
    assert assess(Camera("one", (record,)), facts, HERE, identity) == expected
    assert len(told) == 2, "it is forgotten as soon as it was asked for"


def test_a_likeness_is_taken_by_its_own_record_alone(library: Library) -> None:
    alike, record = Alike(), Record("one", **REOLINK)
    likeness = _likeness(record, library)
    alike.note(Camera("one", (record,)), likeness)
    alike.note(Camera("two", (record, record)), likeness)
    assert alike.take(Camera("one", (replace(record),))) is None
    assert alike.take(Camera("two", (record, record))) is None
    assert alike.take(Camera("one", (record,))) is likeness
    assert alike.take(Camera("one", (record,))) is None


def test_likenesses_that_nobody_takes_have_an_end(library: Library) -> None:
    alike = Alike()
    records = [Record(str(number), **REOLINK) for number in range(REMEMBERED + 1)]
    likeness = _likeness(records[0], library)
    for record in records:
        alike.note(Camera("one", (record,)), likeness)
    assert alike.take(Camera("one", (records[0],))) is None
    assert alike.take(Camera("one", (records[-1],))) is likeness
