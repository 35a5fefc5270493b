"""Which vulnerabilities are found for which camera, and which are not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest
import yaml

from custom_components.camera_lifecycle.engine.model import (
    Applies,
    Camera,
    Company,
    Firmware,
    Identity,
    Kind,
    Record,
    Strength,
)
from custom_components.camera_lifecycle.engine.reasons import FixedFirmware, Reason, ReasonCode
from custom_components.camera_lifecycle.engine.vulnerabilities.find import (
    find_vulnerabilities,
    vulnerability_depends_on_hardware,
)
from custom_components.camera_lifecycle.engine.vulnerabilities.rules import Vulnerabilities
from scripts.library.pack_vulnerabilities import pack

FOLDER = Path(__file__).parents[3] / "library" / "vulnerabilities"
LIBRARY: Any = SimpleNamespace(
    vulnerabilities=Vulnerabilities.from_json(
        pack({file.stem: yaml.safe_load(file.read_text("utf-8")) for file in FOLDER.glob("*.yaml")})
    )
)
AFFECTED, NOT_AFFECTED, CANNOT_TELL = Applies.AFFECTED, Applies.NOT_AFFECTED, Applies.CANNOT_TELL


def identity(
    vendor: str, maker: str | None = None, strength: Strength = Strength.STRONG, **more: Any
) -> Identity:
    return Identity(
        more.pop("kind", Kind.CAMERA),
        vendor=Company(vendor, vendor),
        maker=Company(maker or vendor, maker or vendor),
        confidence=strength,
        vendor_confidence=more.pop("vendor_confidence", strength),
        **more,
    )


def find(
    who: Identity,
    model: str | None,
    version: str | None = None,
    built: str | None = None,
    **record: Any,
) -> tuple[dict[str, Applies], tuple[Reason, ...]]:
    camera = Camera("x", (Record("x", model=model, **record),))
    firmware = Firmware(version=version, build_date=date.fromisoformat(built) if built else None)
    findings, reasons = find_vulnerabilities(camera, who, firmware, LIBRARY)
    return {finding.id: finding.applies for finding in findings}, reasons


def cases() -> Iterator[Any]:
    """Yield the rows of cases.txt, each under its vulnerability."""
    cve = ""
    for line in (Path(__file__).parent / "cases.txt").read_text("utf-8").splitlines():
        if line.startswith("CVE-"):
            cve = line
        elif line.startswith("  "):
            row = [None if cell == "-" else cell for cell in line.strip().split(" | ")]
            yield pytest.param(cve, *row[:5], id=f"{cve} {line.strip()}")


@pytest.mark.parametrize(("cve", "vendor", "model", "version", "built", "expected"), cases())
def test_what_applies(
    cve: str, vendor: str, model: str, version: str | None, built: str | None, expected: str
) -> None:
    found, _ = find(identity(vendor), model, version, built)
    assert found.get(cve, "nothing") == expected


@pytest.mark.parametrize(
    ("hardware", "version", "built", "expected"),
    [
        ("3.0", "1.4.2", "2024-08-29", AFFECTED),
        ("3.20", "1.4.5", "2025-11-04", NOT_AFFECTED),
        ("3", "1.4.5", "2025-10-01", AFFECTED),
        (None, "1.4.2", "2024-08-29", CANNOT_TELL),
        ("", "1.4.2", "2024-08-29", CANNOT_TELL),
        ("1.0", "1.1.4", "2021-08-29", None),
        ("30.0", "1.1.4", "2021-08-29", None),
    ],
)
def test_a_tapo_needs_its_hardware_version(
    hardware: str | None, version: str, built: str, expected: Applies | None
) -> None:
    found, _ = find(identity("tplink"), "C200", version, built, hw_version=hardware)
    assert found.get("CVE-2025-14300") is expected


@pytest.mark.parametrize(
    ("cve", "model", "hardware", "version", "built", "expected"),
    [
        ("CVE-2025-8065", "C520WS", "2.6", "1.1.0", "2024-01-01", AFFECTED),
        ("CVE-2025-8065", "Tapo C520WS", "2.60", "1.1.0", "2024-01-01", AFFECTED),
        ("CVE-2025-8065", "C520WS", "2.6", "1.2.4", "2026-03-27", NOT_AFFECTED),
        ("CVE-2025-8065", "C520WS", "1.0", "1.1.0", "2024-01-01", None),
        ("CVE-2025-8065", "C520WS", None, "1.1.0", "2024-01-01", CANNOT_TELL),
        ("CVE-2025-8065", "C200", "3.0", "1.4.2", "2024-08-29", AFFECTED),
        ("CVE-2025-8065", "C200", "1.0", "1.1.0", "2021-08-29", None),
        ("CVE-2026-0652", "C260", "1.0", "1.1.0", "2025-01-01", AFFECTED),
        ("CVE-2026-0652", "C260", "1", "1.1.0", "2025-01-01", AFFECTED),
        ("CVE-2026-0652", "C260", "1.20", "1.1.0", "2025-01-01", None),
        ("CVE-2026-0652", "C260", None, "1.1.0", "2025-01-01", CANNOT_TELL),
        ("CVE-2026-0629", "VIGI C340-W", "2.20", "2.1.0", "2025-01-01", AFFECTED),
        ("CVE-2026-0629", "VIGI C340-W", "1.0", "2.1.0", "2025-01-01", None),
        ("CVE-2026-0629", "VIGI C440-W", "2.20", "2.1.0", "2025-01-01", None),
    ],
)
def test_a_hardware_version_that_the_record_does_not_name_is_not_accused(
    cve: str, model: str, hardware: str | None, version: str, built: str, expected: Applies | None
) -> None:
    found, _ = find(identity("tplink"), model, version, built, hw_version=hardware)
    assert found.get(cve) is expected


def test_a_vigi_is_no_tapo_of_the_same_number() -> None:
    assert "CVE-2026-0629" not in find(identity("tplink"), "C420", "1.0.5", "2023-01-01")[0]
    assert find(identity("tplink"), "VIGI C420", "1.0.5", "2023-01-01")[0] == {
        "CVE-2026-0629": AFFECTED
    }


@pytest.mark.parametrize(
    ("vendor", "maker", "vendor_confidence", "strength", "expected"),
    [
        ("dlink", "hikvision", Strength.STRONG, Strength.WEAK, AFFECTED),
        ("dlink", "hikvision", Strength.STRONG, Strength.NONE, AFFECTED),
        ("dlink", "hikvision", Strength.WEAK, Strength.CERTAIN, CANNOT_TELL),
        ("dlink", "dlink", Strength.WEAK, Strength.STRONG, AFFECTED),
        ("dlink", "dlink", Strength.WEAK, Strength.WEAK, CANNOT_TELL),
    ],
)
def test_a_model_is_as_sure_as_the_company_whose_model_it_is(
    vendor: str,
    maker: str,
    vendor_confidence: Strength,
    strength: Strength,
    expected: Applies,
) -> None:
    who = identity(vendor, maker, strength, vendor_confidence=vendor_confidence)
    found, _ = find(who, "DCS-2530L", "1.05.05")
    assert found["CVE-2020-25078"] is expected


def test_a_weak_identity_is_never_called_affected() -> None:
    who = identity("hikvision", strength=Strength.WEAK)
    found, reasons = find(who, "DS-2CD2346G2-I", "5.5.150", "2021-04-16")
    assert found == {"CVE-2021-36260": CANNOT_TELL}
    assert [reason.code for reason in reasons] == [ReasonCode.POSSIBLY_EXPLOITED]


def test_a_model_that_no_list_names_yields_nothing() -> None:
    assert find(identity("hikvision"), "DS-2CD2085G1-I", "5.5.0", "2018-01-01") == ({}, ())


def test_a_relabelled_unit_names_its_platform() -> None:
    """The model is the platform's own: the rule of the maker decides."""
    who = identity("lts", "hikvision", relabelled=True)
    assert find(who, "DS-2CD2346G2-I", "5.5.150", "2021-04-16")[0] == {"CVE-2021-36260": AFFECTED}


def test_a_relabelled_unit_under_another_model_is_only_asked_about() -> None:
    who = identity("annke", "hikvision", relabelled=True)
    old, reasons = find(who, "I91BM", "5.5.82", "2019-09-09")
    assert old == {"CVE-2021-36260": CANNOT_TELL}
    assert [reason.code for reason in reasons] == [ReasonCode.POSSIBLY_EXPLOITED]
    assert find(who, "I91BM", "5.7.3", "2022-09-09") == ({}, ())
    assert find(who, "I91BM") == ({}, ())


def test_the_makers_own_brand_is_not_a_relabel() -> None:
    who = identity("ezviz", "hikvision", own_brand=True)
    assert find(who, "C6CN", "5.3.2", "2020-01-01") == ({}, ())


def test_what_is_no_camera_has_no_findings() -> None:
    who = identity("hikvision", kind=Kind.NOT_A_CAMERA)
    assert find(who, "DS-2CD2346G2-I", "5.5.150", "2021-04-16") == ({}, ())


def test_the_reason_names_the_fix_the_dates_and_the_source() -> None:
    _, reasons = find(identity("hikvision"), "DS-2CD2346G2-I", "5.5.150", "2021-04-16")
    (reason,) = reasons
    assert reason.code is ReasonCode.KNOWN_EXPLOITED
    assert reason.payload.id == "CVE-2021-36260"
    assert reason.payload.fixed == FixedFirmware("build 210625")
    assert reason.payload.added == date(2022, 1, 10)
    assert all(source.url.startswith("https://") for source in reason.sources)


def test_the_reason_names_the_last_affected_firmware_where_no_fixed_one_is_named() -> None:
    rows = [{"models": ["X1"], "affected": [{"always": True}], "last_affected": "1.2"}]
    entry = {"title": "t", "vendors": ["acme"], "known_exploited": {}, "rules": rows}
    (rule,) = Vulnerabilities.from_json({"CVE-1": entry}).naming("acme", "X1")
    assert rule.fixed == FixedFirmware("1.2", is_later=True)


def test_known_exploited_ones_come_first() -> None:
    findings, _ = find_vulnerabilities(
        Camera("x", (Record("x", model="RLC-410W"),)),
        identity("reolink"),
        Firmware(version="3.0.0.136"),
        LIBRARY,
    )
    flags = [finding.known_exploited for finding in findings]
    assert flags == sorted(flags, reverse=True)


def test_the_protect_version_counts_only_where_protect_reports_it() -> None:
    there, _ = find(identity("ubiquiti"), "UNVR-Pro", "6.1.78", integration="unifiprotect")
    elsewhere, _ = find(identity("ubiquiti"), "UNVR-Pro", "6.1.78", integration="onvif")
    assert there["CVE-2026-21633"] is AFFECTED
    assert "CVE-2026-21633" not in elsewhere


@settings(deadline=None, max_examples=100)
@given(
    vendor=st.sampled_from(["hikvision", "dahua", "tplink", "geovision", "nobody"]),
    model=st.one_of(st.none(), st.text(max_size=600)),
    version=st.one_of(st.none(), st.text(max_size=600)),
    hardware=st.one_of(st.none(), st.text(max_size=50)),
)
def test_no_string_is_too_much(
    vendor: str, model: str | None, version: str | None, hardware: str | None
) -> None:
    who = identity(vendor, relabelled=True)
    find(who, model, version, hw_version=hardware)
    find(who, f"DS-2CD2346G2-{model}", version, "2020-01-01", hw_version=hardware)
    find(who, "DCS-2530L", f"1.{version}", hw_version=hardware)


@pytest.mark.parametrize(
    ("vendor", "model", "depends"),
    [("tplink", "C200", True), ("tplink", "C225", False), ("hikvision", "DS-2CD2032-I", False)],
)
def test_what_another_hardware_version_could_change(
    vendor: str, model: str, *, depends: bool
) -> None:
    camera = Camera("one", (Record("one", model=model),))
    assert vulnerability_depends_on_hardware(camera, identity(vendor), LIBRARY) is depends
