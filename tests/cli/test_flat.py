"""Auditing many records takes no more memory than auditing few."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
import json
import tracemalloc

from custom_components.camera_lifecycle.cli.audit import Audit
from custom_components.camera_lifecycle.cli.records import read_cameras
from custom_components.camera_lifecycle.cli.render import json_line
from custom_components.camera_lifecycle.cli.source import AuditSource
from custom_components.camera_lifecycle.engine.identify.alike import REMEMBERED
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Context

COUNT = REMEMBERED + 100
MOST_BYTES = 2_000_000


def lines() -> Iterator[bytes]:
    """Yield records without end, no two of them alike."""
    for number in range(10**9):
        record = {
            "id": f"camera {number}",
            "integration": "reolink",
            "manufacturer": "Reolink",
            "model": f"RLC-{number}",
            "sw_version": f"v3.0.{number}.136_20121100",
            "mac": f"EC:71:DB:{number >> 16 & 255:02X}:{number >> 8 & 255:02X}:{number & 255:02X}",
            "serial_number": f"{number:012}",
            "name": f"Camera {number}",
        }
        yield json.dumps(record).encode()


def test_records_are_forgotten_once_they_are_told() -> None:
    source = AuditSource("records", read_cameras(lines(), "records"))
    audit = iter(Audit(source, load_library(), Context(date(2026, 11, 22), "US")))

    def peak_of(count: int) -> int:
        tracemalloc.reset_peak()
        for _, assessment in islice(audit, count):
            json_line(assessment)
        return tracemalloc.get_traced_memory()[1]

    tracemalloc.start()
    try:
        first, second = peak_of(COUNT), peak_of(COUNT)
    finally:
        tracemalloc.stop()
    assert second - first < MOST_BYTES
