"""Models and versions of real devices survive: none looks like an address to us."""

from dataclasses import replace
from enum import StrEnum
import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine import assessment, reasons
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from custom_components.camera_lifecycle.redaction.notations import fold
from custom_components.camera_lifecycle.redaction.private_values import PrivateValues
from custom_components.camera_lifecycle.redaction.public_words import (
    PublicWords,
    is_word_or_number,
)
from custom_components.camera_lifecycle.redaction.redactor import Redactor

CORPUS = Path(__file__).parents[1] / "corpus"
FIELDS = ("manufacturer", "model", "model_id", "sw_version", "hw_version")
VERSIONS = [
    *("5.4.41", "2.800.0000.3.R", "V5.7.18 build 240826", "v3.1.0.2368_23062508", "1.0.4.28"),
    *("3.0.0.183_21012800", "2.420.AC00.18.R", "10.12.251.1", "1.2.3.4", "V1.7.3.20220518"),
    *("3.1.0-7 20150611 r5120", "2.08 23.11.2015", "4.30.005 build 141127", "0.0.0.1"),
    *("a1b2c3d4e5f6", "20230625123456", "23-06-25-12-34-56", "202306251234", "2023.0615.1200"),
]


def records() -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for path in sorted(CORPUS.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]


def test_fields_of_real_devices() -> None:
    redactor, texts = Redactor(), set()
    for record in records():
        shown = {field: record.get(field) for field in FIELDS}
        assert redactor.redact(shown) == shown
        texts |= {value for value in shown.values() if isinstance(value, str)}
    assert len(texts) > 1000


@pytest.mark.parametrize("version", VERSIONS)
def test_versions(version: str) -> None:
    redactor = Redactor()
    for key in ("sw_version", "fixed", "firmware_build", "encoderVersion", "cfgVer"):
        assert redactor.redact({key: version}) == {key: version}
    redactor.addresses.note_versions(version)
    said = {"value": version, "summary": f"{version} closes it", "server": f"Boa/{version}"}
    assert redactor.redact(said) == said


@pytest.mark.parametrize(
    "text",
    [
        *("07:25:31", "2026-11-30T07:25:31+00:00", "std::string", "12:34", "vendor:hilook", "::"),
        *("nginx/1.14.2.1", "Hipcam RealServer/V1.0", "Linux 4.9.84", "CVE-2021-36260", "a@b"),
        *("550", "camera_2", "0x0", "1.2.3.4.5", "v1.2.3.4", "2026.11.30.1", "1.2.3.4_56"),
    ],
)
def test_what_only_resembles_an_address(text: str) -> None:
    assert Redactor().redact({"value": text}) == {"value": text}


def test_what_is_private_of_real_devices_eats_no_model_and_no_version() -> None:
    values = PrivateValues(Redactor(), PublicWords(load_library()))
    known = [replace(record_from_json(record), name=None) for record in records()]
    for record in known:
        values.note_public(record)
    for record in known:
        values.add_record(record)
    eaten = {
        (field, text, shown)
        for record in known
        for field in FIELDS
        if (text := getattr(record, field)) and (shown := values.redactor.text(text)) != text
    }
    assert eaten == set()


# What an assessment holds, and a download therefore shows; who chose what is not in it.
COUNTED_APART = {"UnknownCause", "Uncertainty"}
CODES = sorted(
    {
        str(code.value)
        for module in (assessment, reasons)
        for name, enum in vars(module).items()
        if isinstance(enum, type) and issubclass(enum, StrEnum) and enum is not StrEnum
        for code in enum
        if name not in COUNTED_APART
    }
)


@pytest.mark.parametrize("code", CODES)
def test_a_code_of_an_assessment_stays_also_where_a_camera_has_its_name(code: str) -> None:
    assert is_word_or_number(fold(code))
