"""What the audit command reads, line by line."""

from __future__ import annotations

import json

import pytest

from custom_components.camera_lifecycle.cli.records import BadLine, read_records
from custom_components.camera_lifecycle.engine.model import Record


def read(*lines: bytes | str | dict[str, object]) -> list[Record | BadLine]:
    raw = [
        line
        if isinstance(line, bytes)
        else line.encode()
        if isinstance(line, str)
        else json.dumps(line).encode()
        for line in lines
    ]
    return list(read_records(raw))


def test_a_record_needs_nothing_but_its_id() -> None:
    assert read({"id": "a"}) == [Record("a")]


def test_every_field_is_read() -> None:
    fields = {
        "integration": "onvif",
        "manufacturer": "HiLook",
        "model": "IPC-T240H",
        "model_id": "x",
        "sw_version": "V5.5.82 build 190909",
        "hw_version": "1",
        "serial_number": "s",
        "mac": "44:19:b6:0a:0b:0c",
        "stream": "/Streaming/Channels/101",
        "name": "Driveway",
    }
    (record,) = read({"id": "a", **fields, "details": {"firmware_released": "build 190909"}})
    assert record == Record("a", **fields, details={"firmware_released": "build 190909"})


def test_raw_device_dumps_use_other_names_for_the_same_things() -> None:
    (record,) = read(
        {
            "id": "a",
            "entity_or_stream_hint": "/live",
            "name_hint": "Yard",
            "raw": {"firmwareReleasedDate": "build 240826", "deviceType": "NVR"},
            "expected": {"vendor": "x"},
        }
    )
    assert record == Record(
        "a",
        stream="/live",
        name="Yard",
        details={"firmware_released": "build 240826", "deviceType": "NVR"},
    )


def test_numbers_are_taken_as_text() -> None:
    assert read({"id": 7, "sw_version": 58}) == [Record("7", sw_version="58")]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("nonsense", "is not JSON: Expecting value (column 1)"),
        ('{"id": "a"', "is not JSON: Expecting ',' delimiter (column 11)"),
        ("[1]", "isn't a JSON object"),
        ('{"model": "x"}', "has no id"),
        ('{"id": ""}', "has no id"),
        ('{"id": "a", "model": ["x"]}', "field model: must be text or null"),
        ('{"id": "a", "mac": true}', "field mac: must be text or null"),
        ('{"id": "a", "details": "x"}', "field details: must be an object"),
        (b"\xff\xfe", "is not UTF-8"),
        ('{"id": "a", "model": NaN}', "is not JSON: NaN"),
        ("[" * 100_000, "is nested too deeply"),
    ],
)
def test_a_bad_line_is_named_and_the_good_ones_are_read(line: str | bytes, problem: str) -> None:
    first, bad, last = read({"id": "a"}, line, {"id": "b"})
    assert (first, last) == (Record("a"), Record("b"))
    assert bad == BadLine(2, problem)


def test_blank_lines_count_but_say_nothing() -> None:
    assert read({"id": "a"}, "", "  ", "x")[-1] == BadLine(
        4, "is not JSON: Expecting value (column 1)"
    )


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert read(b'\xef\xbb\xbf{"id": "a"}') == [Record("a")]
