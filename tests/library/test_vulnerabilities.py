"""The vulnerabilities of the library say what their sources say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from custom_components.camera_lifecycle.engine.model import Firmware
from custom_components.camera_lifecycle.engine.vulnerabilities.clause import Clause
from custom_components.camera_lifecycle.engine.vulnerabilities.model_patterns import canonical
from custom_components.camera_lifecycle.engine.vulnerabilities.rules import Vulnerabilities
from scripts.library.check_vulnerabilities import check_vulnerability
from scripts.library.pack_vulnerabilities import pack, spelled_out

FOLDER = Path(__file__).parents[2] / "library" / "vulnerabilities"
ENTRIES: dict[str, dict[str, Any]] = {
    file.stem: yaml.safe_load(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.yaml"))
}
PACKED = pack(ENTRIES)
VULNERABILITIES = Vulnerabilities.from_json(PACKED)

# Cameras and recorders in CISA's catalogue of known exploited vulnerabilities, 2026-08-21.
KNOWN_EXPLOITED = {
    "CVE-2016-11021",
    "CVE-2017-7921",
    "CVE-2018-14933",
    "CVE-2019-11001",
    "CVE-2019-20085",
    "CVE-2020-25078",
    "CVE-2020-25079",
    "CVE-2020-5735",
    "CVE-2021-33044",
    "CVE-2021-33045",
    "CVE-2021-36260",
    "CVE-2021-40407",
    "CVE-2022-23227",
    "CVE-2022-40799",
    "CVE-2023-47565",
    "CVE-2023-52163",
    "CVE-2024-11120",
    "CVE-2024-6047",
    "CVE-2024-8956",
    "CVE-2024-8957",
    "CVE-2025-1316",
    "CVE-2026-34908",
    "CVE-2026-34909",
    "CVE-2026-34910",
}


def test_all_cameras_and_recorders_of_the_catalogue_are_there() -> None:
    listed = {name for name, entry in ENTRIES.items() if "known_exploited" in entry}
    assert listed >= KNOWN_EXPLOITED, "more may be added on any day; none of these goes"


@pytest.mark.parametrize(
    ("model", "names"),
    [
        ("DS-2CD2066G2-I(U)", {"DS-2CD2066G2-I", "DS-2CD2066G2-IU"}),
        ("DS-X-I(SU)", {"DS-X-I", "DS-X-IS", "DS-X-IU", "DS-X-ISU"}),
        ("DS-X-I(W)(S)", {"DS-X-I", "DS-X-IW", "DS-X-IS", "DS-X-IWS"}),
        ("DS-X-I(D)W", {"DS-X-IW", "DS-X-IDW"}),
        ("DS-X-IZH(R)S", {"DS-X-IZHS", "DS-X-IZHRS"}),
        ("DS-X-(-SU)", {"DS-X", "DS-X-SU"}),
        ("DS-X-(A)", {"DS-X", "DS-X-A"}),
        ("DS-X(B)", {"DS-X(B)"}),
        ("DS-X(C)", {"DS-X(C)"}),
        ("DS-X(D)", {"DS-X(D)"}),
        ("DS-X(T3)", {"DS-X(T3)"}),
    ],
)
def test_letters_in_parentheses_are_optional_and_revisions_are_not(
    model: str, names: set[str]
) -> None:
    assert set(spelled_out(model)) == names


WITH_MODELS = [
    name for name, entry in PACKED.items() if any(rule.get("models") for rule in entry["rules"])
]


@pytest.mark.parametrize("name", WITH_MODELS)
def test_every_model_that_a_rule_lists_is_found(name: str) -> None:
    for vendor in ENTRIES[name]["vendors"]:
        for rule in PACKED[name]["rules"]:
            for model in rule.get("models", ()):
                found = VULNERABILITIES.naming(vendor, canonical(model))
                assert name in {rule.vulnerability.id for rule in found}, model


def firmwares(rule: dict[str, Any]) -> Iterator[Firmware]:
    """Yield firmwares at, just before and just after every limit of `rule`."""
    clauses = [*rule.get("affected", ()), *rule.get("not_affected", ())]
    limits = {kind: set[str]() for kind in ("build", "version")}
    for clause in clauses:
        for key, value in clause.items():
            if key.startswith(("build_", "version_")) and isinstance(value, str):
                limits[key.partition("_")[0]].add(value)
    days = [
        date.fromisoformat(day) + timedelta(days=shift)
        for day in limits["build"]
        for shift in (-1, 0, 1)
    ]
    versions = [version + tail for version in limits["version"] for tail in ("", ".1")]
    for day in days or [None]:
        for version in versions or [None]:
            yield Firmware(version=version, build_date=day)


@pytest.mark.parametrize("name", ENTRIES)
def test_no_rule_calls_the_same_firmware_affected_and_fixed(name: str) -> None:
    for row in ENTRIES[name]["rules"]:
        bad = [Clause.from_json(clause) for clause in row.get("affected", ())]
        good = [Clause.from_json(clause) for clause in row.get("not_affected", ())]
        for firmware in firmwares(row):
            both = any(c.holds(firmware) for c in bad) and any(c.holds(firmware) for c in good)
            assert not both, (row, firmware)


LISTED = "https://www.cve.org/CVERecord?id=CVE-2025-1"


def entry(**changes: Any) -> dict[str, Any]:
    """Return a sound vulnerability, with changes."""
    rule = {
        "families": ["IPC-2*"],
        "affected": [{"version_before": "2.0"}],
        "examples": [
            {"model": "IPC-2831", "version": "1.9", "applies": "affected"},
            {"model": "IPC-3841", "applies": "nothing"},
        ],
    }
    source = {"url": LISTED, "kind": "official", "checked": "2026-11-30"}
    sound = {"id": "CVE-2025-1", "title": "t", "vendors": ["acme"], "sources": [source]}
    return {**sound, "rules": [{**rule, **changes.pop("rule", {})}], **changes}


def test_a_sound_vulnerability_passes() -> None:
    assert [*check_vulnerability(entry())] == []


@pytest.mark.parametrize(
    ("examples", "refused"),
    [
        ([], "no example of a model that must match"),
        ([{"model": "IPC-3841", "applies": "nothing"}], "no example of a model that must match"),
        (
            [{"model": "IPC-2831", "applies": "cannot_tell"}],
            "no example of a model that must match",
        ),
        (
            [{"model": "IPC-2831", "version": "1.9", "applies": "affected"}],
            "no example of a model that must not match",
        ),
        (
            [{"model": "IPC-HDW2831TM", "version": "1.9", "applies": "affected"}],
            "IPC-HDW2831TM is nothing, the example says affected",
        ),
    ],
)
def test_a_rule_that_was_not_seen_to_fire_is_refused(
    examples: list[dict[str, str]], refused: str
) -> None:
    found = [*check_vulnerability(entry(rule={"examples": examples}))]
    assert any(refused in what for what in found), found


@pytest.mark.parametrize(
    ("product", "sound"),
    [
        ({"name": "IPC-2831"}, True),
        ({"name": "IPC-2XXX series", "models": ["IPC-2831"]}, True),
        ({"name": "IPC-2831 before 2.0", "models": ["IPC-2831"], "version": "1.9"}, True),
        ({"name": "IPC-4XXX series", "models": ["IPC-4831"]}, False),
        ({"name": "IPC-4XXX series", "left_out": "no model known"}, True),
        (
            {"name": "IPC-2831 up to 2.0", "models": ["IPC-2831"], "version": "2.0"}
            | {"applies": "affected"},
            False,
        ),
    ],
)
def test_what_a_record_lists_is_covered_or_left_out_for_a_reason(
    product: dict[str, Any], *, sound: bool
) -> None:
    lists = [{"source": LISTED, "products": [product]}]
    assert (not [*check_vulnerability(entry(record_lists=lists))]) is sound


def test_a_record_that_was_read_in_full_has_its_list() -> None:
    source = {
        "url": LISTED,
        "kind": "official",
        "checked": "2026-11-30",
        "read": "full",
    }
    (found,) = check_vulnerability(entry(sources=[source]))
    assert "its list is missing" in found
