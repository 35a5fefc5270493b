"""The printable page says what a seller gives, also of records that nobody has a plan for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from custom_components.camera_lifecycle.__main__ import main


@pytest.mark.parametrize(("vendor", "told"), [("Reolink", "2 years of warranty"), ("Nobody", None)])
def test_a_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], vendor: str, told: str | None
) -> None:
    file = tmp_path / "cameras.jsonl"
    record = {"id": "a", "integration": "onvif", "manufacturer": vendor, "model": "RLC-810A"}
    file.write_text(json.dumps(record))
    assert main(["audit", str(file), "--format", "html", "--country", "DE"]) == 0
    text, _ = capsys.readouterr()
    assert ("of warranty" in text) is (told is not None)
    assert told is None or told in text
