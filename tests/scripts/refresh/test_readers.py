"""Each reader says what is new in its source, and leaves out what proves nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
import json
from pathlib import Path
import shutil
from typing import Any

import pytest

from scripts.freshness import FormError, documents as documents_module
from scripts.freshness.documents import Documents
from scripts.freshness.found import Found
from scripts.freshness.known import Known
from scripts.freshness.readers import cve, device_database, kev

from .conftest import FIXTURES, TODAY, rows

type Read = Callable[..., Found]


def changed(tmp_path: Path, name: str, file: str, change: Callable[[Any], None]) -> Path:
    """Return a copy of an excerpt in which one document was changed."""
    folder = tmp_path / name
    shutil.copytree(FIXTURES / name, folder)
    data = json.loads((folder / file).read_text("utf-8"))
    change(data)
    (folder / file).write_text(json.dumps(data), "utf-8")
    return folder


def test_reolink_proposes_the_newest_of_each_board(found: Read) -> None:
    proposed = found("reolink")
    by_board = {(row["models"][0], row["hardware"][0]): row for row in rows(proposed, "reolink")}
    assert len(by_board) == 5
    assert by_board["Reolink Duo PoE", "IPC_528B174MP"] == {
        "list": "mine",
        "models": ["Reolink Duo PoE", "Duo PoE"],
        "hardware": ["IPC_528B174MP"],
        "version": "3.0.0.1388",
        "build": "2022-10-06",
        "published": "2022-10-11",
        "latest_until": "2025-06-18",
    }
    assert by_board["RLC-823S1", "IPC_NT2NA48MPSD12"]["version"] == "3.1.0.4885"
    assert proposed.passed_over == {"models that devices.json doesn't have": 1}


def test_reolink_says_how_long_a_known_firmware_was_the_newest(found: Read) -> None:
    assert found("reolink").renewed == {
        "reolink": [
            {
                "list": "mine",
                "models": ["D500"],
                "hardware": ["IPC_515B8M5M"],
                "version": "3.0.0.183",
                "build": "2021-01-28",
                "latest_until": "2025-06-18",
            }
        ]
    }


def test_reolink_takes_no_day_of_listing_before_the_build(found: Read, tmp_path: Path) -> None:
    def other(firmware: list[dict[str, Any]]) -> None:
        firmware[2]["version"] = "v3.0.0.184_21012900"  # listed on 2021-01-12

    folder = changed(tmp_path, "reolink", "firmwares_live.json", other)
    row = next(row for row in rows(found("reolink", folder), "reolink") if "D500" in row["models"])
    assert row["build"] == "2021-01-29"
    assert "published" not in row


@pytest.mark.parametrize("change", [{"beta": True}, {"source": "manual"}, {"version": "21012800"}])
def test_reolink_leaves_out_what_not_everybody_is_offered(
    found: Read, tmp_path: Path, change: dict[str, Any]
) -> None:
    folder = changed(
        tmp_path, "reolink", "firmwares_live.json", lambda data: data[0].update(change)
    )
    names = {row["models"][0] for row in rows(found("reolink", folder), "reolink")}
    assert "Reolink Duo PoE" not in names


def test_hikvision_takes_the_row_s_own_day_and_only_names_of_its_series(found: Read) -> None:
    proposed = rows(found("hikvision"), "hikvision")
    assert proposed == [
        {
            "list": "firmware_page",
            "models": ["DS-2CD2023G2-I", "DS-2CD2023G2-IU"],
            "version": "5.7.0",
            "build": "2024-10-23",  # not the 230221 of the file
            "branch": "5.7",
        },
        {
            "list": "firmware_page",
            "models": ["DS-2CD2126G2-I", "DS-2CD2126G2-ISU"],  # not DS-2CD3843G2-AP2
            "version": "5.7.0",
            "build": "2024-10-23",
            "branch": "5.7",
        },
        {
            "list": "firmware_page",
            "models": ["DS-2CD2343G2P-LISU", "DS-2CD2343G2P-LISU/SL"],
            "version": "5.8.11",
            "build": "2025-10-29",
            "branch": "5.8",
        },
    ]


def test_hikvision_takes_no_name_of_another_series(found: Read, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        names = ["DS-2CD2023G2-IU", "DS-2CD2043G2-I", "NOT A MODEL", "DS-2CD2023G2-I(D)"]
        data["DS-2CD2023G2-I_IPC_G0_5.7.0"]["supported_models"] = names

    folder = changed(tmp_path, "hikvision", "firmwares_live.json", change)
    assert rows(found("hikvision", folder), "hikvision")[0]["models"] == [
        "DS-2CD2023G2-I",
        "DS-2CD2023G2-IU",
        "DS-2CD2023G2-I(D)",
    ]


def test_hikvision_tells_hilook_apart_and_leaves_out_betas(found: Read, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        first, second, *_ = data.values()
        first.update(model="IPC-T620HA-LUF", supported_models=["IPC-T620HA-LUF(2.8mm)"])
        second["is_beta"] = True

    proposed = found("hikvision", changed(tmp_path, "hikvision", "firmwares_live.json", change))
    assert [row["models"] for row in rows(proposed, "hilook")] == [["IPC-T620HA-LUF"]]
    assert len(rows(proposed, "hikvision")) == 2
    assert proposed.passed_over == {"betas": 1}


def test_dahua_takes_what_a_vendor_lists_itself(found: Read) -> None:
    proposed = found("dahua")
    assert rows(proposed, "dahua") == [
        {
            "list": "download_centre",
            "models": ["VTH5241DW-S2"],  # not two names in one, nor one with a choice
            "version": "4.600.0000000.0.R",
            "published": "2022-09-27",
            "branch": "4.600",
            "latest_until": "2026-10-02",
        }
    ]
    amcrest = rows(proposed, "amcrest")
    assert [(row["models"], row["build"], row.get("published")) for row in amcrest] == [
        (["IP8M-DLB2998EW-AI"], "2025-04-03", None),  # the stamp repeated is no day of listing
        (["IP5M-F1180EW"], "2020-04-07", None),
    ]
    assert proposed.passed_over == {
        "copies that aren't the vendor's": 1,
        "packages that are listed under another version": 1,
        "packages for one of several hardware versions: to be read by a person": 1,
    }


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"vendor": "Nobody"}, "vendors that the library doesn't know"),
        ({"camera_name": ["A(W)"]}, "packages without a model"),
        (
            {"firmware_version": None, "release_date": None},
            "packages without a version or a date",
        ),
    ],
)
def test_dahua_says_what_it_leaves_out(
    found: Read, tmp_path: Path, change: dict[str, Any], why: str
) -> None:
    def edit(data: dict[str, Any]) -> None:
        data["1007136036419.zip"]["listings"][0].update(change)
        data["more.txt"] = {"file_type": "manual", "listings": []}

    proposed = found("dahua", changed(tmp_path, "dahua", "cameras.json", edit))
    assert proposed.passed_over[why] == 1
    assert "dahua" not in proposed.releases


@pytest.mark.parametrize(
    ("file", "url", "of", "regions"),
    [
        ("A_Eng_PN_V2.820.0000000.65.R.250121.bin", "files.dahuasecurity.com", "c", ["global"]),
        ("A_Eng_N_V2.820.0000000.65.R.250121.bin", "files.dahuasecurity.com", "c", None),
        ("A_Eng_PN_V2.820.0000000.65.R.250121.bin", "dahuawiki.com", "us_wiki", ["US"]),
        ("A_Eng_PN_V2.820.0000000.65.R.250121.bin", "notdahuawiki.com", "c", None),
    ],
)
def test_dahua_tells_the_pages_of_one_vendor_apart(
    found: Read, tmp_path: Path, file: str, url: str, of: str, regions: list[str] | None
) -> None:
    def edit(data: dict[str, Any]) -> None:
        package = data["1007136036419.zip"]
        package["listings"][0].update(url=f"https://{url}/{file}", firmware_version=None)
        data.clear()
        data[file] = package

    row = rows(found("dahua", changed(tmp_path, "dahua", "cameras.json", edit)), "dahua")[0]
    assert row["list"] == {"c": "download_centre"}.get(of, of)
    assert row.get("regions") == regions


def test_dahua_keeps_the_day_of_listing_beside_the_stamp(found: Read, tmp_path: Path) -> None:
    def edit(data: dict[str, Any]) -> None:
        file = next(name for name in data if name.endswith("250403.bin"))
        data[file]["listings"][0]["release_date"] = "2025-05-01"

    folder = changed(tmp_path, "dahua", "cameras.json", edit)
    row = rows(found("dahua", folder), "amcrest")[0]
    assert (row["build"], row["published"]) == ("2025-04-03", "2025-05-01")


def test_aqara_keeps_models_and_regions_apart(found: Read) -> None:
    proposed = [
        (row["models"], row["version"], row["published"], row["regions"])
        for row in rows(found("aqara"), "aqara")
    ]
    assert proposed == [
        (["lumi.camera.acn006"], "4.5.20_0020", "2026-05-11", ["AU", "CN", "EU", "KR", "US"]),
        (["lumi.camera.acn007"], "4.3.4_0004", "2025-06-04", ["EU", "US"]),
        (["lumi.camera.acn007"], "4.5.20_0020", "2026-05-11", ["CN"]),
    ]


def test_tplink_keeps_assigned_files_apart_and_knows_a_model_by_both_names(found: Read) -> None:
    proposed = found("tplink")
    assert [
        (row["models"], row["hardware"], row["version"], row["build"], row.get("channel"))
        for row in rows(proposed, "tplink")
    ] == [
        (["Tapo C100", "C100"], ["1"], "1.3.6", "2023-05-12", None),
        (["Tapo C100", "C100"], ["1"], "1.1.15", "2023-06-05", "assigned"),
        (["Tapo TC60", "TC60"], ["4"], "1.4.0", "2024-12-05", None),
    ]
    assert sum(proposed.passed_over.values()) == 2


def test_the_device_database_bounds_versions_that_tell_no_day(found: Read) -> None:
    proposed = found("device_database")
    assert [(row["version"], row["published"]) for row in rows(proposed, "axis")] == [
        ("11.11.73", "2025-09-30"),
        ("12.1.60", "2026-03-02"),
    ]
    row = rows(proposed, "axis")[0]
    assert (row["channel"], row["dating"]) == ("sighting", "no_later_than")
    assert proposed.releases["axis"]["lists"]["device_database"]["concludes"] == []
    assert set(proposed.releases) == {"axis"}
    assert proposed.passed_over == {
        "devices without a camera": 1,
        "devices of no proven vendor": 1,
    }


def test_the_device_database_is_read_page_by_page(
    known: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = json.loads((FIXTURES / "device_database" / "devices").read_text("utf-8"))[0]
    pages = {0: [device] * device_database.SIZE, 1: [device]}
    asked: list[str] = []

    def answer(address: str, source: str, max_bytes: int) -> bytes:
        asked.append(address)
        return json.dumps(pages[len(asked) - 1]).encode()

    monkeypatch.setattr(documents_module, "fetch", answer)
    given = "https://database.example/api/unstable/derived/devices"
    proposed = device_database.read(Documents("d", "", "devices", given), known)
    assert asked == [f"{given}?page=0&size=50", f"{given}?page=1&size=50"]
    assert len(rows(proposed, "axis")) == 2


@pytest.fixture
def catalog(tmp_path: Path, known: Known) -> Callable[..., Found]:
    """Return what reads CISA's catalogue with one entry changed, on a day of its own."""

    def read(today: date = TODAY, **change: str) -> Found:
        folder = changed(
            tmp_path, "kev", kev.FIRST, lambda data: data["vulnerabilities"][0].update(change)
        )
        return kev.read(
            Documents("kev", kev.BASE, kev.FIRST, str(folder)), replace(known, today=today)
        )

    return read


def test_kev_has_nothing_new_where_the_library_has_it(found: Read) -> None:
    assert not found("kev")


def test_kev_tells_that_a_known_vulnerability_is_now_exploited(
    catalog: Callable[..., Found],
) -> None:
    days = {"dateAdded": "2026-11-29", "dueDate": "2026-12-20"}
    proposed = catalog(cveID="CVE-2025-8065", vendorProject="TP-Link", product="Tapo", **days)
    assert proposed.vulnerabilities == [
        {"id": "CVE-2025-8065", "known_exploited": {"added": "2026-11-29", "due": "2026-12-20"}}
    ]


@pytest.mark.parametrize(
    ("vendor", "product", "told"),
    [
        ("Hikvision", "NVR firmware", "hikvision"),
        ("TP-Link", "Tapo C210 Camera", "tplink"),
        ("D-Link", "DCS-2530L Devices", "dlink"),
        ("Microsoft", "Partner Center", None),
        ("TP-Link", "Archer AX21", None),
        ("Synacor", "Zimbra", None),
    ],
)
def test_kev_tells_of_a_new_one_the_same_day(
    catalog: Callable[..., Found], vendor: str, product: str, told: str | None
) -> None:
    days = {"dateAdded": TODAY.isoformat(), "dueDate": "2026-12-20"}
    proposed = catalog(cveID="CVE-2026-99999", vendorProject=vendor, product=product, **days)
    assert [row["vendor"] for row in proposed.to_write] == ([told] if told else [])


def test_kev_tells_of_a_new_one_for_a_month(catalog: Callable[..., Found]) -> None:
    new = {"cveID": "CVE-2026-99999", "vendorProject": "Hikvision", "dateAdded": "2026-10-30"}
    assert not catalog(TODAY + timedelta(days=1), **new)


@pytest.mark.parametrize(
    ("checked", "told"), [("2026-11-30", 0), ("2026-04-02", 0), ("2026-04-01", 1)]
)
def test_a_record_that_was_changed_after_it_was_read_is_to_be_read_again(
    known: Known, checked: str, told: int
) -> None:
    content = {
        **known.vulnerabilities["CVE-2025-8065"],
        "cvss": 8.0,
        "sources": [
            {"url": "https://www.cve.org/CVERecord?id=CVE-2025-8065", "checked": checked},
            {"url": "https://a.example", "checked": "2026-11-30"},
        ],
    }
    only = replace(known)
    object.__setattr__(only, "vulnerabilities", {"CVE-2025-8065": content})
    documents = Documents("cve", cve.BASE, cve.FIRST, str(FIXTURES / "cve"))
    proposed = cve.read(documents, only).to_write
    assert len(proposed) == told
    if told:
        assert proposed[0] == {
            "id": "CVE-2025-8065",
            "updated": "2026-04-02",
            "url": "https://www.cve.org/CVERecord?id=CVE-2025-8065",
            "cvss": 8.7,
            "affected": [
                "Tapo C200 V3: 0 < C200(US)_V3_1.4.5 Build 251104 (affected)",
                "Tapo C520WS v2.6: 0 < 1.2.4 Build 260326 Rel.24666n (affected)",
            ],
        }


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"dataType": "LIST"}, "cve: CVE-2025-8065.dataType: isn't CVE_RECORD"),
        ({"dataVersion": "6.0"}, "cve: CVE-2025-8065.dataVersion"),
        ({"cveMetadata": {"cveId": "CVE-1"}}, "cveMetadata.cveId: isn't CVE-2025-8065"),
        (
            {
                "cveMetadata": {
                    "cveId": "CVE-2025-8065",
                    "state": "PUBLISHED",
                    "dateUpdated": "2027-01-01",
                },
                "containers": {},
            },
            "cve: CVE-2025-8065.containers: has no cna",
        ),
    ],
)
def test_a_record_in_another_form_is_refused(
    known: Known, tmp_path: Path, change: dict[str, Any], message: str
) -> None:
    path = cve.path_of("CVE-2025-8065")
    folder = changed(tmp_path, "cve", path, lambda data: data.update(change))
    only = replace(known)
    one = known.vulnerabilities["CVE-2025-8065"]
    object.__setattr__(only, "vulnerabilities", {"CVE-2025-8065": one})
    with pytest.raises(FormError) as raised:
        cve.read(Documents("cve", cve.BASE, cve.FIRST, str(folder)), only)
    assert message in str(raised.value)


def test_a_rejected_record_is_told(known: Known, tmp_path: Path) -> None:
    def reject(data: dict[str, Any]) -> None:
        data["cveMetadata"].update(state="REJECTED", dateUpdated="2027-01-01T00:00:00Z")
        del data["containers"]

    folder = changed(tmp_path, "cve", cve.path_of("CVE-2025-8065"), reject)
    only = replace(known)
    one = known.vulnerabilities["CVE-2025-8065"]
    object.__setattr__(only, "vulnerabilities", {"CVE-2025-8065": one})
    proposed = cve.read(Documents("cve", cve.BASE, cve.FIRST, str(folder)), only).to_write
    assert [row["state"] for row in proposed] == ["REJECTED"]
